import { Faults, readGrams, readLink, readPrice, readStock } from './cells.js';
import type { ImportedPicture, ImportedProduct, ImportedVariant } from './imported-product.js';
import type { Row } from './read-table.js';

/** Which column of a file means what, and how its rows tell variants from pictures. */
export interface Layout {
  readonly format: 'own' | 'shopify' | 'haravan';
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly category: string;
  readonly sku: string;
  readonly optionNames: readonly string[];
  readonly optionValues: readonly string[];
  readonly price: string;
  readonly compareAtPrice: string;
  readonly weightGrams: string;
  readonly stock: string;
  readonly barcode: string;
  readonly pictures: readonly string[];
  readonly pictureAlt: string;
  readonly isVariant: (row: Row) => boolean;
  readonly isPublished: (row: Row) => boolean;
}

const mostVariants = 200;
const longestName = 200;
/** What shop systems write when a product has no choice. */
const noChoice = new Set(['', 'default title', 'mặc định', 'title']);

/** Rows of one key become one product: its variants, its pictures, and why some rows were left out. */
export function groupRows(rows: readonly Row[], layout: Layout, rate: bigint | undefined, faults: Faults): ImportedProduct[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row.cells[layout.key] || row.cells[layout.name];
    if (!key) {
      faults.add(row, layout.name, 'name-missing');
      continue;
    }
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].flatMap(([key, group]) => readProduct(key, group, layout, rate, faults) ?? []);
}

function readProduct(
  key: string,
  rows: readonly Row[],
  layout: Layout,
  rate: bigint | undefined,
  faults: Faults,
): ImportedProduct | undefined {
  const first = rows[0]!;
  const titled = rows.find((row) => row.cells[layout.name]);
  if (!titled) return faults.add(first, layout.name, 'name-missing');
  const name = titled.cells[layout.name]!.replace(/\s+/g, ' ');
  if (name.length > longestName) return faults.add(titled, layout.name, 'cell-too-long');
  const variantRows = rows.filter(layout.isVariant);
  if (variantRows.length > mostVariants) return faults.add(first, layout.sku, 'too-many-variants');
  const variants = readVariants(variantRows, first, layout, rate, faults);
  if (variants.length === 0) {
    // Rows that were refused have said why; a product of pictures alone has not.
    return variantRows.length === 0 ? faults.add(first, layout.price, 'variant-missing') : undefined;
  }
  const described = rows.find((row) => row.cells[layout.description]);
  return {
    key,
    line: first.line,
    name,
    descriptionHtml: described?.cells[layout.description] ?? '',
    category: first.cells[layout.category] ?? '',
    publish: layout.isPublished(first),
    variants,
    pictures: readPictures(rows, layout, faults),
  };
}

function readVariants(rows: readonly Row[], first: Row, layout: Layout, rate: bigint | undefined, faults: Faults): ImportedVariant[] {
  const seen = new Set<string>();
  const skus = new Set<string>();
  return rows.flatMap((row) => {
    const variant = readVariant(row, first, layout, rate, faults);
    if (!variant) return [];
    if (seen.has(variant.optionValue)) return faults.add(row, layout.optionValues[0]!, 'variant-twice') ?? [];
    if (variant.sku && skus.has(variant.sku)) return faults.add(row, layout.sku, 'sku-twice') ?? [];
    seen.add(variant.optionValue);
    if (variant.sku) skus.add(variant.sku);
    return [variant];
  });
}

function readVariant(row: Row, first: Row, layout: Layout, rate: bigint | undefined, faults: Faults): ImportedVariant | undefined {
  const cell = (column: string) => row.cells[column] ?? '';
  const priceText = cell(layout.price);
  const price = readPrice(priceText, rate);
  if (priceText === '' || price === 0n) return faults.add(row, layout.price, 'price-missing');
  if (price === undefined) return faults.add(row, layout.price, 'price-unreadable');
  const stock = readStock(cell(layout.stock));
  if (stock === undefined) return faults.add(row, layout.stock, 'stock-unreadable');
  const weightGrams = readGrams(cell(layout.weightGrams));
  if (weightGrams === undefined) return faults.add(row, layout.weightGrams, 'weight-unreadable');
  const compareAt = readPrice(cell(layout.compareAtPrice), rate);
  const values = layout.optionValues.map(cell).filter((value) => !noChoice.has(value.toLowerCase()));
  const names = layout.optionNames.map((column) => first.cells[column] ?? '').filter((name) => !noChoice.has(name.toLowerCase()));
  return {
    line: row.line,
    sku: cell(layout.sku),
    optionName: values.length > 0 ? names.join(' / ') : '',
    optionValue: values.join(' / '),
    price,
    compareAtPrice: compareAt !== undefined && compareAt > price ? compareAt : undefined,
    weightGrams,
    stock,
    barcode: cell(layout.barcode),
  };
}

function readPictures(rows: readonly Row[], layout: Layout, faults: Faults): ImportedPicture[] {
  const found = new Map<string, ImportedPicture>();
  for (const row of rows) {
    for (const column of layout.pictures) {
      for (const text of (row.cells[column] ?? '').split(/[\s|]+/).filter(Boolean)) {
        const url = readLink(text);
        if (url === undefined) faults.add(row, column, 'picture-not-a-link');
        else if (!found.has(url)) found.set(url, { url, alt: row.cells[layout.pictureAlt] ?? '' });
      }
    }
  }
  return [...found.values()];
}
