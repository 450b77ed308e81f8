import { Injectable } from '@nestjs/common';
import { assert, Clock, Money } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { Posting } from '../domain/posting.js';
import {
  disputeCharged,
  disputeHeld,
  disputeLost,
  disputeOpened,
  disputeReleased,
  disputeWon,
  moneyBack,
  moneyIn,
  moneyWaived,
  refund,
  sale,
  type Disputed,
  type Source,
} from '../domain/postings.js';
import { ruleOn } from '../domain/rates.js';
import { daysAfter } from '../domain/days.js';
import { takeBack } from '../domain/shares.js';
import { LeftReads } from '../persistence/left-reads.js';
import { PostingRepository, type OpenOrder } from '../persistence/posting.repository.js';
import { RateBookReads } from '../persistence/rate-book.reads.js';
import { ReleaseRepository } from '../persistence/release.repository.js';

/** Something that happened to one order or payment, and where the ledger heard of it. */
export interface Heard {
  readonly source: Source;
  readonly id: string;
}

/** What one act takes back of an order. */
export interface TakenBack {
  /** Its source is the refund's id: the same refund is posted once, whoever tells of it. */
  readonly source: Source;
  readonly orderId: string;
  readonly amount: bigint;
  /** What of it is about which line; `lineId` null is the shipping. Without it all parts give by what is left of them. */
  readonly parts: readonly { readonly lineId: string | null; readonly amount: bigint }[] | undefined;
}

/** Turns what happened into postings: reads what is left, asks the pure rules, writes. Every act is once for its source. */
@Injectable()
export class Bookkeeper {
  constructor(
    private readonly left: LeftReads,
    private readonly postings: PostingRepository,
    private readonly releases: ReleaseRepository,
    private readonly rates: RateBookReads,
    private readonly clock: Clock,
  ) {}

  /** Brings the clearing accounts to what the payments have received and sent back by now, whichever event said so. */
  async bringMoneyUpToDate(tx: Tx, heard: readonly Heard[]): Promise<void> {
    const sources = new Map(heard.map(({ id, source }) => [id, source]));
    const ids = [...sources.keys()];
    await this.postings.lock(tx, ids);
    const posted = new Map((await this.postings.moneyOf(tx, ids)).map((money) => [money.paymentId, money]));
    const now = await this.left.payments(tx, ids);
    const postings = now.flatMap(({ received, refunded, waived, ...about }): Posting[] => {
      const source = sources.get(about.paymentId)!;
      const before = posted.get(about.paymentId) ?? { received: 0n, refunded: 0n, waived: 0n };
      return [
        ...(received > before.received ? [moneyIn(source, { ...about, amount: received - before.received })] : []),
        ...(refunded > before.refunded ? [moneyBack(source, { ...about, amount: refunded - before.refunded })] : []),
        ...(waived > 0n && before.waived === 0n ? [moneyWaived(source, { ...about, amount: waived })] : []),
      ];
    });
    await this.post(tx, postings);
  }

  /** Orders were paid: three statements, however many they are. */
  async postSales(tx: Tx, heard: readonly Heard[]): Promise<void> {
    const sources = new Map(heard.map(({ id, source }) => [id, source]));
    const orders = await this.left.soldOrders(tx, [...sources.keys()]);
    assert(orders.length === sources.size, 'an order that was paid is there');
    const book = await this.rates.all(tx);
    await this.post(
      tx,
      orders.map((order) => sale(sources.get(order.orderId)!, order, book)),
    );
  }

  /** @throws when the sale is not posted yet: its event comes first or the reaction is tried again */
  async postRefunds(tx: Tx, taken: readonly TakenBack[]): Promise<void> {
    await this.postings.lock(
      tx,
      taken.map(({ orderId }) => orderId),
    );
    for (const { source, orderId, amount, parts } of taken) {
      const open = await this.open(tx, orderId);
      const posted = refund(source, open.order, takeBack(open.parts, amount, parts));
      await this.post(tx, posted ? [posted] : []);
    }
  }

  /** Orders are completed: what they brought may be paid out after the hold days of that day. */
  async release(tx: Tx, heard: readonly (Heard & { readonly shopId: string })[]): Promise<void> {
    const book = await this.rates.all(tx);
    await this.releases.add(
      tx,
      heard.map(({ id, shopId, source: { day } }) => ({
        ...{ orderId: id, shopId, completedOn: day },
        releasesOn: daysAfter(day, Number(ruleOn(book, day, 'payout-hold-days'))),
      })),
    );
  }

  /** The money has left the clearing account; each order of the purchase keeps back what it may have to give. */
  async postDisputeOpened(tx: Tx, source: Source, dispute: Disputed): Promise<void> {
    const shares = await this.sharesOf(tx, dispute);
    const held = shares.flatMap(([{ order, parts }, share]) => disputeHeld(source, order, dispute.disputeId, takeBack(parts, share)) ?? []);
    await this.post(tx, [disputeOpened(source, dispute), ...held]);
  }

  async postDisputeWon(tx: Tx, source: Source, dispute: Disputed): Promise<void> {
    await this.post(tx, [...(await this.released(tx, source, dispute)), disputeWon(source, dispute)]);
  }

  async postDisputeLost(tx: Tx, source: Source, dispute: Disputed): Promise<void> {
    const shares = await this.sharesOf(tx, dispute);
    const rest = shares.reduce((left, [, share]) => left - share, dispute.amount);
    await this.post(tx, [
      ...shares.map(([{ order, parts }, share]) => disputeCharged(source, order, dispute.disputeId, takeBack(parts, share))),
      ...(await this.released(tx, source, dispute)),
      ...(rest > 0n ? [disputeLost(source, { ...dispute, amount: rest })] : []),
    ]);
  }

  /** What was kept back of the orders for a dispute is theirs again. */
  private async released(tx: Tx, source: Source, { purchaseId, disputeId }: Disputed): Promise<readonly Posting[]> {
    const released: Posting[] = [];
    for (const orderId of await this.lockOrders(tx, purchaseId)) {
      const held = await this.postings.heldFor(tx, orderId, disputeId);
      if (held > 0n) released.push(disputeReleased(source, (await this.open(tx, orderId)).order, disputeId, held));
    }
    return released;
  }

  /** What the orders of a disputed purchase bear, by what is left of each; the rest of the amount is nobody's. */
  private async sharesOf(tx: Tx, { purchaseId, amount }: Disputed): Promise<readonly (readonly [OpenOrder, bigint])[]> {
    const orders: OpenOrder[] = [];
    for (const orderId of await this.lockOrders(tx, purchaseId)) orders.push(await this.open(tx, orderId));
    const leftOf = ({ parts }: OpenOrder) => parts.reduce((sum, { gross }) => sum + gross, 0n);
    const bearing = orders.filter((order) => leftOf(order) > 0n);
    const total = bearing.reduce((sum, order) => sum + leftOf(order), 0n);
    if (total === 0n) return [];
    const shares = Money.vnd(amount < total ? amount : total).split(bearing.map(leftOf));
    return bearing.flatMap((order, at) => (shares[at]!.minor > 0n ? [[order, shares[at]!.minor] as const] : []));
  }

  private async lockOrders(tx: Tx, purchaseId: string): Promise<readonly string[]> {
    const orderIds = await this.postings.soldOrders(tx, purchaseId);
    await this.postings.lock(tx, orderIds);
    return orderIds;
  }

  private async open(tx: Tx, orderId: string): Promise<OpenOrder> {
    const open = await this.postings.open(tx, orderId);
    assert(open !== undefined, `the sale of order ${orderId} is posted before anything is taken from it`);
    return open;
  }

  private async post(tx: Tx, postings: readonly Posting[]): Promise<void> {
    await this.postings.post(tx, postings, this.clock.now());
  }
}
