import type { ReviewedContent } from './product-content.js';
import type { ProductState } from './product-life.js';

export interface TargetVariant {
  readonly id: string;
  readonly sku: string;
  readonly gtin: string | null;
  readonly optionName: string | null;
  readonly optionValue: string | null;
  readonly optionValues: readonly string[];
  readonly optionValuesEn: readonly string[];
  /** Text: a JSON number would lose what a bigint holds. */
  readonly price: string;
  readonly compareAtPrice: string | null;
  readonly weightGrams: number;
  readonly unit: string | null;
  readonly unitQuantity: number | null;
  readonly active: boolean;
}

/** A product of the shop as it is now, locked. */
export interface TargetProduct {
  readonly id: string;
  readonly state: ProductState;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly descriptionVi: string;
  readonly descriptionEn: string;
  readonly origin: string;
  readonly categorySlug: string;
  readonly optionNames: readonly string[];
  readonly variants: readonly TargetVariant[];
  readonly pictureUrls: readonly string[];
  /** What of it waits for an officer. */
  readonly asked: ReviewedContent | null;
}

export interface ProductSource {
  readonly sourceKey: string;
  readonly productId: string;
  readonly digest: string;
  /** What the file said of stock, by variant: what it says next time is a difference. */
  readonly stated: Readonly<Record<string, number>>;
}

export type ProductTexts = Pick<TargetProduct, 'id' | 'name' | 'nameEn' | 'descriptionVi' | 'descriptionEn' | 'origin' | 'categorySlug'>;

/** What an import changed of a product, as it was. */
export interface ImageBefore {
  readonly texts: Partial<Omit<ProductTexts, 'id'>>;
  /** Of what is on sale: changed as its seller would, by a change that waits. Nothing in images from before 25 November 2026. */
  readonly asked?: Partial<Omit<ProductTexts, 'id'>>;
  readonly options?: readonly string[];
  readonly variants: Readonly<Record<string, Partial<TargetVariant>>>;
  readonly digest: string;
  readonly stated: Readonly<Record<string, number>>;
}

/** And as it became. */
export interface ImageAfter {
  readonly texts: Partial<Omit<ProductTexts, 'id'>>;
  readonly asked?: Partial<Omit<ProductTexts, 'id'>>;
  readonly options?: readonly string[];
  readonly variants: Readonly<Record<string, Partial<TargetVariant>>>;
  /** Pieces more or less, by variant. */
  readonly stock: Readonly<Record<string, number>>;
  /** Variants that it did not have. */
  readonly added: readonly string[];
}

/** The texts as they will be once what waits is confirmed. */
export const wantedTexts = ({ asked, ...product }: TargetProduct): ProductTexts => ({
  ...product,
  ...(asked && { name: asked.name, nameEn: asked.nameEn, categorySlug: asked.categorySlug }),
  ...(asked?.descriptionVi === undefined ? {} : { descriptionVi: asked.descriptionVi }),
  ...(asked?.descriptionEn === undefined ? {} : { descriptionEn: asked.descriptionEn }),
});

/** What differs, compared as JSON: values may be lists. */
export function differing<T extends object>(wanted: Partial<T>, now: T): Partial<T> {
  const told = (value: unknown): string | undefined => JSON.stringify(value);
  return Object.fromEntries(Object.entries(wanted).filter(([field, value]) => told(now[field as keyof T]) !== told(value))) as Partial<T>;
}
