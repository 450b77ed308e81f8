import type { MoneyView } from '@market/kernel';

export interface EventLine {
  readonly productId: string;
  readonly variantId: string;
  readonly quantity: number;
  readonly price: MoneyView;
}

interface AboutOrder {
  readonly purchaseId: string;
  readonly orderId: string;
  readonly number: string;
  readonly shopId: string;
  readonly total: MoneyView;
  readonly at: string;
}

export interface OrdersPlaced {
  readonly purchaseId: string;
  readonly accountId: string | null;
  readonly total: MoneyView;
  readonly placedAt: string;
  readonly expiresAt: string;
  readonly orders: readonly {
    readonly orderId: string;
    readonly number: string;
    readonly shopId: string;
    readonly subtotal: MoneyView;
    readonly shipping: MoneyView;
    readonly total: MoneyView;
    readonly lines: readonly EventLine[];
  }[];
}
export interface OrderPaid extends AboutOrder {
  readonly lines: readonly EventLine[];
}
export type OrderConfirmed = AboutOrder;
export type OrderExpired = AboutOrder;
export interface OrderCancelled extends AboutOrder {
  readonly reason: string;
  readonly lines: readonly EventLine[];
  /** What the shopper has paid and gets back; null when nothing was paid. */
  readonly refundDue: MoneyView | null;
}
/** The money is here, the goods are not: the whole amount goes back. */
export interface RefundNeeded {
  readonly purchaseId: string;
  readonly paymentId: string;
  readonly method: string;
  readonly amount: MoneyView;
  readonly reason: 'sold-out' | 'cancelled';
  readonly at: string;
}

const event = <Name extends string, Body extends object>(name: Name, body: Body) => ({ name, version: 1, body }) as const;

export const ordersPlaced = (body: OrdersPlaced) => event('orders/placed', body);
export const orderPaid = (body: OrderPaid) => event('orders/paid', body);
export const orderConfirmed = (body: OrderConfirmed) => event('orders/confirmed', body);
export const orderExpired = (body: OrderExpired) => event('orders/expired', body);
export const orderCancelled = (body: OrderCancelled) => event('orders/cancelled', body);
export const refundNeeded = (body: RefundNeeded) => event('orders/refund-needed', body);
