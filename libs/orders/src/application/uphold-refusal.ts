import { Injectable } from '@nestjs/common';
import { ok, refuse, type Problem, type Result } from '@market/kernel';
import { Outbox, type Actor } from '@market/platform';
import { orderCompleted, refusalUpheld } from '../domain/order-events.js';
import { ReturnRepository } from '../persistence/return.repository.js';
import { ActOnOrder, needsReason } from './act-on-order.js';
import { aboutOrder } from './moved-order.js';
import { longestRuling, type OverruleProblem } from './overrule-refusal.js';

/** The buyer still has time to ask the marketplace about the refusal. */
export type UpholdProblem = OverruleProblem | Problem<'orders/not-appealed'>;

/** The buyer has asked the marketplace about a refused return, and it finds the shop right: the order has come to its end. */
@Injectable()
export class UpholdRefusal {
  constructor(
    private readonly act: ActOnOrder,
    private readonly returns: ReturnRepository,
    private readonly outbox: Outbox,
  ) {}

  async execute(
    officer: Actor,
    { number, reason }: { readonly number: string; readonly reason: string },
  ): Promise<Result<void, UpholdProblem>> {
    const ruling = reason.normalize('NFC').trim().slice(0, longestRuling);
    if (ruling === '') return refuse(needsReason('reason'));
    return this.act.execute<void, UpholdProblem>(
      officer,
      'uphold-refusal',
      number,
      async (tx, open) => {
        const { order, at } = open;
        if (!(await this.returns.isAppealed(tx, order.id))) return refuse({ code: 'orders/not-appealed', kind: 'conflict' });
        await this.returns.rule(tx, order.id, { ruling, at });
        const about = aboutOrder(order.purchaseId, await open.move(tx, 'completed', ruling), at);
        await this.outbox.add(tx, refusalUpheld({ ...about, ruling }), orderCompleted(about));
        return ok(undefined);
      },
      ruling,
    );
  }
}
