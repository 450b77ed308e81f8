import { tidy } from './tidy.js';
import type { Words } from './words.js';

/** What variants differ by: "Dung tích" with 500 ml and 1 lít. */
export interface ProductOption {
  readonly name: string;
  readonly values: readonly string[];
}

export const mostOptions = 3;
export const mostVariants = 100;
const longestValue = 60;

/** "500 ml, 1 lít,, 500 ml" → the values in the order of typing, each once. In "0,5 lít" is one. */
export function valuesOf(typed: string): string[] {
  const values = typed
    .split(/[;\n]|,(?!(?<=\d,)\d+\s*\p{L})/u)
    .map((value) => tidy(value).slice(0, longestValue))
    .filter((value) => value !== '');
  const seen = new Set<string>();
  return values.filter((value) => !seen.has(value.toLowerCase()) && seen.add(value.toLowerCase()) !== undefined);
}

/** Every combination of one value an option, the last option turning fastest; one empty combination where there is no option. */
export const combinations = (options: readonly ProductOption[]): readonly (readonly string[])[] =>
  options.reduce<readonly (readonly string[])[]>((rows, { values }) => rows.flatMap((row) => values.map((value) => [...row, value])), [[]]);

/** A combination as one text, for whoever keeps a variant under one name: orders, search, the cart. */
export const labelOf = (values: readonly string[]): string | null => (values.length === 0 ? null : values.join(' / '));

/** The values of each option in the order in which the variants bring them. */
export const valuesInUse = (rows: readonly (readonly string[])[], count: number): readonly (readonly string[])[] =>
  Array.from({ length: count }, (_, at) => [...new Set(rows.map((row) => row[at]).filter((value) => value !== undefined))]);

interface Choosable {
  readonly id: string;
  readonly options: readonly Words[];
}

/**
 * Where a press on an option's value leads: to the variant that has it and otherwise agrees most with the chosen one, so that a
 * matrix with holes leads nowhere empty.
 */
export function variantFor<Variant extends Choosable>(
  variants: readonly Variant[],
  chosen: readonly Words[],
  at: number,
  value: string,
): Variant | undefined {
  const agreement = ({ options }: Variant): number => options.filter((each, place) => place !== at && each.vi === chosen[place]?.vi).length;
  return variants
    .filter(({ options }) => options[at]?.vi === value)
    .reduce<Variant | undefined>((best, next) => (best && agreement(best) >= agreement(next) ? best : next), undefined);
}
