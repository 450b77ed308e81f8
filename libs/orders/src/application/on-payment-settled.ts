import { Injectable } from '@nestjs/common';
import { CommitHold, ReleaseHold } from '@market/inventory';
import { assert } from '@market/kernel';
import type { PaymentSettledBody } from '@market/payments';
import { Jobs, Outbox, type StoredEvent, type Tx } from '@market/platform';
import { orderPaid, refundNeeded, type RefundNeeded } from '../domain/order-events.js';
import { orderLife, settlementOf, sourcesOf } from '../domain/order-life.js';
import { dueIn } from '../domain/order-rules.js';
import { LifeRepository, type Cause, type LockedPurchase } from '../persistence/life.repository.js';
import { aboutOrder, eventLines } from './moved-order.js';
import { OrderRules } from './order-rules.js';
import { sendBackJob, type MoneyToSendBack } from './send-money-back.js';

const by = 'orders/settle';

/**
 * Money has come for a purchase. In time, the hold becomes a sale. After the purchase has expired, the goods are taken anew if they are
 * still there; if not, the purchase says that the money must go back. There is no third end: money is never lost.
 */
@Injectable()
export class OnPaymentSettled {
  constructor(
    private readonly life: LifeRepository,
    private readonly commitHold: CommitHold,
    private readonly releaseHold: ReleaseHold,
    private readonly outbox: Outbox,
    private readonly jobs: Jobs,
    private readonly rules: OrderRules,
  ) {}

  async run(tx: Tx, { body, occurredAt }: StoredEvent<PaymentSettledBody>): Promise<void> {
    if (body.purposeKind !== 'purchase') return;
    const purchase = await this.life.lockPurchase(tx, body.purposeId);
    assert(purchase !== undefined, 'a payment for a purchase has its purchase');
    const settlement = settlementOf(purchase.state);
    const news = body.method !== purchase.method || body.method === 'shop-transfer';
    if (settlement !== 'counted' && news) await this.life.notePaid(tx, purchase.id, body.method);
    switch (settlement) {
      case 'counted':
        return;
      case 'owe-back':
        return this.oweBack(tx, purchase, body, 'cancelled', occurredAt);
      case 'take-goods': {
        const taken = await this.commitHold.execute(tx, purchase.id);
        if (taken.ok) return this.markPaid(tx, purchase, occurredAt);
        await this.releaseHold.execute(tx, purchase.id);
        return this.oweBack(tx, purchase, body, 'sold-out', occurredAt);
      }
    }
  }

  private async markPaid(tx: Tx, purchase: LockedPurchase, at: Date): Promise<void> {
    const why = purchase.state === 'expired' ? 'paid after expiry, goods still there' : 'paid';
    const cause: Cause = { at, by, why, due: dueIn(await this.rules.book(tx), 'paid', at) };
    const orders = await this.life.movePurchase(tx, purchase, 'paid', { from: sourcesOf(orderLife, 'paid'), to: 'paid' }, cause);
    await this.outbox.add(tx, ...orders.map((order) => orderPaid({ ...aboutOrder(purchase.id, order, at), lines: eventLines(order) })));
  }

  private async oweBack(
    tx: Tx,
    purchase: LockedPurchase,
    { paymentId, method, amount }: PaymentSettledBody,
    reason: RefundNeeded['reason'],
    at: Date,
  ): Promise<void> {
    const stopped = { from: ['awaiting-payment'], to: 'cancelled' } as const;
    await this.life.movePurchase(tx, purchase, 'refund-needed', stopped, { at, by, why: `paid, but ${reason}` });
    await this.outbox.add(tx, refundNeeded({ purchaseId: purchase.id, paymentId, method, amount, reason, at: at.toISOString() }));
    const owed: MoneyToSendBack = { refundId: purchase.id, purchaseId: purchase.id, amount: amount.amount, why: reason };
    await this.jobs.enqueue(tx, sendBackJob, owed, { key: `${sendBackJob}:${owed.refundId}` });
  }
}
