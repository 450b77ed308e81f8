import type { Document } from './filter.js';

export interface MatchingRules {
  readonly searchableAttributes: readonly string[];
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
  readonly typoTolerance: {
    readonly minWordSizeForTypos: { readonly oneTypo: number; readonly twoTypos: number };
    readonly disableOnAttributes: readonly string[];
    readonly disableOnNumbers: boolean;
  };
}

/** How a document has a query: more words, fewer slips, a more important field, whole words. */
export interface Match {
  readonly words: number;
  readonly typos: number;
  readonly attribute: number;
  readonly position: number;
  readonly exact: number;
  /** Between 0 and 1, as `_rankingScore`. */
  readonly score: number;
}

/** As charabia does it: lower case, marks taken away, đ and ð made d, cut at everything that is no letter and no digit. */
export const words = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function slips(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1)
      row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1)));
    above = row;
  }
  return above[to.length]!;
}

interface Found {
  readonly typos: number;
  readonly attribute: number;
  readonly position: number;
  readonly exact: boolean;
}

/** Finds words in documents by a server's own rules, as far as this project depends on them. */
export class Matching {
  private readonly cut = new WeakMap<Document, readonly (readonly string[])[]>();

  constructor(private readonly rules: MatchingRules) {}

  /** @returns nothing when the document has not enough of the words */
  match(document: Document, q: string, strategy: 'all' | 'last' | 'frequency'): Match | undefined {
    const sought = words(q);
    const all = this.best(document, sought, strategy);
    const others = this.synonyms(sought).map((other) => this.best(document, other, strategy));
    return [all, ...others].filter((each) => each !== undefined).sort((a, b) => b.score - a.score)[0];
  }

  private best(document: Document, sought: readonly string[], strategy: 'all' | 'last' | 'frequency'): Match | undefined {
    if (sought.length === 0) return { words: 0, typos: 0, attribute: 0, position: 0, exact: 0, score: 1 };
    const found = sought.map((word, at) => this.find(document, word, at === sought.length - 1)).filter((each) => each !== undefined);
    if (found.length === 0 || (strategy === 'all' && found.length < sought.length)) return undefined;
    const typos = found.reduce((sum, each) => sum + each.typos, 0);
    const attribute = Math.max(...found.map((each) => each.attribute));
    const exact = found.filter((each) => each.exact).length;
    const fine = 0.4 * (1 - attribute / 20) + 0.4 * (exact / sought.length) + 0.2 / (1 + typos);
    const share = found.length / sought.length;
    return {
      words: found.length,
      typos,
      attribute,
      position: Math.min(...found.map((each) => each.position)),
      exact,
      score: share * (0.8 + fine / 5),
    };
  }

  private find(document: Document, word: string, last: boolean): Found | undefined {
    let best: Found | undefined;
    this.tokens(document).forEach((tokens, attribute) =>
      tokens.forEach((token, position) => {
        const typos = this.typos(word, token, last, attribute);
        if (typos === undefined) return;
        const better = !best || typos < best.typos || (typos === best.typos && token === word && !best.exact);
        if (better) best = { typos, attribute, position, exact: token === word };
      }),
    );
    return best;
  }

  private typos(word: string, token: string, last: boolean, attribute: number): number | undefined {
    if (token === word || (last && token.startsWith(word))) return 0;
    const { minWordSizeForTypos, disableOnAttributes, disableOnNumbers } = this.rules.typoTolerance;
    if (disableOnAttributes.includes(this.rules.searchableAttributes[attribute]!) || (disableOnNumbers && /\d/.test(word)))
      return undefined;
    const allowed = word.length >= minWordSizeForTypos.twoTypos ? 2 : word.length >= minWordSizeForTypos.oneTypo ? 1 : 0;
    if (Math.abs(word.length - token.length) > allowed) return undefined;
    const made = slips(word, token);
    return made <= allowed ? made : undefined;
  }

  private tokens(document: Document): readonly (readonly string[])[] {
    const known = this.cut.get(document);
    if (known) return known;
    const tokens = this.rules.searchableAttributes.map((attribute) => {
      const value = document[attribute];
      return (Array.isArray(value) ? value : [value ?? '']).flatMap((text) => words(String(text)));
    });
    this.cut.set(document, tokens);
    return tokens;
  }

  private synonyms(sought: readonly string[]): string[][] {
    const text = ` ${sought.join(' ')} `;
    return Object.entries(this.rules.synonyms).flatMap(([name, others]) => {
      const phrase = ` ${words(name).join(' ')} `;
      return text.includes(phrase) ? others.map((other) => words(text.replace(phrase, ` ${other} `))) : [];
    });
  }
}
