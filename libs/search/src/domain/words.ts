import { fold } from '@market/kernel';

/** How much a word says by where it stands: name; category and shop; place, origin and sizes; other names of the same thing. */
export type Weight = 'A' | 'B' | 'C' | 'D';

export interface WeightedText {
  readonly text: string;
  readonly weight: Weight;
}

const maxTokens = 400;

/** Lower-case words with their accents, NFC and NFD alike; Ð (eth) is a common slip for Đ. "Nước mắm 40°N" → nước, mắm, 40, n. */
export function tokens(text: string): string[] {
  const composed = text.normalize('NFC').replace(/[Ðð]/g, 'đ').toLowerCase();
  return composed.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The word without accents, as it is indexed. */
export const folded = (token: string): string => fold(token).replace(/[^a-z0-9]/g, '');

const tones = new Map([
  ['\u0300', '2'],
  ['\u0301', '1'],
  ['\u0303', '4'],
  ['\u0309', '3'],
  ['\u0323', '5'],
]);

/**
 * The word with its accents in one spelling: the tone first, then the letters, so that "hoà" and "hòa" are one word, and the
 * beginning of a word is the beginning of its key. "dừa" → 2dưa, "dứa" → 1dưa, "dưa" → 0dưa.
 */
export function accentKey(token: string): string {
  let tone = '0';
  const letters = [...token.normalize('NFD')].filter((letter) => {
    const found = tones.get(letter);
    if (found) tone = found;
    return !found;
  });
  return (
    tone +
    letters
      .join('')
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}]/gu, '')
  );
}

/** True when the shopper typed accents, and so meant them. */
export const isAccented = (token: string): boolean => folded(token) !== token;

/** A PostgreSQL tsvector in its text form: made here, so that documents and queries are cut into words by the same rules. */
export function vectorOf(texts: readonly WeightedText[], key: (token: string) => string): string {
  const places = new Map<string, string[]>();
  let position = 0;
  for (const { text, weight } of texts) {
    // The last word of one text and the first of the next do not stand in a row.
    if (position > 0) position += 1;
    for (const token of tokens(text)) {
      const lexeme = key(token);
      position += 1;
      if (position > maxTokens) break;
      if (lexeme === '' || lexeme.length > 60) continue;
      places.set(lexeme, [...(places.get(lexeme) ?? []), `${position}${weight === 'D' ? '' : weight}`]);
    }
  }
  return [...places].map(([lexeme, at]) => `'${lexeme}':${at.join(',')}`).join(' ');
}

export interface QueryWord {
  readonly folded: string;
  /** Its accents, when it was typed with some. */
  readonly accents: string | null;
  /** The word itself, when it was typed with accents. */
  readonly token: string | null;
}

const maxQueryWords = 12;

export const queryWords = (q: string): QueryWord[] =>
  tokens(q)
    .map((token) => ({
      folded: folded(token).slice(0, 40),
      accents: isAccented(token) ? accentKey(token) : null,
      token: isAccented(token) ? token : null,
    }))
    .filter((word) => word.folded !== '')
    .slice(0, maxQueryWords);

/** How a word is looked for: as it is, or as a beginning. Lexemes hold letters and digits alone, so nothing needs escaping. */
const sought = (word: QueryWord, words: readonly QueryWord[]): string => `'${word.folded}'${word === words.at(-1) ? ':*' : ''}`;

/** All the words, the last of which may be only begun. Lexemes hold letters and digits alone, so nothing needs escaping. */
export const matchAll = (words: readonly QueryWord[]): string => words.map((word) => sought(word, words)).join(' & ');

/** All the words, one after the other as they were typed. */
export const inARow = (words: readonly QueryWord[]): string => words.map((word) => sought(word, words)).join(' <-> ');

/** Any of the words. */
export const matchAny = (words: readonly QueryWord[]): string => words.map(({ folded: word }) => `'${word}'`).join(' | ');
