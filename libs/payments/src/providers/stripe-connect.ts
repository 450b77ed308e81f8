import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@market/kernel';
import { Settings } from '@market/platform';
import type Stripe from 'stripe';
import type { ProviderProblem } from '../application/payment-provider.js';
import { payeeStateOf, type PayeeState } from '../domain/payee.js';
import { askStripe, stripeClient } from './stripe-client.js';

export interface AskedTransfer {
  /** The idempotency key of this one transfer. */
  readonly transferId: string;
  readonly accountId: string;
  /** Whole đồng. */
  readonly amount: bigint;
  readonly description: string;
}

type Asked<T> = Promise<Result<T, ProviderProblem>>;

/** Stripe Connect: accounts of those who are paid, and transfers to them out of what buyers paid by card. */
@Injectable()
export class StripeConnect {
  private readonly stripe: Stripe;

  constructor(settings: Settings) {
    this.stripe = stripeClient(settings);
  }

  /** The same payee gets the same account, however often it is asked for. */
  open(payeeId: string): Asked<string> {
    return askStripe(async () => {
      const account = await this.stripe.accounts.create(
        { type: 'express', capabilities: { transfers: { requested: true } }, metadata: { payee_id: payeeId } },
        { idempotencyKey: `account-${payeeId}` },
      );
      return ok(account.id);
    });
  }

  /** Where the payee tells the provider who it is; used once and for minutes. */
  onboarding(accountId: string, returnUrl: string): Asked<string> {
    return askStripe(async () => {
      const link = await this.stripe.accountLinks.create({
        ...{ account: accountId, type: 'account_onboarding', return_url: returnUrl, refresh_url: returnUrl },
      });
      return ok(link.url);
    });
  }

  state(accountId: string): Asked<PayeeState> {
    return askStripe(async () => ok(stateOf(await this.stripe.accounts.retrieve(accountId))));
  }

  /**
   * Looks before it pays: an idempotency key is forgotten after a day, the group of a transfer never.
   * @returns the provider's name of the transfer
   */
  transfer({ transferId, accountId, amount, description }: AskedTransfer): Asked<string> {
    return askStripe(async () => {
      const [made] = (await this.stripe.transfers.list({ transfer_group: transferId, limit: 1 })).data;
      if (made) return ok(made.id);
      const transfer = await this.stripe.transfers.create(
        { amount: Number(amount), currency: 'vnd', destination: accountId, description, transfer_group: transferId },
        { idempotencyKey: `transfer-${transferId}` },
      );
      return ok(transfer.id);
    });
  }
}

export const stateOf = ({ capabilities, payouts_enabled: payouts, details_submitted: submitted }: Stripe.Account): PayeeState =>
  payeeStateOf({ transfers: capabilities?.transfers === 'active', payouts, submitted });
