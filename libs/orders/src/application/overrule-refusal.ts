import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@market/kernel';
import { Outbox, type Actor, type Tx } from '@market/platform';
import type { ActProblem } from '../domain/order-acts.js';
import { refusalOverruled } from '../domain/order-events.js';
import { dueIn } from '../domain/order-rules.js';
import { ReturnRepository } from '../persistence/return.repository.js';
import { ActOnOrder, needsReason, type NeedsReason, type OpenOrder, type UnknownOrder } from './act-on-order.js';
import { aboutOrder } from './moved-order.js';
import { OrderRules } from './order-rules.js';

export type OverruleProblem = UnknownOrder | ActProblem | NeedsReason;

export const longestRuling = 1000;

/** The buyer has asked the marketplace about a refused return, and it decides for the buyer. Both sides read why; it is on record. */
@Injectable()
export class OverruleRefusal {
  constructor(
    private readonly act: ActOnOrder,
    private readonly returns: ReturnRepository,
    private readonly rules: OrderRules,
    private readonly outbox: Outbox,
  ) {}

  async execute(
    officer: Actor,
    { number, reason }: { readonly number: string; readonly reason: string },
  ): Promise<Result<void, OverruleProblem>> {
    const ruling = reason.normalize('NFC').trim().slice(0, longestRuling);
    if (ruling === '') return refuse(needsReason('reason'));
    const overrule = async (tx: Tx, open: OpenOrder): Promise<Result<void, never>> => {
      const { order, at } = open;
      await this.returns.rule(tx, order.id, { ruling, at });
      const about = aboutOrder(order.purchaseId, await open.move(tx, 'return-accepted', ruling), at);
      const sendBy = dueIn(await this.rules.book(tx), 'return-accepted', at)!.toISOString();
      await this.outbox.add(tx, refusalOverruled({ ...about, ruling, sendBy }));
      return ok(undefined);
    };
    return this.act.execute<void, OverruleProblem>(officer, 'overrule-refusal', number, overrule, ruling);
  }
}
