import { createHash } from 'node:crypto';
import { Money, slugify } from '@market/kernel';
import { cleanDescription } from '../application/clean-description.js';
import { checkProduct, type NewProduct, type NewVariant } from '../domain/new-product.js';
import type { Unit } from '../domain/unit-price.js';
import {
  differing,
  wantedTexts,
  type ProductSource,
  type ProductTexts,
  type TargetProduct,
  type TargetVariant,
} from '../domain/import-target.js';
import { labelOf } from '../domain/options.js';
import { tidy } from '../domain/tidy.js';
import { fits, matrixOf, type OptionsMatrix } from './options-matrix.js';
import type { CategoryNames } from './category-names.js';
import type { FaultCode, ImportedProduct, ImportedVariant, RowFault } from './imported-product.js';

export interface PlanContext {
  readonly shopId: string;
  readonly categories: CategoryNames;
  /** Where products go whose category the market does not know. */
  readonly fallbackCategory: string | null;
  /** Which product of the shop has a code, products of this chunk included. */
  readonly owners: Map<string, string>;
}

export interface Known {
  readonly target: TargetProduct;
  readonly source: ProductSource | undefined;
}

type Texts = Partial<Omit<ProductTexts, 'id'>>;

export interface ProductChange {
  readonly texts: Texts;
  /** Of what is on sale: what its seller would ask for. */
  readonly asked: Texts;
  /** What its options are called from now on, where that is new. */
  readonly options?: readonly string[];
  readonly variants: Readonly<Record<string, Partial<TargetVariant>>>;
  readonly added: readonly NewVariant[];
  /** Pieces more or less than the file said before, by variant. */
  readonly stock: Readonly<Record<string, number>>;
}

export type Plan =
  | { readonly kind: 'bad'; readonly faults: readonly RowFault[] }
  | { readonly kind: 'add'; readonly product: NewProduct; readonly notes: readonly RowFault[] }
  | {
      readonly kind: 'same' | 'change';
      readonly change: ProductChange;
      readonly stated: Readonly<Record<string, number>>;
      readonly notes: readonly RowFault[];
    };

/** A file that names no weight still has to be shipped: half a kilogram is assumed, and the shop can correct it. */
const assumedWeightGrams = 500;
const noChange: ProductChange = { texts: {}, asked: {}, variants: {}, added: [], stock: {} };

const fault = (product: ImportedProduct, code: FaultCode, value = '', line = product.variants[0]!.line): RowFault => ({
  line,
  column: '',
  code,
  value,
});

/** Equal for rows that say the same. */
export const digestOf = ({ variants, ...product }: ImportedProduct): string =>
  createHash('sha256')
    .update(
      JSON.stringify([product, variants.map(({ line: _line, options: _options, ...rest }) => rest)], (_, value: unknown) =>
        typeof value === 'bigint' ? value.toString() : value,
      ),
    )
    .digest('hex');

export function planNew(product: ImportedProduct, { shopId, categories, fallbackCategory, owners }: PlanContext): Plan {
  const named = product.category === undefined ? undefined : categories.slugOf(product.category);
  // It may have been retired since the seller chose it.
  const categorySlug = named ?? (fallbackCategory !== null && categories.has(fallbackCategory) ? fallbackCategory : null);
  if (!categorySlug) return { kind: 'bad', faults: [fault(product, 'category-unknown', product.category)] };
  const taken = product.variants.find(({ sku }) => owners.has(sku));
  if (taken) return { kind: 'bad', faults: [fault(product, 'sku-taken', taken.sku, taken.line)] };
  const matrix = matrixOf(product.variants);
  const fresh: NewProduct = {
    ...{ shopId, categorySlug, name: tidy(product.name), nameEn: product.nameEn ?? null, originText: product.origin ?? '' },
    descriptionVi: product.descriptionHtml ?? '',
    descriptionEn: product.descriptionEnHtml ?? '',
    ...(matrix ? { options: matrix.names.map((name) => ({ name })) } : {}),
    variants: product.variants.map((variant, at) => newVariant(product, variant, { at, owners, values: matrix?.values[at] })),
  };
  const checked = checkProduct(fresh);
  if (!checked.ok)
    return { kind: 'bad', faults: [fault(product, 'invalid-product', Object.keys(checked.problem.fields ?? {}).join(', '))] };
  fresh.variants.forEach(({ sku }) => owners.set(sku, product.key));
  const notes = named === undefined && product.category ? [fault(product, 'category-fallback', product.category)] : [];
  return { kind: 'add', product: fresh, notes };
}

/** What a file wants otherwise than it is. Words of what is on sale change as its seller would change them; prices and stock at once. */
export function planKnown(product: ImportedProduct, { target, source }: Known, context: PlanContext): Plan {
  if (target.state === 'taken-down') return { kind: 'bad', faults: [fault(product, 'taken-down')] };
  const foreign = product.variants.find(({ sku }) => (context.owners.get(sku) ?? target.id) !== target.id);
  if (foreign) return { kind: 'bad', faults: [fault(product, 'sku-taken', foreign.sku, foreign.line)] };
  if (source?.digest === digestOf(product) && target.state !== 'withdrawn')
    return { kind: 'same', change: noChange, stated: source.stated, notes: [] };
  const notes: RowFault[] = [];
  const wanted = textDifferences(product, target, context.categories);
  const seen = target.state === 'published' || target.state === 'unlisted';
  const { stated, ...rest } = variantDifferences(product, { target, source }, context, notes);
  const change: ProductChange = { texts: seen ? {} : wanted, asked: seen ? wanted : {}, ...rest };
  const { texts, asked, variants, stock, added, options = [] } = change;
  const changes = [texts, asked, variants, stock, added, options].some((part) => Object.keys(part).length > 0) || 'options' in change;
  return { kind: changes || target.state === 'withdrawn' ? 'change' : 'same', change, stated, notes };
}

function textDifferences(product: ImportedProduct, target: TargetProduct, categories: CategoryNames): Texts {
  const now = wantedTexts(target);
  const category = product.category === undefined ? undefined : categories.slugOf(product.category);
  const wanted: Texts = {
    name: tidy(product.name),
    ...(product.nameEn === undefined ? {} : { nameEn: tidy(product.nameEn) }),
    ...(product.descriptionHtml === undefined ? {} : { descriptionVi: cleaned(product.descriptionHtml, now.descriptionVi) }),
    ...(product.descriptionEnHtml === undefined ? {} : { descriptionEn: cleaned(product.descriptionEnHtml, now.descriptionEn) }),
    ...(product.origin === undefined ? {} : { origin: tidy(product.origin) }),
    ...(category === undefined ? {} : { categorySlug: category }),
  };
  return differing(wanted, now);
}

/** What our own file gives back as it stands was cleaned before; bare text among it would become a paragraph when cleaned again. */
const cleaned = (told: string, now: string): string => (told === now ? now : cleanDescription(told));

function variantDifferences(product: ImportedProduct, { target, source }: Known, { owners }: PlanContext, notes: RowFault[]) {
  const variants: Record<string, Partial<TargetVariant>> = {};
  const stock: Record<string, number> = {};
  const stated: Record<string, number> = { ...source?.stated };
  const added: NewVariant[] = [];
  const matches = product.variants.map((wanted) => matching(product, wanted, target));
  const matrix = matrixFor(product, target, matches);
  for (const [at, wanted] of product.variants.entries()) {
    const now = matches[at];
    const values = matrix?.values[at];
    if (!now) {
      added.push(newVariant(product, wanted, { at: target.variants.length + at, owners, values }));
      continue;
    }
    const changed = differing({ ...variantFields(wanted, now), ...(values ? inMatrix(matrix.names, values, now) : {}) }, now);
    if (Object.keys(changed).length > 0) variants[now.id] = changed;
    if (wanted.stock === undefined) continue;
    const before = wanted.stockThen ?? stated[now.id];
    if (before === undefined) notes.push(fault(product, 'stock-kept', String(wanted.stock), wanted.line));
    else if (before !== wanted.stock) stock[now.id] = wanted.stock - before;
    stated[now.id] = wanted.stock;
  }
  const columns = target.optionNames.length > 0;
  const relabelled = Object.values(variants).some((changed) => 'optionValue' in changed || (columns && 'active' in changed));
  if (!matrix && (added.length > 0 || relabelled)) return { ...unlined(target, variants), added, stock, stated };
  const renamed = matrix && Object.keys(differing({ optionNames: matrix.names }, target)).length > 0;
  return { variants, added, stock, stated, ...(renamed ? { options: matrix.names } : {}) };
}

/** The columns of the product with the file's values, where what the file does not speak of fits among them. */
function matrixFor(
  product: ImportedProduct,
  target: TargetProduct,
  matches: readonly (TargetVariant | undefined)[],
): OptionsMatrix | undefined {
  const matrix = matrixOf(product.variants, target.optionNames);
  const others = target.variants.filter((variant) => variant.active && !matches.includes(variant));
  return matrix && fits(matrix.names.length, [...matrix.values, ...others.map(({ optionValues }) => optionValues)]) ? matrix : undefined;
}

function inMatrix(names: readonly string[], values: readonly string[], now: TargetVariant): Partial<TargetVariant> {
  const same = JSON.stringify(values) === JSON.stringify(now.optionValues);
  return {
    ...{ optionName: labelOf(names), optionValue: labelOf(values), optionValues: values },
    optionValuesEn: same ? now.optionValuesEn : values,
  };
}

/** Variants that fit into no columns are told apart by their names alone. */
function unlined(target: TargetProduct, variants: Readonly<Record<string, Partial<TargetVariant>>>) {
  const loose = target.variants
    .filter(({ optionValues }) => optionValues.length > 0)
    .map(({ id }) => [id, { ...variants[id], optionValues: [], optionValuesEn: [] }] as const);
  return { variants: { ...variants, ...Object.fromEntries(loose) }, ...(target.optionNames.length > 0 ? { options: [] } : {}) };
}

/** By its code, by what tells it from its siblings, or because there is only one. */
function matching(product: ImportedProduct, { sku, optionValue }: ImportedVariant, { variants }: TargetProduct): TargetVariant | undefined {
  if (sku !== '') {
    const same = variants.find((each) => each.sku === sku);
    if (same) return same;
  }
  if (optionValue !== '') return variants.find((each) => tidy(each.optionValue ?? '') === tidy(optionValue));
  return product.variants.length === 1 && variants.length === 1 && sku === ''
    ? variants[0]
    : variants.find((each) => each.optionValue === null && sku === '');
}

function variantFields(wanted: ImportedVariant, now: TargetVariant): Partial<TargetVariant> {
  const compareAt = wanted.compareAtPrice === undefined ? now.compareAtPrice : (wanted.compareAtPrice?.toString() ?? null);
  return {
    ...{ price: wanted.price.toString(), active: true },
    compareAtPrice: compareAt !== null && BigInt(compareAt) > wanted.price ? compareAt : null,
    ...(wanted.weightGrams === undefined ? {} : { weightGrams: wanted.weightGrams }),
    ...(wanted.barcode === undefined ? {} : { gtin: wanted.barcode }),
    ...(wanted.unit === undefined ? {} : { unit: wanted.unit, unitQuantity: wanted.unitQuantity ?? null }),
    ...(wanted.optionValue === ''
      ? {}
      : { optionValue: tidy(wanted.optionValue), optionName: tidy(wanted.optionName) || (now.optionName ?? usualOption) }),
  };
}

const usualOption = 'Phân loại';

interface Place {
  readonly at: number;
  readonly owners: ReadonlyMap<string, string>;
  /** In the columns of the product. */
  readonly values: readonly string[] | undefined;
}

function newVariant(product: ImportedProduct, variant: ImportedVariant, { at, owners, values }: Place): NewVariant {
  return {
    ...(values ? { values } : {}),
    sku: variant.sku || codeFor(product.key, at, owners),
    gtin: variant.barcode ?? null,
    optionName: variant.optionValue ? variant.optionName || usualOption : null,
    optionValue: variant.optionValue || null,
    price: Money.vnd(variant.price),
    compareAtPrice: variant.compareAtPrice == null ? null : Money.vnd(variant.compareAtPrice),
    weightGrams: variant.weightGrams ?? assumedWeightGrams,
    unit: (variant.unit as Unit | undefined) ?? null,
    unitQuantity: variant.unitQuantity ?? null,
  };
}

/** A code made from the product's key, for files that have none. */
function codeFor(key: string, at: number, owners: ReadonlyMap<string, string>): string {
  const plain = `${slugify(key).slice(0, 52).toUpperCase() || 'SP'}-${at + 1}`;
  if (!owners.has(plain)) return plain;
  return `${slugify(key).slice(0, 40).toUpperCase()}-${createHash('sha256').update(key).digest('hex').slice(0, 12).toUpperCase()}-${at + 1}`;
}
