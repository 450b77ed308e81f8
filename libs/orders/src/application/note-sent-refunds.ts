import { Injectable } from '@nestjs/common';
import { Money } from '@market/kernel';
import { Outbox, type Tx } from '@market/platform';
import { orderRefunded } from '../domain/order-events.js';
import { orderLife } from '../domain/order-life.js';
import { LifeRepository } from '../persistence/life.repository.js';
import { TakenBackRepository } from '../persistence/taken-back.repository.js';

/** The money of these refunds has gone back. An order that is cancelled or returned comes to its end with the last of it. Twice is once. */
@Injectable()
export class NoteSentRefunds {
  constructor(
    private readonly refunds: TakenBackRepository,
    private readonly life: LifeRepository,
    private readonly outbox: Outbox,
  ) {}

  async execute(tx: Tx, refundIds: readonly string[], at: Date): Promise<void> {
    const cause = { at, by: 'orders/refund', why: 'all money went back' };
    for (const { id: refundId, orderId, number, shopId, state, amount, open } of await this.refunds.markSent(tx, refundIds, at)) {
      if (!open && orderLife[state].includes('refunded')) await this.life.moveOrder(tx, orderId, [state], 'refunded', cause);
      const gone = Money.vnd(amount).toJSON();
      await this.outbox.add(tx, orderRefunded({ orderId, number, shopId, refundId, amount: gone, at: at.toISOString() }));
    }
  }
}
