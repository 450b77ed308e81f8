import { Injectable } from '@nestjs/common';
import { ReleaseHold, ReturnStock } from '@market/inventory';
import { Clock, ok, refuse, type Problem, type Result } from '@market/kernel';
import { Jobs, Outbox, systemActor, UnitOfWork, type Actor, type Tx } from '@market/platform';
import { orderCancelled } from '../domain/order-events.js';
import { orderLife, sourcesOf } from '../domain/order-life.js';
import { LifeRepository, type Cause, type MovedOrder } from '../persistence/life.repository.js';
import { OrderReads, type BriefOrder } from '../persistence/order-reads.js';
import { unknownOrder, type UnknownOrder } from './confirm-order.js';
import { aboutOrder, eventLines } from './moved-order.js';
import { sendBackJob, type MoneyToSendBack } from './send-money-back.js';

export type CannotCancel = Problem<'orders/cannot-cancel'>;
export type NeedsReason = Problem<'orders/needs-reason'>;
type CancelProblem = UnknownOrder | CannotCancel | NeedsReason;

/**
 * Stops an order until it is shipped. Before the payment it stops the whole purchase, for its one sum is being asked for; afterwards
 * the one order alone, its goods return to the shelf, and the shopper's money goes back.
 */
@Injectable()
export class CancelOrder {
  constructor(
    private readonly work: UnitOfWork,
    private readonly orders: OrderReads,
    private readonly life: LifeRepository,
    private readonly stock: ReleaseHold,
    private readonly returnStock: ReturnStock,
    private readonly outbox: Outbox,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** @param actor whoever may see the order: the buyer (a guest with the purchase in hand), its seller, an officer */
  async execute(
    actor: Actor,
    { number, reason }: { readonly number: string; readonly reason: string },
  ): Promise<Result<void, CancelProblem>> {
    if (reason.trim() === '') return refuse({ code: 'orders/needs-reason', kind: 'invalid', fields: { reason: 'required' } });
    const seen = actor.role === 'public' ? undefined : await this.work.read(actor, (tx) => this.orders.brief(tx, number));
    if (!seen || actor.role === 'auditor') return refuse(unknownOrder);
    // A seller stops what the shop sends, not what the shopper bought elsewhere.
    if (actor.role === 'seller' && actor.shopId === seen.shopId && seen.state === 'awaiting-payment') return refuse(cannotCancel(seen));
    const cause = { at: this.clock.now(), by: nameOf(actor), why: reason.trim() };
    return this.work.run<void, CancelProblem>(systemActor('orders/cancel'), async (tx) => {
      const purchase = await this.life.lockPurchase(tx, seen.purchaseId);
      if (purchase?.state === 'awaiting-payment') {
        const all = { from: ['awaiting-payment'], to: 'cancelled' } as const;
        const moved = await this.life.movePurchase(tx, purchase, 'cancelled', all, cause);
        await this.stock.execute(tx, purchase.id);
        return this.tell(tx, seen, moved, cause);
      }
      const moved = await this.life.moveOrder(tx, seen.id, sourcesOf(orderLife, 'cancelled'), 'cancelled', cause);
      if (!moved) return refuse(cannotCancel(seen));
      await this.returnStock.execute(tx, { reference: moved.number, lines: moved.lines });
      const owed: MoneyToSendBack = { refundId: moved.id, purchaseId: seen.purchaseId, amount: moved.total, why: cause.why };
      await this.jobs.enqueue(tx, sendBackJob, owed, { key: `${sendBackJob}:${owed.refundId}` });
      return this.tell(tx, seen, [moved], cause);
    });
  }

  private async tell(tx: Tx, { purchaseId }: BriefOrder, orders: readonly MovedOrder[], { at, why }: Cause): Promise<Result<void, never>> {
    await this.outbox.add(
      tx,
      ...orders.map((order) => {
        const about = aboutOrder(purchaseId, order, at);
        const refundDue = order.from === 'awaiting-payment' ? null : about.total;
        return orderCancelled({ ...about, reason: why, lines: eventLines(order), refundDue });
      }),
    );
    return ok(undefined);
  }
}

const cannotCancel = ({ state }: BriefOrder): CannotCancel => ({ code: 'orders/cannot-cancel', kind: 'conflict', facts: { state } });

const nameOf = (actor: Actor): string =>
  'accountId' in actor ? `account:${actor.accountId}` : actor.role === 'system' ? actor.name : 'guest';
