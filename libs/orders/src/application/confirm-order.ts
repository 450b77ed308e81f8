import { Injectable } from '@nestjs/common';
import { Clock, ok, refuse, type Problem, type Result } from '@market/kernel';
import { Outbox, UnitOfWork, type Actor } from '@market/platform';
import { orderConfirmed } from '../domain/order-events.js';
import { move, orderLife, sourcesOf, type WrongState } from '../domain/order-life.js';
import { LifeRepository } from '../persistence/life.repository.js';
import { OrderReads } from '../persistence/order-reads.js';
import { aboutOrder } from './moved-order.js';

export type UnknownOrder = Problem<'orders/unknown-order'>;
export const unknownOrder: UnknownOrder = { code: 'orders/unknown-order', kind: 'not-found' };

/** The seller has seen a paid order and will send it. Runs as the seller: the database shows and changes own orders alone. */
@Injectable()
export class ConfirmOrder {
  constructor(
    private readonly work: UnitOfWork,
    private readonly orders: OrderReads,
    private readonly life: LifeRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  execute(
    seller: Extract<Actor, { role: 'seller' }>,
    { number }: { readonly number: string },
  ): Promise<Result<void, UnknownOrder | WrongState>> {
    return this.work.run<void, UnknownOrder | WrongState>(seller, async (tx) => {
      const order = await this.orders.brief(tx, number, seller.shopId);
      if (!order) return refuse(unknownOrder);
      const allowed = move(orderLife, order.state, 'confirmed');
      if (!allowed.ok) return allowed;
      const at = this.clock.now();
      const cause = { at, by: `account:${seller.accountId}`, why: 'confirmed by the seller' };
      const moved = await this.life.moveOrder(tx, order.id, sourcesOf(orderLife, 'confirmed'), 'confirmed', cause);
      if (!moved) return refuse({ code: 'orders/wrong-state', kind: 'conflict', facts: { from: order.state, to: 'confirmed' } });
      await this.outbox.add(tx, orderConfirmed(aboutOrder(order.purchaseId, moved, at)));
      return ok(undefined);
    });
  }
}
