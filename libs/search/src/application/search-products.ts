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

  /** As typed; if nothing has the words, or only here and there, as they were meant; if that is nothing either, what has most of them. */
  private async find(query: ProductQuery): Promise<SearchResult> {
    const asTyped = await this.index.search(query);
    if (query.words.length === 0 || (asTyped.matches > 0 && asTyped.together)) return resultOf(asTyped, query);
    const meant = asTyped.matches > 0 ? await this.readQuery.nearby(query.q) : await this.readQuery.execute(query.q);
    if (meant !== undefined) {
      const corrected = { ...query, words: queryWords(meant) };
      const found = await this.index.search(corrected);
      if (found.matches > 0) return { ...resultOf(found, corrected), correctedQuery: meant };
    }
    if (asTyped.matches > 0 || query.words.length < wordsForMost) return resultOf(asTyped, query);
    return (await this.loosely(query)) ?? resultOf(asTyped, query);
  }

  private async loosely(query: ProductQuery): Promise<SearchResult | undefined> {
    const most = await this.readQuery.loosely(query);
    const found = most && (await this.index.search(most));
    return found && found.matches > 0 ? { ...resultOf(found, query), partial: true } : undefined;
  }
}

const resultOf = ({ items, total, facets }: FoundPage, { page, perPage, words }: ProductQuery): SearchResult => ({
  items: items.map((item) => ({ ...item, highlights: highlightsOf(item.name, words) })),
  total,
  page,
  perPage,
  facets,
});
