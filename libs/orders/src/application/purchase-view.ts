import type { Money } from '@market/kernel';
import type { Attention, PaymentMethod, PaymentState, PaymentView } from '@market/payments';
import type { PurchaseState } from '../domain/order-life.js';
import type { StoredOrder, StoredPurchase } from '../persistence/purchase-reads.js';
import type { AccessToken } from './access-token.js';

export interface PurchaseOrderView extends StoredOrder {
  /** The order's page with its key: whoever has the link sees the order. */
  readonly url: string;
  readonly token: string;
}

export interface PurchasePaymentView {
  readonly method: PaymentMethod;
  readonly state: PaymentState;
  readonly attention: Attention | null;
  readonly amount: Money;
  readonly receivedAmount: Money;
  readonly reference: string;
  readonly qrPayload: string | null;
  /** In whose name the account stands where the money goes straight to the shop; null where the marketplace's is shown. */
  readonly accountHolder: string | null;
  readonly redirectUrl: string | null;
  readonly expiresAt: Date;
}

export interface PurchaseView {
  readonly id: string;
  readonly state: PurchaseState;
  readonly subtotal: Money;
  readonly shipping: Money;
  readonly total: Money;
  readonly placedAt: Date;
  /** Until then the goods are held and the purchase can be paid. */
  readonly expiresAt: Date;
  /** Enough to recognise it, not enough to use: the address of this view may be seen over a shoulder. */
  readonly contact: { readonly name: string; readonly email: string };
  readonly orders: readonly PurchaseOrderView[];
  readonly payment: PurchasePaymentView | null;
  /** Why no payment could be begun; another method may do. */
  readonly paymentProblem: string | null;
}

/** "lan@cho-tinh.example" → "l•••@cho-tinh.example" */
const masked = (email: string): string => email.replace(/^(.).*(?=@)/u, '$1•••');

export function purchaseViewOf(
  { id, state, subtotal, shipping, total, placedAt, expiresAt, contact, orders }: StoredPurchase,
  payment: PaymentView | undefined,
  tokens: AccessToken,
  paymentProblem: string | null = null,
): PurchaseView {
  return {
    ...{ id, state, subtotal, shipping, total, placedAt, expiresAt, paymentProblem },
    contact: { name: contact.name, email: masked(contact.email) },
    orders: orders.map((order) => ({ ...order, url: tokens.link(order.number), token: tokens.of(order.number) })),
    payment: payment ? paymentViewOf(payment) : null,
  };
}

const paymentViewOf = (payment: PaymentView): PurchasePaymentView => ({
  ...{ method: payment.method, state: payment.state, attention: payment.attention, amount: payment.amount },
  ...{ receivedAmount: payment.received, reference: payment.reference, expiresAt: payment.expiresAt },
  ...{ qrPayload: payment.qrPayload, accountHolder: payment.accountHolder, redirectUrl: payment.redirectUrl },
});
