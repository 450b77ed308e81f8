import { Injectable } from '@nestjs/common';
import { highlightsOf } from '../domain/highlight.js';
import type { ProductQuery } from '../domain/product-query.js';
import type { FoundPage, SearchResult } from '../domain/search-result.js';
import { queryWords } from '../domain/words.js';
import { ProductIndex } from '../persistence/product-index.js';
import { AnswerCache } from './answer-cache.js';
import { ReadQuery } from './read-query.js';

/** Fewer words than this are all needed: with less, what is found would be anything. */
const wordsForMost = 3;

/** A page of products with its facets. The result is shared between callers: nobody may change it. */
@Injectable()
export class SearchProducts {
  constructor(
    private readonly index: ProductIndex,
    private readonly cache: AnswerCache,
    private readonly readQuery: ReadQuery,
  ) {}

  execute(query: ProductQuery): Promise<SearchResult> {
    return this.cache.answer(`search ${JSON.stringify(query)}`, 'lists', () => this.find(query));
  }

  /** As typed; if nothing has the words, as they were meant; if that is nothing either, what has most of them. */
  private async find(query: ProductQuery): Promise<SearchResult> {
    const asTyped = await this.index.search(query);
    if (asTyped.matches > 0 || query.words.length === 0) return resultOf(asTyped, query);
    const correctedQuery = await this.readQuery.execute(query.q);
    if (correctedQuery !== undefined) {
      const meant = { ...query, words: queryWords(correctedQuery) };
      const corrected = await this.index.search(meant);
      if (corrected.matches > 0) return { ...resultOf(corrected, meant), correctedQuery };
    }
    if (query.words.length < wordsForMost) return resultOf(asTyped, query);
    const most = { ...query, match: 'most' as const };
    const partly = await this.index.search(most);
    return partly.matches > 0 ? { ...resultOf(partly, most), partial: true } : resultOf(asTyped, query);
  }
}

const resultOf = ({ items, total, facets }: FoundPage, { page, perPage, words }: ProductQuery): SearchResult => ({
  items: items.map((item) => ({ ...item, highlights: highlightsOf(item.name, words) })),
  total,
  page,
  perPage,
  facets,
});
