/**
 * Somebody whom collected money is passed on to, at the provider that collected it. Payments knows no shop: the caller names the payee.
 * `onboarding`: the provider still asks for something; `restricted`: it has stopped payouts to this account.
 */
export type PayeeState = 'onboarding' | 'active' | 'restricted';

export interface Payee {
  readonly payeeId: string;
  /** The provider's name of the account, `acct_…`. */
  readonly accountId: string;
  readonly state: PayeeState;
}

/** What Stripe says of a connected account. */
export interface AccountFacts {
  readonly transfers: boolean;
  readonly payouts: boolean;
  readonly submitted: boolean;
}

/** Money may be passed on only while transfers to the account and payouts from it are both on. */
export function payeeStateOf({ transfers, payouts, submitted }: AccountFacts): PayeeState {
  if (transfers && payouts) return 'active';
  return submitted ? 'restricted' : 'onboarding';
}
