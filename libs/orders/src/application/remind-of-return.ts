import { Injectable } from '@nestjs/common';
import { assert, ok, type Result } from '@market/kernel';
import { Outbox, type Actor } from '@market/platform';
import type { ActProblem } from '../domain/order-acts.js';
import { returnAwaited } from '../domain/order-events.js';
import { remindOn } from '../domain/order-rules.js';
import { LifeRepository } from '../persistence/life.repository.js';
import { ReturnRepository } from '../persistence/return.repository.js';
import { ActOnOrder, type UnknownOrder } from './act-on-order.js';
import { aboutOrder } from './moved-order.js';
import { OrderRules } from './order-rules.js';

/** The buyer sent the goods back long ago and the shop has not said that it has them: it is reminded, and so are the officers, again and again. */
@Injectable()
export class RemindOfReturn {
  constructor(
    private readonly act: ActOnOrder,
    private readonly life: LifeRepository,
    private readonly returns: ReturnRepository,
    private readonly rules: OrderRules,
    private readonly outbox: Outbox,
  ) {}

  execute(system: Actor, number: string): Promise<Result<void, UnknownOrder | ActProblem>> {
    return this.act.execute(system, 'remind-of-return', number, async (tx, { order, at }) => {
      const sent = await this.returns.whenSentBack(tx, order.id);
      assert(sent !== undefined, 'only goods that were sent back are waited for');
      await this.life.setDue(tx, order.id, remindOn(await this.rules.book(tx), at));
      const news = { trackingCode: sent.code, sentAt: sent.at.toISOString() };
      await this.outbox.add(tx, returnAwaited({ ...aboutOrder(order.purchaseId, order, at), ...news }));
      return ok(undefined);
    });
  }
}
