import { ok, refuse, type Problem, type Result } from '@market/kernel';
import type { UnreadableFile } from '@market/platform';
import { Faults } from './cells.js';
import { groupRows } from './group-rows.js';
import type { ProductFile } from './imported-product.js';
import { layoutOf, ownLayout } from './layouts.js';
import { readTable } from './read-table.js';

export type UnknownColumns = Problem<'catalogue/unknown-columns'>;

/**
 * Reads a product file of the project's own template, Shopify or Haravan. Bad rows are left out and named, the rest is taken.
 * @param rate đồng for one unit of the file's currency, when its prices are not in đồng.
 */
export async function readProductFile(bytes: Uint8Array, rate?: bigint): Promise<Result<ProductFile, UnreadableFile | UnknownColumns>> {
  const table = await readTable(bytes);
  if (!table.ok) return table;
  const layout = layoutOf(table.value.columns);
  if (!layout) {
    return refuse({ code: 'catalogue/unknown-columns', kind: 'invalid', facts: { needed: `${ownLayout.name}, ${ownLayout.price}` } });
  }
  const faults = new Faults();
  const products = groupRows(table.value.rows, layout, rate, faults);
  return ok({ format: layout.format, products, faults: faults.list });
}
