import type { Money } from '@market/kernel';
import type { AttributeLine } from './attribute.js';
import type { Certificate, Ocop } from './certificate.js';
import type { ProductState } from './product-life.js';
import type { UnitPrice } from './unit-price.js';
import type { Words } from './words.js';

export type { Words } from './words.js';

export interface CategoryName {
  readonly slug: string;
  readonly name: Words;
}

export interface CategoryView extends CategoryName {
  readonly id: string;
  readonly scene: string;
  readonly children: readonly CategoryView[];
}

export interface PictureView {
  readonly url: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** A reduction in force: what it costs otherwise, until when, and the lowest price that was asked in the month before. */
export interface PromotionView {
  readonly usualPrice: Money;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Nothing where the product came to market with its reduction. */
  readonly lowestBefore: Money | null;
  /** True where it was on sale for less than thirty days before. */
  readonly shortHistory: boolean;
}

export interface VariantView {
  readonly id: string;
  readonly sku: string;
  /** What tells it from its siblings, "Chai 500 ml"; nothing when the product has one variant without options. */
  readonly label: Words | null;
  readonly optionName: Words | null;
  /** One an option of the product; none where it has no matrix. */
  readonly options: readonly Words[];
  /** In force now. */
  readonly price: Money;
  readonly compareAtPrice: Money | null;
  readonly promotion: PromotionView | null;
  readonly unitPrice: UnitPrice | null;
  readonly weightGrams: number;
  readonly gtin: string | null;
}

/** A product as everybody may see it. What is available now is inventory's to say. */
export interface ProductView {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly descriptionHtml: Words;
  readonly category: CategoryName & {
    /** From the top category down to this one. */
    readonly path: readonly CategoryName[];
  };
  readonly shop: { readonly id: string; readonly slug: string; readonly name: string; readonly place: string };
  readonly pictures: readonly PictureView[];
  /** What variants differ by, up to three. */
  readonly optionNames: readonly Words[];
  readonly attributes: readonly AttributeLine[];
  readonly variants: readonly VariantView[];
  readonly priceFrom: Money;
  readonly ocop: Ocop | null;
  readonly certificates: readonly (Certificate & { readonly inForce: boolean })[];
  readonly origin: string;
  readonly publishedAt: Date;
}

/** A row of the seller's own list, or of the moderator's. */
export interface OwnProduct {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly state: ProductState;
  readonly shopId: string;
  readonly shopName: string;
  readonly categorySlug: string;
  readonly priceFrom: Money | null;
  readonly variantCount: number;
  readonly pictureUrl: string | null;
  readonly publishedAt: Date | null;
  readonly createdAt: Date;
  /** Why it was sent back or taken down. */
  readonly reason: string | null;
  /** Whether a change of it waits for an officer. */
  readonly waits: boolean;
}

/** What a cart needs to know of a variant. */
export interface SaleVariant {
  readonly variantId: string;
  readonly productId: string;
  readonly shopId: string;
  readonly shopSlug: string;
  readonly shopName: string;
  readonly productName: string;
  readonly productSlug: string;
  readonly optionLabel: string | null;
  readonly sku: string;
  readonly price: Money;
  readonly weightGrams: number;
  readonly pictureUrl: string | null;
  readonly onSale: boolean;
}
