import { assert, type LocalDay } from '@market/kernel';
import type { Activity } from './rates.js';

/** The chart of accounts; the table `ledger_accounts` says the same, with the class of each. */
export const accountCodes = [
  'clearing',
  'in-dispute',
  'buyer-money',
  'shop-payable',
  'dispute-reserve',
  'payouts-in-transit',
  'shipping',
  'withheld-vat',
  'withheld-pit',
  'fee-revenue',
  'losses',
] as const;
export type AccountCode = (typeof accountCodes)[number];

export const postingKinds = [
  'money-in',
  'money-back',
  'money-waived',
  'sale',
  'refund',
  'dispute-opened',
  'dispute-held',
  'dispute-won',
  'dispute-released',
  'dispute-lost',
  'dispute-charged',
  'payout',
  'payout-paid',
  'payout-returned',
] as const;
export type PostingKind = (typeof postingKinds)[number];

/** `paid-to-shop` stands against the price on the shop's own account: of that money the market never had any. */
export type Purpose = 'money' | 'goods' | 'shipping' | 'fee' | 'vat' | 'pit' | 'held' | 'excess' | 'payout' | 'paid-to-shop';
export type MoneyMethod = 'stripe' | 'bank-transfer';

/** One change of one account: whole đồng, debits positive, credits negative. */
export interface Entry {
  readonly account: AccountCode;
  readonly amount: bigint;
  readonly purpose: Purpose;
  /** On the accounts of shops. */
  readonly shopId?: string;
  /** On the accounts of payment methods. */
  readonly method?: MoneyMethod;
  readonly lineId?: string | null;
  /** Hundredths of a percent, on fees and taxes. */
  readonly rate?: number;
}

/** What is withheld of one line, or of the shipping; a reversal has its signs turned. */
export interface Withholding {
  readonly lineId: string | null;
  readonly activity: Activity;
  readonly revenue: bigint;
  readonly vatRate: number;
  readonly vat: bigint;
  readonly pitRate: number;
  readonly pit: bigint;
  readonly legalBasis: string;
}

/** Who the seller is for the tax office. */
export interface Taxpayer {
  readonly taxCode: string;
  readonly legalForm: string;
}

export interface Posting {
  readonly kind: PostingKind;
  /** The event, or the line of a payout, that it tells of: the same source posts a kind once for an order. */
  readonly sourceId: string;
  readonly effectiveOn: LocalDay;
  readonly reference: string;
  readonly shopId?: string;
  readonly purchaseId?: string;
  readonly orderId?: string;
  readonly paymentId?: string;
  readonly payoutLineId?: string;
  readonly disputeId?: string;
  readonly entries: readonly Entry[];
  readonly withholdings?: readonly Withholding[];
  readonly taxpayer?: Taxpayer;
}

const dimensions: Readonly<Record<AccountCode, 'market' | 'method' | 'shop'>> = {
  clearing: 'method',
  'in-dispute': 'market',
  'buyer-money': 'market',
  'shop-payable': 'shop',
  'dispute-reserve': 'shop',
  'payouts-in-transit': 'shop',
  shipping: 'shop',
  'withheld-vat': 'shop',
  'withheld-pit': 'shop',
  'fee-revenue': 'shop',
  losses: 'market',
};

const dimensionOf = ({ shopId, method }: Entry) => (shopId !== undefined ? 'shop' : method !== undefined ? 'method' : 'market');

/** The sum of the amounts: debits less credits. */
export const sumOf = (entries: readonly Entry[], of: (entry: Entry) => boolean = () => true): bigint =>
  entries.filter(of).reduce((sum, { amount }) => sum + amount, 0n);

/** A posting balances or it does not exist; the database checks the same sums again at the commit. */
export function posting(draft: Posting): Posting {
  const entries = draft.entries.filter(({ amount }) => amount !== 0n);
  const withholdings = (draft.withholdings ?? []).filter(({ revenue }) => revenue !== 0n);
  assert(entries.length >= 2, 'a posting has two sides');
  assert(sumOf(entries) === 0n, 'debits equal credits');
  assert(
    entries.every((entry) => dimensions[entry.account] === dimensionOf(entry)),
    'an entry names whose account it changes',
  );
  for (const tax of ['vat', 'pit'] as const) {
    const withheld = withholdings.reduce((sum, row) => sum + row[tax], 0n);
    assert(withheld === -sumOf(entries, ({ account }) => account === `withheld-${tax}`), 'the tax withheld is the tax owed to the State');
  }
  assert(withholdings.length === 0 || draft.taxpayer !== undefined, 'tax is withheld from somebody');
  return { ...draft, entries, withholdings };
}
