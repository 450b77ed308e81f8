import { Injectable } from '@nestjs/common';
import { readings, sentences } from '../domain/spelling.js';
import { queryWords, tokens } from '../domain/words.js';
import { QueryTries } from '../persistence/query-tries.js';
import { Vocabulary } from '../persistence/vocabulary.js';

/** What was meant by a query that finds nothing as it was typed: keys of a keyboard that was off, slips, words run together. */
@Injectable()
export class ReadQuery {
  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly tries: QueryTries,
  ) {}

  /** @returns the likeliest way to read it that finds something; nothing when a word resembles none or no reading finds anything */
  async execute(q: string): Promise<string | undefined> {
    const known = await this.vocabulary.known();
    const typed = tokens(q);
    const words = queryWords(q);
    const choices = words.map(({ folded, accents }, at) => {
      // A known word that was typed with its accents was meant.
      const sure = accents !== null && known.has(folded);
      return sure || /\d/.test(folded) ? asItIs(typed[at] ?? folded, folded, known) : readings(folded, known);
    });
    return this.tries.firstThatFinds(
      sentences(
        words.map(({ folded }) => folded),
        choices,
      ).map((sentence) => sentence.join(' ')),
    );
  }
}

/** Numbers and sizes are no words, except where digits are the marks of VNI. */
function asItIs(token: string, folded: string, known: Parameters<typeof readings>[1]) {
  const keyed = readings(folded, known);
  return keyed.length > 0 && !known.has(folded) ? keyed : [{ words: [token], cost: 0 }];
}
