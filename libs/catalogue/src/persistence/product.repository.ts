import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { AttributeValues } from '../domain/attribute.js';
import type { ProductPublished } from '../domain/catalogue-events.js';
import type { ProductState } from '../domain/product-life.js';
import { isOffered } from './category.repository.js';

/** Columns as they stand in the tables: the rows travel as one JSON text a table, so their number costs no round trips. */
export interface ProductRow {
  readonly id: string;
  readonly shop_id: string;
  readonly category_id: string;
  readonly slug: string;
  readonly name: string;
  readonly name_en: string | null;
  readonly description_vi: string;
  readonly description_en: string;
  readonly origin_text: string;
  readonly origin_district_code: string | null;
  readonly ocop_stars: number | null;
  readonly created_at: string;
  readonly demo: boolean;
  readonly attributes: AttributeValues;
  readonly option_names: readonly string[];
  readonly option_names_en: readonly string[];
}

export interface VariantRow {
  readonly id: string;
  readonly product_id: string;
  readonly shop_id: string;
  readonly sku: string;
  readonly gtin: string | null;
  readonly option_name: string | null;
  readonly option_name_en: string | null;
  readonly option_value: string | null;
  readonly option_value_en: string | null;
  readonly option_values: readonly string[];
  readonly option_values_en: readonly string[];
  readonly price: string;
  readonly compare_at_price: string | null;
  readonly weight_grams: number;
  readonly unit: string | null;
  readonly unit_quantity: number | null;
  readonly position: number;
}

export interface LockedProduct {
  readonly id: string;
  readonly shopId: string;
  readonly businessId: string;
  readonly state: ProductState;
  readonly shopOpen: boolean;
  readonly version: number;
  readonly name: string;
  readonly ocop: ProductPublished['ocop'];
}

export interface MoveRow {
  readonly id: string;
  readonly product_id: string;
  readonly shop_id: string;
  readonly from_state: ProductState | null;
  readonly to_state: ProductState;
  readonly at: string;
  readonly by: string | null;
  readonly reason: string | null;
  readonly fields: Readonly<Record<string, string>>;
}

@Injectable()
export class ProductRepository {
  async shopsAndCategories(
    tx: Tx,
    shopIds: readonly string[],
    slugs: readonly string[],
  ): Promise<{ shops: Set<string>; categories: Map<string, string> }> {
    const rows = await tx.query<{ kind: 'shop' | 'category'; id: string; slug: string }[]>(
      `SELECT 'shop' AS kind, id, slug FROM shops WHERE id = ANY ($1::uuid[])
       UNION ALL SELECT 'category', c.id, c.slug FROM categories c WHERE c.slug = ANY ($2::text[]) AND ${isOffered('c')}`,
      [shopIds, slugs],
    );
    return {
      shops: new Set(rows.filter(({ kind }) => kind === 'shop').map(({ id }) => id)),
      categories: new Map(rows.filter(({ kind }) => kind === 'category').map(({ id, slug }) => [slug, id])),
    };
  }

  /** @returns the ids that were added; another product's id or slug keeps a row out. */
  async addDrafts(tx: Tx, rows: readonly ProductRow[]): Promise<Set<string>> {
    const added = await tx.query<{ id: string }[]>(
      `INSERT INTO products (id, shop_id, business_id, category_id, slug, name, name_en, description_vi, description_en, state,
                             origin_text, origin_district_code, ocop_stars, created_at, demo, attributes, option_names, option_names_en)
       SELECT r.id, r.shop_id, s.business_id, r.category_id, r.slug, r.name, r.name_en, r.description_vi, r.description_en, 'draft',
              r.origin_text, r.origin_district_code, r.ocop_stars, r.created_at, r.demo, r.attributes, r.option_names, r.option_names_en
       FROM jsonb_to_recordset($1) AS r (id uuid, shop_id uuid, category_id uuid, slug text, name text, name_en text, description_vi text,
         description_en text, origin_text text, origin_district_code text, ocop_stars smallint, created_at timestamptz, demo boolean,
         attributes jsonb, option_names text[], option_names_en text[])
       JOIN shops s ON s.id = r.shop_id
       ON CONFLICT DO NOTHING RETURNING id`,
      [JSON.stringify(rows)],
    );
    return new Set(added.map(({ id }) => id));
  }

  /** @returns the ids that were added, each with its first price on record; a SKU that the shop uses already keeps a row out. */
  async addVariants(tx: Tx, rows: readonly VariantRow[], at: string, by: string | null): Promise<Set<string>> {
    const added = await tx.query<{ id: string }[]>(
      `WITH added AS (
         INSERT INTO variants (id, product_id, shop_id, sku, gtin, option_name, option_name_en, option_value, option_value_en, option_values,
                               option_values_en, price, compare_at_price, weight_grams, unit, unit_quantity, position)
         SELECT r.* FROM jsonb_to_recordset($1) AS r (id uuid, product_id uuid, shop_id uuid, sku text, gtin text, option_name text,
           option_name_en text, option_value text, option_value_en text, option_values text[], option_values_en text[], price bigint,
           compare_at_price bigint, weight_grams int, unit text, unit_quantity numeric, position int)
         ON CONFLICT (shop_id, sku) DO NOTHING RETURNING id, shop_id, price, compare_at_price
       ), noted AS (
         INSERT INTO variant_prices (id, variant_id, shop_id, price, compare_at_price, at, by)
         SELECT uuidv7(), id, shop_id, price, compare_at_price, $2, $3::uuid FROM added
       ) SELECT id FROM added`,
      [JSON.stringify(rows), at, by],
    );
    return new Set(added.map(({ id }) => id));
  }

  async addPictures(tx: Tx, rows: readonly object[]): Promise<void> {
    await tx.query(
      `INSERT INTO product_pictures (id, product_id, shop_id, position, path, alt, width, height, source_url)
       SELECT r.* FROM jsonb_to_recordset($1) AS r (id uuid, product_id uuid, shop_id uuid, position int, path text, alt text, width int,
         height int, source_url text)`,
      [JSON.stringify(rows)],
    );
  }

  async addCertificates(tx: Tx, rows: readonly object[]): Promise<void> {
    await tx.query(
      `INSERT INTO certificates (id, product_id, shop_id, kind, number, issuer, issued_on, valid_to, stars, file_id, file_name)
       SELECT r.* FROM jsonb_to_recordset($1) AS r (id uuid, product_id uuid, shop_id uuid, kind text, number text, issuer text,
         issued_on date, valid_to date, stars smallint, file_id uuid, file_name text)`,
      [JSON.stringify(rows)],
    );
  }

  async addMoves(tx: Tx, rows: readonly MoveRow[]): Promise<void> {
    await tx.query(
      `INSERT INTO product_moves (id, product_id, shop_id, from_state, to_state, at, by, reason, fields)
       SELECT r.* FROM jsonb_to_recordset($1) AS r (id uuid, product_id uuid, shop_id uuid, from_state text, to_state text, at timestamptz,
         by uuid, reason text, fields jsonb)`,
      [JSON.stringify(rows)],
    );
  }

  /** The products that the actor may see, locked in id order for a move, and then read: certificates may have changed while it waited. */
  async lock(tx: Tx, ids: readonly string[]): Promise<LockedProduct[]> {
    await tx.query('SELECT FROM products WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE', [ids]);
    return tx.query<LockedProduct[]>(
      `SELECT p.id, p.shop_id AS "shopId", p.business_id AS "businessId", p.state, s.open AS "shopOpen", p.version, p.name,
              coalesce((SELECT jsonb_agg(jsonb_build_object('stars', c.stars, 'issuedOn', c.issued_on, 'validTo', c.valid_to) ORDER BY c.issued_on)
                        FROM certificates c WHERE c.product_id = p.id AND c.kind = 'ocop'), '[]') AS ocop
       FROM products p JOIN shops s ON s.id = p.shop_id
       WHERE p.id = ANY ($1::uuid[]) ORDER BY p.id`,
      [ids],
    );
  }

  /** The first publication dates a product; it keeps that date through unlisting. */
  async setStates(tx: Tx, rows: readonly { id: string; state: ProductState; at: string }[]): Promise<void> {
    await tx.query(
      `UPDATE products p SET state = r.state, published_at = CASE WHEN r.state = 'published' THEN coalesce(p.published_at, r.at) ELSE p.published_at END
       FROM jsonb_to_recordset($1) AS r (id uuid, state text, at timestamptz) WHERE p.id = r.id`,
      [JSON.stringify(rows)],
    );
  }

  async changePrice(
    tx: Tx,
    change: {
      id: string;
      variantId: string;
      price: bigint;
      compareAtPrice: bigint | null;
      keepsCompared: boolean;
      at: Date;
      by: string | null;
      shopId: string | null;
    },
  ): Promise<{ productId: string; shopId: string } | undefined> {
    const [row] = await tx.query<{ productId: string; shopId: string }[]>(
      `WITH changed AS (
         UPDATE variants SET price = $3, compare_at_price = CASE WHEN NOT $8 THEN $4 WHEN compare_at_price > $3 THEN compare_at_price END
         WHERE id = $2 AND ($7::uuid IS NULL OR shop_id = $7) RETURNING product_id, shop_id, compare_at_price
       ), noted AS (
         INSERT INTO variant_prices (id, variant_id, shop_id, price, compare_at_price, at, by)
         SELECT $1, $2, shop_id, $3, compare_at_price, $5, $6::uuid FROM changed
       ) SELECT product_id AS "productId", shop_id AS "shopId" FROM changed`,
      [...[change.id, change.variantId, change.price, change.compareAtPrice, change.at, change.by, change.shopId], change.keepsCompared],
    );
    return row;
  }
}
