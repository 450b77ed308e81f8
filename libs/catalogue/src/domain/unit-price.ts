import { Money } from '@market/kernel';

export const units = ['l', 'kg', 'piece'] as const;
export type Unit = (typeof units)[number];

export interface UnitPrice {
  readonly price: Money;
  readonly per: Unit;
}

const scale = 10_000;

/**
 * What one litre, kilogram or piece costs, to the nearest đồng. Nothing when the variant holds exactly one: the price says it already.
 * @param quantity units in the variant, with at most four decimals
 */
export function unitPrice(price: Money, unit: Unit | null, quantity: number | null): UnitPrice | null {
  if (unit === null || quantity === null || quantity === 1) return null;
  const parts = BigInt(Math.round(quantity * scale));
  if (parts <= 0n) return null;
  return { price: Money.of((price.minor * BigInt(scale) + parts / 2n) / parts, price.currency), per: unit };
}
