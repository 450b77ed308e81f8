import { Money, type MoneyView } from '@market/kernel';
import type { Payment, PaymentMethod } from './payment.js';

interface AboutPayment {
  readonly paymentId: string;
  readonly purposeKind: string;
  readonly purposeId: string;
  readonly amount: MoneyView;
  readonly method: PaymentMethod;
}

export interface PaymentSettledBody extends AboutPayment {
  readonly settledAt: string;
}
/** The payment ended without settling. Money that came late or in part is reported beside it as attention. */
export interface PaymentEndedBody extends AboutPayment {
  readonly endedAt: string;
}
export interface PaymentRefundedBody extends AboutPayment {
  /** All that went back so far. */
  readonly refunded: MoneyView;
  readonly refundedAt: string;
}
/** `unmatched`: money on the collecting account that names no payment of ours. */
export interface PaymentAttentionBody {
  readonly reason: 'under' | 'over' | 'late' | 'duplicate' | 'unmatched';
  readonly noticeId: string | null;
  readonly paymentId: string | null;
  readonly purposeKind: string | null;
  readonly purposeId: string | null;
  readonly method: PaymentMethod;
  readonly amount: MoneyView | null;
  readonly received: MoneyView;
  readonly at: string;
}

const about = ({ id, purposeKind, purposeId, amount, method }: Payment): AboutPayment => ({
  paymentId: id,
  purposeKind,
  purposeId,
  amount: Money.vnd(amount).toJSON(),
  method,
});
const event = <Name extends string, Body extends object>(name: Name, body: Body) => ({ name, version: 1, body }) as const;

export const paymentSettled = (payment: Payment, at: Date) =>
  event('payments/settled', { ...about(payment), settledAt: at.toISOString() } satisfies PaymentSettledBody);

export const paymentFailed = (payment: Payment, at: Date) =>
  event('payments/failed', { ...about(payment), endedAt: at.toISOString() } satisfies PaymentEndedBody);

export const paymentExpired = (payment: Payment, at: Date) =>
  event('payments/expired', { ...about(payment), endedAt: at.toISOString() } satisfies PaymentEndedBody);

export const paymentRefunded = (payment: Payment, at: Date) =>
  event('payments/refunded', {
    ...about(payment),
    refunded: Money.vnd(payment.refunded).toJSON(),
    refundedAt: at.toISOString(),
  } satisfies PaymentRefundedBody);

export const paymentNeedsAttention = (
  payment: Payment & { attention: NonNullable<Payment['attention']> },
  noticeId: string | null,
  at: Date,
) =>
  event('payments/attention', {
    ...about(payment),
    reason: payment.attention,
    noticeId,
    received: Money.vnd(payment.received).toJSON(),
    at: at.toISOString(),
  } satisfies PaymentAttentionBody);

export const unmatchedMoney = (noticeId: string, method: PaymentMethod, received: bigint, at: Date) =>
  event('payments/attention', {
    reason: 'unmatched',
    noticeId,
    paymentId: null,
    purposeKind: null,
    purposeId: null,
    method,
    amount: null,
    received: Money.vnd(received).toJSON(),
    at: at.toISOString(),
  } satisfies PaymentAttentionBody);
