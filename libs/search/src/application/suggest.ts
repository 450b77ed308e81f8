import { Injectable } from '@nestjs/common';
import { tokens } from '../domain/words.js';
import type { Suggestion } from '../domain/search-result.js';
import { ProductIndex } from '../persistence/product-index.js';
import { AnswerCache } from './answer-cache.js';

const longestQuery = 100;

/** What a shopper may be about to type: categories, shops, products, longer queries. */
@Injectable()
export class Suggest {
  constructor(
    private readonly index: ProductIndex,
    private readonly cache: AnswerCache,
  ) {}

  execute(q: string): Promise<readonly Suggestion[]> {
    const typed = tokens(q.slice(0, longestQuery)).join(' ');
    return this.cache.answer(`suggest ${typed}`, 'lists', () => this.index.suggest(typed));
  }
}
