import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { ProductSource, ProductTexts, TargetProduct, TargetVariant } from '../domain/import-target.js';
import { isOffered } from './category.repository.js';

/** The shop's products as an import meets them: a chunk is read and written in a statement a table, however many there are. */
@Injectable()
export class ImportTargetRepository {
  /** Takes the shop for this transaction: a second import waits, so that the same file twice at once is still once. */
  async lockShop(tx: Tx, shopId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('import ' || $1, 0))`, [shopId]);
  }

  /** Those that are offered. */
  categories(tx: Tx): Promise<{ slug: string; nameVi: string; nameEn: string }[]> {
    return tx.query(`SELECT slug, name_vi AS "nameVi", name_en AS "nameEn" FROM categories c WHERE ${isOffered('c')}`);
  }

  sources(tx: Tx, shopId: string, keys: readonly string[]): Promise<ProductSource[]> {
    return tx.query<ProductSource[]>(
      `SELECT source_key AS "sourceKey", product_id AS "productId", digest, stated FROM product_sources
       WHERE shop_id = $1 AND source_key = ANY ($2)`,
      [shopId, keys],
    );
  }

  sourcesOf(tx: Tx, shopId: string, productIds: readonly string[]): Promise<ProductSource[]> {
    return tx.query<ProductSource[]>(
      `SELECT source_key AS "sourceKey", product_id AS "productId", digest, stated FROM product_sources
       WHERE shop_id = $1 AND product_id = ANY ($2)`,
      [shopId, productIds],
    );
  }

  /** Products that nobody imported are known by their address or id, as our own export names them. */
  async byAddress(tx: Tx, shopId: string, keys: readonly string[]): Promise<{ key: string; productId: string }[]> {
    return tx.query(
      `SELECT slug AS key, id AS "productId" FROM products WHERE shop_id = $1 AND slug = ANY ($2)
       UNION ALL SELECT id::text, id FROM products WHERE shop_id = $1 AND id::text = ANY ($2)`,
      [shopId, keys],
    );
  }

  skus(tx: Tx, shopId: string, skus: readonly string[]): Promise<{ sku: string; productId: string }[]> {
    return tx.query(`SELECT sku, product_id AS "productId" FROM variants WHERE shop_id = $1 AND sku = ANY ($2)`, [shopId, skus]);
  }

  /** Locks products and variants in id order, as every other change of them does. */
  async lock(tx: Tx, shopId: string, ids: readonly string[]): Promise<TargetProduct[]> {
    if (ids.length === 0) return [];
    await tx.query(`SELECT FROM products WHERE shop_id = $1 AND id = ANY ($2::uuid[]) ORDER BY id FOR UPDATE`, [shopId, ids]);
    await tx.query(`SELECT FROM variants WHERE shop_id = $1 AND product_id = ANY ($2::uuid[]) ORDER BY id FOR UPDATE`, [shopId, ids]);
    return tx.query<TargetProduct[]>(
      `SELECT p.id, p.state, p.slug, p.name, p.name_en AS "nameEn", p.description_vi AS "descriptionVi", p.description_en AS "descriptionEn",
              p.origin_text AS origin, c.slug AS "categorySlug", p.option_names AS "optionNames",
              (SELECT x.after FROM product_changes x WHERE x.product_id = p.id AND x.state = 'waiting') AS asked,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'sku', v.sku, 'gtin', v.gtin, 'optionName', v.option_name,
                 'optionValue', v.option_value,
                 'optionValues', v.option_values, 'optionValuesEn', v.option_values_en, 'price', v.price::text, 'compareAtPrice', v.compare_at_price::text,
                 'weightGrams', v.weight_grams, 'unit', v.unit, 'unitQuantity', v.unit_quantity::float8, 'active', v.active)
                 ORDER BY v.position, v.id), '[]') FROM variants v WHERE v.product_id = p.id) AS variants,
              ARRAY(SELECT coalesce(source_url, path) FROM product_pictures x WHERE x.product_id = p.id
                    UNION ALL SELECT path FROM product_pictures x WHERE x.product_id = p.id
                    UNION ALL SELECT url FROM pending_pictures y WHERE y.product_id = p.id AND y.state <> 'refused') AS "pictureUrls"
       FROM products p JOIN categories c ON c.id = p.category_id WHERE p.shop_id = $1 AND p.id = ANY ($2::uuid[])`,
      [shopId, ids],
    );
  }

  async setTexts(tx: Tx, rows: readonly ProductTexts[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `UPDATE products p SET name = r.name, name_en = r."nameEn", description_vi = r."descriptionVi", description_en = r."descriptionEn",
              origin_text = r.origin, category_id = c.id, version = p.version + 1
       FROM jsonb_to_recordset($1) AS r (id uuid, name text, "nameEn" text, "descriptionVi" text, "descriptionEn" text, origin text,
         "categorySlug" text) JOIN categories c ON c.slug = r."categorySlug" WHERE p.id = r.id`,
      [JSON.stringify(rows)],
    );
  }

  /** What the options of products are called; what is called as before keeps its English names. */
  async nameOptions(tx: Tx, rows: readonly { id: string; names: readonly string[] }[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `UPDATE products p SET option_names = r.names, option_names_en = CASE WHEN p.option_names = r.names THEN p.option_names_en ELSE r.names END
       FROM jsonb_to_recordset($1) AS r (id uuid, names text[]) WHERE p.id = r.id`,
      [JSON.stringify(rows)],
    );
  }

  /** Sets variants to what they should be; a changed price leaves its row in the history. */
  async setVariants(tx: Tx, rows: readonly TargetVariant[], at: Date, by: string | null): Promise<void> {
    if (rows.length === 0) return;
    // Two variants may change places: each leaves its own first.
    await tx.query(
      `UPDATE variants v SET option_values = '{}', option_values_en = '{}'
       FROM jsonb_to_recordset($1) AS r (id uuid, "optionValues" text[]) WHERE v.id = r.id AND v.option_values <> r."optionValues"`,
      [JSON.stringify(rows)],
    );
    await tx.query(
      `WITH wanted AS (
         SELECT * FROM jsonb_to_recordset($1) AS r (id uuid, sku text, gtin text, "optionName" text, "optionValue" text,
           "optionValues" text[], "optionValuesEn" text[], price bigint,
           "compareAtPrice" bigint, "weightGrams" int, unit text, "unitQuantity" numeric, active boolean)
       ), priced AS (
         INSERT INTO variant_prices (id, variant_id, shop_id, price, compare_at_price, at, by)
         SELECT uuidv7(), v.id, v.shop_id, w.price, w."compareAtPrice", $2, $3::uuid FROM wanted w JOIN variants v USING (id)
         WHERE (v.price, v.compare_at_price) IS DISTINCT FROM (w.price, w."compareAtPrice")
       )
       UPDATE variants v SET gtin = w.gtin, option_name = w."optionName", option_value = w."optionValue",
         option_value_en = CASE WHEN v.option_value = w."optionValue" THEN v.option_value_en ELSE w."optionValue" END,
         option_values = w."optionValues", option_values_en = w."optionValuesEn", price = w.price, compare_at_price = w."compareAtPrice", weight_grams = w."weightGrams", unit = w.unit, unit_quantity = w."unitQuantity", active = w.active
       FROM wanted w WHERE v.id = w.id`,
      [JSON.stringify(rows), at, by],
    );
  }

  async remember(tx: Tx, shopId: string, sources: readonly ProductSource[], at: Date): Promise<void> {
    if (sources.length === 0) return;
    await tx.query(
      `INSERT INTO product_sources (shop_id, source_key, product_id, digest, stated, imported_at)
       SELECT $1, "sourceKey", "productId", digest, stated, $3
       FROM jsonb_to_recordset($2) AS source ("sourceKey" text, "productId" uuid, digest text, stated jsonb)
       ON CONFLICT (shop_id, source_key) DO UPDATE SET digest = excluded.digest, stated = excluded.stated, imported_at = excluded.imported_at`,
      [shopId, JSON.stringify(sources), at],
    );
  }
}
