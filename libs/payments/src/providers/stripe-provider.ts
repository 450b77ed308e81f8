import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@market/kernel';
import { Settings } from '@market/platform';
import type Stripe from 'stripe';
import type {
  AskedPayment,
  AskedRefund,
  BegunPayment,
  Closing,
  PaymentProvider,
  ProviderProblem,
  Refunded,
} from '../application/payment-provider.js';
import { askStripe, stripeClient } from './stripe-client.js';

/** Stripe takes at most eight digits; VND has no decimals there, so đồng go as they are. */
export const largestCharge = 99_999_999n;
const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** Stripe wants a session to live from 30 minutes to 24 hours; an hour leaves room for a retried request with the same parameters. */
const shortestSessionMs = 60 * minuteMs;

/** Stripe Checkout through the official SDK. */
@Injectable()
export class StripeProvider implements PaymentProvider {
  readonly method = 'stripe';
  private readonly stripe: Stripe;

  constructor(settings: Settings) {
    this.stripe = stripeClient(settings);
  }

  check(amount: bigint): ProviderProblem | undefined {
    if (amount <= largestCharge) return undefined;
    const facts = { method: this.method, largest: largestCharge.toString(), instead: 'bank-transfer' };
    return { code: 'payments/amount-too-large', kind: 'invalid', facts };
  }

  async begin(asked: AskedPayment): Promise<Result<BegunPayment, ProviderProblem>> {
    const problem = this.check(asked.amount);
    if (problem) return refuse(problem);
    return askStripe(async () => {
      const session = await this.stripe.checkout.sessions.create(this.session(asked), { idempotencyKey: `payment-${asked.id}` });
      return ok({ providerId: session.id, ...(session.url ? { redirectUrl: session.url } : {}) });
    });
  }

  /** Looks before it closes, and once more when the shopper paid in between. */
  async close(providerId: string): Promise<Result<Closing, ProviderProblem>> {
    return askStripe(async () => {
      const found = await this.stripe.checkout.sessions.retrieve(providerId);
      if (found.status !== 'open') return ok(closingOf(found));
      try {
        return ok(closingOf(await this.stripe.checkout.sessions.expire(providerId)));
      } catch (error) {
        const now = await this.stripe.checkout.sessions.retrieve(providerId);
        if (now.status === 'open') throw error;
        return ok(closingOf(now));
      }
    });
  }

  async refund({ refundId, moneyId, amount }: AskedRefund): Promise<Result<Refunded, ProviderProblem>> {
    return askStripe(async () => {
      await this.stripe.refunds.create({ payment_intent: moneyId, amount: Number(amount) }, { idempotencyKey: `refund-${refundId}` });
      return ok('done' as const);
    });
  }

  private session({
    id,
    reference,
    purposeKind,
    purposeId,
    amount,
    returnUrl,
    createdAt,
    expiresAt,
  }: AskedPayment): Stripe.Checkout.SessionCreateParams {
    const metadata = { payment_id: id, purpose_kind: purposeKind, purpose_id: purposeId };
    // Derived from the row alone: a repeated request must carry the very same parameters.
    const life = Math.min(Math.max(expiresAt.getTime() - createdAt.getTime(), shortestSessionMs), dayMs - minuteMs);
    return {
      mode: 'payment',
      client_reference_id: id,
      metadata,
      payment_intent_data: { metadata, description: reference },
      line_items: [
        { quantity: 1, price_data: { currency: 'vnd', unit_amount: Number(amount), product_data: { name: `Chợ Tỉnh ${reference}` } } },
      ],
      locale: 'vi',
      success_url: returnUrl,
      cancel_url: returnUrl,
      expires_at: Math.floor((createdAt.getTime() + life) / 1000),
    };
  }
}

function closingOf(session: Stripe.Checkout.Session): Closing {
  const { payment_intent: intent, amount_total: total } = session;
  if (session.payment_status === 'paid' && intent && total) {
    return { outcome: 'paid', moneyId: typeof intent === 'string' ? intent : intent.id, amount: BigInt(total) };
  }
  return session.status === 'expired' ? { outcome: 'closed' } : { outcome: 'on-its-way' };
}
