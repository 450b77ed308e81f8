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
  readonly total: number;
}

@Injectable()
export class ShelfReads {
  /** A page of a shop's variants with price and stock, in one round trip; row-level security shows the shop its own alone. */
  page(tx: Tx, query: { shopId: string; soldOut: boolean; limit: number; offset: number }): Promise<ShelfRow[]> {
    return tx.query<ShelfRow[]>(
      `SELECT v.id AS "variantId", p.name AS "productName", p.slug AS "productSlug", p.state AS "productState",
              v.option_value AS option, v.sku, v.price, coalesce(s.on_hand, 0) AS "onHand", coalesce(s.held, 0) AS held,
              count(*) OVER ()::int AS total
       FROM variants v
       JOIN products p ON p.id = v.product_id
       LEFT JOIN stock_items s ON s.variant_id = v.id
       WHERE v.shop_id = $1 AND v.active AND p.state <> 'withdrawn'
         AND (NOT $2 OR (p.state = 'published' AND coalesce(s.on_hand - s.held, 0) = 0))
       ORDER BY p.name COLLATE vietnamese, v.position, v.id
       LIMIT $3 OFFSET $4`,
      [query.shopId, query.soldOut, query.limit, query.offset],
    );
  }
}
