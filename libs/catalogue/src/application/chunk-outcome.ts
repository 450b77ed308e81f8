import { wantedTexts, type ImageAfter, type ImageBefore, type ProductSource, type TargetProduct } from '../domain/import-target.js';
import type { NewVariant } from '../domain/new-product.js';
import type { ImportedProduct, ImportedVariant, ReadProduct, RowFault } from '../import/imported-product.js';
import { digestOf, type Plan } from '../import/plan-product.js';
import type { ProductOutcome } from '../persistence/import.repository.js';

/** A product of the file beside what shall become of it. */
export interface Planned {
  readonly position: number;
  readonly read: ReadProduct;
  readonly plan: Plan;
  readonly target: TargetProduct | undefined;
  readonly source: ProductSource | undefined;
}
/** What was written for it: variants that it did not have before. */
export interface Written {
  readonly productId: string;
  readonly variantIds: readonly string[];
}

/** Those of the products that the file changes, with what changes. */
export const changesOf = (planned: readonly Planned[]) =>
  planned.flatMap(({ position, read, plan, target }) =>
    plan.kind === 'change' && target ? [{ position, read, target, change: plan.change }] : [],
  );

export type Ready = Planned & { readonly product: ImportedProduct };

export const productIdOf = ({ position, target }: Planned, written: ReadonlyMap<number, Written>): string | undefined =>
  written.get(position)?.productId ?? target?.id;

/** The variants that the plan brings anew, with what the file says of each. */
function broughtBy({ plan, position, product }: Ready, written: ReadonlyMap<number, Written>): [string, number | undefined][] {
  const ids = written.get(position)?.variantIds ?? [];
  const skus = plan.kind === 'add' ? plan.product.variants : plan.kind === 'change' ? plan.change.added : [];
  return ids.map((id, at) => {
    const wanted = plan.kind === 'add' ? product.variants[at] : product.variants.find((each) => sameVariant(each, skus[at]!));
    return [id, wanted?.stock];
  });
}

const sameVariant = (wanted: ImportedVariant, { sku, optionValue }: NewVariant): boolean =>
  wanted.sku === '' ? wanted.optionValue === (optionValue ?? '') : wanted.sku === sku;

export function statedBy(each: Ready, written: ReadonlyMap<number, Written>): Record<string, number> {
  const brought = broughtBy(each, written).flatMap(([id, stock]) => (stock === undefined ? [] : [[id, stock] as const]));
  const known = each.plan.kind === 'same' || each.plan.kind === 'change' ? each.plan.stated : {};
  return { ...known, ...Object.fromEntries(brought) };
}

/** Every new variant is named, so that its shelf is opened even when it is empty. */
export function stockBy(each: Ready, written: ReadonlyMap<number, Written>): Record<string, number> {
  const differences = each.plan.kind === 'change' ? each.plan.change.stock : {};
  return { ...differences, ...Object.fromEntries(broughtBy(each, written).map(([id, stock]) => [id, stock ?? 0])) };
}

/** The same content changes nothing; addresses on this site are pictures that the product has. */
export function newPictures({ product, target, source }: Ready, productId: string) {
  if (target && target.state !== 'withdrawn' && source?.digest === digestOf(product)) return [];
  const has = new Set(target?.pictureUrls);
  return product.pictures
    .map(({ url, alt }, position) => ({ productId, url, alt, position }))
    .filter(({ url }) => !has.has(url) && !has.has(new URL(url).pathname));
}

export function outcomeOf(each: Planned, written: ReadonlyMap<number, Written>): ProductOutcome {
  const { position, read, plan, target, source } = each;
  const base = { position, sourceKey: read.key, name: read.name.slice(0, 300), line: read.line, lines: read.rows.map(({ line }) => line) };
  if (plan.kind === 'bad' || !read.product) return { ...base, outcome: 'bad', productId: null, before: null, after: null };
  const productId = productIdOf(each, written)!;
  if (plan.kind === 'same') return { ...base, outcome: 'unchanged', productId, before: null, after: null };
  if (plan.kind === 'add' || target?.state === 'withdrawn') return { ...base, outcome: 'added', productId, before: null, after: null };
  const { texts, asked, options, variants, stock } = plan.change;
  const before: ImageBefore = {
    texts: picked(target!, texts),
    asked: picked(wantedTexts(target!), asked),
    ...(options ? { options: target!.optionNames } : {}),
    variants: Object.fromEntries(
      Object.entries(variants).map(([id, fields]) => [
        id,
        picked(
          target!.variants.find((v) => v.id === id)!,
          fields,
        ),
      ]),
    ),
    digest: source?.digest ?? '',
    stated: source?.stated ?? {},
  };
  const after: ImageAfter = {
    texts,
    asked,
    ...(options ? { options } : {}),
    variants,
    stock,
    added: written.get(position)?.variantIds ?? [],
  };
  return { ...base, outcome: 'updated', productId, before, after };
}

const picked = <T extends object>(whole: T, fields: Partial<T>): Partial<T> =>
  Object.fromEntries(Object.keys(fields).map((field) => [field, whole[field as keyof T]])) as Partial<T>;

export const faultsOf = ({ read, plan }: Planned): readonly RowFault[] => {
  if (plan.kind !== 'bad') return [...read.faults, ...plan.notes];
  if (!read.product) return read.faults;
  const named = new Set(plan.faults.map(({ line }) => line));
  const culprit = String(plan.faults[0]!.line);
  const siblings = read.rows
    .filter(({ line }) => !named.has(line))
    .map(({ line }) => ({ line, column: '', code: 'sibling-bad' as const, value: culprit }));
  return [...plan.faults, ...siblings];
};
