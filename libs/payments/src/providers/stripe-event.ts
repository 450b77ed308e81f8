import { isId, ok, refuse, type Problem, type Result } from '@market/kernel';
import Stripe from 'stripe';
import type { HeardDispute } from '../application/record-dispute.js';
import type { DisputeState } from '../domain/dispute.js';
import type { PayeeState } from '../domain/payee.js';
import { stateOf } from './stripe-connect.js';

/** What an event of Stripe means for us. Most events mean nothing, and that is an answer too. */
export type StripeNews =
  | { readonly kind: 'paid'; readonly paymentId: string; readonly moneyId: string; readonly amount: bigint }
  | { readonly kind: 'ended'; readonly paymentId: string; readonly how: 'failed' | 'expired' }
  | {
      readonly kind: 'refunded';
      readonly paymentId: string | undefined;
      readonly moneyId: string;
      readonly amount: bigint;
      readonly refunded: bigint;
    }
  | { readonly kind: 'disputed'; readonly dispute: HeardDispute }
  | { readonly kind: 'payee'; readonly accountId: string; readonly state: PayeeState; readonly toldAt: Date }
  | { readonly kind: 'nothing' };

export interface StripeNotice {
  readonly id: string;
  readonly type: string;
  readonly body: object;
  readonly news: StripeNews;
}

export type BadSignature = Problem<'payments/bad-signature'>;

const toleranceSeconds = 300;
const nothing: StripeNews = { kind: 'nothing' };

/** Verifies signature and age over the raw bytes, as the SDK does, with the secret of any endpoint (separated by commas); `now` is ours so that tests and the demo world may stand on another day. */
export function readStripeEvent(rawBody: Buffer, signature: string, secret: string, now: Date): Result<StripeNotice, BadSignature> {
  for (const each of secret.split(',')) {
    const event = verified(rawBody, signature, each.trim(), now);
    if (event) return ok({ id: event.id, type: event.type, body: withoutPersons(event) as object, news: newsOf(event) });
  }
  return refuse({ code: 'payments/bad-signature', kind: 'invalid' });
}

function verified(rawBody: Buffer, signature: string, secret: string, now: Date): Stripe.Event | undefined {
  try {
    return Stripe.webhooks.constructEvent(rawBody, signature, secret, toleranceSeconds, undefined, now.getTime());
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeSignatureVerificationError)) throw error;
    return undefined;
  }
}

function newsOf(event: Stripe.Event): StripeNews {
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
      return paidSession(event.data.object);
    case 'checkout.session.async_payment_failed':
      return endedSession(event.data.object, 'failed');
    case 'checkout.session.expired':
      return endedSession(event.data.object, 'expired');
    case 'payment_intent.succeeded':
      return paidIntent(event.data.object);
    case 'charge.refunded':
      return refundedCharge(event.data.object);
    case 'charge.dispute.created':
    case 'charge.dispute.updated':
    case 'charge.dispute.funds_withdrawn':
    case 'charge.dispute.funds_reinstated':
    case 'charge.dispute.closed':
      return disputed(event.data.object, dateOf(event.created));
    case 'account.updated':
      return { kind: 'payee', accountId: event.data.object.id, state: stateOf(event.data.object), toldAt: dateOf(event.created) };
    // payment_intent.payment_failed is no end: in Checkout the shopper tries another card in the same session.
    default:
      return nothing;
  }
}

/** Another program on the same account may use the same key for ids of another kind. */
function paymentIdOf(metadata: Stripe.Metadata | null | undefined): string | undefined {
  const id = metadata?.['payment_id'];
  return id !== undefined && isId(id) ? id : undefined;
}
const idOf = (object: string | { id: string } | null): string | undefined => (typeof object === 'string' ? object : object?.id);

/** `completed` with `unpaid` is a method that pays later: its money is announced by an event of its own. */
function paidSession(session: Stripe.Checkout.Session): StripeNews {
  const [paymentId, moneyId] = [paymentIdOf(session.metadata), idOf(session.payment_intent)];
  if (session.payment_status !== 'paid' || session.currency !== 'vnd' || !paymentId || !moneyId || !session.amount_total) return nothing;
  return { kind: 'paid', paymentId, moneyId, amount: BigInt(session.amount_total) };
}

function endedSession(session: Stripe.Checkout.Session, how: 'failed' | 'expired'): StripeNews {
  const paymentId = paymentIdOf(session.metadata);
  return paymentId ? { kind: 'ended', paymentId, how } : nothing;
}

/** Says the same money as the session's event, in either order; the receipt of the PaymentIntent counts it once. */
function paidIntent(intent: Stripe.PaymentIntent): StripeNews {
  const paymentId = paymentIdOf(intent.metadata);
  if (!paymentId || intent.currency !== 'vnd' || intent.amount_received <= 0) return nothing;
  return { kind: 'paid', paymentId, moneyId: intent.id, amount: BigInt(intent.amount_received) };
}

/** Carries the money itself too: Stripe keeps no order among events, and a refund may be told before its payment. */
function refundedCharge(charge: Stripe.Charge): StripeNews {
  const moneyId = idOf(charge.payment_intent);
  if (!moneyId || charge.currency !== 'vnd') return nothing;
  const [amount, refunded] = [BigInt(charge.amount_captured), BigInt(charge.amount_refunded)];
  return { kind: 'refunded', paymentId: paymentIdOf(charge.metadata), moneyId, amount, refunded };
}

const disputeStates: Readonly<Record<string, DisputeState>> = {
  warning_needs_response: 'inquiry',
  warning_under_review: 'inquiry',
  warning_closed: 'dropped',
  prevented: 'dropped',
  needs_response: 'open',
  under_review: 'open',
  won: 'won',
  lost: 'lost',
};
const dateOf = (seconds: number): Date => new Date(seconds * 1000);

/** All five kinds of event carry the whole dispute: its status says what happened, whichever of them came first. */
function disputed(dispute: Stripe.Dispute, toldAt: Date): StripeNews {
  const [moneyId, state] = [idOf(dispute.payment_intent), disputeStates[dispute.status]];
  if (!moneyId || !state || dispute.currency !== 'vnd' || dispute.amount <= 0) return nothing;
  const ended = state === 'won' || state === 'lost' || state === 'dropped';
  const due = dispute.evidence_details?.due_by;
  return {
    kind: 'disputed',
    dispute: {
      ...{ provider: 'stripe', disputeId: dispute.id, moneyId, amount: BigInt(dispute.amount), reason: dispute.reason, state },
      ...{ openedAt: dateOf(dispute.created), dueBy: due ? dateOf(due) : null, closedAt: ended ? toldAt : null },
    },
  };
}

const personal = new Set([
  'evidence',
  'customer_details',
  'billing_details',
  'customer_email',
  'receipt_email',
  'shipping',
  'shipping_details',
  'collected_information',
  'payment_method_details',
  // Of an account: who stands behind it.
  ...['business_profile', 'company', 'individual', 'external_accounts', 'settings', 'email'],
]);

/** The notice is kept as evidence of the money, not of the person: names, addresses and cards stay at Stripe. */
function withoutPersons(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPersons);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => (personal.has(key) ? [] : [[key, withoutPersons(inner)]])));
}
