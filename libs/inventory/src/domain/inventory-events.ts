export interface StockChanged {
  readonly productId: string;
  readonly shopId: string;
  readonly variantIds: readonly string[];
}

export const stockChanged = (body: StockChanged) => ({ name: 'inventory/stock-changed', version: 1, body }) as const;

export interface ChangedVariant {
  readonly variantId: string;
  readonly productId: string;
  readonly shopId: string;
}

/** One event a product, however many of its variants changed. */
export function stockChanges(changed: readonly ChangedVariant[]): ReturnType<typeof stockChanged>[] {
  const products = new Map<string, StockChanged & { variantIds: string[] }>();
  for (const { variantId, productId, shopId } of changed) {
    const change = products.get(productId) ?? { productId, shopId, variantIds: [] };
    change.variantIds.push(variantId);
    products.set(productId, change);
  }
  return [...products.values()].map(stockChanged);
}
