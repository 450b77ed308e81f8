import type { Settings } from '@market/platform';
import { refuse, type Result } from '@market/kernel';
import Stripe from 'stripe';
import type { ProviderProblem } from '../application/payment-provider.js';

/** The official SDK. The sandbox is the same code with another address. */
export const stripeClient = ({ stripe }: Settings): Stripe =>
  new Stripe(stripe.secretKey, { ...address(stripe.apiBase), maxNetworkRetries: 2, timeout: 10_000, telemetry: false });

function address(apiBase: string | undefined): { host?: string; port?: number; protocol?: 'http' | 'https' } {
  if (!apiBase) return {};
  const { hostname, port, protocol } = new URL(apiBase);
  const secure = protocol === 'https:';
  return { host: hostname, port: Number(port || (secure ? 443 : 80)), protocol: secure ? 'https' : 'http' };
}

const refused = (
  code: 'payments/provider-unavailable' | 'payments/provider-refused' | 'payments/amount-too-small',
  kind: 'unavailable' | 'invalid',
) => refuse({ code, kind, facts: { method: 'stripe' } });

/** Outages and refusals of this one request are answers; a wrong key or a wrong call is our bug and throws. */
export async function askStripe<T>(question: () => Promise<Result<T, ProviderProblem>>): Promise<Result<T, ProviderProblem>> {
  try {
    return await question();
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error;
    if (error instanceof Stripe.errors.StripeAuthenticationError || error instanceof Stripe.errors.StripePermissionError) throw error;
    if (error.code === 'amount_too_small') return refused('payments/amount-too-small', 'invalid');
    if (error instanceof Stripe.errors.StripeInvalidRequestError) return refused('payments/provider-refused', 'invalid');
    return refused('payments/provider-unavailable', 'unavailable');
  }
}
