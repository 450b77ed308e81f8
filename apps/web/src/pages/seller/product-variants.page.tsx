import { Csrf, ErrorSummary, Field, SelectField, words, type FieldFaults } from '@market/ui';
import { ProductFrame, type ProductFrameProps } from './product-frame.js';

/** As typed, so that nothing is lost when something is refused. */
export interface GridRow {
  /** Nothing for a variant that is not stored yet. */
  readonly id: string;
  readonly values: readonly string[];
  readonly sku: string;
  readonly price: string;
  readonly stock: string;
  /** On hand when the page was made; nothing for a variant that is not stored yet. */
  readonly stockThen: string;
  readonly gtin: string;
  readonly weight: string;
  readonly quantity: string;
}

export interface ProductVariantsProps extends Omit<ProductFrameProps, 'tab' | 'children'> {
  /** Three places, filled or empty. */
  readonly options: readonly { readonly name: string; readonly values: string }[];
  readonly rows: readonly GridRow[];
  readonly unit: string;
  readonly refused?: { readonly message: string; readonly faults: FieldFaults } | undefined;
}

const cells = ['price', 'stock', 'sku', 'gtin', 'weight', 'quantity'] as const;
const numeric = new Set<string>(['price', 'stock', 'gtin', 'weight']);

/** What variants differ by, and every combination with its price and stock. The table is made by the server: no script is needed. */
export function ProductVariantsPage({ page, shop, head, done, options, rows, unit, refused }: ProductVariantsProps) {
  const { variants: say } = words(page.lang).products;
  const labels = Object.fromEntries(
    rows.flatMap(({ values }, at) => cells.map((cell) => [`variants.${at}.${cell}`, `${values.join(' / ') || say.single}, ${say[cell]}`])),
  );
  return (
    <ProductFrame page={page} shop={shop} head={head} done={done} tab="variants">
      {refused && (
        <ErrorSummary
          message={refused.message}
          faults={refused.faults}
          labels={{ ...labels, 'option.0': say.option(1) }}
          lang={page.lang}
        />
      )}
      <p class="field__hint">{say.atOnce}</p>
      <form class="desk-form" method="post" action={`/kenh-ban-hang/san-pham/${head.id}/phan-loai`}>
        <Csrf token={page.csrf} />
        <button class="visually-hidden" type="submit" tabIndex={-1} aria-hidden="true">
          {say.save}
        </button>
        <Options page={page} options={options} refused={refused} />
        <fieldset class="desk-form__group">
          <legend>{say.grid}</legend>
          <SelectField
            name="unit"
            label={say.unit}
            hint={say.unitHint}
            options={(['', 'l', 'kg', 'piece'] as const).map((value) => ({ value, label: say.units[value] }))}
            value={unit}
            lang={page.lang}
          />
          <ol class="variant-grid" role="list">
            {rows.map((row, at) => (
              <li key={row.id || row.values.join('/')}>
                <Row page={page} row={row} at={at} many={rows.length > 1} faults={refused?.faults} />
              </li>
            ))}
          </ol>
        </fieldset>
        <button class="button button--primary" type="submit">
          {say.save}
        </button>
      </form>
    </ProductFrame>
  );
}

function Options({ page, options, refused }: Pick<ProductVariantsProps, 'page' | 'options' | 'refused'>) {
  const { variants: say } = words(page.lang).products;
  return (
    <fieldset class="desk-form__group">
      <legend>{say.options}</legend>
      <p class="field__hint">{say.optionsHint}</p>
      {options.map(({ name, values }, at) => (
        <div class="field-row" key={at}>
          <Field name={`option.${at}`} label={say.option(at + 1)} value={name} maxLength={40} faults={refused?.faults} lang={page.lang} />
          <Field name={`values.${at}`} label={say.values} value={values} maxLength={500} lang={page.lang} />
        </div>
      ))}
      <p class="field__hint">{say.common}</p>
      <div class="field-row field-row--three">
        <Field name="all.price" label={say.price} inputMode="numeric" maxLength={20} lang={page.lang} />
        <Field name="all.stock" label={say.stock} inputMode="numeric" maxLength={9} lang={page.lang} />
        <Field name="all.weight" label={say.weight} inputMode="numeric" maxLength={9} lang={page.lang} />
      </div>
      <button class="button button--outline" type="submit" name="then" value="generate" formNoValidate>
        {say.generate}
      </button>
    </fieldset>
  );
}

interface RowProps {
  readonly page: ProductVariantsProps['page'];
  readonly row: GridRow;
  readonly at: number;
  readonly many: boolean;
  readonly faults: FieldFaults | undefined;
}

function Row({ page, row, at, many, faults }: RowProps) {
  const { variants: say } = words(page.lang).products;
  return (
    <fieldset class="variant-cells">
      <legend>{row.values.join(' / ') || say.single}</legend>
      <input type="hidden" name="row" value={at} />
      <input type="hidden" name={`variants.${at}.id`} value={row.id} />
      <input type="hidden" name={`variants.${at}.stockThen`} value={row.stockThen} />
      {row.values.map((value) => (
        <input key={value} type="hidden" name={`variants.${at}.values`} value={value} />
      ))}
      {cells.map((cell) => (
        <Field
          key={cell}
          name={`variants.${at}.${cell}`}
          label={say[cell]}
          value={row[cell]}
          faults={faults}
          required={cell === 'price' || cell === 'stock' || cell === 'weight'}
          inputMode={numeric.has(cell) ? 'numeric' : cell === 'quantity' ? 'decimal' : undefined}
          maxLength={cell === 'sku' ? 64 : 20}
          lang={page.lang}
        />
      ))}
      {many && (
        <label class="check">
          <input type="checkbox" name={`variants.${at}.off`} value="1" />
          {say.off}
          <span class="visually-hidden"> {row.values.join(' / ')}</span>
        </label>
      )}
    </fieldset>
  );
}
