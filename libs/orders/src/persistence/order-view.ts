import type { Money } from '@market/kernel';
import type { Side } from '../domain/order-acts.js';
import type { OrderState, PurchaseState } from '../domain/order-life.js';
import type { Method, Service } from '../domain/purchase.js';
import type { ReturnReason } from './return.repository.js';
import type { RefundKind } from './taken-back.repository.js';

export interface OrderLineView {
  readonly id: string;
  readonly productId: string;
  readonly variantId: string;
  readonly productSlug: string;
  readonly name: string;
  readonly option: string | null;
  readonly sku: string;
  readonly pictureUrl: string | null;
  readonly quantity: number;
  readonly price: Money;
  readonly total: Money;
  /** How many of them were not cancelled or returned. */
  readonly left: number;
  /** Until when it may be asked back; null before it was delivered. */
  readonly returnUntil: Date | null;
}

export interface RecipientView {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly street: string;
  readonly commune: string;
  readonly province: string;
  readonly note: string | null;
}

export interface OrderMoveView {
  readonly from: OrderState | null;
  readonly to: OrderState;
  readonly at: Date;
  readonly by: Side;
  readonly why: string;
}

export interface ParcelView {
  readonly carrier: string;
  readonly trackingCode: string | null;
  readonly trackingUrl: string | null;
  readonly sentAt: Date;
}

/** What the buyer gets back of the order. */
export interface OrderRefundView {
  readonly id: string;
  readonly kind: RefundKind;
  readonly side: Side;
  readonly why: string;
  readonly goods: Money;
  readonly shipping: Money;
  readonly amount: Money;
  readonly at: Date;
  /** When all of it had gone back; null while it is on its way. */
  readonly sentAt: Date | null;
  readonly lines: readonly { readonly lineId: string; readonly quantity: number; readonly restocked: number }[];
}

export interface OrderReturnView {
  readonly reason: ReturnReason;
  readonly note: string;
  /** Private files: to be opened by the shop and by officers. */
  readonly pictures: readonly string[];
  readonly requestedAt: Date;
  readonly answeredAt: Date | null;
  /** The shop's answer, whatever the marketplace decided after it. */
  readonly accepted: boolean | null;
  readonly answer: string | null;
  /** When and why the buyer asked the marketplace about a refusal. */
  readonly appealedAt: Date | null;
  readonly appeal: string | null;
  /** What the marketplace decided about a refusal, and why. */
  readonly ruling: string | null;
  /** When the buyer sent the goods, and under which number. */
  readonly sentBackAt: Date | null;
  readonly sentBackCode: string | null;
  readonly lines: readonly { readonly lineId: string; readonly quantity: number }[];
}

export interface OrderView {
  readonly id: string;
  readonly number: string;
  readonly state: OrderState;
  readonly shop: { readonly id: string; readonly slug: string; readonly name: string };
  readonly service: Service;
  readonly placedAt: Date;
  readonly lines: readonly OrderLineView[];
  readonly subtotal: Money;
  readonly shipping: Money;
  readonly total: Money;
  readonly recipient: RecipientView;
  readonly moves: readonly OrderMoveView[];
  /** When the system acts by itself unless somebody does before. */
  readonly dueAt: Date | null;
  /** The shop received the money on its own account, and pays back itself. */
  readonly paidToShop: boolean;
  readonly parcels: readonly ParcelView[];
  readonly refunds: readonly OrderRefundView[];
  readonly return: OrderReturnView | null;
  /** Null for the seller, who learns nothing of the rest of the purchase. */
  readonly purchase: { readonly id: string; readonly state: PurchaseState; readonly method: Method; readonly expiresAt: Date } | null;
}

/** An order in a list. */
export interface OrderSummary {
  readonly number: string;
  readonly state: OrderState;
  readonly shop: { readonly slug: string; readonly name: string };
  readonly buyer: string;
  readonly place: string;
  readonly pieces: number;
  readonly total: Money;
  readonly placedAt: Date;
}

/** What has to be fetched of one variant for orders that are to be sent. */
export interface PickLine {
  readonly variantId: string;
  readonly name: string;
  readonly option: string | null;
  readonly sku: string;
  readonly quantity: number;
  readonly numbers: readonly string[];
}
