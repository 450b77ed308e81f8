export interface ProductMoved {
  readonly productId: string;
  readonly shopId: string;
  readonly businessId: string;
  /** RFC 3339. */
  readonly at: string;
}

/** Carries what its shop is told of it. */
export interface ProductJudged extends ProductMoved {
  /** Whether an officer said so, and not the system. */
  readonly reviewed: boolean;
  readonly name: string;
  readonly reason: string | null;
}

export interface ChangeDecided extends ProductJudged {
  readonly approved: boolean;
}

/** Carries what a count of that day needs: it must not depend on how the product is called or recognised later. */
export interface ProductPublished extends ProductMoved {
  /** Whether an officer said so; a shop that relists, and the system, tell nobody anything new. */
  readonly reviewed: boolean;
  readonly name: string;
  /** OCOP decisions, in force or not. */
  readonly ocop: readonly { readonly stars: number; readonly issuedOn: string; readonly validTo: string | null }[];
}

export interface ProductChanged {
  readonly productId: string;
  readonly shopId: string;
}

export const productPublished = (body: ProductPublished) => ({ name: 'catalogue/product-published', version: 1, body }) as const;
export const productUnlisted = (body: ProductMoved) => ({ name: 'catalogue/product-unlisted', version: 1, body }) as const;
export const productTakenDown = (body: ProductJudged) => ({ name: 'catalogue/product-taken-down', version: 1, body }) as const;
/** Of a product on sale: another name, or other certificates than it was published with. */
export const productDescribed = (body: ProductPublished) => ({ name: 'catalogue/product-described', version: 1, body }) as const;
export const productChanged = (body: ProductChanged) => ({ name: 'catalogue/product-changed', version: 1, body }) as const;
export const productReturned = (body: ProductJudged) => ({ name: 'catalogue/product-returned', version: 1, body }) as const;
export const changeDecided = (body: ChangeDecided) => ({ name: 'catalogue/change-decided', version: 1, body }) as const;
