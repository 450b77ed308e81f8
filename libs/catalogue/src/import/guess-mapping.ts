import { fold } from '@market/kernel';
import { readPrice, readStock } from './cells.js';
import { headerWords } from './header-words.js';
import { mayRepeat, type ImportField, type Mapping } from './import-field.js';
import { layouts, type ImportSystem, type Layout } from './layouts.js';

export interface Guess {
  /** The shop system that wrote the file; nothing when no one is recognised. */
  readonly system: ImportSystem | null;
  readonly mapping: Mapping;
  /** How sure, from 0 to 1: a file is read from where its header is surest. */
  readonly score: number;
  readonly foreign: boolean;
}

/** `Giá bán lẻ (₫)*` → `gia ban le d`: what two people mean by the same header. */
export const plainHeader = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Below this a header is left to the seller rather than guessed. */
const leastScore = 0.6;

/** What the columns of a file mean: as the shop system writes that is recognised, or by the words that people use. */
export function guessMapping(header: readonly string[], sample: readonly (readonly string[])[]): Guess {
  const plain = header.map(plainHeader);
  const known = layouts
    .filter(({ telling }) => telling.every((column) => plain.includes(column)))
    .map((layout) => ({ layout, mapping: mappingOf(layout, plain) }))
    .reduce<{ layout: Layout; mapping: Mapping } | undefined>(
      (best, next) => (best && filled(best) >= filled(next) ? best : next),
      undefined,
    );
  if (known) return { system: known.layout.system, mapping: known.mapping, score: 1, foreign: known.layout.foreign ?? false };
  return { system: null, foreign: false, ...guessByWords(plain, sample) };
}

const filled = ({ mapping }: { readonly mapping: Mapping }): number => mapping.filter(Boolean).length;

/** A field that only one column may fill goes to the header that the layout names first. */
function mappingOf({ columns }: Layout, plain: readonly string[]): Mapping {
  const order = Object.keys(columns);
  const rank = (column: string): number => order.indexOf(column);
  return plain.map((column, at) => {
    const field = Object.hasOwn(columns, column) ? columns[column]! : undefined;
    if (!field) return null;
    const rivals = plain.filter((other, index) => index !== at && Object.hasOwn(columns, other) && columns[other] === field);
    const beaten = rivals.some((other) => rank(other) < rank(column) || (other === column && plain.indexOf(column) < at));
    return beaten && !mayRepeat(field) ? null : field;
  });
}

interface Candidate {
  readonly column: number;
  readonly field: ImportField;
  readonly score: number;
}

function guessByWords(plain: readonly string[], sample: readonly (readonly string[])[]): { mapping: Mapping; score: number } {
  const fields = Object.keys(headerWords) as ImportField[];
  const candidates = plain
    .flatMap((header, column) => fields.map((field): Candidate => ({ column, field, score: likeness(header, field, column, sample) })))
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score || a.column - b.column);
  const mapping: (ImportField | null)[] = plain.map(() => null);
  for (const { column, field } of candidates) {
    if (mapping[column] === null && !mapping.includes(field)) mapping[column] = field;
  }
  const needed = (['name', 'price'] as const).map((field) =>
    candidates.find((each) => mapping[each.column] === field && each.field === field),
  );
  return { mapping, score: needed.reduce((sum, candidate) => sum + (candidate?.score ?? 0), 0) / 2 };
}

/** How much a header sounds like a field; what stands below it must not contradict. */
function likeness(header: string, field: ImportField, column: number, sample: readonly (readonly string[])[]): number {
  const words = headerWords[field] ?? [];
  const best = Math.max(0, ...words.map((word, at) => likeWord(header, word) - at * 0.005));
  if (best < leastScore) return 0;
  const readable = field === 'price' || field === 'compareAtPrice' ? readPriceOrAny : field === 'stock' ? readStock : undefined;
  const values = sample.map((cells) => cells[column] ?? '').filter(Boolean);
  if (!readable || values.length === 0) return best;
  return values.filter((value) => readable(value) !== undefined).length * 2 >= values.length ? best : best / 2;
}

const readPriceOrAny = (text: string): bigint | undefined => readPrice(text, 1n);

function likeWord(header: string, word: string): number {
  if (header === word) return 1;
  const [mine, theirs] = [new Set(header.split(' ')), new Set(word.split(' '))];
  const both = [...mine].filter((token) => theirs.has(token)).length;
  return (both / (mine.size + theirs.size - both)) * 0.95;
}

/** Which of the first rows names the columns: many files begin with a title, a date, a shop's address. */
export function findHeader(rows: readonly (readonly string[])[]): { at: number; guess: Guess } {
  let best = { at: 0, guess: guessMapping(rows[0] ?? [], rows.slice(1)) };
  for (let at = 1; at < Math.min(rows.length, 15) && best.guess.score < 0.9; at++) {
    const guess = guessMapping(rows[at]!, rows.slice(at + 1));
    if (guess.score > best.guess.score) best = { at, guess };
  }
  return best;
}
