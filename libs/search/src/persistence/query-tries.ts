import { Injectable } from '@nestjs/common';
import { publicActor, UnitOfWork } from '@market/platform';
import type { MemoryDocuments } from '../domain/memory/memory-documents.js';
import { WantedWords } from '../domain/memory/wanted-words.js';
import { inARow, matchAll, queryWords, type QueryWord } from '../domain/words.js';
import { MemoryIndex } from './memory-index.js';
import { liveSlot } from './search-sql.js';

/** Words in a row are looked for in each document that has them all, so only the likeliest readings are. */
const mostRows = 10;

/** Tries ways to say a query, one after the other, until one finds something; in one round trip. */
@Injectable()
export class QueryTries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly memory: MemoryIndex,
  ) {}

  /** The first that a document has in a row; if there is none, the first that a document has at all. */
  async firstThatFinds(queries: readonly string[], how: 'in-a-row' | 'anyhow'): Promise<string | undefined> {
    if (queries.length === 0) return undefined;
    const words = queries.map(queryWords);
    const memory = await this.memory.current();
    if (memory) return queries[firstFound(memory.documents, words, how)];
    const rows = words.slice(0, mostRows).map((some, at) => [inARow(some), at] as const);
    const loose = how === 'anyhow' ? words.map((some, at) => [matchAll(some), at] as const) : [];
    const tries = [...rows, ...loose];
    const [row] = await this.work.read(publicActor, (tx) => tx.query<{ at: number }[]>(triesSql, [tries.map(([text]) => text)]));
    return row && queries[tries[row.at - 1]![1]];
  }
}

function firstFound(documents: MemoryDocuments, queries: readonly (readonly QueryWord[])[], how: 'in-a-row' | 'anyhow'): number {
  const wanted = queries.map((words) => new WantedWords(documents, words));
  const inARow = wanted.slice(0, mostRows).findIndex((words) => words.findSomething('in-a-row'));
  return inARow >= 0 || how === 'in-a-row' ? inARow : wanted.findIndex((words) => words.findSomething('anyhow'));
}

const triesSql = `
  SELECT try.at::int AS at FROM unnest($1::text[]) WITH ORDINALITY AS try (words, at)
  WHERE EXISTS (SELECT FROM product_documents d WHERE d.${liveSlot} AND d.words @@ try.words::tsquery)
  ORDER BY try.at LIMIT 1`;
