import { foldedWords, spelledWords } from './place-words.js';

/** What a person typed of a place, as LIKE patterns over the words of a unit; each typed word is the beginning of one of them. */
export interface PlaceQuery {
  /** The longest word first: it finds the fewest units. */
  readonly folded: readonly string[];
  /** Each word as typed with its marks: in the one spelling, and letter by letter while "hoà" may still become "hoàng". */
  readonly spelled: readonly string[];
  readonly typed: readonly string[];
  /** The name itself begins with what was typed, whether or not its kind came first. */
  readonly lead: string;
}

/** What every unit answers to. */
export const anyPlace: PlaceQuery = { folded: ['%'], spelled: [], typed: [], lead: '%' };

const mostWords = 8;
const leadingKind = /^ (?:xa|phuong|dac khu|thi tran|thi xa|quan|huyen|thanh pho|tinh)(?= .)/;
const byWord = (words: string): string[] => words.split(' ').filter(Boolean).slice(0, mostWords);
const begins = (word: string): string => `% ${word}%`;

/** Undefined when the text holds no letter or digit: such a search finds nothing rather than everything. */
export function placeQuery(text: string): PlaceQuery | undefined {
  const spelled = byWord(spelledWords(text));
  if (spelled.length === 0) return undefined;
  const folded = byWord(foldedWords(text));
  return {
    folded: [...new Set(folded)].sort((a, b) => b.length - a.length).map(begins),
    spelled: spelled.map(begins),
    typed: byWord(spelledWords(text, 'as typed')).map(begins),
    lead: `${` ${folded.join(' ')}`.replace(leadingKind, '')}%`,
  };
}
