import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@market/kernel';
import { Outbox, type Actor } from '@market/platform';
import type { ActProblem } from '../domain/order-acts.js';
import { orderConfirmed } from '../domain/order-events.js';
import { ActOnOrder, type UnknownOrder } from './act-on-order.js';
import { aboutOrder } from './moved-order.js';

/** The seller has seen a paid order and will send it. Runs as the seller: the database shows and changes own orders alone. */
@Injectable()
export class ConfirmOrder {
  constructor(
    private readonly act: ActOnOrder,
    private readonly outbox: Outbox,
  ) {}

  execute(
    seller: Extract<Actor, { role: 'seller' }>,
    { number }: { readonly number: string },
  ): Promise<Result<void, UnknownOrder | ActProblem>> {
    return this.act.execute(seller, 'confirm', number, async (tx, open) => {
      const moved = await open.move(tx, 'confirmed', 'confirmed by the seller');
      await this.outbox.add(tx, orderConfirmed(aboutOrder(open.order.purchaseId, moved, open.at)));
      return ok(undefined);
    });
  }
}
