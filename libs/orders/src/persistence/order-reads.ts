import { Injectable } from '@nestjs/common';
import { Money } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { OrderState } from '../domain/order-life.js';
import { wholeOrders } from './order-sql.js';
import type {
  OrderLineView,
  OrderMoveView,
  OrderRefundView,
  OrderReturnView,
  OrderSummary,
  OrderView,
  ParcelView,
  PickLine,
} from './order-view.js';

export interface OrderFilter {
  readonly shopId?: string | undefined;
  readonly accountId?: string | undefined;
  /** Any of these; all when absent. */
  readonly states?: readonly OrderState[] | undefined;
}

/** Enough of an order to decide about it. */
export interface BriefOrder {
  readonly id: string;
  readonly state: OrderState;
  readonly shopId: string;
  readonly purchaseId: string;
  readonly accountId: string | null;
}

/** JSON has neither money nor times: they travel as text and become what they are here. */
type Text<T> = {
  readonly [K in keyof T]: T[K] extends Money ? string : T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K];
};
interface Row extends Omit<
  OrderView,
  'lines' | 'moves' | 'parcels' | 'refunds' | 'return' | 'subtotal' | 'shipping' | 'total' | 'purchase'
> {
  readonly subtotal: bigint;
  readonly shipping: bigint;
  readonly total: bigint;
  readonly lines: readonly Text<OrderLineView>[];
  readonly moves: readonly Text<OrderMoveView>[];
  readonly parcels: readonly Text<ParcelView>[];
  readonly refunds: readonly Text<OrderRefundView>[];
  readonly return: Text<OrderReturnView> | null;
  readonly purchase: Text<NonNullable<OrderView['purchase']>> | null;
}
type SummaryRow = Omit<OrderSummary, 'total'> & { readonly total: bigint };

const vnd = (amount: string) => Money.vnd(BigInt(amount));
const time = (text: string | null) => (text === null ? null : new Date(text));

@Injectable()
export class OrderReads {
  /** Orders as far as the actor of the transaction may see them, the oldest first, in one round trip. */
  async byNumbers(tx: Tx, numbers: readonly string[]): Promise<readonly OrderView[]> {
    return (await tx.query<Row[]>(wholeOrders, [numbers])).map(orderOf);
  }

  /** What a shop has to fetch for the orders that it has confirmed, by variant. */
  pickList(tx: Tx, shopId: string): Promise<readonly PickLine[]> {
    return tx.query<PickLine[]>(
      `WITH to_pick AS (
         SELECT o.number, l.variant_id, l.name, l.option_label, l.sku,
                l.quantity - coalesce((SELECT sum(r.quantity) FROM order_refund_lines r WHERE r.line_id = l.id), 0) AS quantity
         FROM orders o JOIN order_lines l ON l.order_id = o.id WHERE o.shop_id = $1 AND o.state = 'confirmed'
       )
       SELECT variant_id AS "variantId", max(name) AS name, max(option_label) AS option, max(sku) AS sku, sum(quantity)::int AS quantity,
              array_agg(number ORDER BY number) AS numbers
       FROM to_pick WHERE quantity > 0 GROUP BY variant_id ORDER BY max(name) COLLATE vietnamese, max(option_label)`,
      [shopId],
    );
  }

  /** The newest first, and how many there are. */
  async list(
    tx: Tx,
    { shopId, accountId, states }: OrderFilter,
    limit: number,
    offset: number,
  ): Promise<{ items: OrderSummary[]; total: number }> {
    const rows = await tx.query<(SummaryRow & { readonly count: number })[]>(
      `WITH found AS (SELECT id FROM orders WHERE ($1::uuid IS NULL OR shop_id = $1) AND ($2::uuid IS NULL OR account_id = $2) AND ($3::text[] IS NULL OR state = ANY ($3))),
            page AS (SELECT o.* FROM orders o JOIN found USING (id) ORDER BY o.placed_at DESC, o.number DESC LIMIT $4 OFFSET $5)
       SELECT counted.count, o.number, o.state, jsonb_build_object('slug', o.shop_slug, 'name', o.shop_name) AS shop, c.name AS buyer,
              c.commune_name || ', ' || c.province_name AS place, o.total, o.placed_at AS "placedAt",
              (SELECT sum(l.quantity)::int FROM order_lines l WHERE l.order_id = o.id) AS pieces
       FROM (SELECT count(*)::int AS count FROM found) counted
       LEFT JOIN page o ON true LEFT JOIN purchase_contacts c ON c.purchase_id = o.purchase_id
       ORDER BY o.placed_at DESC, o.number DESC`,
      [shopId ?? null, accountId ?? null, states ?? null, limit, offset],
    );
    const items = rows.flatMap(({ count: _, total, ...row }) => (total === null ? [] : [{ ...row, total: Money.vnd(total) }]));
    return { items, total: rows[0]?.count ?? 0 };
  }

  /** How many orders of a shop are in each state. */
  async tally(tx: Tx, shopId: string): Promise<Readonly<Partial<Record<OrderState, number>>>> {
    const rows = await tx.query<{ state: OrderState; count: number }[]>(
      'SELECT state, count(*)::int AS count FROM orders WHERE shop_id = $1 GROUP BY state',
      [shopId],
    );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  }

  /** The shop's orders behind acts that other rooms know by an id: a purchase's or a refund's. */
  async numbersBehind(tx: Tx, shopId: string, references: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ reference: string; number: string }[]>(
      `SELECT o.purchase_id AS reference, o.number FROM orders o WHERE o.shop_id = $1 AND o.purchase_id = ANY ($2::uuid[])
       UNION ALL
       SELECT r.id, o.number FROM order_refunds r JOIN orders o ON o.id = r.order_id WHERE r.shop_id = $1 AND r.id = ANY ($2::uuid[])`,
      [shopId, references],
    );
    return new Map(rows.map(({ reference, number }) => [reference, number]));
  }

  async brief(tx: Tx, number: string): Promise<BriefOrder | undefined> {
    const [row] = await tx.query<BriefOrder[]>(
      `SELECT id, state, shop_id AS "shopId", purchase_id AS "purchaseId", account_id AS "accountId" FROM orders WHERE number = $1`,
      [number],
    );
    return row;
  }

  async purchaseOf(tx: Tx, number: string): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }[]>('SELECT purchase_id AS id FROM orders WHERE number = $1', [number]);
    return row?.id;
  }
}

const orderOf = (row: Row): OrderView => ({
  ...row,
  ...{ subtotal: Money.vnd(row.subtotal), shipping: Money.vnd(row.shipping), total: Money.vnd(row.total) },
  lines: row.lines.map((line) => ({ ...line, price: vnd(line.price), total: vnd(line.total), returnUntil: time(line.returnUntil) })),
  parcels: row.parcels.map((parcel) => ({ ...parcel, sentAt: new Date(parcel.sentAt) })),
  refunds: row.refunds.map(refundOf),
  return: row.return && {
    ...row.return,
    ...{ requestedAt: new Date(row.return.requestedAt), answeredAt: time(row.return.answeredAt) },
    ...{ appealedAt: time(row.return.appealedAt), sentBackAt: time(row.return.sentBackAt) },
  },
  moves: row.moves.map((move) => ({ ...move, at: new Date(move.at) })),
  purchase: row.purchase && { ...row.purchase, expiresAt: new Date(row.purchase.expiresAt) },
});

const refundOf = (refund: Text<OrderRefundView>): OrderRefundView => ({
  ...refund,
  ...{ goods: vnd(refund.goods), shipping: vnd(refund.shipping), amount: vnd(refund.amount) },
  ...{ at: new Date(refund.at), sentAt: time(refund.sentAt) },
});
