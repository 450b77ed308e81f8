import { Csrf, ErrorSummary, Field, SelectField, words, fieldText, Icon, type FieldFaults, type PageContext } from '@market/ui';
import { ProductFrame, type ProductFrameProps } from './product-frame.js';
import { SellerFrame } from './seller-frame.js';

export interface CategoryOption {
  readonly slug: string;
  readonly name: string;
  readonly children: readonly CategoryOption[];
}

export interface AskedAttribute {
  readonly key: string;
  readonly name: string;
  readonly kind: 'text' | 'number' | 'choice';
  readonly unit: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly required: boolean;
}

export interface AboutForm {
  readonly typed: Readonly<Record<string, string>>;
  readonly categories: readonly CategoryOption[];
  /** What the chosen category asks for. */
  readonly asked: readonly AskedAttribute[];
  readonly refused?: { readonly message: string; readonly faults: FieldFaults } | undefined;
}

export interface NewProductProps extends AboutForm {
  readonly page: PageContext;
  readonly shop: ProductFrameProps['shop'];
}

export interface ProductAboutProps extends AboutForm, Omit<ProductFrameProps, 'tab' | 'children'> {}

const base = '/kenh-ban-hang/san-pham';

/** A new product: its texts and its first variant on one page, saved as a draft. */
export function NewProductPage({ page, shop, ...form }: NewProductProps) {
  const { about: say } = words(page.lang).products;
  const box = boxes(page, form);
  return (
    <SellerFrame page={page} shop={shop} title={say.newTitle} section="products">
      <Refused page={page} form={form} />
      <form class="desk-form" method="post" action={`${base}/moi`}>
        <Csrf token={page.csrf} />
        <input type="hidden" name="id" value={form.typed['id'] ?? ''} />
        <Basics page={page} form={form} />
        <fieldset class="desk-form__group">
          <legend>{say.selling}</legend>
          <p class="field__hint">{say.sellingHint}</p>
          <div class="field-row">
            {box('price', say.price, { inputMode: 'numeric', required: true })}
            {box('stock', say.stock, { inputMode: 'numeric', required: true })}
          </div>
          <div class="field-row">
            {box('weight', say.weight, { inputMode: 'numeric', required: true })}
            {box('sku', say.sku, { hint: say.skuHint, maxLength: 64 })}
          </div>
        </fieldset>
        <Texts page={page} form={form} />
        <button class="button button--primary" type="submit">
          {say.saveDraft}
        </button>
      </form>
    </SellerFrame>
  );
}

export function ProductAboutPage({ page, shop, head, done, ...form }: ProductAboutProps) {
  const { about: say, state } = words(page.lang).products;
  return (
    <ProductFrame page={page} shop={shop} head={head} done={done} tab="about">
      <Refused page={page} form={form} />
      {(head.state === 'published' || head.state === 'unlisted') && <p class="field__hint">{state.reviewed}</p>}
      <form class="desk-form" method="post" action={`${base}/${head.id}`}>
        <Csrf token={page.csrf} />
        <Basics page={page} form={form} />
        <Texts page={page} form={form} />
        <button class="button button--primary" type="submit">
          {say.save}
        </button>
      </form>
    </ProductFrame>
  );
}

function boxes(page: PageContext, { typed, refused }: AboutForm) {
  return (name: string, label: string, more: Partial<Parameters<typeof Field>[0]> = {}) => (
    <Field name={name} label={label} value={typed[name] ?? ''} faults={refused?.faults} lang={page.lang} {...more} />
  );
}

function labelsOf(page: PageContext, asked: readonly AskedAttribute[]): Readonly<Record<string, string>> {
  const { about: say } = words(page.lang).products;
  return {
    ...{ name: say.name, nameEn: say.nameEn, categorySlug: say.category, descriptionVi: say.description, descriptionEn: say.descriptionEn },
    ...{ originText: say.origin, price: say.price, stock: say.stock, weight: say.weight, sku: say.sku },
    ...Object.fromEntries(asked.map(({ key, name }) => [`attributes.${key}`, name])),
  };
}

function Refused({ page, form }: { page: PageContext; form: AboutForm }) {
  const { refused } = form;
  if (!refused) return null;
  return <ErrorSummary message={refused.message} faults={refused.faults} labels={labelsOf(page, form.asked)} lang={page.lang} />;
}

function Basics({ page, form }: { page: PageContext; form: AboutForm }) {
  const { about: say } = words(page.lang).products;
  const box = boxes(page, form);
  return (
    <>
      {box('name', say.name, { hint: say.nameHint, required: true, maxLength: 200 })}
      <CategoryField page={page} form={form} />
      {form.asked.length > 0 && (
        <fieldset class="desk-form__group">
          <legend>{say.attributes}</legend>
          <p class="field__hint">{say.attributesHint}</p>
          <div class="field-pairs">
            {form.asked.map((attribute) => (
              <Attribute key={attribute.key} page={page} form={form} attribute={attribute} />
            ))}
          </div>
        </fieldset>
      )}
    </>
  );
}

/** Changing the category shows its own boxes without saving and without losing what was typed. */
function CategoryField({ page, form }: { page: PageContext; form: AboutForm }) {
  const { about: say } = words(page.lang).products;
  const fault = form.refused?.faults['categorySlug'];
  const chosen = form.typed['categorySlug'] ?? '';
  const option = ({ slug, name }: CategoryOption) => (
    <option key={slug} value={slug} selected={slug === chosen}>
      {name}
    </option>
  );
  return (
    <div class={fault ? 'field field--fault' : 'field'}>
      <label class="field__label" for="f-categorySlug">
        {say.category}
      </label>
      <div class="field-with-button">
        <select
          class="field__box"
          id="f-categorySlug"
          name="categorySlug"
          required
          aria-invalid={fault ? 'true' : undefined}
          aria-describedby={fault ? 'f-categorySlug-fault' : undefined}
        >
          <option value="">{say.choose}</option>
          {form.categories.map((category) =>
            category.children.length === 0 ? (
              option(category)
            ) : (
              <optgroup key={category.slug} label={category.name}>
                {category.children.map(option)}
              </optgroup>
            ),
          )}
        </select>
        <button class="button button--outline" type="submit" name="then" value="category" formNoValidate>
          {say.showFields}
        </button>
      </div>
      {fault && (
        <p class="field__fault" id="f-categorySlug-fault">
          <Icon name="circle-alert" />
          {fieldText(fault, page.lang)}
        </p>
      )}
    </div>
  );
}

function Attribute({ page, form, attribute }: { page: PageContext; form: AboutForm; attribute: AskedAttribute }) {
  const { about: say } = words(page.lang).products;
  const name = `attributes.${attribute.key}`;
  const { faults } = form.refused ?? {};
  if (attribute.kind === 'choice')
    return (
      <SelectField
        name={name}
        label={attribute.name}
        options={[{ value: '', label: say.none }, ...attribute.choices]}
        value={form.typed[name]}
        faults={faults}
        required={attribute.required}
        lang={page.lang}
      />
    );
  const label = attribute.unit ? `${attribute.name} (${attribute.unit})` : attribute.name;
  const mode = attribute.kind === 'number' ? ({ inputMode: 'decimal' } as const) : {};
  return (
    <Field
      {...{ name, label, faults, ...mode, required: attribute.required }}
      value={form.typed[name] ?? ''}
      maxLength={200}
      lang={page.lang}
    />
  );
}

function Texts({ page, form }: { page: PageContext; form: AboutForm }) {
  const { about: say } = words(page.lang).products;
  const box = boxes(page, form);
  return (
    <>
      {box('descriptionVi', say.description, { hint: say.descriptionHint, rows: 8, maxLength: 20_000 })}
      {box('originText', say.origin, { maxLength: 200 })}
      {box('nameEn', say.nameEn, { maxLength: 200 })}
      {box('descriptionEn', say.descriptionEn, { rows: 5, maxLength: 20_000 })}
    </>
  );
}
