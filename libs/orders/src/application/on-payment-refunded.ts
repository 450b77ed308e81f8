import { Injectable } from '@nestjs/common';
import { assert } from '@market/kernel';
import { PaymentQueries, type PaymentRefundedBody } from '@market/payments';
import type { StoredEvent, Tx } from '@market/platform';
import { LifeRepository } from '../persistence/life.repository.js';
import { NoteSentRefunds } from './note-sent-refunds.js';

/** Money has gone back: all of a purchase that could not be served, or what was owed for orders that were cancelled or returned. */
@Injectable()
export class OnPaymentRefunded {
  constructor(
    private readonly life: LifeRepository,
    private readonly payments: PaymentQueries,
    private readonly sent: NoteSentRefunds,
  ) {}

  async run(tx: Tx, { body, occurredAt: at }: StoredEvent<PaymentRefundedBody>): Promise<void> {
    if (body.purposeKind !== 'purchase') return;
    const purchase = await this.life.lockPurchase(tx, body.purposeId);
    assert(purchase !== undefined, 'a payment for a purchase has its purchase');
    if (purchase.state !== 'refund-needed') return this.sent.execute(tx, await this.payments.finishedRefunds(tx, body.paymentId), at);
    if (BigInt(body.refunded.amount) < BigInt(body.amount.amount)) return;
    const orders = { from: ['cancelled', 'expired'], to: 'refunded' } as const;
    await this.life.movePurchase(tx, purchase, 'refunded', orders, { at, by: 'orders/refund', why: 'all money went back' });
  }
}
