import type { FileRow } from '@market/platform';

/** A product as a file describes it, before the shop's catalogue has had a say. What the file does not tell is undefined. */
export interface ImportedProduct {
  /** Names the product in its file (handle, code): the same key again is the same product. */
  readonly key: string;
  readonly name: string;
  readonly nameEn: string | undefined;
  /** As written; sanitised when it is stored. */
  readonly descriptionHtml: string | undefined;
  readonly descriptionEnHtml: string | undefined;
  readonly category: string | undefined;
  readonly origin: string | undefined;
  readonly shown: boolean;
  readonly variants: readonly ImportedVariant[];
  readonly pictures: readonly ImportedPicture[];
}

export interface ImportedVariant {
  readonly line: number;
  /** Empty when the file has none. */
  readonly sku: string;
  readonly optionName: string;
  readonly optionValue: string;
  /** The same, option by option. */
  readonly options: readonly { readonly name: string; readonly value: string }[];
  readonly price: bigint;
  /** Null where the file has the column and leaves it empty: there is no higher price to cross out. */
  readonly compareAtPrice: bigint | null | undefined;
  readonly weightGrams: number | undefined;
  readonly stock: number | undefined;
  /** What the file was exported with: only the difference is the seller's. */
  readonly stockThen: number | undefined;
  readonly barcode: string | undefined;
  readonly unit: string | undefined;
  readonly unitQuantity: number | undefined;
}

export interface ImportedPicture {
  readonly url: string;
  readonly alt: string;
}

/** For these the product stays out until the cell is mended. */
export const faultCodes = [
  ...(['name-missing', 'cell-too-long', 'formula-in-cell', 'total-row', 'kind-unsupported'] as const),
  ...(['price-missing', 'price-unreadable', 'price-too-high', 'currency-differs'] as const),
  ...(['stock-unreadable', 'weight-unreadable', 'unit-unreadable'] as const),
  ...(['variant-twice', 'sku-twice', 'sku-taken', 'variant-missing', 'too-many-variants', 'category-unknown', 'sibling-bad'] as const),
  ...(['taken-down', 'invalid-product'] as const),
] as const;

/** These are said beside a row that was taken all the same. */
export const noteCodes = [
  ...([
    'picture-not-a-link',
    'barcode-invalid',
    'compare-price-ignored',
    'category-fallback',
    'text-needs-review',
    'attributes-missing',
    'stock-kept',
    'price-low',
    'currency-ignored',
  ] as const),
] as const;

export type FaultCode = (typeof faultCodes)[number] | (typeof noteCodes)[number];

const notes: ReadonlySet<string> = new Set(noteCodes);
export const isNote = (code: FaultCode): boolean => notes.has(code);

/** Why a row was not taken, or what was left out of it: enough for the seller to find the cell and mend it. */
export interface RowFault {
  readonly line: number;
  /** The header of the column, as the file writes it; empty when it is the whole row. */
  readonly column: string;
  readonly code: FaultCode;
  readonly value: string;
}

/** All rows of one product, read: with its product when nothing is wrong, and why not otherwise. */
export interface ReadProduct {
  readonly key: string;
  /** The line of the file where it starts. */
  readonly line: number;
  readonly rows: readonly FileRow[];
  readonly name: string;
  readonly product: ImportedProduct | undefined;
  readonly faults: readonly RowFault[];
}

/** A row that belongs to no product, with the reason. */
export interface StrayRow {
  readonly row: FileRow;
  readonly fault: RowFault;
}
