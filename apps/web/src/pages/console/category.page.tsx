import { Badge, Csrf, ErrorSummary, Field, Notice, SelectField, words, type FieldFaults, type PageContext } from '@market/ui';
import { NameBoxes, ParentBox, type CategoryRow } from './categories.page.js';
import { ConsoleFrame } from './console-frame.js';
import { ProductDeskTabs } from './product-desk-tabs.js';

export interface AttributeRow {
  readonly key: string;
  readonly name: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly active: boolean;
}

export interface CategoryProps {
  readonly page: PageContext;
  readonly slug: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly active: boolean;
  readonly categories: readonly CategoryRow[];
  readonly attributes: readonly AttributeRow[];
  readonly readOnly: boolean;
  readonly saved: boolean;
  /** Of the category's form, of a new attribute (`new`), or of one by its key. */
  readonly refused?:
    | { readonly at: string; readonly message: string; readonly faults: FieldFaults; readonly typed: Readonly<Record<string, string>> }
    | undefined;
}

/** One category: its names, its place, and what it asks of products. */
export function CategoryPage(props: CategoryProps) {
  const { page, slug, typed, active, categories, attributes, readOnly, saved, refused } = props;
  const say = words(page.lang).productDesk.tree;
  const mine = refused?.at === 'category' ? refused : undefined;
  return (
    <ConsoleFrame page={page} title={typed['name.vi'] ?? say.title} section="products">
      <ProductDeskTabs page={page} current="categories" />
      <p>
        <a href="/quan-tri/danh-muc">{say.back}</a>
      </p>
      {saved && <Notice tone="success" title={say.saved} live />}
      {refused && <ErrorSummary message={refused.message} faults={refused.faults} labels={labelsOf(page)} lang={page.lang} />}
      {!readOnly && (
        <form class="desk-form" method="post" action={`/quan-tri/danh-muc/${slug}`}>
          <Csrf token={page.csrf} />
          <NameBoxes page={page} typed={mine?.typed ?? typed} faults={mine?.faults} />
          <ParentBox
            page={page}
            categories={categories.filter((each) => each.slug !== slug)}
            value={(mine?.typed ?? typed)['parentSlug']}
            faults={mine?.faults}
          />
          <label class="check">
            <input type="checkbox" name="active" value="1" checked={active} />
            {say.active}
          </label>
          <button class="button button--primary" type="submit">
            {say.save}
          </button>
        </form>
      )}
      <section class="section" aria-labelledby="thuoc-tinh">
        <h2 id="thuoc-tinh">{say.attributes}</h2>
        <p class="desk__note">{say.inherited}</p>
        {attributes.length === 0 && <p class="quiet">{say.none}</p>}
        {attributes.map((attribute) => (
          <details class="fold" key={attribute.key} open={refused?.at === attribute.key}>
            <summary>
              {attribute.name} {!attribute.active && <Badge tone="warning">{say.retired}</Badge>}
            </summary>
            <AttributeForm
              {...props}
              at={attribute.key}
              typed={refused?.at === attribute.key ? refused.typed : attribute.typed}
              active={attribute.active}
            />
          </details>
        ))}
        {!readOnly && (
          <details class="fold" open={refused?.at === 'new'}>
            <summary>{say.addAttribute}</summary>
            <AttributeForm
              {...props}
              at="new"
              typed={refused?.at === 'new' ? refused.typed : { kind: 'text', position: String(attributes.length) }}
              active
            />
          </details>
        )}
      </section>
    </ConsoleFrame>
  );
}

function labelsOf(page: PageContext): Readonly<Record<string, string>> {
  const say = words(page.lang).productDesk.tree;
  return {
    'name.vi': say.nameVi,
    'name.en': say.nameEn,
    parentSlug: say.parent,
    kind: say.kind,
    unit: say.unit,
    choices: say.choices,
    position: say.position,
  };
}

interface FormProps extends Omit<CategoryProps, 'typed' | 'active'> {
  readonly at: string;
  readonly typed: Readonly<Record<string, string>>;
  readonly active: boolean;
}

/** Its boxes carry the attribute's key in their names: several of these forms stand on one page. */
function AttributeForm({ page, slug, at, typed, active, refused, readOnly }: FormProps) {
  const say = words(page.lang).productDesk.tree;
  const faults =
    refused?.at === at ? Object.fromEntries(Object.entries(refused.faults).map(([name, fault]) => [`${at}.${name}`, fault])) : undefined;
  const box = (name: string, label: string, more: Partial<Parameters<typeof Field>[0]> = {}) => (
    <Field name={`${at}.${name}`} label={label} value={typed[name] ?? ''} faults={faults} lang={page.lang} {...more} />
  );
  return (
    <form class="desk-form" method="post" action={`/quan-tri/danh-muc/${slug}/thuoc-tinh`}>
      <Csrf token={page.csrf} />
      <input type="hidden" name="at" value={at} />
      <div class="field-row">
        {box('name.vi', say.nameVi, { required: true, maxLength: 60 })}
        {box('name.en', say.nameEn, { required: true, maxLength: 60 })}
      </div>
      <div class="field-row">
        <SelectField
          name={`${at}.kind`}
          label={say.kind}
          options={(['text', 'number', 'choice'] as const).map((value) => ({ value, label: say.kinds[value] }))}
          value={typed['kind']}
          faults={faults}
          required
          lang={page.lang}
        />
        {box('unit', say.unit, { maxLength: 12 })}
      </div>
      {box('choices', say.choices, { rows: 4, hint: say.choicesHint, maxLength: 4000 })}
      {box('position', say.position, { inputMode: 'numeric', required: true, maxLength: 3 })}
      <label class="check">
        <input type="checkbox" name="required" value="1" checked={typed['required'] === '1'} />
        {say.required}
      </label>
      <label class="check">
        <input type="checkbox" name="active" value="1" checked={active} />
        {say.active}
      </label>
      {!readOnly && (
        <button class="button button--outline" type="submit">
          {say.save}
        </button>
      )}
    </form>
  );
}
