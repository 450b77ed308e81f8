import { withoutTyping } from './telex.js';

export interface KnownWord {
  readonly word: string;
  /** As most documents spell it, with accents. */
  readonly shown: string;
  readonly documents: number;
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

/**
 * The known words that a typed one was meant for: itself, what the keyboard would have made of it, two words run together, or the
 * nearest one (the commoner of two). Nothing when it resembles none.
 */
export function correct(typed: string, known: ReadonlyMap<string, KnownWord>): readonly KnownWord[] | undefined {
  const same = known.get(typed) ?? known.get(withoutTyping(typed) ?? '');
  if (same) return [same];
  return runTogether(typed, known) ?? nearest(typed, known);
}

function runTogether(typed: string, known: ReadonlyMap<string, KnownWord>): readonly KnownWord[] | undefined {
  for (let at = 2; at <= typed.length - 2; at += 1) {
    const [left, right] = [known.get(typed.slice(0, at)), known.get(typed.slice(at))];
    if (left && right) return [left, right];
  }
  return undefined;
}

function nearest(typed: string, known: ReadonlyMap<string, KnownWord>): readonly KnownWord[] | undefined {
  let best: { word: KnownWord; distance: number } | undefined;
  const limit = slipsAllowed(typed);
  for (const word of known.values()) {
    const distance = slips(typed, word.word, limit);
    if (distance > limit || word.word.length < 2) continue;
    if (!best || distance < best.distance || (distance === best.distance && word.documents > best.word.documents))
      best = { word, distance };
  }
  return best && [best.word];
}
