import { Injectable } from '@nestjs/common';
import { assert, newId, ok, refuse, type Result } from '@market/kernel';
import { Outbox, type Actor } from '@market/platform';
import type { ActProblem } from '../domain/order-acts.js';
import { orderCompleted, orderReturned } from '../domain/order-events.js';
import { takeBack, type Wish, type WrongLines } from '../domain/taken-back.js';
import { ReturnRepository } from '../persistence/return.repository.js';
import { TakenBackRepository } from '../persistence/taken-back.repository.js';
import { ActOnOrder, type UnknownOrder } from './act-on-order.js';
import { aboutOrder } from './moved-order.js';
import { TakeFromOrder } from './take-from-order.js';

export interface TakeBackCommand {
  readonly number: string;
  /** Pieces that are not fit for the shelf any more, by line; the rest is sold again. */
  readonly writtenOff: readonly Wish[];
}

export type TakeBackProblem = UnknownOrder | ActProblem | WrongLines;

/** The returned goods are back at the shop: they go on the shelf or are written off, and the buyer's money is sent. */
@Injectable()
export class TakeBackReturn {
  constructor(
    private readonly act: ActOnOrder,
    private readonly refunds: TakenBackRepository,
    private readonly returns: ReturnRepository,
    private readonly take: TakeFromOrder,
    private readonly outbox: Outbox,
  ) {}

  execute(seller: Extract<Actor, { role: 'seller' }>, { number, writtenOff }: TakeBackCommand): Promise<Result<void, TakeBackProblem>> {
    return this.act.execute<void, TakeBackProblem>(seller, 'take-back', number, async (tx, open) => {
      const { order, at } = open;
      const lines = await this.returns.lines(tx, order.id);
      const unfit = unfitOf(lines, writtenOff);
      if (!unfit.ok) return unfit;
      const taken = takeBack(await this.refunds.left(tx, order.id), lines);
      assert(taken.ok, 'what was accepted to be returned is still there');
      const how = { refundId: newId(at), kind: 'returned', taken: taken.value, why: 'returned', writtenOff: unfit.value } as const;
      const news = await this.take.execute(tx, open, how);
      const about = aboutOrder(order.purchaseId, await open.move(tx, 'returned', 'the goods are back'), at);
      // What was not returned is the buyer's for good, and its price the shop's.
      await this.outbox.add(tx, orderReturned({ ...about, ...news }), ...(taken.value.whole ? [] : [orderCompleted(about)]));
      return ok(undefined);
    });
  }
}

/** No more of a line can be unfit than came back. */
function unfitOf(lines: readonly Wish[], writtenOff: readonly Wish[]): Result<ReadonlyMap<string, number>, WrongLines> {
  const came = new Map(lines.map(({ lineId, quantity }) => [lineId, quantity]));
  const wrong = writtenOff.find(
    ({ lineId, quantity }) => !Number.isSafeInteger(quantity) || quantity < 0 || quantity > (came.get(lineId) ?? 0),
  );
  if (!wrong) return ok(new Map(writtenOff.map(({ lineId, quantity }) => [lineId, quantity])));
  const left = came.get(wrong.lineId) ?? 0;
  return refuse({ code: 'orders/wrong-lines', kind: 'invalid', facts: { left }, fields: { [`line.${wrong.lineId}`]: 'more-than-left' } });
}
