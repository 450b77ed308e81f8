import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';

export interface ProductSource {
  readonly sourceKey: string;
  readonly productId: string;
  readonly digest: string;
}

export interface ShopVariant {
  readonly variantId: string;
  readonly productId: string;
  readonly sku: string;
  readonly optionValue: string | null;
  readonly price: bigint;
}

@Injectable()
export class ImportRepository {
  /** Takes the shop for this import: a second one waits, so that the same file twice at once is still once. */
  async lockShop(tx: Tx, shopId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('import ' || $1, 0))`, [shopId]);
  }

  sources(tx: Tx, shopId: string): Promise<ProductSource[]> {
    return tx.query<ProductSource[]>(
      `SELECT source_key AS "sourceKey", product_id AS "productId", digest FROM product_sources WHERE shop_id = $1`,
      [shopId],
    );
  }

  variants(tx: Tx, shopId: string): Promise<ShopVariant[]> {
    return tx.query<ShopVariant[]>(
      `SELECT id AS "variantId", product_id AS "productId", sku, option_value AS "optionValue", price FROM variants WHERE shop_id = $1`,
      [shopId],
    );
  }

  categories(tx: Tx): Promise<{ slug: string; name: string }[]> {
    return tx.query<{ slug: string; name: string }[]>('SELECT slug, name_vi AS name FROM categories');
  }

  async remember(tx: Tx, shopId: string, sources: readonly ProductSource[], at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO product_sources (shop_id, source_key, product_id, digest, imported_at)
       SELECT $1, "sourceKey", "productId", digest, $3
       FROM jsonb_to_recordset($2) AS source ("sourceKey" text, "productId" uuid, digest text)
       ON CONFLICT (shop_id, source_key) DO UPDATE SET digest = excluded.digest, imported_at = excluded.imported_at`,
      [shopId, JSON.stringify(sources), at],
    );
  }

  async addPendingPictures(
    tx: Tx,
    shopId: string,
    pictures: readonly { productId: string; url: string; alt: string; position: number }[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO pending_pictures (product_id, shop_id, url, alt, position)
       SELECT "productId", $1, url, alt, position
       FROM jsonb_to_recordset($2) AS picture ("productId" uuid, url text, alt text, position int)
       ON CONFLICT DO NOTHING`,
      [shopId, JSON.stringify(pictures)],
    );
  }
}
