import { Injectable } from '@nestjs/common';
import { localDay, ok, type Result } from '@market/kernel';
import { Outbox, type Actor } from '@market/platform';
import type { ActProblem, OrderAct } from '../domain/order-acts.js';
import { orderDelivered } from '../domain/order-events.js';
import { returnHoursOn } from '../domain/order-rules.js';
import { ReturnRepository } from '../persistence/return.repository.js';
import { ActOnOrder, type UnknownOrder } from './act-on-order.js';
import { aboutOrder } from './moved-order.js';
import { OrderRules } from './order-rules.js';

/** The goods have arrived, as the shop or the buyer says: from now on the time for returns runs, by the rules of this day. */
@Injectable()
export class DeliverOrder {
  constructor(
    private readonly act: ActOnOrder,
    private readonly returns: ReturnRepository,
    private readonly rules: OrderRules,
    private readonly outbox: Outbox,
  ) {}

  bySeller(seller: Extract<Actor, { role: 'seller' }>, number: string): Promise<Result<void, UnknownOrder | ActProblem>> {
    return this.deliver(seller, 'deliver', number, 'delivered, says the seller');
  }

  /** The buyer has received it. */
  byBuyer(buyer: Actor, number: string): Promise<Result<void, UnknownOrder | ActProblem>> {
    return this.deliver(buyer, 'receive', number, 'received, says the buyer');
  }

  private deliver(actor: Actor, act: OrderAct, number: string, why: string): Promise<Result<void, UnknownOrder | ActProblem>> {
    return this.act.execute(actor, act, number, async (tx, open) => {
      const { order, at } = open;
      const moved = await open.move(tx, 'delivered', why);
      await this.returns.fixTerms(tx, order.id, at, returnHoursOn(await this.rules.book(tx), localDay(at)));
      await this.outbox.add(tx, orderDelivered(aboutOrder(order.purchaseId, moved, at)));
      return ok(undefined);
    });
  }
}
