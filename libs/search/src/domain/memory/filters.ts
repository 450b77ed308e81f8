import type { ProductQuery } from '../product-query.js';
import type { FacetName } from '../search-result.js';
import type { MemoryDocuments } from './memory-documents.js';

/** A bit for each facet whose filter a document does not pass. */
export const bits: Readonly<Record<FacetName, number>> = { category: 1, shop: 2, region: 4, ocop: 8, price: 16, availability: 32 };

/** Looked up once a question for shops, categories and places, which are few, and then for each document by their numbers. */
export class Filters {
  private readonly shops: Uint8Array;
  private readonly categories: Uint8Array;
  private readonly places: Uint8Array;
  private readonly stars: Uint8Array;
  private readonly least: number;
  private readonly most: number;
  private readonly inStock: number | undefined;

  constructor(
    private readonly documents: MemoryDocuments,
    query: ProductQuery,
  ) {
    const fails = <T>(values: readonly T[], wanted: readonly unknown[], passes: (value: T) => boolean, bit: number): Uint8Array =>
      Uint8Array.from(values, (value) => (wanted.length === 0 || passes(value) ? 0 : bit));
    const { shops, categories, places } = documents;
    this.shops = fails(shops.values, query.shops, ({ slug }) => query.shops.includes(slug), bits.shop);
    this.categories = fails(
      categories.values,
      query.categories,
      (path) => path.some((slug) => query.categories.includes(slug)),
      bits.category,
    );
    this.places = fails(
      places.values,
      query.regions,
      ({ communeCode, districtCode }) => query.regions.includes(communeCode) || query.regions.includes(districtCode),
      bits.region,
    );
    this.stars = fails([0, 1, 2, 3, 4, 5], query.ocop, (stars) => query.ocop.includes(stars), bits.ocop);
    this.least = query.minPrice === null ? 0 : Number(query.minPrice);
    this.most = query.maxPrice === null ? Number.POSITIVE_INFINITY : Number(query.maxPrice);
    this.inStock = query.inStock === null ? undefined : Number(query.inStock);
  }

  /** 0 for a document that passes every filter. */
  failed(document: number): number {
    const { columns } = this.documents;
    const price = columns.price[document]!;
    return (
      this.shops[columns.shop[document]!]! |
      this.categories[columns.category[document]!]! |
      this.places[columns.place[document]!]! |
      this.stars[columns.stars[document]!]! |
      (price < this.least || price > this.most ? bits.price : 0) |
      (this.inStock === undefined || this.inStock === columns.inStock[document] ? 0 : bits.availability)
    );
  }
}
