import { tokens } from './words.js';

export const directions = ['two-way', 'one-way'] as const;

/** One thing, named differently along the country. */
export interface NameSet {
  readonly direction: (typeof directions)[number];
  /** two-way: whoever types one finds the others. one-way: what bears the first is also found by the others, and not the other way. */
  readonly names: readonly string[];
}

const phrase = (text: string): string => ` ${tokens(text).join(' ')} `;

/**
 * Other names of what the text speaks of. Names are compared with their accents, because without them "lạc" (peanut) is "lác" (rush),
 * and so this is done for documents, which are written with accents, and not for what shoppers type.
 */
export class RegionalNames {
  private readonly others: readonly (readonly [phrase: string, names: readonly string[]])[];

  constructor(sets: readonly NameSet[]) {
    this.others = sets.flatMap(({ direction, names }) =>
      (direction === 'two-way' ? names : names.slice(0, 1)).map((name) => [phrase(name), names.filter((other) => other !== name)] as const),
    );
  }

  otherNames(text: string): string[] {
    const words = phrase(text);
    const found = this.others.filter(([name]) => words.includes(name)).flatMap(([, names]) => names);
    return [...new Set(found)].filter((name) => !words.includes(phrase(name)));
  }
}
