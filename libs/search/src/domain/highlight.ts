import { folded, type QueryWord } from './words.js';

/** From and to, in code units of the name. */
export type Highlight = readonly [from: number, to: number];

/** Where a name has the words that were sought: whole words, and the beginning of the last one. */
export function highlightsOf(name: string, words: readonly QueryWord[]): readonly Highlight[] {
  if (words.length === 0) return [];
  const last = words.at(-1)!.folded;
  const whole = new Set(words.map((word) => word.folded));
  return wordsOf(name).flatMap(({ token, index, lexeme }) => {
    if (whole.has(lexeme)) return [[index, index + token.length] as const];
    return last.length > 0 && lexeme.startsWith(last) ? [[index, index + lengthOf(token, last.length)] as const] : [];
  });
}

interface NameWord {
  readonly token: string;
  readonly index: number;
  readonly lexeme: string;
}

/** The same few names are on most first pages, and taking them apart was a tenth of the work of a search. */
const mostKnown = 5_000;
const known = new Map<string, readonly NameWord[]>();

function wordsOf(name: string): readonly NameWord[] {
  const before = known.get(name);
  if (before) return before;
  const words = [...name.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: token, index }) => ({
    ...{ token, index, lexeme: folded(token.normalize('NFC').toLowerCase()) },
  }));
  if (known.size >= mostKnown) known.clear();
  known.set(name, words);
  return words;
}

/** How many code units of the word make so many letters of its folded form: marks belong to the letter before them. */
function lengthOf(token: string, letters: number): number {
  let [units, seen] = [0, 0];
  for (const letter of token) {
    if (/\p{M}/u.test(letter)) units += letter.length;
    else if (seen === letters) break;
    else [units, seen] = [units + letter.length, seen + 1];
  }
  return units;
}
