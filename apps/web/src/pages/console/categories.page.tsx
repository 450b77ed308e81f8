import { Badge, Csrf, ErrorSummary, Field, Notice, SelectField, words, type FieldFaults, type PageContext } from '@market/ui';
import { ConsoleFrame } from './console-frame.js';
import { ProductDeskTabs } from './product-desk-tabs.js';

export interface CategoryRow {
  readonly slug: string;
  readonly name: string;
  readonly top: boolean;
  readonly active: boolean;
  readonly products: number;
  readonly attributes: number;
}

export interface CategoriesProps {
  readonly page: PageContext;
  readonly categories: readonly CategoryRow[];
  readonly typed: Readonly<Record<string, string>>;
  readonly readOnly: boolean;
  readonly saved: boolean;
  readonly refused?: { readonly message: string; readonly faults: FieldFaults } | undefined;
}

/** The tree of categories, and a form for one more. */
export function CategoriesPage({ page, categories, typed, readOnly, saved, refused }: CategoriesProps) {
  const say = words(page.lang).productDesk.tree;
  const labels = { 'name.vi': say.nameVi, 'name.en': say.nameEn, parentSlug: say.parent };
  return (
    <ConsoleFrame page={page} title={say.title} section="products">
      <ProductDeskTabs page={page} current="categories" />
      {saved && <Notice tone="success" title={say.saved} live />}
      {refused && <ErrorSummary message={refused.message} faults={refused.faults} labels={labels} lang={page.lang} />}
      <p class="desk__note">{say.hint}</p>
      <ul class="category-tree" role="list">
        {categories.map(({ slug, name, top, active, products, attributes }) => (
          <li key={slug} class={top ? 'category-tree__top' : undefined}>
            <a href={`/quan-tri/danh-muc/${slug}`}>{name}</a>
            <span class="quiet">
              {say.products(products)} · {say.attributeCount(attributes)}
            </span>
            {!active && <Badge tone="warning">{say.retired}</Badge>}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <form class="desk-form" method="post" action="/quan-tri/danh-muc">
          <Csrf token={page.csrf} />
          <fieldset class="desk-form__group">
            <legend>{say.add}</legend>
            <NameBoxes page={page} typed={typed} faults={refused?.faults} />
            <ParentBox page={page} categories={categories} value={typed['parentSlug']} faults={refused?.faults} />
            <button class="button button--primary" type="submit">
              {say.add}
            </button>
          </fieldset>
        </form>
      )}
    </ConsoleFrame>
  );
}

interface BoxProps {
  readonly page: PageContext;
  readonly typed: Readonly<Record<string, string>>;
  readonly faults: FieldFaults | undefined;
}

export function NameBoxes({ page, typed, faults }: BoxProps) {
  const say = words(page.lang).productDesk.tree;
  return (
    <div class="field-row">
      <Field name="name.vi" label={say.nameVi} value={typed['name.vi'] ?? ''} required maxLength={60} faults={faults} lang={page.lang} />
      <Field name="name.en" label={say.nameEn} value={typed['name.en'] ?? ''} required maxLength={60} faults={faults} lang={page.lang} />
    </div>
  );
}

export function ParentBox({
  page,
  categories,
  value,
  faults,
}: Pick<BoxProps, 'page' | 'faults'> & { categories: readonly CategoryRow[]; value: string | undefined }) {
  const say = words(page.lang).productDesk.tree;
  const tops = categories.filter(({ top }) => top).map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <SelectField
      name="parentSlug"
      label={say.parent}
      options={[{ value: '', label: say.top }, ...tops]}
      value={value}
      faults={faults}
      lang={page.lang}
    />
  );
}
