import { Injectable } from '@nestjs/common';
import type { ProductQuery } from '../domain/product-query.js';
import type { SearchResult } from '../domain/search-result.js';
import { ProductIndex } from '../persistence/product-index.js';
import { AnswerCache } from './answer-cache.js';

/** A page of products with its facets. The result is shared between callers: nobody may change it. */
@Injectable()
export class SearchProducts {
  constructor(
    private readonly index: ProductIndex,
    private readonly cache: AnswerCache,
  ) {}

  execute(query: ProductQuery): Promise<SearchResult> {
    return this.cache.answer(`search ${JSON.stringify(query)}`, 'lists', () => this.index.search(query));
  }
}
