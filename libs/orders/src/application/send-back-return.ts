import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@market/kernel';
import { Outbox, type Actor } from '@market/platform';
import type { ActProblem } from '../domain/order-acts.js';
import { returnSent } from '../domain/order-events.js';
import { remindOn } from '../domain/order-rules.js';
import { LifeRepository } from '../persistence/life.repository.js';
import { ReturnRepository } from '../persistence/return.repository.js';
import { ActOnOrder, type UnknownOrder } from './act-on-order.js';
import { aboutOrder } from './moved-order.js';
import { OrderRules } from './order-rules.js';
import type { WrongParcel } from './ship-order.js';
import { trackingCode } from '../domain/tracking-code.js';

export type SendBackProblem = UnknownOrder | ActProblem | WrongParcel;

/**
 * The buyer has sent the goods of an accepted return, in time. From now on nothing ends the order against the buyer: it waits for the
 * shop to say that it has the goods, and after a while shop and officers are reminded.
 */
@Injectable()
export class SendBackReturn {
  constructor(
    private readonly act: ActOnOrder,
    private readonly life: LifeRepository,
    private readonly returns: ReturnRepository,
    private readonly rules: OrderRules,
    private readonly outbox: Outbox,
  ) {}

  async execute(
    buyer: Actor,
    { number, code: typed }: { readonly number: string; readonly code: string },
  ): Promise<Result<void, SendBackProblem>> {
    const code = trackingCode(typed);
    if (code === undefined) return refuse({ code: 'orders/wrong-parcel', kind: 'invalid', fields: { trackingCode: 'tracking-code' } });
    return this.act.execute<void, SendBackProblem>(buyer, 'send-back', number, async (tx, { order, at }) => {
      const { state } = order;
      if (!(await this.returns.sentBack(tx, order.id, { code, at })))
        return refuse({ code: 'orders/wrong-state', kind: 'conflict', facts: { from: state, to: state } });
      await this.life.setDue(tx, order.id, remindOn(await this.rules.book(tx), at));
      await this.outbox.add(tx, returnSent({ ...aboutOrder(order.purchaseId, order, at), trackingCode: code }));
      return ok(undefined);
    });
  }
}
