import type { Problem, Result } from '@market/kernel';
import type { PaymentId, PaymentMethod } from '../domain/payment.js';

/** A bank account of a payee's own. */
export interface PayeeAccount {
  readonly bankBin: string;
  readonly accountNumber: string;
  readonly holder: string;
}

/** What a provider is asked to collect. The same question with the same id must lead to the same answer: the id is the idempotency key. */
export interface AskedPayment {
  readonly id: PaymentId;
  readonly reference: string;
  readonly purposeKind: string;
  readonly purposeId: string;
  readonly amount: bigint;
  readonly returnUrl: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** Where the money goes, for a method that pays the payee's own account. */
  readonly account?: PayeeAccount | undefined;
}

/** How the shopper pays: a page of the provider to go to, or a code to scan. */
export interface BegunPayment {
  readonly providerId: string;
  readonly redirectUrl?: string;
  readonly qrPayload?: string;
  /** In whose name the account of the code stands, where it is not ours. */
  readonly accountHolder?: string;
}

/** What the provider says when a payment is closed: nobody can pay any more; it was paid; or money is on its way. */
export type Closing =
  | { readonly outcome: 'closed' }
  | { readonly outcome: 'paid'; readonly moneyId: string; readonly amount: bigint }
  | { readonly outcome: 'on-its-way' };

export interface AskedRefund {
  /** The idempotency key of this one refund. */
  readonly refundId: string;
  readonly moneyId: string;
  readonly amount: bigint;
}

/** `by-hand`: this provider moves no money back; a person transfers it and says so. */
export type Refunded = 'done' | 'by-hand';

export type ProviderProblem = Problem<
  'payments/amount-too-large' | 'payments/amount-too-small' | 'payments/provider-unavailable' | 'payments/provider-refused'
>;

/** A way to collect money. Adapters: Stripe Checkout, and bank transfers by VietQR to us or to the payee. All pass the same contract suite. */
export interface PaymentProvider {
  readonly method: PaymentMethod;
  /** The problem with this amount, known without asking anybody. */
  check(amount: bigint): ProviderProblem | undefined;
  /** Where nobody need be asked: what `begin` will answer, so that the payment begins in the transaction that writes it. */
  beginAlone?(asked: AskedPayment): BegunPayment;
  begin(asked: AskedPayment): Promise<Result<BegunPayment, ProviderProblem>>;
  close(providerId: string): Promise<Result<Closing, ProviderProblem>>;
  refund(asked: AskedRefund): Promise<Result<Refunded, ProviderProblem>>;
}
