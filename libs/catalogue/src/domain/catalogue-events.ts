export interface ProductMoved {
  readonly productId: string;
  readonly shopId: string;
  readonly businessId: string;
  /** RFC 3339. */
  readonly at: string;
}

export interface ProductChanged {
  readonly productId: string;
  readonly shopId: string;
}

export const productPublished = (body: ProductMoved) => ({ name: 'catalogue/product-published', version: 1, body }) as const;
export const productUnlisted = (body: ProductMoved) => ({ name: 'catalogue/product-unlisted', version: 1, body }) as const;
export const productTakenDown = (body: ProductMoved) => ({ name: 'catalogue/product-taken-down', version: 1, body }) as const;
export const productChanged = (body: ProductChanged) => ({ name: 'catalogue/product-changed', version: 1, body }) as const;
