import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';

export interface PromotionRow {
  readonly id: string;
  readonly variantId: string;
  readonly option: string | null;
  readonly sku: string;
  readonly usualPrice: bigint;
  readonly price: bigint;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

@Injectable()
export class PromotionRepository {
  /** The variants of a product that the actor may change, locked in id order, with what they cost. */
  async variants(tx: Tx, productId: string, shopId: string | null): Promise<{ id: string; shopId: string; price: bigint }[]> {
    return tx.query(
      `SELECT id, shop_id AS "shopId", price FROM variants
       WHERE product_id = $1 AND active AND ($2::uuid IS NULL OR shop_id = $2) ORDER BY id FOR UPDATE`,
      [productId, shopId],
    );
  }

  /** @returns the variants that were added; one that has a promotion at the same time keeps a row out. */
  async add(
    tx: Tx,
    rows: readonly { id: string; variantId: string; price: string }[],
    plan: { productId: string; shopId: string; startsAt: Date; endsAt: Date; at: Date; by: string | null },
  ): Promise<Set<string>> {
    const added = await tx.query<{ variantId: string }[]>(
      `INSERT INTO promotions (id, variant_id, product_id, shop_id, price, starts_at, ends_at, created_at, by)
       SELECT r.id, r."variantId", $2, $3, r.price, $4, $5, $6, $7::uuid
       FROM jsonb_to_recordset($1) AS r (id uuid, "variantId" uuid, price bigint)
       ON CONFLICT DO NOTHING RETURNING variant_id AS "variantId"`,
      [JSON.stringify(rows), plan.productId, plan.shopId, plan.startsAt, plan.endsAt, plan.at, plan.by],
    );
    return new Set(added.map(({ variantId }) => variantId));
  }

  /** Ends what runs and calls off what has not begun. @returns nothing where there is no such promotion that lasts */
  async end(tx: Tx, id: string, shopId: string | null, at: Date): Promise<{ productId: string; shopId: string } | undefined> {
    const [row] = await tx.query<{ productId: string; shopId: string }[]>(
      `WITH ended AS (
         UPDATE promotions SET ends_at = greatest(starts_at, $3), start_told = true, end_told = true
         WHERE id = $1 AND ($2::uuid IS NULL OR shop_id = $2) AND ends_at > $3 RETURNING product_id, shop_id
       ) SELECT product_id AS "productId", shop_id AS "shopId" FROM ended`,
      [id, shopId, at],
    );
    return row;
  }

  /** The products with a promotion that began or ended unannounced; each turn is told once. */
  tellTurns(tx: Tx, now: Date): Promise<{ productId: string; shopId: string }[]> {
    return tx.query(
      `WITH turned AS (
         UPDATE promotions SET start_told = true, end_told = ends_at <= $1
         WHERE (NOT start_told AND starts_at <= $1) OR (NOT end_told AND ends_at <= $1)
         RETURNING product_id, shop_id
       ) SELECT DISTINCT product_id AS "productId", shop_id AS "shopId" FROM turned ORDER BY 1`,
      [now],
    );
  }

  /** What runs, what is to come and what ended in the last month, the latest first. */
  ofProduct(tx: Tx, productId: string, now: Date): Promise<PromotionRow[]> {
    return tx.query<PromotionRow[]>(
      `SELECT p.id, p.variant_id AS "variantId", v.option_value AS option, v.sku, v.price AS "usualPrice", p.price,
              p.starts_at AS "startsAt", p.ends_at AS "endsAt"
       FROM promotions p JOIN variants v ON v.id = p.variant_id
       WHERE p.product_id = $1 AND p.ends_at > p.starts_at AND p.ends_at > $2::timestamptz - interval '30 days'
       ORDER BY p.starts_at DESC, v.position, p.id`,
      [productId, now],
    );
  }
}
