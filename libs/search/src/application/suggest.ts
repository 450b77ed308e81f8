import { Injectable } from '@nestjs/common';
import type { Suggestion } from '../domain/search-result.js';
import { tokens } from '../domain/words.js';
import { ProductIndex } from '../persistence/product-index.js';
import { AnswerCache } from './answer-cache.js';
import { ReadQuery } from './read-query.js';

const longestQuery = 100;
/** Fewer letters than this are the beginning of something, not a slip. */
const lettersToCorrect = 4;

/** What a shopper may be about to type: categories, shops, products, popular and longer queries; of a slip, what was meant. */
@Injectable()
export class Suggest {
  constructor(
    private readonly index: ProductIndex,
    private readonly cache: AnswerCache,
    private readonly readQuery: ReadQuery,
  ) {}

  execute(q: string): Promise<readonly Suggestion[]> {
    const typed = tokens(q.slice(0, longestQuery)).join(' ');
    return this.cache.answer(`suggest ${typed}`, 'lists', () => this.find(typed));
  }

  private async find(typed: string): Promise<readonly Suggestion[]> {
    const found = await this.index.suggest(typed);
    if (found.length > 0 || typed.length < lettersToCorrect) return found;
    const meant = await this.readQuery.execute(typed);
    return meant === undefined ? found : this.index.suggest(meant);
  }
}
