import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@market/kernel';
import { Outbox, type Actor } from '@market/platform';
import type { ActProblem } from '../domain/order-acts.js';
import { orderCompleted } from '../domain/order-events.js';
import { ActOnOrder, type UnknownOrder } from './act-on-order.js';
import { aboutOrder } from './moved-order.js';

/** The order has come to its good end: the buyer says so, or the time in which something could be asked has passed. */
@Injectable()
export class CompleteOrder {
  constructor(
    private readonly act: ActOnOrder,
    private readonly outbox: Outbox,
  ) {}

  execute(
    actor: Actor,
    { number, why }: { readonly number: string; readonly why: string },
  ): Promise<Result<void, UnknownOrder | ActProblem>> {
    return this.act.execute(actor, 'complete', number, async (tx, open) => {
      const moved = await open.move(tx, 'completed', why);
      await this.outbox.add(tx, orderCompleted(aboutOrder(open.order.purchaseId, moved, open.at)));
      return ok(undefined);
    });
  }
}
