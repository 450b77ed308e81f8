import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import { rankingFactors } from '../domain/ranking.js';

const halfLifeSeconds = rankingFactors.sales.halfLifeDays * 24 * 3600;

@Injectable()
export class SalesRepository {
  /** Counts pieces sold, and lets what was sold before cool; the order of bestsellers follows without making every list stale. */
  async count(tx: Tx, lines: readonly { readonly productId: string; readonly quantity: number }[], at: Date): Promise<void> {
    await tx.query(
      `WITH bought AS (
         SELECT "productId" AS product_id, sum(quantity) AS quantity FROM jsonb_to_recordset($1) AS line ("productId" uuid, quantity int) GROUP BY 1
       ), counted AS (
         INSERT INTO product_sales AS s (product_id, sold, warmth, warmed_at)
         SELECT product_id, quantity, quantity, $2 FROM bought ORDER BY product_id
         ON CONFLICT (product_id) DO UPDATE SET sold = s.sold + excluded.sold, warmed_at = greatest(s.warmed_at, excluded.warmed_at),
           warmth = s.warmth * 0.5 ^ (greatest(0, extract(epoch FROM excluded.warmed_at - coalesce(s.warmed_at, excluded.warmed_at))) / ${halfLifeSeconds})
                    + excluded.warmth
         RETURNING product_id, sold
       )
       UPDATE product_documents d SET sold_score = counted.sold FROM counted WHERE d.product_id = counted.product_id`,
      [JSON.stringify(lines), at],
    );
  }

  /** Brings "in stock" up to date from what inventory has. @returns the products whose live documents changed */
  async refreshStock(tx: Tx, productIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `WITH level AS (
         SELECT v.product_id, coalesce(bool_or(i.on_hand > i.held), false) AS in_stock
         FROM variants v LEFT JOIN stock_items i ON i.variant_id = v.id WHERE v.product_id = ANY ($1::uuid[]) AND v.active GROUP BY v.product_id
       ), changed AS (
         UPDATE product_documents d SET in_stock = level.in_stock FROM level
         WHERE d.product_id = level.product_id AND d.in_stock <> level.in_stock RETURNING d.product_id
       ) SELECT DISTINCT product_id AS id FROM changed`,
      [productIds],
    );
    return rows.map(({ id }) => id);
  }
}
