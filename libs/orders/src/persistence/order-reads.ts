import { Injectable } from '@nestjs/common';
import { Money } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { OrderState, PurchaseState } from '../domain/order-life.js';
import type { Method, Service } from '../domain/purchase.js';

export interface OrderLineView {
  readonly id: string;
  readonly productId: string;
  readonly variantId: string;
  readonly productSlug: string;
  readonly name: string;
  readonly option: string | null;
  readonly sku: string;
  readonly pictureUrl: string | null;
  readonly quantity: number;
  readonly price: Money;
  readonly total: Money;
}

export interface RecipientView {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly street: string;
  readonly commune: string;
  readonly province: string;
  readonly note: string | null;
}

export interface OrderMoveView {
  readonly from: OrderState | null;
  readonly to: OrderState;
  readonly at: Date;
  readonly why: string;
}

export interface OrderView {
  readonly id: string;
  readonly number: string;
  readonly state: OrderState;
  readonly shop: { readonly id: string; readonly slug: string; readonly name: string };
  readonly service: Service;
  readonly placedAt: Date;
  readonly lines: readonly OrderLineView[];
  readonly subtotal: Money;
  readonly shipping: Money;
  readonly total: Money;
  readonly recipient: RecipientView;
  readonly moves: readonly OrderMoveView[];
  /** Null for the seller, who learns nothing of the rest of the purchase. */
  readonly purchase: { readonly id: string; readonly state: PurchaseState; readonly method: Method; readonly expiresAt: Date } | null;
}

/** An order in a list. */
export interface OrderSummary {
  readonly number: string;
  readonly state: OrderState;
  readonly shop: { readonly slug: string; readonly name: string };
  readonly buyer: string;
  readonly place: string;
  readonly pieces: number;
  readonly total: Money;
  readonly placedAt: Date;
}

export interface OrderFilter {
  readonly shopId?: string | undefined;
  readonly accountId?: string | undefined;
  readonly state?: OrderState | undefined;
}

/** Enough of an order to decide about it. */
export interface BriefOrder {
  readonly id: string;
  readonly state: OrderState;
  readonly shopId: string;
  readonly purchaseId: string;
}

/** JSON has neither money nor times: they travel as text and become what they are here. */
type Text<T> = { readonly [K in keyof T]: T[K] extends Money ? string : T[K] extends Date ? string : T[K] };
type Row = Omit<OrderView, 'lines' | 'moves' | 'subtotal' | 'shipping' | 'total' | 'purchase'> & {
  readonly subtotal: bigint;
  readonly shipping: bigint;
  readonly total: bigint;
  readonly lines: readonly Text<OrderLineView>[];
  readonly moves: readonly Text<OrderMoveView>[];
  readonly purchase: Text<NonNullable<OrderView['purchase']>> | null;
};
type SummaryRow = Omit<OrderSummary, 'total'> & { readonly total: bigint };

const vnd = (amount: string) => Money.vnd(BigInt(amount));

@Injectable()
export class OrderReads {
  /** The order as far as the actor of the transaction may see it, in one round trip. */
  async byNumber(tx: Tx, number: string): Promise<OrderView | undefined> {
    const [row] = await tx.query<Row[]>(oneOrder, [number]);
    if (!row) return undefined;
    return {
      ...row,
      ...{ subtotal: Money.vnd(row.subtotal), shipping: Money.vnd(row.shipping), total: Money.vnd(row.total) },
      lines: row.lines.map((line) => ({ ...line, price: vnd(line.price), total: vnd(line.total) })),
      moves: row.moves.map((move) => ({ ...move, at: new Date(move.at) })),
      purchase: row.purchase && { ...row.purchase, expiresAt: new Date(row.purchase.expiresAt) },
    };
  }

  /** The newest first, and how many there are. */
  async list(
    tx: Tx,
    { shopId, accountId, state }: OrderFilter,
    limit: number,
    offset: number,
  ): Promise<{ items: OrderSummary[]; total: number }> {
    const rows = await tx.query<(SummaryRow & { readonly count: number })[]>(
      `WITH found AS (SELECT id FROM orders WHERE ($1::uuid IS NULL OR shop_id = $1) AND ($2::uuid IS NULL OR account_id = $2) AND ($3::text IS NULL OR state = $3)),
            page AS (SELECT o.* FROM orders o JOIN found USING (id) ORDER BY o.placed_at DESC, o.number DESC LIMIT $4 OFFSET $5)
       SELECT counted.count, o.number, o.state, jsonb_build_object('slug', o.shop_slug, 'name', o.shop_name) AS shop, c.name AS buyer,
              c.commune_name || ', ' || c.province_name AS place, o.total, o.placed_at AS "placedAt",
              (SELECT sum(l.quantity)::int FROM order_lines l WHERE l.order_id = o.id) AS pieces
       FROM (SELECT count(*)::int AS count FROM found) counted
       LEFT JOIN page o ON true LEFT JOIN purchase_contacts c ON c.purchase_id = o.purchase_id
       ORDER BY o.placed_at DESC, o.number DESC`,
      [shopId ?? null, accountId ?? null, state ?? null, limit, offset],
    );
    const items = rows.flatMap(({ count: _, total, ...row }) => (total === null ? [] : [{ ...row, total: Money.vnd(total) }]));
    return { items, total: rows[0]?.count ?? 0 };
  }

  async brief(tx: Tx, number: string, shopId?: string): Promise<BriefOrder | undefined> {
    const [row] = await tx.query<BriefOrder[]>(
      `SELECT id, state, shop_id AS "shopId", purchase_id AS "purchaseId" FROM orders WHERE number = $1 AND ($2::uuid IS NULL OR shop_id = $2)`,
      [number, shopId ?? null],
    );
    return row;
  }

  async purchaseOf(tx: Tx, number: string): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }[]>('SELECT purchase_id AS id FROM orders WHERE number = $1', [number]);
    return row?.id;
  }
}

const oneOrder = `
  SELECT o.id, o.number, o.state, jsonb_build_object('id', o.shop_id, 'slug', o.shop_slug, 'name', o.shop_name) AS shop, o.service,
         o.placed_at AS "placedAt", o.subtotal, o.shipping, o.total,
         jsonb_build_object('name', c.name, 'phone', c.phone, 'email', c.email, 'street', c.street, 'commune', c.commune_name,
           'province', c.province_name, 'note', c.note) AS recipient,
         (SELECT jsonb_agg(jsonb_build_object('id', l.id, 'productId', l.product_id, 'variantId', l.variant_id, 'productSlug', l.product_slug,
            'name', l.name, 'option', l.option_label, 'sku', l.sku, 'pictureUrl', l.picture_url, 'quantity', l.quantity,
            'price', l.price::text, 'total', l.total::text) ORDER BY l.position) FROM order_lines l WHERE l.order_id = o.id) AS lines,
         (SELECT jsonb_agg(jsonb_build_object('from', m.from_state, 'to', m.to_state, 'at', m.at, 'why', m.why) ORDER BY m.at, m.id)
          FROM order_moves m WHERE m.order_id = o.id) AS moves,
         CASE WHEN p.id IS NULL THEN NULL
              ELSE jsonb_build_object('id', p.id, 'state', p.state, 'method', p.payment_method, 'expiresAt', p.expires_at) END AS purchase
  FROM orders o JOIN purchase_contacts c ON c.purchase_id = o.purchase_id LEFT JOIN purchases p ON p.id = o.purchase_id
  WHERE o.number = $1`;
