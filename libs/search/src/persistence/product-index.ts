import type { Tx } from '@market/platform';
import type { ProductQuery } from '../domain/product-query.js';
import type { SearchResult, Suggestion } from '../domain/search-result.js';
import type { ProductDocument } from './product-document.js';

/**
 * Where products are found. Documents are put in the transaction that learned of the change; an adapter on another server
 * must queue them there and send them after the commit.
 */
export abstract class ProductIndex {
  abstract search(query: ProductQuery): Promise<SearchResult>;
  abstract suggest(q: string): Promise<readonly Suggestion[]>;
  /** @returns the ids of those that were new or different */
  abstract upsert(tx: Tx, documents: readonly ProductDocument[]): Promise<readonly string[]>;
  abstract remove(tx: Tx, productIds: readonly string[]): Promise<readonly string[]>;
  /** Replaces everything at once: searches see the old index until the new one is complete. */
  abstract rebuild(tx: Tx, documents: readonly ProductDocument[]): Promise<void>;
}
