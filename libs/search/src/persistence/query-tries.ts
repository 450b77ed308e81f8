import { Injectable } from '@nestjs/common';
import { publicActor, UnitOfWork } from '@market/platform';
import { matchAll, queryWords } from '../domain/words.js';
import { liveSlot } from './search-sql.js';

/** Tries ways to say a query, one after the other, until one finds something; in one round trip. */
@Injectable()
export class QueryTries {
  constructor(private readonly work: UnitOfWork) {}

  async firstThatFinds(queries: readonly string[]): Promise<string | undefined> {
    if (queries.length === 0) return undefined;
    const tries = queries.map((query) => matchAll(queryWords(query)));
    const [row] = await this.work.read(publicActor, (tx) => tx.query<{ at: number }[]>(triesSql, [tries]));
    return row && queries[row.at - 1];
  }
}

const triesSql = `
  SELECT try.at::int AS at FROM unnest($1::text[]) WITH ORDINALITY AS try (words, at)
  WHERE EXISTS (SELECT FROM product_documents d WHERE d.${liveSlot} AND d.words @@ try.words::tsquery)
  ORDER BY try.at LIMIT 1`;
