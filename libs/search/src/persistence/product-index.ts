import type { ProductQuery } from '../domain/product-query.js';
import type { FoundPage, Suggestion } from '../domain/search-result.js';

/** This code's way to make documents. Whoever changes what is in them raises it, and the index is built anew beside the live one. */
export const indexVersion = 2;

/**
 * Where products are found. Two adapters stand behind it, PostgreSQL and Meilisearch, and both pass `tests/world/index-contract.ts`.
 * Neither is written through this port: PostgreSQL's documents change in the transaction that learned of it (`DocumentStore`), the
 * other server is told afterwards (`OutsideFeed`).
 */
export abstract class ProductIndex {
  abstract readonly name: 'postgresql' | 'meilisearch';
  abstract search(query: ProductQuery): Promise<FoundPage>;
  abstract suggest(q: string): Promise<readonly Suggestion[]>;
}
