import type { LocalDay } from '@market/kernel';
import type { PostingKind } from './posting.js';

/** One posting as it changed what a shop is owed. Whole đồng, from the shop's side: what it gets is positive. */
export interface StatementLine {
  readonly postingId: string;
  readonly kind: PostingKind;
  readonly day: LocalDay;
  /** The order's number, or the payout's. */
  readonly reference: string;
  readonly orderId: string | null;
  readonly goods: bigint;
  readonly shipping: bigint;
  /** What the buyer paid straight to the shop, as a deduction, or what the shop pays back itself: none of it passes through here. */
  readonly paidToShop: bigint;
  readonly fee: bigint;
  readonly vat: bigint;
  readonly pit: bigint;
  readonly change: bigint;
  /** What the shop was owed afterwards. */
  readonly balance: bigint;
}

/** A month in sums; opening and all others add up to closing. */
export interface StatementSums {
  readonly opening: bigint;
  readonly sold: bigint;
  readonly givenBack: bigint;
  readonly paidToShop: bigint;
  readonly fees: bigint;
  readonly taxes: bigint;
  readonly disputes: bigint;
  readonly payouts: bigint;
  readonly closing: bigint;
  readonly lines: number;
}

/** What a shop is owed today, by when it can be paid out. */
export interface Standing {
  /** Of completed orders whose hold days are over, less what was paid out: negative when more was given back since. */
  readonly available: bigint;
  /** Of orders that are not completed. */
  readonly underWay: bigint;
  /** Of completed orders within their hold days, and when the next of them ends. */
  readonly waiting: bigint;
  readonly nextRelease: LocalDay | null;
  readonly inDispute: bigint;
  /** Approved and on its way to the shop. */
  readonly inTransit: bigint;
  readonly paidOut: bigint;
}
