import { importFields, type ImportPreview, type ReadProduct } from '@market/catalogue';
import { Money, type Problem } from '@market/kernel';
import {
  Choice,
  Csrf,
  EmptyState,
  ErrorSummary,
  Field,
  formatMoney,
  Icon,
  Notice,
  problemText,
  SelectField,
  words,
  type Option,
  type PageContext,
} from '@market/ui';
import { SellerFrame, type SellerFrameProps } from './seller-frame.js';

export interface ImportPreviewProps {
  readonly page: PageContext;
  readonly shop: SellerFrameProps['shop'];
  readonly preview: ImportPreview;
  readonly categories: readonly Option[];
  /** As typed. */
  readonly rate: string;
  readonly problem?: Problem | undefined;
}

/** What each column is taken for, and the first products as they would be read: the file runs only after that. */
export function ImportPreviewPage(props: ImportPreviewProps) {
  const { page, shop, preview, problem } = props;
  const say = words(page.lang).imports;
  const { view, before } = preview;
  return (
    <SellerFrame page={page} shop={shop} title={say.preview.title} section="imports">
      {problem && (
        <ErrorSummary message={problemText(problem, page.lang)} faults={problem.fields} labels={labelsOf(props)} lang={page.lang} />
      )}
      <p class="lead">{say.preview.file(view.fileName, view.rowCount)}</p>
      <Notice tone="info" title={view.system ? say.preview.recognised(say.systems[view.system]) : say.preview.guessed}>
        {before && say.preview.again(words(page.lang).common.at(before))}
      </Notice>
      <form method="post" action={`/kenh-ban-hang/nhap-hang/${view.id}`} data-once>
        <Csrf token={page.csrf} />
        <div class="mapping-page">
          <Columns {...props} />
          <Wishes {...props} />
        </div>
        <Products page={page} products={preview.products} />
        <div class="mapping-actions">
          <button class="button button--primary" type="submit" name="do" value="run">
            {say.preview.run}
          </button>
          <button class="button button--outline" type="submit" name="do" value="look">
            {say.preview.look}
          </button>
        </div>
      </form>
    </SellerFrame>
  );
}

/** Names the boxes that a refusal points at; a name or price that no column gives points at the columns as a whole. */
function labelsOf({ page, preview }: ImportPreviewProps): Record<string, string> {
  const say = words(page.lang).imports;
  const columns = preview.view.columns.map((column, at) => [`column.${at}`, column || say.preview.unnamed(at + 1)] as const);
  return { ...Object.fromEntries(columns), ...say.fields, rate: say.preview.rate };
}

function Columns({ page, preview }: ImportPreviewProps) {
  const say = words(page.lang).imports;
  const { columns, mapping } = preview.view;
  return (
    <section class="mapping" aria-labelledby="columns">
      <h2 id="columns">{say.preview.columns}</h2>
      <div class="mapping__head" aria-hidden="true">
        <span>{say.preview.column}</span>
        <span>{say.preview.meaning}</span>
      </div>
      <ul class="mapping__list" role="list">
        {columns.map((column, at) => (
          <li key={at} class="mapping__row">
            <span class="mapping__column">
              <strong>{column || say.preview.unnamed(at + 1)}</strong>
              <span class="mapping__example">{shortened(preview.examples[at] ?? '')}</span>
            </span>
            <select
              class="field__box"
              id={`f-column-${at}`}
              name={`column.${at}`}
              aria-label={say.preview.meaningOf(column || say.preview.unnamed(at + 1))}
            >
              <option value="">{say.preview.ignored}</option>
              {importFields.map((field) => (
                <option key={field} value={field} selected={mapping[at] === field}>
                  {say.fields[field]}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </section>
  );
}

const shortened = (text: string): string => {
  const plain = text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain.length > 70 ? `${plain.slice(0, 70)}…` : plain;
};

function Wishes({ page, preview, categories, rate, problem }: ImportPreviewProps) {
  const say = words(page.lang).imports.preview;
  const { fallbackCategory, afterwards } = preview.view;
  return (
    <section class="mapping-wishes" aria-labelledby="wishes">
      <h2 id="wishes">{say.options}</h2>
      <SelectField
        name="fallbackCategory"
        label={say.category}
        hint={say.categoryHint}
        options={[{ value: '', label: say.categoryNone }, ...categories]}
        value={fallbackCategory ?? ''}
        lang={page.lang}
      />
      <Field
        name="rate"
        label={say.rate}
        hint={say.rateHint}
        inputMode="numeric"
        value={rate}
        faults={problem?.fields}
        maxLength={20}
        lang={page.lang}
      />
      <fieldset class="choices">
        <legend class="field__label">{say.afterwards}</legend>
        <Choice name="afterwards" value="draft" title={say.draft} text={say.draftText} checked={afterwards !== 'review'} />
        <Choice name="afterwards" value="review" title={say.review} text={say.reviewText} checked={afterwards === 'review'} />
      </fieldset>
    </section>
  );
}

function Products({ page, products }: { page: PageContext; products: readonly ReadProduct[] }) {
  const say = words(page.lang).imports.preview;
  return (
    <section class="read" aria-labelledby="products">
      <h2 id="products">{say.products}</h2>
      {products.length === 0 ? (
        <EmptyState icon="package-open" title={say.noProducts} />
      ) : (
        <ol class="read__list" role="list">
          {products.map((read) => (
            <li key={read.line} class={read.product ? 'read__product' : 'read__product read__product--bad'}>
              <span class="read__name">{read.name}</span>
              <span class="read__facts">
                {say.line(read.line)}
                {read.product && ` · ${factsOf(read.product, page.lang)}`}
              </span>
              {read.product && (
                <ul class="read__variants">
                  {read.product.variants.slice(0, 4).map(({ line, optionValue, sku, price, stock }) => (
                    <li key={line}>
                      {[optionValue, sku].filter(Boolean).join(' · ')} <strong>{formatMoney(Money.vnd(price), page.lang)}</strong>
                      {stock !== undefined && ` · ${say.stock(stock)}`}
                    </li>
                  ))}
                </ul>
              )}
              <Reasons read={read} page={page} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function factsOf(product: NonNullable<ReadProduct['product']>, lang: PageContext['lang']): string {
  const say = words(lang).imports.preview;
  const { variants, pictures, category, shown } = product;
  return [say.variants(variants.length), category, pictures.length > 0 ? say.pictures(pictures.length) : '', shown ? '' : say.hidden]
    .filter(Boolean)
    .join(' · ');
}

function Reasons({ read, page }: { read: ReadProduct; page: PageContext }) {
  const say = words(page.lang).imports;
  const told = read.faults.filter(({ code }) => code !== 'sibling-bad').slice(0, 5);
  if (told.length === 0) return null;
  return (
    <ul class="read__reasons">
      {told.map(({ line, column, code, value }) => (
        <li key={`${line}${column}${code}`}>
          <Icon name={read.product ? 'info' : 'circle-alert'} />
          {say.fault(line, column, say.faults[code](value), shortened(value))}
        </li>
      ))}
    </ul>
  );
}
