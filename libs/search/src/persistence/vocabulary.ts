import { Injectable } from '@nestjs/common';
import { publicActor, UnitOfWork, type Tx } from '@market/platform';
import type { KnownWord } from '../domain/spelling.js';
import { IndexListener } from './index-listener.js';
import type { ProductDocument } from './product-document.js';

export type WordCounts = Map<string, Map<string, number>>;

/** A word learnt by another process is known here after this long. */
const longestMs = 30_000;

/** The words that occur in documents: a few thousand syllables, kept in the process, against which spelling is corrected. */
@Injectable()
export class Vocabulary {
  private kept: { readonly words: ReadonlyMap<string, KnownWord>; readonly readAt: number } | undefined;

  constructor(
    private readonly work: UnitOfWork,
    listener: IndexListener,
  ) {
    listener.onChange(({ lists, slugs }) => {
      if (lists && slugs === null) this.kept = undefined;
    });
  }

  async known(): Promise<ReadonlyMap<string, KnownWord>> {
    const readAt = performance.now();
    if (this.kept && readAt - this.kept.readAt < longestMs) return this.kept.words;
    const rows = await this.work.read(publicActor, (tx) => tx.query<KnownWord[]>('SELECT word, shown, documents FROM search_words'));
    const words = new Map(rows.map((row) => [row.word, row]));
    this.kept = { words, readAt };
    return words;
  }

  /** Adds the words of new documents; how common they are is counted afresh by each build. */
  async learn(tx: Tx, documents: readonly ProductDocument[]): Promise<void> {
    const added = await tx.query<unknown[]>(
      `WITH added AS (
         INSERT INTO search_words (word, shown, documents)
         SELECT r.word, r.shown, r.documents FROM jsonb_to_recordset($1) AS r (word text, shown text, documents int)
         ON CONFLICT (word) DO NOTHING RETURNING word
       ) SELECT word FROM added`,
      [JSON.stringify(counted(countWords(documents)))],
    );
    if (added.length > 0) this.kept = undefined;
  }

  /** What a whole build has counted takes the place of what was known before it began. */
  async replace(tx: Tx, counts: WordCounts, begunAt: Date): Promise<void> {
    await tx.query(
      `WITH counted AS (SELECT * FROM jsonb_to_recordset($1) AS r (word text, shown text, documents int)),
            gone AS (DELETE FROM search_words w WHERE learnt_at < $2 AND NOT EXISTS (SELECT FROM counted c WHERE c.word = w.word))
       INSERT INTO search_words (word, shown, documents) SELECT word, shown, documents FROM counted
       ON CONFLICT (word) DO UPDATE SET shown = excluded.shown, documents = excluded.documents`,
      [JSON.stringify(counted(counts)), begunAt],
    );
    this.kept = undefined;
  }
}

export function countWords(documents: readonly ProductDocument[], into: WordCounts = new Map()): WordCounts {
  for (const { vocabulary } of documents) {
    for (const [word, shown] of vocabulary) {
      const spellings = into.get(word) ?? new Map<string, number>();
      spellings.set(shown, (spellings.get(shown) ?? 0) + 1);
      into.set(word, spellings);
    }
  }
  return into;
}

const counted = (counts: WordCounts): KnownWord[] =>
  [...counts].map(([word, spellings]) => {
    const [shown] = [...spellings].reduce((most, next) => (next[1] > most[1] ? next : most));
    return { word, shown, documents: [...spellings.values()].reduce((sum, count) => sum + count, 0) };
  });
