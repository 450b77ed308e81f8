import { posting, type Entry, type MoneyMethod, type Posting } from './posting.js';
import type { Source } from './postings.js';

export interface PayoutMoney {
  readonly lineId: string;
  readonly shopId: string;
  readonly reference: string;
  readonly amount: bigint;
  /** From which account it leaves. */
  readonly method: MoneyMethod;
}

const payoutOf = (
  source: Source,
  kind: 'payout' | 'payout-paid' | 'payout-returned',
  { lineId, shopId, reference }: PayoutMoney,
  entries: Entry[],
) => posting({ kind, sourceId: source.id, effectiveOn: source.day, payoutLineId: lineId, shopId, reference, entries });

/** Two people have approved it: it is on its way and can be paid out no more. */
export const payout = (source: Source, money: PayoutMoney): Posting =>
  payoutOf(source, 'payout', money, [
    { account: 'shop-payable', purpose: 'payout', shopId: money.shopId, amount: money.amount },
    { account: 'payouts-in-transit', purpose: 'payout', shopId: money.shopId, amount: -money.amount },
  ]);

/** The shop has it. */
export const payoutPaid = (source: Source, money: PayoutMoney): Posting =>
  payoutOf(source, 'payout-paid', money, [
    { account: 'payouts-in-transit', purpose: 'payout', shopId: money.shopId, amount: money.amount },
    { account: 'clearing', purpose: 'payout', method: money.method, amount: -money.amount },
  ]);

/** It could not be paid: it is owed to the shop as before. */
export const payoutReturned = (source: Source, money: PayoutMoney): Posting =>
  payoutOf(source, 'payout-returned', money, [
    { account: 'payouts-in-transit', purpose: 'payout', shopId: money.shopId, amount: money.amount },
    { account: 'shop-payable', purpose: 'payout', shopId: money.shopId, amount: -money.amount },
  ]);
