import { assert, Money, newId, ok, refuse, type Id, type Problem, type Result } from '@market/kernel';
import type { Basket } from './basket.js';
import type { OrderState, PurchaseState } from './order-life.js';

export type CartId = Id<'Cart'>;
export type PurchaseId = Id<'Purchase'>;
export type OrderId = Id<'Order'>;
export type Service = 'standard' | 'pickup';
export type Method = 'stripe' | 'bank-transfer' | 'shop-transfer';

/** How long the goods are held while the shopper is in the bank's app. */
export const payWithinMs = 30 * 60_000;
/** And while a shop's people have yet to look whether the money has come to its own account: they sleep, a bank's notice does not. */
export const shopTellsWithinMs = 24 * 60 * 60_000;

/** A basket with the way it travels. */
export interface PricedBasket extends Basket {
  readonly service: Service;
  readonly shipping: Money;
}

export interface PlacedOrder extends PricedBasket {
  readonly id: OrderId;
  readonly state: OrderState;
  readonly total: Money;
}

export interface Purchase {
  readonly id: PurchaseId;
  readonly state: PurchaseState;
  readonly orders: readonly PlacedOrder[];
  readonly subtotal: Money;
  readonly shipping: Money;
  readonly total: Money;
  readonly placedAt: Date;
  readonly expiresAt: Date;
}

export type TotalChanged = Problem<'orders/total-changed'>;

/** One purchase of all baskets, one order for each. Its sums are the sums of its orders, whatever the prices. */
export function place(baskets: readonly PricedBasket[], at: Date, method: Method): Purchase {
  assert(baskets.length > 0, 'a purchase has at least one order');
  const orders = baskets.map((basket): PlacedOrder => {
    assert(basket.service !== 'pickup' || basket.shipping.minor === 0n, 'fetching costs nothing');
    return { ...basket, id: newId<'Order'>(at), state: 'awaiting-payment', total: basket.subtotal.plus(basket.shipping) };
  });
  const purchase: Purchase = {
    id: newId<'Purchase'>(at),
    state: 'awaiting-payment',
    orders,
    subtotal: Money.sum(orders.map(({ subtotal }) => subtotal)),
    shipping: Money.sum(orders.map(({ shipping }) => shipping)),
    total: Money.sum(orders.map(({ total }) => total)),
    placedAt: at,
    expiresAt: new Date(at.getTime() + (method === 'shop-transfer' ? shopTellsWithinMs : payWithinMs)),
  };
  assert(purchase.total.equals(purchase.subtotal.plus(purchase.shipping)), 'the total is goods and shipping');
  return purchase;
}

/** A shopper who was shown another sum is asked again instead of charged. */
export function checkTotal(purchase: Purchase, expected: bigint | undefined): Result<void, TotalChanged> {
  if (expected === undefined || expected === purchase.total.minor) return ok(undefined);
  const facts = { expected: expected.toString(), total: purchase.total.minor.toString() };
  return refuse({ code: 'orders/total-changed', kind: 'conflict', facts });
}

/** "KG-2611-": the prefix of the province, then the local year and month. The database adds the sequence. */
export const numberPrefix = (province: string, localDay: string): string => `${province}-${localDay.slice(2, 4)}${localDay.slice(5, 7)}-`;
