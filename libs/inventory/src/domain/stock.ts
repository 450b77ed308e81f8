import type { Problem } from '@market/kernel';

export interface StockLine {
  readonly variantId: string;
  readonly quantity: number;
}

/** `available` is what could have been taken of `variantId`, the first of the lines that fall short. */
export type OutOfStock = Problem<'inventory/out-of-stock'>;

export interface Shortage {
  readonly variantId: string;
  readonly available: number;
}

export const outOfStock = ({ variantId, available }: Shortage) =>
  ({ code: 'inventory/out-of-stock', kind: 'conflict', facts: { variantId, available } }) as const;

/** One line a variant, in id order: the order in which every transaction takes its rows, so that none waits in a circle. */
export function gatherLines(lines: readonly StockLine[]): StockLine[] {
  const quantities = new Map<string, number>();
  for (const { variantId, quantity } of lines) quantities.set(variantId, (quantities.get(variantId) ?? 0) + quantity);
  return [...quantities].map(([variantId, quantity]) => ({ variantId, quantity })).sort((a, b) => (a.variantId < b.variantId ? -1 : 1));
}

export const isQuantity = (quantity: number): boolean => Number.isSafeInteger(quantity) && quantity > 0;

/** What a seller sees of one variant. */
export interface StockLevel {
  readonly variantId: string;
  readonly productId: string;
  readonly onHand: number;
  readonly held: number;
  readonly available: number;
}
