export interface StockChanged {
  readonly productId: string;
  readonly shopId: string;
  readonly variantIds: readonly string[];
}

/** The shelf has just run down to what the shop calls low. */
export interface LowStock {
  readonly variantId: string;
  readonly productId: string;
  readonly shopId: string;
  readonly onHand: number;
  readonly lowAt: number;
  readonly at: string;
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

export interface LowVariant extends ChangedVariant {
  readonly onHand: number;
  readonly lowAt: number;
}

/** One event a variant, and only for the act by which it crosses the line. */
export const lowStock = (low: readonly LowVariant[], at: Date) =>
  low.map(
    (variant) => ({ name: 'inventory/low-stock', version: 1, body: { ...variant, at: at.toISOString() } satisfies LowStock }) as const,
  );
