import type { MoneyView } from '@market/kernel';
import type { Highlight } from './highlight.js';

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
  /** Where the name has the words that were sought. */
  readonly highlights: readonly Highlight[];
}

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export const facetNames = ['category', 'shop', 'region', 'ocop', 'price', 'availability'] as const;
export type FacetName = (typeof facetNames)[number];

/** What an index finds for a query, before anybody thinks about what was meant. */
export interface FoundPage {
  /** How many have the words, whatever the filters say. */
  readonly matches: number;
  /** Whether one of them has the words in a row, or in its name: where none has, another reading may be what was meant. */
  readonly together: boolean;
  readonly total: number;
  readonly items: readonly Omit<FoundProduct, 'highlights'>[];
  /** How many there would be by each value, leaving that facet's own filter aside. */
  readonly facets: Readonly<Record<FacetName, readonly FacetValue[]>>;
}

export interface SearchResult extends Pick<FoundPage, 'total' | 'facets'> {
  readonly items: readonly FoundProduct[];
  readonly page: number;
  readonly perPage: number;
  /** What was searched instead, when nothing was found as typed. */
  readonly correctedQuery?: string;
  /** Nothing has all the words; these have most of them. */
  readonly partial?: true;
}

export interface Suggestion {
  readonly kind: 'product' | 'category' | 'shop' | 'query';
  readonly label: string;
  readonly url: string;
  /** Nothing for a query. */
  readonly slug: string | null;
}
