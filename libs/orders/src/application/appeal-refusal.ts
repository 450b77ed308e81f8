import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@market/kernel';
import { Outbox, type Actor } from '@market/platform';
import type { ActProblem } from '../domain/order-acts.js';
import { refusalAppealed } from '../domain/order-events.js';
import { LifeRepository } from '../persistence/life.repository.js';
import { ReturnRepository } from '../persistence/return.repository.js';
import { ActOnOrder, needsReason, type NeedsReason, type UnknownOrder } from './act-on-order.js';
import { aboutOrder } from './moved-order.js';

export type AppealProblem = UnknownOrder | ActProblem | NeedsReason;

const longestAppeal = 1000;

/** The buyer asks the marketplace about a refused return, once: from now on the order waits for its decision and ends by no deadline. */
@Injectable()
export class AppealRefusal {
  constructor(
    private readonly act: ActOnOrder,
    private readonly returns: ReturnRepository,
    private readonly life: LifeRepository,
    private readonly outbox: Outbox,
  ) {}

  async execute(
    buyer: Actor,
    { number, reason }: { readonly number: string; readonly reason: string },
  ): Promise<Result<void, AppealProblem>> {
    const appeal = reason.normalize('NFC').trim().slice(0, longestAppeal);
    if (appeal === '') return refuse(needsReason('reason'));
    return this.act.execute<void, AppealProblem>(buyer, 'appeal-refusal', number, async (tx, { order, at }) => {
      const { state } = order;
      if (!(await this.returns.appeal(tx, order.id, { appeal, at })))
        return refuse({ code: 'orders/wrong-state', kind: 'conflict', facts: { from: state, to: state } });
      await this.life.setDue(tx, order.id, null);
      await this.outbox.add(tx, refusalAppealed({ ...aboutOrder(order.purchaseId, order, at), appeal }));
      return ok(undefined);
    });
  }
}
