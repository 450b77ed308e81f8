import { Money, ok, refuse, type Problem } from '@market/kernel';
import type { PostedForm } from '../shop/form.js';
import { madeSku } from './made-sku.js';

/** A form's boxes by name, as typed. */
export type Typed = Readonly<Record<string, string>>;

/** Boxes of attributes, by their keys. */
export const attributesIn = (typed: Typed): Typed =>
  Object.fromEntries(Object.entries(typed).flatMap(([name, value]) => (name.startsWith('attributes.') ? [[name.slice(11), value]] : [])));

/** What the form says of a product that is there. */
export function aboutOf(typed: Typed, form: PostedForm) {
  const { name = '', nameEn = '', categorySlug = '', descriptionVi = '', descriptionEn = '', originText = '' } = typed;
  // Line ends come from browsers as CRLF.
  const text = (written: string): string => written.replace(/\r\n/g, '\n');
  const attributes = Object.keys(form.group('attributes')).length > 0 ? { attributes: attributesIn(typed) } : {};
  return {
    name,
    nameEn: nameEn || null,
    categorySlug,
    originText,
    descriptionVi: text(descriptionVi),
    descriptionEn: text(descriptionEn),
    ...attributes,
  };
}

const bare = (typed = ''): string => typed.replace(/[.\s₫]/g, '');

/** The variant that a new product begins with, or the faults of its boxes. */
export function firstVariant(typed: Typed) {
  const [price, stock, weight] = [bare(typed['price']), bare(typed['stock']), bare(typed['weight'])];
  const fields = {
    ...(typed['name'] ? {} : { name: 'required' }),
    ...(typed['categorySlug'] ? {} : { categorySlug: 'choose' }),
    ...(/^[1-9]\d{0,11}$/.test(price) ? {} : { price: 'not-positive' }),
    ...(/^\d{1,6}$/.test(stock) ? {} : { stock: 'not-a-quantity' }),
    ...(/^\d{1,7}$/.test(weight) ? {} : { weight: 'not-a-weight' }),
  };
  if (Object.keys(fields).length > 0) return refuse({ code: 'catalogue/invalid-product', kind: 'invalid', fields });
  const sku = typed['sku'] || madeSku(typed['name'] ?? '');
  return ok({ variant: { sku, price: Money.vnd(BigInt(price)), weightGrams: Number(weight) }, stock: Number(stock) });
}

/** The page has the first variant's boxes beside the others. */
export function withPlainFields(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  const fields = Object.fromEntries(
    Object.entries(problem.fields ?? {}).map(([field, fault]) => [
      field.replace(/^variants\.0\./, '').replace('weightGrams', 'weight'),
      fault,
    ]),
  );
  return { ok: false, problem: { ...problem, fields: problem.code === 'catalogue/sku-taken' ? { sku: 'isFree' } : fields } };
}
