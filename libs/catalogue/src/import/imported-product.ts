/** A product as a file describes it, before the shop's catalogue has had a say. */
export interface ImportedProduct {
  /** Names the product in its file (handle, code): the same key again is the same product. */
  readonly key: string;
  /** The line of the file where it starts, header = 1. */
  readonly line: number;
  readonly name: string;
  /** As written; sanitised when it is stored. */
  readonly descriptionHtml: string;
  readonly category: string;
  readonly publish: boolean;
  readonly variants: readonly ImportedVariant[];
  readonly pictures: readonly ImportedPicture[];
}

export interface ImportedVariant {
  readonly line: number;
  readonly sku: string;
  readonly optionName: string;
  readonly optionValue: string;
  readonly price: bigint;
  readonly compareAtPrice: bigint | undefined;
  readonly weightGrams: number;
  readonly stock: number;
  readonly barcode: string;
}

export interface ImportedPicture {
  readonly url: string;
  readonly alt: string;
}

export type FaultCode =
  | 'name-missing'
  | 'price-missing'
  | 'price-unreadable'
  | 'stock-unreadable'
  | 'weight-unreadable'
  | 'picture-not-a-link'
  | 'variant-twice'
  | 'sku-twice'
  | 'variant-missing'
  | 'too-many-variants'
  | 'cell-too-long';

/** Why a row was not taken: enough for the seller to find the cell and mend it. */
export interface RowFault {
  readonly line: number;
  readonly column: string;
  readonly code: FaultCode;
  readonly value: string;
}

export interface ProductFile {
  readonly format: 'own' | 'shopify' | 'haravan';
  readonly products: readonly ImportedProduct[];
  readonly faults: readonly RowFault[];
}
