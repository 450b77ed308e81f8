import { Injectable } from '@nestjs/common';
import { assert, newId, ok, refuse, type Problem, type Result } from '@market/kernel';
import { Outbox, type Actor, type Tx } from '@market/platform';
import type { ActProblem } from '../domain/order-acts.js';
import { orderCompleted, orderReturned } from '../domain/order-events.js';
import { remindOn } from '../domain/order-rules.js';
import { takeBack, type Wish, type WrongLines } from '../domain/taken-back.js';
import { ReturnRepository } from '../persistence/return.repository.js';
import { TakenBackRepository } from '../persistence/taken-back.repository.js';
import { ActOnOrder, needsReason, type NeedsReason, type OpenOrder, type UnknownOrder } from './act-on-order.js';
import { aboutOrder } from './moved-order.js';
import { OrderRules } from './order-rules.js';
import { TakeFromOrder } from './take-from-order.js';

export interface TakeBackCommand {
  readonly number: string;
  /** Pieces that are not fit for the shelf any more, by line; the rest is sold again. */
  readonly writtenOff: readonly Wish[];
}

/** The shop has not been reminded of the goods yet. */
export type ShopHasTime = Problem<'orders/shop-has-time'>;
export type TakeBackProblem = UnknownOrder | ActProblem | WrongLines;

export type TakeBackForShopProblem = UnknownOrder | ActProblem | NeedsReason | ShopHasTime;

interface GoodsBack {
  readonly lines: readonly Wish[];
  readonly writtenOff: ReadonlyMap<string, number>;
  /** Of the refund, and of the order's move. */
  readonly why: string;
  readonly moved: string;
}

/** The returned goods are back at the shop: they go on the shelf or are written off, and the buyer's money is sent. */
@Injectable()
export class TakeBackReturn {
  constructor(
    private readonly act: ActOnOrder,
    private readonly refunds: TakenBackRepository,
    private readonly returns: ReturnRepository,
    private readonly take: TakeFromOrder,
    private readonly rules: OrderRules,
    private readonly outbox: Outbox,
  ) {}

  execute(seller: Extract<Actor, { role: 'seller' }>, { number, writtenOff }: TakeBackCommand): Promise<Result<void, TakeBackProblem>> {
    return this.act.execute<void, TakeBackProblem>(seller, 'take-back', number, async (tx, open) => {
      const lines = await this.returns.lines(tx, open.order.id);
      const unfit = unfitOf(lines, writtenOff);
      if (!unfit.ok) return unfit;
      await this.takeBack(tx, open, { lines, writtenOff: unfit.value, why: 'returned', moved: 'the goods are back' });
      return ok(undefined);
    });
  }

  /**
   * An officer does it for a shop that was reminded of goods that the buyer sent back and stays silent. Nobody at the shop has looked at
   * them, so none go on the shelf: the shop counts them in when it wants to sell them.
   */
  async forShop(
    officer: Actor,
    { number, reason }: { readonly number: string; readonly reason: string },
  ): Promise<Result<void, TakeBackForShopProblem>> {
    const why = reason.normalize('NFC').trim().slice(0, longestReason);
    if (why === '') return refuse(needsReason('takeBackReason'));
    const take = async (tx: Tx, open: OpenOrder): Promise<Result<void, ShopHasTime>> => {
      const sent = await this.returns.whenSentBack(tx, open.order.id);
      const from = sent && remindOn(await this.rules.book(tx), sent.at);
      if (!from || from > open.at) return refuse({ code: 'orders/shop-has-time', kind: 'conflict' });
      const lines = await this.returns.lines(tx, open.order.id);
      await this.takeBack(tx, open, { lines, writtenOff: new Map(lines.map((line) => [line.lineId, line.quantity])), why, moved: why });
      return ok(undefined);
    };
    return this.act.execute<void, TakeBackForShopProblem>(officer, 'take-back', number, take, why);
  }

  private async takeBack(tx: Tx, open: OpenOrder, { lines, writtenOff, why, moved }: GoodsBack): Promise<void> {
    const { order, at } = open;
    const taken = takeBack(await this.refunds.left(tx, order.id), lines);
    assert(taken.ok, 'what was accepted to be returned is still there');
    const how = { refundId: newId(at), kind: 'returned', taken: taken.value, why, writtenOff } as const;
    const news = await this.take.execute(tx, open, how);
    const about = aboutOrder(order.purchaseId, await open.move(tx, 'returned', moved), at);
    // What was not returned is the buyer's for good, and its price the shop's.
    await this.outbox.add(tx, orderReturned({ ...about, ...news }), ...(taken.value.whole ? [] : [orderCompleted(about)]));
  }
}

const longestReason = 300;

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
