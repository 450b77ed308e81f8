import type { MoneyView } from '@market/kernel';

export interface FoundProduct {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** The lowest price of its variants. */
  readonly price: MoneyView;
  /** The highest, where it differs. */
  readonly priceTo: MoneyView | null;
  readonly compareAtPrice: MoneyView | null;
  readonly shop: { readonly slug: string; readonly name: string };
  readonly place: string;
  /** Slug of its own category. */
  readonly category: string;
  readonly ocopStars: number | null;
  readonly inStock: boolean;
  readonly pictureUrl: string | null;
  /** Path of its page. */
  readonly url: string;
}

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export const facetNames = ['category', 'shop', 'region', 'ocop', 'price', 'availability'] as const;
export type FacetName = (typeof facetNames)[number];

export interface SearchResult {
  readonly items: readonly FoundProduct[];
  readonly total: number;
  readonly page: number;
  readonly perPage: number;
  /** How many there would be by each value, leaving that facet's own filter aside. */
  readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>;
  /** What was searched instead, when nothing was found as typed. */
  readonly correctedQuery?: string;
}

export interface Suggestion {
  readonly kind: 'product' | 'category' | 'shop' | 'query';
  readonly label: string;
  readonly url: string;
  /** Nothing for a query. */
  readonly slug: string | null;
}
