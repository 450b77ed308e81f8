import { fromKeys } from './telex.js';
import { folded } from './words.js';

export interface KnownWord {
  readonly word: string;
  /** As most documents spell it, with accents. */
  readonly shown: string;
  readonly documents: number;
}

/** One way to read a typed word, and how far from the typed one it is. */
export interface Reading {
  readonly words: readonly string[];
  readonly cost: number;
}

/** How many slips are forgiven: syllables are short, and one letter often makes another word. */
export const slipsAllowed = (word: string): number => (word.length <= 2 ? 0 : word.length <= 4 ? 1 : 2);

/** Letters to add, drop, change or swap with their neighbour (optimal string alignment), or `limit + 1` as soon as it is more. */
export function slips(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const change = from[i - 1] === to[j - 1] ? 0 : 1;
      let least = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + change);
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    if (Math.min(...row) > limit) return limit + 1;
    [before, above] = [above, row];
  }
  return Math.min(above[to.length]!, limit + 1);
}

/** Letters that many mouths do not keep apart, made one: tr and ch, s and x, gi, d and r, n and l, i and y, endings n and ng, c and t. */
const heard = (word: string): string =>
  word
    .replace(/^tr/, 'ch')
    .replace(/^s(?!h)/, 'x')
    .replace(/^(gi|r)(?=[aeiouy])/, 'd')
    .replace(/^[ln](?=[aeiouy])/, 'l')
    .replace(/^k/, 'c')
    .replace(/y/g, 'i')
    .replace(/ng$/, 'n')
    .replace(/[ct]$/, 'c');

const mostReadings = 6;
/** A word that is known was probably meant: another reading of it costs this much more. */
const knownCosts = 0.2;

/**
 * The ways to read a typed word, the likeliest first: what the keyboard would have made of it, itself, two words run together, those
 * that sound the same, the nearest ones (the commoner of two). None when it resembles nothing.
 */
export function readings(typed: string, known: ReadonlyMap<string, KnownWord>): readonly Reading[] {
  const keyed = fromKeys(typed);
  const same = known.get(typed);
  const found: Reading[] = same ? [{ words: [same.shown], cost: 0 }] : [];
  if (keyed !== undefined && known.has(folded(keyed))) found.push({ words: [keyed], cost: same ? 0.3 : 0 });
  const others = [...runTogether(typed, known), ...nearest(typed, known)];
  found.push(...others.map(({ words, cost }) => ({ words, cost: cost + (same ? knownCosts : 0) })));
  const once = new Map<string, Reading>();
  for (const reading of found.sort((one, other) => one.cost - other.cost)) {
    const key = reading.words.join(' ');
    if (!once.has(key)) once.set(key, reading);
  }
  return [...once.values()].slice(0, mostReadings);
}

function runTogether(typed: string, known: ReadonlyMap<string, KnownWord>): Reading[] {
  const found: Reading[] = [];
  for (let at = 2; at <= typed.length - 2; at += 1) {
    const [left, right] = [known.get(typed.slice(0, at)), known.get(typed.slice(at))];
    if (left && right) found.push({ words: [left.shown, right.shown], cost: 0.9 - Math.min(left.documents, right.documents) / 1e6 });
  }
  return found;
}

/** A key that was held too long: the lightest of slips. */
const once = (word: string): string => word.replace(/(.)\1+/g, '$1');

function nearest(typed: string, known: ReadonlyMap<string, KnownWord>): Reading[] {
  const [limit, sound, single] = [slipsAllowed(typed), heard(typed), once(typed)];
  const near: Reading[] = [];
  for (const { word, shown, documents } of known.values()) {
    if (word.length < 2 || word === typed) continue;
    const [held, alike] = [single !== typed && once(word) === single, heard(word) === sound];
    const distance = slips(typed, word, limit);
    if (!held && !alike && distance > limit) continue;
    const far = held ? 0.5 : alike ? 0.8 : distance + (word[0] === typed[0] ? 0 : 0.2);
    near.push({ words: [shown], cost: far - Math.min(documents, 1e5) / 1e6 });
  }
  return near.sort((a, b) => a.cost - b.cost).slice(0, mostReadings);
}

const mostSentences = 40;

export interface Sentence {
  readonly words: readonly string[];
  readonly cost: number;
}

/** Whole queries made of one reading a word, the likeliest first; the query as it was typed is not among them. */
export function sentences(typed: readonly string[], choices: readonly (readonly Reading[])[]): readonly Sentence[] {
  let made: Sentence[] = [{ words: [], cost: 0 }];
  for (const choice of choices) {
    made = made
      .flatMap((begun) => choice.map(({ words, cost }) => ({ words: [...begun.words, ...words], cost: begun.cost + cost })))
      .sort((a, b) => a.cost - b.cost)
      .slice(0, mostSentences);
  }
  const asTyped = typed.join(' ');
  const joined = typed.slice(1).map((word, at) => ({
    words: [...typed.slice(0, at), `${typed[at]}${word}`, ...typed.slice(at + 2)],
    cost: 1.2,
  }));
  return [...made, ...joined]
    .filter(({ words }) => words.length > 0 && words.map(folded).join(' ') !== asTyped)
    .sort((a, b) => a.cost - b.cost);
}
