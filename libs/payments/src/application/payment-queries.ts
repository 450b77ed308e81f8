import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor, type Tx } from '@market/platform';
import { isSettled } from '../domain/payment.js';
import type { Dispute } from '../domain/dispute.js';
import { DisputeRepository } from '../persistence/dispute.repository.js';
import { NoticeRepository, type UnmatchedNotice } from '../persistence/notice.repository.js';
import { PaymentRepository, type Purpose } from '../persistence/payment.repository.js';
import { RefundRepository, type RefundByHand, type RefundOwed } from '../persistence/refund.repository.js';
import { viewOf, type PaymentView } from './payment-view.js';

/** Reads as the actor: row-level security shows staff all, and a guest the payments of the purchase in hand. */
@Injectable()
export class PaymentQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly payments: PaymentRepository,
    private readonly notices: NoticeRepository,
    private readonly refunds: RefundRepository,
    private readonly disputes: DisputeRepository,
  ) {}

  /** Every payment of the purpose, the oldest first. */
  async ofPurpose(actor: Actor, purpose: Purpose): Promise<readonly PaymentView[]> {
    return (await this.work.read(actor, (tx) => this.payments.ofPurpose(tx, purpose))).map(viewOf);
  }

  /** The one to show: what settled it, else the newest open one, else the newest. */
  async current(actor: Actor, purpose: Purpose): Promise<PaymentView | undefined> {
    const newestFirst = [...(await this.ofPurpose(actor, purpose))].reverse();
    return newestFirst.find(isSettled) ?? newestFirst.find(({ state }) => state === 'pending') ?? newestFirst[0];
  }

  async find(actor: Actor, paymentId: string): Promise<PaymentView | undefined> {
    const payment = await this.work.read(actor, (tx) => this.payments.find(tx, paymentId));
    return payment && viewOf(payment);
  }

  /** For staff: payments somebody must decide about, the oldest first. */
  async needingAttention(actor: Actor, limit = 100): Promise<readonly PaymentView[]> {
    return (await this.work.read(actor, (tx) => this.payments.needingAttention(tx, limit))).map(viewOf);
  }

  /** For staff: money on the collecting account that names no payment, or more than one. */
  unmatched(actor: Actor, limit = 100): Promise<readonly UnmatchedNotice[]> {
    return this.work.read(actor, (tx) => this.notices.unmatched(tx, limit));
  }

  /** The ids of a payment's refunds of which everything has gone back, in the transaction of whoever waits for it. */
  finishedRefunds(tx: Tx, paymentId: string): Promise<readonly string[]> {
    return this.refunds.finished(tx, paymentId);
  }

  /** For staff: refunds that a person must transfer. */
  refundsByHand(actor: Actor, limit = 100): Promise<readonly RefundByHand[]> {
    return this.work.read(actor, (tx) => this.refunds.byHand(tx, limit));
  }

  /** For a payee: what is waited for or in doubt on its own account, and what it has still to transfer back. */
  ofPayee(
    seller: Extract<Actor, { role: 'seller' }>,
    limit = 200,
  ): Promise<{ awaited: readonly PaymentView[]; owed: readonly RefundOwed[] }> {
    return this.work.read(seller, async (tx) => ({
      awaited: (await this.payments.ofPayee(tx, seller.shopId, limit)).map(viewOf),
      owed: await this.refunds.owedBy(tx, seller.shopId, limit),
    }));
  }

  /** For staff: disputes and inquiries that are not decided. */
  openDisputes(actor: Actor, limit = 100): Promise<readonly Dispute[]> {
    return this.work.read(actor, (tx) => this.disputes.waiting(tx, limit));
  }
}
