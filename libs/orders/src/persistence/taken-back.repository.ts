import { Injectable } from '@nestjs/common';
import { assert } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { Side } from '../domain/order-acts.js';
import type { OrderState } from '../domain/order-life.js';
import type { LeftOfOrder, TakenBack } from '../domain/taken-back.js';

export type RefundKind = 'part-cancelled' | 'cancelled' | 'returned';

export interface NewRefund {
  readonly id: string;
  readonly orderId: string;
  readonly shopId: string;
  readonly kind: RefundKind;
  readonly side: Side;
  readonly why: string;
  readonly at: Date;
  readonly taken: TakenBack;
  /** How many of a line's pieces went back on the shelf. */
  readonly restocked: ReadonlyMap<string, number>;
}

/** A refund whose money has gone back, with whether anything is still owed on its order. */
export interface SentRefund {
  readonly id: string;
  readonly orderId: string;
  readonly number: string;
  readonly shopId: string;
  readonly state: OrderState;
  readonly amount: bigint;
  readonly open: boolean;
}

interface LeftRow {
  readonly shipping: bigint;
  readonly lines: readonly { lineId: string; productId: string; variantId: string; price: string; left: number }[];
}

/** What of orders was taken back. The order is locked before anything here is asked or written. */
@Injectable()
export class TakenBackRepository {
  async left(tx: Tx, orderId: string): Promise<LeftOfOrder> {
    const [row] = await tx.query<LeftRow[]>(
      `SELECT (o.shipping - coalesce((SELECT sum(r.shipping) FROM order_refunds r WHERE r.order_id = o.id), 0))::bigint AS shipping,
              (SELECT jsonb_agg(jsonb_build_object('lineId', l.id, 'productId', l.product_id, 'variantId', l.variant_id, 'price', l.price::text,
                 'left', l.quantity - coalesce((SELECT sum(r.quantity) FROM order_refund_lines r WHERE r.line_id = l.id), 0)) ORDER BY l.position)
               FROM order_lines l WHERE l.order_id = o.id) AS lines
       FROM orders o WHERE o.id = $1`,
      [orderId],
    );
    assert(row !== undefined, 'a locked order is there');
    return { shipping: row.shipping, lines: row.lines.map((line) => ({ ...line, price: BigInt(line.price) })) };
  }

  async add(tx: Tx, { id, orderId, shopId, kind, side, why, at, taken, restocked }: NewRefund): Promise<void> {
    const lines = taken.lines.map((line) => ({
      ...{ line_id: line.lineId, quantity: line.quantity, goods: String(line.goods), shipping: String(line.shipping) },
      restocked: restocked.get(line.lineId) ?? 0,
    }));
    await tx.query(
      `WITH refund AS (
         INSERT INTO order_refunds (id, order_id, shop_id, kind, goods, shipping, amount, side, why, at)
         VALUES ($1, $2, $3, $4, $5, $6, $5::bigint + $6::bigint, $7, $8, $9)
       )
       INSERT INTO order_refund_lines (refund_id, order_id, shop_id, line_id, quantity, goods, shipping, restocked)
       SELECT $1, $2, $3, line_id, quantity, goods, shipping, restocked FROM jsonb_to_recordset($10)
         AS line (line_id uuid, quantity int, goods bigint, shipping bigint, restocked int)`,
      [id, orderId, shopId, kind, taken.goods, taken.shipping, side, why, at, JSON.stringify(lines)],
    );
  }

  /** Notes of these refunds that their money has gone back. @returns those of which that is news */
  async markSent(tx: Tx, refundIds: readonly string[], at: Date): Promise<readonly SentRefund[]> {
    await tx.query(
      `SELECT FROM orders WHERE id IN (SELECT order_id FROM order_refunds WHERE id = ANY ($1::uuid[])) ORDER BY id FOR UPDATE`,
      [refundIds],
    );
    const [rows] = await tx.query<[{ id: string }[], number]>(
      `UPDATE order_refunds SET sent_at = greatest(at, $2) WHERE id = ANY ($1::uuid[]) AND sent_at IS NULL RETURNING id`,
      [refundIds, at],
    );
    return tx.query<SentRefund[]>(
      `SELECT r.id, o.id AS "orderId", o.number, o.shop_id AS "shopId", o.state, r.amount,
              EXISTS (SELECT FROM order_refunds other WHERE other.order_id = o.id AND other.sent_at IS NULL) AS open
       FROM order_refunds r JOIN orders o ON o.id = r.order_id WHERE r.id = ANY ($1::uuid[]) ORDER BY r.at, r.id`,
      [rows.map(({ id }) => id)],
    );
  }
}
