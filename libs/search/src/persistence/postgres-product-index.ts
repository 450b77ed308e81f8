import { Injectable } from '@nestjs/common';
import { publicActor, UnitOfWork } from '@market/platform';
import { searchDocuments } from '../domain/memory/search-documents.js';
import type { ProductQuery } from '../domain/product-query.js';
import type { FoundPage, Suggestion } from '../domain/search-result.js';
import { queryWords } from '../domain/words.js';
import { MemoryIndex } from './memory-index.js';
import { ProductIndex } from './product-index.js';
import { searchStatement } from './search-sql.js';
import { SuggestionReads } from './suggestion-reads.js';

/**
 * The index that is always there: it stands in for the other one whenever that cannot answer. Its documents are rows, and `searchStatement`
 * is what a search means; where this process has the rows in memory, it answers the same from there, many times as fast.
 */
@Injectable()
export class PostgresProductIndex extends ProductIndex {
  readonly name = 'postgresql';

  constructor(
    private readonly work: UnitOfWork,
    private readonly memory: MemoryIndex,
    private readonly suggestions: SuggestionReads,
  ) {
    super();
  }

  async search(query: ProductQuery): Promise<FoundPage> {
    const memory = await this.memory.current();
    return memory ? searchDocuments(memory.documents, query, memory.names.categories) : this.ask(query);
  }

  /** One round trip. */
  private async ask(query: ProductQuery): Promise<FoundPage> {
    const { sql, params } = searchStatement(query);
    const [row] = await this.work.read(publicActor, (tx) => tx.query<[FoundPage]>(sql, [...params]));
    return row;
  }

  suggest(q: string): Promise<readonly Suggestion[]> {
    const words = queryWords(q);
    return words.length === 0 ? Promise.resolve([]) : this.suggestions.of(words, 'with-products');
  }
}
