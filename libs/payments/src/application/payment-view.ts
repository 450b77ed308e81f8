import { Money } from '@market/kernel';
import type { Attention, PaymentId, PaymentMethod, PaymentState } from '../domain/payment.js';
import type { StoredPayment } from '../persistence/payment.repository.js';

/** A payment as screens and other rooms see it. */
export interface PaymentView {
  readonly id: PaymentId;
  readonly purposeKind: string;
  readonly purposeId: string;
  readonly method: PaymentMethod;
  readonly state: PaymentState;
  readonly attention: Attention | null;
  readonly amount: Money;
  readonly received: Money;
  readonly refunded: Money;
  readonly reference: string;
  /** The provider's page, for a payment that is paid there. */
  readonly redirectUrl: string | null;
  /** The VietQR text, for a payment by transfer. */
  readonly qrPayload: string | null;
  /** Whose own account the money goes to, and in whose name it stands; null where it is collected. */
  readonly payeeId: string | null;
  readonly accountHolder: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly settledAt: Date | null;
}

export function viewOf(payment: StoredPayment): PaymentView {
  const { id, purposeKind, purposeId, method, state, attention, reference, createdAt, expiresAt, settledAt, payeeId, details } = payment;
  return {
    ...{ id, purposeKind, purposeId, method, state, attention, reference, createdAt, expiresAt, settledAt, payeeId },
    amount: Money.vnd(payment.amount),
    received: Money.vnd(payment.received),
    refunded: Money.vnd(payment.refunded),
    redirectUrl: details.redirectUrl ?? null,
    qrPayload: details.qrPayload ?? null,
    accountHolder: details.accountHolder ?? null,
  };
}
