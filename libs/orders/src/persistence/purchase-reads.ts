import { Injectable } from '@nestjs/common';
import { Money } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { OrderState, PurchaseState } from '../domain/order-life.js';
import type { Method, PurchaseId, Service } from '../domain/purchase.js';

export interface StoredOrder {
  readonly number: string;
  readonly state: OrderState;
  readonly shop: { readonly slug: string; readonly name: string };
  readonly service: Service;
  readonly subtotal: Money;
  readonly shipping: Money;
  readonly total: Money;
}

/** A purchase as its payer sees it. */
export interface StoredPurchase {
  readonly id: PurchaseId;
  readonly state: PurchaseState;
  readonly method: Method;
  /** The only shop it buys from: its money may go straight there. Null when there are several. */
  readonly payeeId: string | null;
  readonly subtotal: Money;
  readonly shipping: Money;
  readonly total: Money;
  readonly placedAt: Date;
  readonly expiresAt: Date;
  readonly contact: { readonly name: string; readonly email: string };
  readonly orders: readonly StoredOrder[];
}

type Sums<Amount> = { readonly subtotal: Amount; readonly shipping: Amount; readonly total: Amount };
type OrderRow = Omit<StoredOrder, keyof Sums<Money>> & Sums<string>;
type Row = Omit<StoredPurchase, keyof Sums<Money> | 'orders'> & Sums<bigint> & { readonly orders: readonly OrderRow[] };

const money = ({ subtotal, shipping, total }: Sums<string | bigint>): Sums<Money> => ({
  subtotal: Money.vnd(BigInt(subtotal)),
  shipping: Money.vnd(BigInt(shipping)),
  total: Money.vnd(BigInt(total)),
});

@Injectable()
export class PurchaseReads {
  async one(tx: Tx, id: string): Promise<StoredPurchase | undefined> {
    const [row] = await tx.query<Row[]>(
      `SELECT p.id, p.state, p.payment_method AS method,
              (SELECT CASE count(*) WHEN 1 THEN min(o.shop_id::text) END FROM orders o WHERE o.purchase_id = p.id) AS "payeeId", p.subtotal, p.shipping, p.total, p.placed_at AS "placedAt", p.expires_at AS "expiresAt",
              jsonb_build_object('name', c.name, 'email', c.email) AS contact,
              (SELECT jsonb_agg(jsonb_build_object('number', o.number, 'state', o.state, 'service', o.service,
                        'shop', jsonb_build_object('slug', o.shop_slug, 'name', o.shop_name),
                        'subtotal', o.subtotal::text, 'shipping', o.shipping::text, 'total', o.total::text) ORDER BY o.shop_id)
               FROM orders o WHERE o.purchase_id = p.id) AS orders
       FROM purchases p JOIN purchase_contacts c ON c.purchase_id = p.id WHERE p.id = $1`,
      [id],
    );
    return row && { ...row, ...money(row), orders: row.orders.map((order) => ({ ...order, ...money(order) })) };
  }
}
