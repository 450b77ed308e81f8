import { Injectable } from '@nestjs/common';
import { assert } from '@market/kernel';
import type { PaymentRefundedBody } from '@market/payments';
import type { StoredEvent, Tx } from '@market/platform';
import { LifeRepository } from '../persistence/life.repository.js';

/** All the money of a purchase that could not be served has gone back. */
@Injectable()
export class OnPaymentRefunded {
  constructor(private readonly life: LifeRepository) {}

  async run(tx: Tx, { body, occurredAt: at }: StoredEvent<PaymentRefundedBody>): Promise<void> {
    if (body.purposeKind !== 'purchase' || BigInt(body.refunded.amount) < BigInt(body.amount.amount)) return;
    const purchase = await this.life.lockPurchase(tx, body.purposeId);
    assert(purchase !== undefined, 'a payment for a purchase has its purchase');
    if (purchase.state !== 'refund-needed') return;
    const orders = { from: ['cancelled', 'expired'], to: 'refunded' } as const;
    await this.life.movePurchase(tx, purchase, 'refunded', orders, { at, by: 'orders/refund', why: 'all money went back' });
  }
}
