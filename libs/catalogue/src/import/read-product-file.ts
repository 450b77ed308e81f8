import { ok, refuse, type Problem, type Result } from '@market/kernel';
import { streamRows, type FileRow, type UnreadableFile } from '@market/platform';
import { readPrice } from './cells.js';
import { findHeader, type Guess } from './guess-mapping.js';
import type { Mapping } from './import-field.js';
import type { ReadProduct, StrayRow } from './imported-product.js';
import { Columns } from './mapped-row.js';
import { ProductGroups } from './product-groups.js';
import { ProductReader } from './read-products.js';
import type { ReadOptions } from './read-variant.js';

export type UnknownColumns = Problem<'catalogue/unknown-columns'>;

export const importLimits = { mostRows: 50_000, mostColumns: 500, mostMegabytes: 25 } as const;
const sampleRows = 40;
const longestSampleCell = 400;

/** What a file is, before anything of it is taken. */
export interface FileHead {
  readonly columns: readonly string[];
  readonly headerLine: number;
  /** Rows below the header. */
  readonly rows: number;
  /** The first of them, long cells cut. */
  readonly sample: readonly FileRow[];
  readonly guess: Guess;
}

/** Reads the whole file once, so that what cannot be read is refused before it is kept; holds only its first rows. */
export async function readHead(bytes: Uint8Array): Promise<Result<FileHead, UnreadableFile>> {
  const first: FileRow[] = [];
  const read = await streamRows(bytes, (rows) => void first.push(...rows.slice(0, Math.max(0, sampleRows + 15 - first.length))), {
    limits: importLimits,
  });
  if (!read.ok) return read;
  const { at, guess } = findHeader(first.map(({ cells }) => cells));
  const rows = read.value - at - 1;
  if (rows < 1) return refuse({ code: 'platform/file-empty', kind: 'invalid' });
  const cut = ({ line, cells }: FileRow): FileRow => ({ line, cells: cells.map((cell) => cell.slice(0, longestSampleCell)) });
  const header = first[at]!;
  return ok({
    columns: header.cells.map((cell) => cell.slice(0, 200)),
    headerLine: header.line,
    rows,
    sample: first.slice(at + 1, at + 1 + sampleRows).map(cut),
    guess,
  });
}

export interface FilePlan extends ReadOptions {
  readonly columns: readonly string[];
  readonly headerLine: number;
  readonly mapping: Mapping;
}

export interface ReadFile {
  readonly products: readonly ReadProduct[];
  /** Rows that belong to no product. */
  readonly strays: readonly StrayRow[];
}

/** A mapping needs at least what every product has: a name and a price. */
export function checkMapping(mapping: Mapping): Result<void, UnknownColumns> {
  const missing = (['name', 'price'] as const).filter((field) => !mapping.includes(field));
  return missing.length === 0
    ? ok(undefined)
    : refuse({
        code: 'catalogue/unknown-columns',
        kind: 'invalid',
        fields: Object.fromEntries(missing.map((field) => [field, 'required'])),
      });
}

/** Reads products from rows that are already there. */
export function readRowsAsProducts(rows: readonly FileRow[], plan: FilePlan): ReadFile {
  const columns = new Columns(plan.columns, plan.mapping);
  const groups = new ProductGroups(columns);
  for (const row of rows) groups.add(row);
  const reader = new ProductReader(columns, plan);
  return { products: groups.all.map((group) => reader.read(group)), strays: groups.strays };
}

/** The products of a file one after the other, with a pause now and then so that the shop is served meanwhile. */
export async function readProducts(
  bytes: Uint8Array,
  plan: FilePlan,
  pause: () => Promise<unknown>,
): Promise<Result<ReadFile, UnreadableFile>> {
  const columns = new Columns(plan.columns, plan.mapping);
  const groups = new ProductGroups(columns);
  const take = (rows: readonly FileRow[]): void => rows.forEach((row) => row.line > plan.headerLine && groups.add(row));
  const read = await streamRows(bytes, take, { limits: importLimits });
  if (!read.ok) return read;
  const reader = new ProductReader(columns, plan);
  const products: ReadProduct[] = [];
  for (const [at, group] of groups.all.entries()) {
    products.push(reader.read(group));
    if (at % 50 === 49) await pause();
  }
  return ok({ products, strays: groups.strays });
}

/** Prices of which most have cents or are too small to be đồng: the seller has to say what one unit is worth. */
export function looksForeign(sample: readonly FileRow[], mapping: Mapping): boolean {
  const at = mapping.indexOf('price');
  const prices = sample.map(({ cells }) => cells[at] ?? '').filter((text) => /[1-9]/.test(text));
  const foreign = prices.filter((text) => {
    const price = readPrice(text, undefined);
    return price === undefined || price < 1000n;
  });
  return foreign.length * 2 > prices.length;
}
