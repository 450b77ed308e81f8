import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';

export interface ShelfRow {
  readonly variantId: string;
  readonly productName: string;
  readonly productSlug: string;
  readonly productState: string;
  readonly option: string | null;
  readonly sku: string;
  readonly price: bigint;
  readonly onHand: number;
  readonly held: number;
  readonly lowAt: number;
  readonly total: number;
}

/** `low`: still some to sell, but no more than the shop calls low. */
export type ShelfFilter = 'sold-out' | 'low';

@Injectable()
export class ShelfReads {
  /** A page of a shop's variants with price and stock, in one round trip; row-level security shows the shop its own alone. */
  page(tx: Tx, query: { shopId: string; only: ShelfFilter | undefined; text: string; limit: number; offset: number }): Promise<ShelfRow[]> {
    return tx.query<ShelfRow[]>(
      `SELECT v.id AS "variantId", p.name AS "productName", p.slug AS "productSlug", p.state AS "productState",
              v.option_value AS option, v.sku, v.price, coalesce(s.on_hand, 0) AS "onHand", coalesce(s.held, 0) AS held,
              coalesce(s.low_at, 5) AS "lowAt",
              count(*) OVER ()::int AS total
       FROM variants v
       JOIN products p ON p.id = v.product_id
       LEFT JOIN stock_items s ON s.variant_id = v.id
       WHERE v.shop_id = $1 AND v.active AND p.state <> 'withdrawn'
         AND ($2::text IS NULL OR (p.state = 'published' AND CASE $2 WHEN 'sold-out' THEN coalesce(s.on_hand - s.held, 0) = 0
                ELSE s.low_at > 0 AND s.on_hand <= s.low_at AND s.on_hand > s.held END))
         AND ($5 = '' OR fold(p.name || ' ' || v.sku) LIKE '%' || fold($5) || '%' OR v.gtin = $5)
       ORDER BY p.name COLLATE vietnamese, v.position, v.id
       LIMIT $3 OFFSET $4`,
      [query.shopId, query.only ?? null, query.limit, query.offset, query.text.replace(/[\\%_]/g, '')],
    );
  }
}
