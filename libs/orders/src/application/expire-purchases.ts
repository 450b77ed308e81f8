import { Injectable } from '@nestjs/common';
import { ReleaseHold } from '@market/inventory';
import { Clock } from '@market/kernel';
import { PaymentQueries } from '@market/payments';
import { Outbox, systemActor, UnitOfWork } from '@market/platform';
import { orderExpired } from '../domain/order-events.js';
import { LifeRepository } from '../persistence/life.repository.js';
import { aboutOrder } from './moved-order.js';

const batch = 100;
const actor = systemActor('orders/expire-purchases');

/**
 * Closes unpaid purchases whose half hour is over and gives their goods back. Whoever locks the purchase first wins, this sweep or the
 * settlement; and one whose money is already here, with the news still on its way, is left to the news.
 */
@Injectable()
export class ExpirePurchases {
  constructor(
    private readonly work: UnitOfWork,
    private readonly life: LifeRepository,
    private readonly payments: PaymentQueries,
    private readonly releaseHold: ReleaseHold,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @returns how many it closed */
  async execute(): Promise<number> {
    const at = this.clock.now();
    const paid: string[] = [];
    let closed = 0;
    for (;;) {
      const due = await this.work.commit(actor, (tx) => this.life.due(tx, at, paid, batch));
      if (due.length === 0) return closed;
      for (const id of due) {
        if (await this.isPaid(id)) paid.push(id);
        else if (await this.expire(id, at)) closed += 1;
      }
    }
  }

  private async isPaid(purchaseId: string): Promise<boolean> {
    const payment = await this.payments.current(actor, { purposeKind: 'purchase', purposeId: purchaseId });
    return payment !== undefined && payment.settledAt !== null;
  }

  private expire(id: string, at: Date): Promise<boolean> {
    return this.work.commit(actor, async (tx) => {
      const purchase = await this.life.lockPurchase(tx, id);
      if (purchase?.state !== 'awaiting-payment') return false;
      await this.releaseHold.execute(tx, id);
      const orders = { from: ['awaiting-payment'], to: 'expired' } as const;
      const expired = await this.life.movePurchase(tx, purchase, 'expired', orders, {
        at,
        by: 'orders/expire-purchases',
        why: 'not paid in time',
      });
      await this.outbox.add(tx, ...expired.map((order) => orderExpired(aboutOrder(id, order, at))));
      return true;
    });
  }
}
