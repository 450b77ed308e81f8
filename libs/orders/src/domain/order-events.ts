import type { MoneyView } from '@market/kernel';
import type { Side } from './order-acts.js';

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
/** What an act takes out of an order, and what the buyer gets back for it. */
export interface TakenBackNews {
  /** The refund goes once under this id. */
  readonly refundId: string;
  readonly reason: string;
  readonly by: Side;
  readonly goods: MoneyView;
  readonly shipping: MoneyView;
  readonly refundDue: MoneyView;
  readonly lines: readonly (EventLine & { readonly lineId: string; readonly goods: MoneyView; readonly shipping: MoneyView })[];
}
export type OrderPartCancelled = AboutOrder & TakenBackNews;
export type OrderReturned = AboutOrder & TakenBackNews;
/** Before the payment nothing is due, and nothing of it was ever sold. */
export type OrderCancelled = AboutOrder &
  (
    | TakenBackNews
    | {
        readonly refundId: null;
        readonly reason: string;
        readonly by: Side;
        readonly refundDue: null;
        readonly lines: readonly EventLine[];
      }
  );
export interface OrderShipped extends AboutOrder {
  readonly service: 'standard' | 'pickup';
  readonly parcels: readonly { readonly carrierCode: string; readonly trackingCode: string | null }[];
}
export type OrderDelivered = AboutOrder;
/** Nothing more will be asked of the order: what the shop keeps of it is the shop's. */
export type OrderCompleted = AboutOrder;
export interface ReturnRequested extends AboutOrder {
  readonly reason: string;
  /** The system accepts then if the shop has not answered. */
  readonly answerBy: string | null;
}
export interface ReturnAnswered extends AboutOrder {
  readonly answer: string | null;
  readonly by: Side;
}
/** The buyer has sent the goods of an accepted return. */
export interface ReturnSent extends AboutOrder {
  readonly trackingCode: string | null;
}
/** They were sent long ago, and the shop has not said that it has them. */
export interface ReturnAwaited extends ReturnSent {
  readonly sentAt: string;
}
/** The buyer asks the marketplace to decide about a refused return. */
export interface RefusalAppealed extends AboutOrder {
  readonly appeal: string;
}
/** The marketplace has decided that the refusal stands. */
export interface RefusalUpheld extends AboutOrder {
  readonly ruling: string;
}
/** The marketplace has decided that the shop takes the goods back. */
export interface RefusalOverruled extends AboutOrder {
  readonly ruling: string;
  /** The buyer sends the goods by then. */
  readonly sendBy: string;
}
/** The money of one refund has gone back. */
export interface OrderRefunded {
  readonly orderId: string;
  readonly number: string;
  readonly shopId: string;
  readonly refundId: string;
  readonly amount: MoneyView;
  readonly at: string;
}
/** Somebody who knows the order's number and its telephone or address asked for its link. */
export interface LinkRequested {
  readonly orderId: string;
  readonly number: string;
  readonly at: string;
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
export const orderPartCancelled = (body: OrderPartCancelled) => event('orders/part-cancelled', body);
export const orderReturned = (body: OrderReturned) => event('orders/returned', body);
export const orderShipped = (body: OrderShipped) => event('orders/shipped', body);
export const orderDelivered = (body: OrderDelivered) => event('orders/delivered', body);
export const orderCompleted = (body: OrderCompleted) => event('orders/completed', body);
export const returnRequested = (body: ReturnRequested) => event('orders/return-requested', body);
export const returnAccepted = (body: ReturnAnswered) => event('orders/return-accepted', body);
export const returnRefused = (body: ReturnAnswered) => event('orders/return-refused', body);
export const returnSent = (body: ReturnSent) => event('orders/return-sent', body);
export const returnAwaited = (body: ReturnAwaited) => event('orders/return-awaited', body);
export const refusalAppealed = (body: RefusalAppealed) => event('orders/refusal-appealed', body);
export const refusalUpheld = (body: RefusalUpheld) => event('orders/refusal-upheld', body);
export const refusalOverruled = (body: RefusalOverruled) => event('orders/refusal-overruled', body);
export const orderRefunded = (body: OrderRefunded) => event('orders/refunded', body);
export const linkRequested = (body: LinkRequested) => event('orders/link-requested', body);
