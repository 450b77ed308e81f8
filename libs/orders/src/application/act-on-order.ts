import { Injectable } from '@nestjs/common';
import { assert, Clock, refuse, type Problem, type Result } from '@market/kernel';
import { AuditLog, hasStaffRole, systemActor, UnitOfWork, type Actor, type Tx } from '@market/platform';
import { judge, orderActs, type ActProblem, type OrderAct, type Side } from '../domain/order-acts.js';
import type { OrderState } from '../domain/order-life.js';
import { dueIn } from '../domain/order-rules.js';
import { LifeRepository, type LockedOrder, type MovedOrder } from '../persistence/life.repository.js';
import { OrderReads, type BriefOrder } from '../persistence/order-reads.js';
import { OrderRules } from './order-rules.js';

export type UnknownOrder = Problem<'orders/unknown-order'>;
export const unknownOrder: UnknownOrder = { code: 'orders/unknown-order', kind: 'not-found' };
export type NeedsReason = Problem<'orders/needs-reason'>;
export const needsReason = (field: string): NeedsReason => ({
  code: 'orders/needs-reason',
  kind: 'invalid',
  fields: { [field]: 'required' },
});

/** An order in hand: locked, and judged to be open to this act by this side. */
export interface OpenOrder {
  readonly order: LockedOrder;
  readonly side: Side;
  readonly at: Date;
  /** 'account:0198…', 'guest', or the part of the system. */
  readonly by: string;
  /** The person's account; absent for guests and the system. */
  readonly accountId: string | undefined;
  move(tx: Tx, to: OrderState, why: string): Promise<MovedOrder>;
}

/** The one way to do something to an order: who stands how to it, whether that side may do it now, and the lock under which it is done. */
@Injectable()
export class ActOnOrder {
  constructor(
    private readonly work: UnitOfWork,
    private readonly orders: OrderReads,
    private readonly life: LifeRepository,
    private readonly rules: OrderRules,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /**
   * @param actor whoever may see the order: the buyer (a guest with the purchase in hand), its seller, an officer, the system
   * @param why what is said of it on record when an officer does it
   */
  async execute<T, P extends Problem>(
    actor: Actor,
    act: OrderAct,
    number: string,
    work: (tx: Tx, open: OpenOrder) => Promise<Result<T, P>>,
    why?: string,
  ): Promise<Result<T, P | UnknownOrder | ActProblem>> {
    const seen = actor.role === 'public' ? undefined : await this.work.read(actor, (tx) => this.orders.brief(tx, number));
    const side = seen && sideOf(actor, act, seen);
    if (!seen || !side) return refuse(unknownOrder);
    // A shop acts under its own rights, so that the database judges once more; buyers have no right to write and are acted for.
    const as = side === 'seller' ? actor : systemActor(`orders/${act}`);
    return this.work.run<T, P | UnknownOrder | ActProblem>(as, async (tx) => {
      // Settlement, expiry and cancellation take the purchase first, so one of them is always first.
      if (act === 'cancel' && side !== 'seller') await this.life.lockPurchase(tx, seen.purchaseId);
      const order = await this.life.lockOrder(tx, seen.id);
      assert(order !== undefined, 'an order that was seen stays');
      const judged = this.judge(act, side, order);
      if (!judged.ok) return judged;
      const done = await work(tx, this.open(order, side, actor));
      if (done.ok && side === 'staff') await this.audit.record(tx, actor, `orders/${act}`, number, why === undefined ? {} : { why });
      return done;
    });
  }

  /** The system acts only where a deadline has passed, and it may have been moved since the order was found. */
  private judge(act: OrderAct, side: Side, { state, dueAt }: LockedOrder): Result<void, ActProblem> {
    if (side === 'system' && (dueAt === null || dueAt > this.clock.now()))
      return refuse({ code: 'orders/wrong-state', kind: 'conflict', facts: { from: state, to: orderActs[act].to ?? state } });
    return judge(act, side, state);
  }

  private open(order: LockedOrder, side: Side, actor: Actor): OpenOrder {
    const [at, by] = [this.clock.now(), nameOf(actor, side)];
    const move = async (tx: Tx, to: OrderState, why: string): Promise<MovedOrder> => {
      const due = dueIn(await this.rules.book(tx), to, at);
      const moved = await this.life.moveOrder(tx, order.id, [order.state], to, { at, by, why, due });
      assert(moved !== undefined, 'a locked order moves');
      return moved;
    };
    return { order, side, at, by, accountId: 'accountId' in actor ? actor.accountId : undefined, move };
  }
}

/** How the actor stands to the order. Who both bought it and sells it, or is an officer, is on the side that may do the act. */
function sideOf(actor: Actor, act: OrderAct, order: BriefOrder): Side | undefined {
  if (actor.role === 'system') return 'system';
  const sides: Side[] = [];
  if ('purchaseId' in actor && actor.purchaseId === order.purchaseId) sides.push('buyer');
  else if ('accountId' in actor && actor.accountId === order.accountId) sides.push('buyer');
  if (actor.role === 'seller' && actor.shopId === order.shopId && hasStaffRole(actor, 'orders')) sides.push('seller');
  if (actor.role === 'officer' || actor.role === 'admin') sides.push('staff');
  return sides.find((side) => side in orderActs[act].by) ?? sides[0];
}

const nameOf = (actor: Actor, side: Side): string => {
  if ('accountId' in actor) return `${side === 'staff' ? 'staff' : 'account'}:${actor.accountId}`;
  return actor.role === 'system' ? actor.name : 'guest';
};
