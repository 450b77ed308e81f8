import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface NamedProduct {
  /** From the top category down, `Bánh kẹo > Bánh quy`; rules look at the last. */
  readonly category: string;
  readonly name: string;
}

/** How well a product answers what was meant: 3 it is that, 2 it is of that kind, 1 it has to do with it, 0 it has not. */
export type Grade = 0 | 1 | 2 | 3;

export interface JudgedQuery {
  readonly kind: string;
  readonly q: string;
  readonly intent: string;
}

const lines = (file: string): string[][] =>
  readFileSync(join(process.cwd(), 'tests/search', file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));

export const corpus = (): NamedProduct[] => lines('corpus.tsv').map(([category = '', name = '']) => ({ category, name }));
export const queries = (): JudgedQuery[] => lines('queries.tsv').map(([kind = '', q = '', intent = '']) => ({ kind, q, intent }));

/** Whole words with their accents: this is how a person reads a name, and none of it is how the engine does. */
const spaced = (text: string): string =>
  ` ${(
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ')} `;

/** The shop keeps names in the composed form of Unicode. */
export const shownAs = (name: string): string => name.normalize('NFC').trim();

type Rule = (category: string, name: string) => boolean;

/** `a & b | c & !d`: the name has the words a and b, or c and not d. `#x` looks at the category instead. `-` is nothing. */
function ruleOf(text: string): Rule {
  if (text === '-') return () => false;
  const alternatives = text.split('|').map((alternative) =>
    alternative.split('&').map((part) => {
      const condition = part.trim();
      const absent = condition.startsWith('!');
      const sought = condition.replace(/^!\s*/, '');
      return { absent, ofCategory: sought.startsWith('#'), words: spaced(sought) };
    }),
  );
  return (category, name) =>
    alternatives.some((conditions) =>
      conditions.every(({ absent, ofCategory, words }) => (ofCategory ? category : name).includes(words) !== absent),
    );
}

/** What each intent means, as rules that a person wrote and read through; see README.md beside this file. */
export class Judgements {
  private readonly grades = new Map<string, ReadonlyMap<string, Grade>>();

  constructor(products: readonly NamedProduct[]) {
    const read = products.map(({ category, name }) => ({
      name,
      words: [spaced(category.split(' > ').at(-1) ?? ''), spaced(name)] as const,
    }));
    for (const [intent = '', ...rules] of lines('intents.tsv')) {
      const [three, two, one] = rules.map(ruleOf);
      const graded = read.flatMap(({ name, words }): [string, Grade][] => {
        const grade = three!(...words) ? 3 : two!(...words) ? 2 : one!(...words) ? 1 : 0;
        return grade === 0 ? [] : [[shownAs(name), grade]];
      });
      this.grades.set(intent, new Map(graded));
    }
  }

  of(intent: string): ReadonlyMap<string, Grade> {
    const grades = this.grades.get(intent);
    if (!grades) throw new Error(`Nobody has judged ${intent}`);
    return grades;
  }
}
