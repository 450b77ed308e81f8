import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';

export const movementKinds = ['received', 'sold', 'returned', 'adjusted', 'written-off'] as const;
export type MovementKind = (typeof movementKinds)[number];

export interface MovementRow {
  readonly id: string;
  readonly kind: MovementKind;
  readonly quantity: number;
  /** What was on hand after it. */
  readonly after: number;
  readonly at: Date;
  /** The act behind it, by the id that orders know it by. */
  readonly reference: string | null;
  /** The account that did it; null for the system. */
  readonly by: string | null;
  readonly why: string | null;
  readonly total: number;
}

export interface StockItemRow {
  readonly variantId: string;
  readonly productName: string;
  readonly productSlug: string;
  readonly option: string | null;
  readonly sku: string;
  readonly onHand: number;
  readonly held: number;
  readonly lowAt: number;
}

@Injectable()
export class MovementReads {
  async item(tx: Tx, variantId: string, shopId: string): Promise<StockItemRow | undefined> {
    const [row] = await tx.query<StockItemRow[]>(
      `SELECT v.id AS "variantId", p.name AS "productName", p.slug AS "productSlug", v.option_value AS option, v.sku,
              coalesce(s.on_hand, 0) AS "onHand", coalesce(s.held, 0) AS held, coalesce(s.low_at, 5) AS "lowAt"
       FROM variants v JOIN products p ON p.id = v.product_id LEFT JOIN stock_items s ON s.variant_id = v.id
       WHERE v.id = $1 AND v.shop_id = $2`,
      [variantId, shopId],
    );
    return row;
  }

  /** A page of the history of one variant, the newest first. Row-level security shows a shop its own alone. */
  page(tx: Tx, variantId: string, shopId: string, limit: number, offset: number): Promise<MovementRow[]> {
    return tx.query<MovementRow[]>(
      `SELECT m.id, m.kind, m.quantity, m.after, m.at, m.reference, m.why, m.by, m.total
       FROM (SELECT *, sum(quantity) OVER (ORDER BY at, id)::int AS after, count(*) OVER ()::int AS total
             FROM stock_movements WHERE variant_id = $1 AND shop_id = $2) m
       ORDER BY m.at DESC, m.id DESC LIMIT $3 OFFSET $4`,
      [variantId, shopId, limit, offset],
    );
  }

  /** What the people are called who moved it: a shop's owner and staff. */
  async names(tx: Tx, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ id: string; name: string }[]>('SELECT id, name FROM accounts WHERE id = ANY ($1::uuid[])', [accountIds]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
