import { Injectable } from '@nestjs/common';
import type { ProductQuery } from '../domain/product-query.js';
import { readings, sentences, type KnownWord } from '../domain/spelling.js';
import { queryWords, tokens, type QueryWord } from '../domain/words.js';
import { QueryTries } from '../persistence/query-tries.js';
import { Vocabulary } from '../persistence/vocabulary.js';

/** A reading this near is preferred to what was typed, where nothing has what was typed in a row. */
const [nearEnough, mostNear] = [1.05, 5];
const [rarestSought, shareEnough, wordsNeeded] = [3, 0.35, 2];

/** What was meant by a query that finds nothing, or nothing good, as it was typed: keys of a keyboard that was off, slips, words run together. */
@Injectable()
export class ReadQuery {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly tries: QueryTries,
  ) {}

  /** @returns the likeliest way to read it that finds something; nothing when a word resembles none or no reading finds anything */
  async execute(q: string): Promise<string | undefined> {
    return this.tries.firstThatFinds(await this.sentences(q, Number.POSITIVE_INFINITY), 'anyhow');
  }

  /** @returns what was meant, where only a slight slip keeps it from being found in a row */
  async nearby(q: string): Promise<string | undefined> {
    const near = await this.sentences(q, nearEnough);
    return this.tries.firstThatFinds(near.slice(0, mostNear), 'in-a-row');
  }

  /** The query for whatever has enough of the words; nothing where too few of them are known for that to mean anything. */
  async loosely(query: ProductQuery): Promise<ProductQuery | undefined> {
    const known = await this.vocabulary.known();
    const most = Math.max(1, ...[...known.values()].map(({ documents }) => documents));
    const weightOf = ({ folded }: QueryWord): number => weightIn(known.get(folded), folded, most);
    const weights = query.words.map(weightOf);
    if (weights.filter((weight) => weight > 0).length < wordsNeeded) return undefined;
    const rarest = [...query.words].filter((word) => weightOf(word) > 0).sort((a, b) => weightOf(b) - weightOf(a));
    const enough = weights.reduce((sum, weight) => sum + weight, 0) * shareEnough;
    return { ...query, match: { weights, enough, rarest: rarest.slice(0, rarestSought) } };
  }

  private async sentences(q: string, dearest: number): Promise<string[]> {
    const known = await this.vocabulary.known();
    const typed = tokens(q);
    const words = queryWords(q);
    const choices = words.map(({ folded }, at) => choicesOf(typed[at] ?? folded, folded, known));
    const made = sentences(
      words.map(({ folded }) => folded),
      choices,
    );
    return made.filter(({ cost }) => cost <= dearest).map((sentence) => sentence.words.join(' '));
  }
}

/** The word as it was typed, accents and all, before the other ways to read it; numbers and sizes are read one way only. */
function choicesOf(token: string, folded: string, known: ReadonlyMap<string, KnownWord>) {
  const read = readings(folded, known);
  if (/\d/.test(folded) && read.length === 0) return [{ words: [token], cost: 0 }];
  if (token === folded || !known.has(folded)) return read;
  return [{ words: [token], cost: 0 }, ...read.filter(({ words }) => words.join(' ') !== known.get(folded)?.shown)];
}

/** A word that few documents have says more; one that no document has says nothing, and numbers say a little. */
function weightIn(word: KnownWord | undefined, folded: string, most: number): number {
  if (word) return 1 + Math.log(most / word.documents);
  return /\d/.test(folded) ? 1 : 0;
}
