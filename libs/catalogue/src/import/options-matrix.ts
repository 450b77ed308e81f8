import { mostOptions } from '../domain/options.js';
import { tidy } from '../domain/tidy.js';
import type { ImportedVariant } from './imported-product.js';

export interface OptionsMatrix {
  readonly names: readonly string[];
  /** One value an option, variant by variant. */
  readonly values: readonly (readonly string[])[];
}

/** As a variant with several options is called where there is one cell for its name. */
const between = ' / ';

/**
 * The options of a file's variants as columns, where every variant has one value of each and no two are the same. One column that holds
 * several, as in our own file ("Màu / Cỡ": "Đỏ / M"), is read as those.
 * @param known what the options of the product are called now, for files that say values alone
 */
export function matrixOf(variants: readonly ImportedVariant[], known: readonly string[] = []): OptionsMatrix | undefined {
  const count = variants[0]?.options.length ?? 0;
  if (count === 0 || variants.some(({ options }) => options.length !== count)) return undefined;
  const called = Array.from({ length: count }, (_, at) => new Set(variants.map(({ options }) => tidy(options[at]!.name)).filter(Boolean)));
  if (called.some(({ size }) => size > 1)) return undefined;
  const names = called.map(([name = '']) => name);
  const values = variants.map(({ options }) => options.map(({ value }) => tidy(value)));
  const split = count === 1 ? taken(names[0]!, values.flat(), known) : undefined;
  const matrix = split ?? { names: names.map((name, at) => name || known[at] || usualName(at, count)), values };
  return matrix.names.length <= mostOptions && areDistinct(matrix.names.map((name) => [name])) && areDistinct(matrix.values)
    ? matrix
    : undefined;
}

/** Whether these values fit under so many options, each combination once. */
export const fits = (count: number, rows: readonly (readonly string[])[]): boolean =>
  rows.every((row) => row.length === count) && areDistinct(rows);

function taken(name: string, values: readonly string[], known: readonly string[]): OptionsMatrix | undefined {
  const names = name === '' || name === known.join(between) ? known : name.split(between);
  const rows = values.map((value) => value.split(between));
  return names.length > 1 && rows.every((row) => row.length === names.length) ? { names, values: rows } : undefined;
}

const usualName = (at: number, count: number): string => (count === 1 ? 'Phân loại' : `Phân loại ${at + 1}`);

const areDistinct = (rows: readonly (readonly string[])[]): boolean =>
  new Set(rows.map((row) => row.join('\n').toLowerCase())).size === rows.length && !rows.flat().includes('');
