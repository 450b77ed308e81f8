import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { OrderState, PurchaseState } from '../domain/order-life.js';
import type { Method, PurchaseId, Service } from '../domain/purchase.js';

export interface LockedPurchase {
  readonly id: PurchaseId;
  readonly state: PurchaseState;
  readonly total: bigint;
  readonly method: Method;
  readonly expiresAt: Date;
}

/** An order that has just moved, with what its listeners need. Amounts are texts, as in every event. */
export interface MovedOrder {
  readonly id: string;
  readonly number: string;
  readonly shopId: string;
  readonly from: OrderState;
  readonly total: string;
  readonly lines: readonly {
    readonly lineId: string;
    readonly productId: string;
    readonly variantId: string;
    readonly quantity: number;
    readonly price: string;
  }[];
}

/** An order held by the transaction, so that what is judged now is still so when it is written. */
export interface LockedOrder {
  readonly id: string;
  readonly number: string;
  readonly state: OrderState;
  readonly shopId: string;
  readonly purchaseId: string;
  readonly service: Service;
  /** When the system acts by itself. */
  readonly dueAt: Date | null;
  /** As it was sold, in whole đồng. */
  readonly total: string;
}

export interface DueOrder {
  readonly number: string;
  readonly state: OrderState;
  /** The buyer has sent the goods of an accepted return. */
  readonly sentBack: boolean;
}

export interface Cause {
  readonly at: Date;
  readonly by: string;
  readonly why: string;
  /** When the system acts by itself unless somebody does before. */
  readonly due?: Date | undefined;
}

const linesOf = (
  order: string,
) => `(SELECT jsonb_agg(jsonb_build_object('lineId', l.id, 'productId', l.product_id, 'variantId', l.variant_id,
    'quantity', l.quantity, 'price', l.price::text) ORDER BY l.position) FROM order_lines l WHERE l.order_id = ${order}.id)`;

/** Moves of purchases and orders: the guarded change and the row that tells of it are one statement. */
@Injectable()
export class LifeRepository {
  /** Settlement, expiry and cancellation all begin here, so one of them is always first. */
  async lockPurchase(tx: Tx, id: string): Promise<LockedPurchase | undefined> {
    const [row] = await tx.query<LockedPurchase[]>(
      `SELECT id, state, total, payment_method AS method, expires_at AS "expiresAt" FROM purchases WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row;
  }

  /** How it was paid in the end, which may be another way than was chosen first; and whether the shop has the money. */
  async notePaid(tx: Tx, purchaseId: string, method: Method): Promise<void> {
    await tx.query(
      `WITH purchase AS (UPDATE purchases SET payment_method = $2 WHERE id = $1 RETURNING id)
       UPDATE orders o SET paid_to_shop = true FROM purchase WHERE o.purchase_id = purchase.id AND $2 = 'shop-transfer'`,
      [purchaseId, method],
    );
  }

  /** A locked purchase with all its orders that may follow. Orders in other states stay as they are. */
  async movePurchase(
    tx: Tx,
    { id, state }: LockedPurchase,
    to: PurchaseState,
    orders: { readonly from: readonly OrderState[]; readonly to: OrderState },
    { at, by, why, due }: Cause,
  ): Promise<readonly MovedOrder[]> {
    return tx.query<MovedOrder[]>(
      `WITH purchase AS (
         UPDATE purchases SET state = $3, paid_at = CASE WHEN $3 IN ('paid', 'refund-needed') THEN $6 ELSE paid_at END
         WHERE id = $1 AND state = $2 RETURNING id
       ), told AS (
         INSERT INTO purchase_moves (id, purchase_id, from_state, to_state, at, moved_by, why) SELECT uuidv7(), id, $2, $3, $6, $7, $8 FROM purchase
       ), before AS (
         SELECT o.id, o.state FROM orders o JOIN purchase ON purchase.id = o.purchase_id WHERE o.state = ANY ($4) ORDER BY o.id FOR UPDATE OF o
       ), moved AS (
         UPDATE orders o SET state = $5, moved_at = greatest(o.moved_at, $6), due_at = $9 FROM before WHERE o.id = before.id
         RETURNING o.id, o.number, o.shop_id, o.total, before.state AS from_state
       ), moves AS (
         INSERT INTO order_moves (id, order_id, shop_id, from_state, to_state, at, moved_by, why)
         SELECT uuidv7(), id, shop_id, from_state, $5, $6, $7, $8 FROM moved
       )
       SELECT moved.id, moved.number, moved.shop_id AS "shopId", moved.from_state AS "from", moved.total::text AS total, ${linesOf('moved')} AS lines
       FROM moved ORDER BY moved.number`,
      [id, state, to, orders.from, orders.to, at, by, why, due ?? null],
    );
  }

  /** One order, from the states that lead there; undefined when it is in none of them or out of the actor's sight. */
  async moveOrder(
    tx: Tx,
    orderId: string,
    from: readonly OrderState[],
    to: OrderState,
    { at, by, why, due }: Cause,
  ): Promise<MovedOrder | undefined> {
    const [row] = await tx.query<MovedOrder[]>(
      `WITH before AS (SELECT id, state FROM orders WHERE id = $1 AND state = ANY ($2) FOR UPDATE),
            moved AS (UPDATE orders o SET state = $3, moved_at = greatest(o.moved_at, $4), due_at = $7 FROM before WHERE o.id = before.id
                      RETURNING o.id, o.number, o.shop_id, o.total, before.state AS from_state),
            moves AS (INSERT INTO order_moves (id, order_id, shop_id, from_state, to_state, at, moved_by, why)
                      SELECT uuidv7(), id, shop_id, from_state, $3, $4, $5, $6 FROM moved)
       SELECT moved.id, moved.number, moved.shop_id AS "shopId", moved.from_state AS "from", moved.total::text AS total, ${linesOf('moved')} AS lines FROM moved`,
      [orderId, from, to, at, by, why, due ?? null],
    );
    return row;
  }

  /** Unpaid purchases whose time is over, but for some, the longest overdue first. */
  async due(tx: Tx, at: Date, except: readonly string[], limit: number): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM purchases WHERE state = 'awaiting-payment' AND expires_at <= $1 AND NOT (id = ANY ($2::uuid[]))
       ORDER BY expires_at LIMIT $3`,
      [at, except, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** The order as it is now, until the transaction ends; undefined out of the actor's sight. */
  async lockOrder(tx: Tx, id: string): Promise<LockedOrder | undefined> {
    const [row] = await tx.query<LockedOrder[]>(
      `SELECT id, number, state, shop_id AS "shopId", purchase_id AS "purchaseId", service, due_at AS "dueAt",
              total::text AS total FROM orders WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row;
  }

  /** Orders on which the system must act by now, the longest overdue first, but for some. */
  overdue(tx: Tx, at: Date, except: readonly string[], limit: number): Promise<readonly DueOrder[]> {
    return tx.query<DueOrder[]>(
      `SELECT o.number, o.state, r.sent_back_at IS NOT NULL AS "sentBack" FROM orders o LEFT JOIN order_returns r ON r.order_id = o.id
       WHERE o.due_at <= $1 AND NOT (o.number = ANY ($2)) ORDER BY o.due_at LIMIT $3`,
      [at, except, limit],
    );
  }

  /** Another deadline while the order stays where it is. */
  async setDue(tx: Tx, orderId: string, due: Date | null): Promise<void> {
    await tx.query('UPDATE orders SET due_at = $2 WHERE id = $1', [orderId, due]);
  }
}
