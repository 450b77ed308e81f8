import { Injectable } from '@nestjs/common';
import { ReleaseHold } from '@market/inventory';
import { newId, ok, refuse, type Result } from '@market/kernel';
import { Outbox, type Actor, type Tx } from '@market/platform';
import { orderCancelled, orderPartCancelled } from '../domain/order-events.js';
import type { ActProblem } from '../domain/order-acts.js';
import { allLeft, takeBack, type TakenBack, type Wish, type WrongLines } from '../domain/taken-back.js';
import { LifeRepository } from '../persistence/life.repository.js';
import { TakenBackRepository } from '../persistence/taken-back.repository.js';
import { ActOnOrder, needsReason, type NeedsReason, type OpenOrder, type UnknownOrder } from './act-on-order.js';
import { aboutOrder, eventLines } from './moved-order.js';
import { TakeFromOrder } from './take-from-order.js';

export interface CancelOrderCommand {
  readonly number: string;
  readonly reason: string;
  /** What of it; all that is left of the order when absent. */
  readonly lines?: readonly Wish[] | undefined;
  /** False when the shop says that the goods are broken or gone. Asked of the shop alone. */
  readonly restock?: boolean | undefined;
}

export type CancelProblem = UnknownOrder | ActProblem | NeedsReason | WrongLines;

const longestReason = 300;

/**
 * Stops an order, or a part of it, until it is shipped. Before the payment it stops the whole purchase, for its one sum is being asked
 * for; afterwards the one order or some of its pieces, the goods return to the shelf, and the shopper's money goes back.
 */
@Injectable()
export class CancelOrder {
  constructor(
    private readonly act: ActOnOrder,
    private readonly refunds: TakenBackRepository,
    private readonly take: TakeFromOrder,
    private readonly life: LifeRepository,
    private readonly releaseHold: ReleaseHold,
    private readonly outbox: Outbox,
  ) {}

  async execute(actor: Actor, { number, reason, lines, restock = true }: CancelOrderCommand): Promise<Result<void, CancelProblem>> {
    const why = reason.normalize('NFC').trim().slice(0, longestReason);
    if (why === '') return refuse(needsReason('reason'));
    const act = lines ? 'cancel-part' : 'cancel';
    const stop = async (tx: Tx, open: OpenOrder): Promise<Result<void, CancelProblem>> => {
      if (open.order.state === 'awaiting-payment') return this.stopPurchase(tx, open, why);
      const left = await this.refunds.left(tx, open.order.id);
      const taken = takeBack(left, lines ?? allLeft(left));
      if (!taken.ok) return taken;
      await this.takeOut(tx, open, taken.value, why, restock || open.side !== 'seller');
      return ok(undefined);
    };
    return this.act.execute<void, CancelProblem>(actor, act, number, stop, why);
  }

  private async takeOut(tx: Tx, open: OpenOrder, taken: TakenBack, why: string, restock: boolean): Promise<void> {
    const { order, at } = open;
    const writtenOff = new Map(restock ? [] : taken.lines.map(({ lineId, quantity }) => [lineId, quantity] as const));
    // The whole of an order is cancelled once, so the order's id is the refund's.
    const refundId = taken.whole ? order.id : newId(at);
    const kind = taken.whole ? 'cancelled' : 'part-cancelled';
    const news = await this.take.execute(tx, open, { refundId, kind, taken, why, writtenOff });
    if (taken.whole) {
      const moved = await open.move(tx, 'cancelled', why);
      await this.outbox.add(tx, orderCancelled({ ...aboutOrder(order.purchaseId, moved, at), ...news }));
    } else {
      await this.outbox.add(tx, orderPartCancelled({ ...aboutOrder(order.purchaseId, order, at), ...news }));
    }
  }

  private async stopPurchase(tx: Tx, { order, side, at, by }: OpenOrder, why: string): Promise<Result<void, never>> {
    const purchase = await this.life.lockPurchase(tx, order.purchaseId);
    const all = { from: ['awaiting-payment'], to: 'cancelled' } as const;
    const moved = await this.life.movePurchase(tx, purchase!, 'cancelled', all, { at, by, why });
    await this.releaseHold.execute(tx, order.purchaseId);
    const events = moved.map((each) => {
      const about = aboutOrder(order.purchaseId, each, at);
      return orderCancelled({ ...about, refundId: null, reason: why, by: side, refundDue: null, lines: eventLines(each) });
    });
    await this.outbox.add(tx, ...events);
    return ok(undefined);
  }
}
