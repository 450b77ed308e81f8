import { Injectable } from '@nestjs/common';
import { ReleaseHold } from '@market/inventory';
import { Clock } from '@market/kernel';
import { PaymentQueries } from '@market/payments';
import { Log, Outbox, systemActor, UnitOfWork } from '@market/platform';
import { orderExpired } from '../domain/order-events.js';
import { LifeRepository } from '../persistence/life.repository.js';
import { aboutOrder } from './moved-order.js';
import { OneByOne } from './one-by-one.js';

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
    private readonly log: Log,
  ) {}

  /**
   * @returns how many it closed
   * @throws once all were tried, when some failed
   */
  async execute(): Promise<number> {
    const at = this.clock.now();
    const seen: string[] = [];
    const purchases = new OneByOne(this.log, 'orders/expire-purchases');
    for (;;) {
      const due = await this.work.commit(actor, (tx) => this.life.due(tx, at, seen, batch));
      if (due.length === 0) return purchases.end();
      for (const id of due) {
        seen.push(id);
        await purchases.try(id, async () => !(await this.isPaid(id)) && this.expire(id, at));
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
