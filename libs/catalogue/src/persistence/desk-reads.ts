import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { Attribute } from '../domain/attribute.js';
import type { ProductContent, ReviewedContent } from '../domain/product-content.js';
import type { ProductState } from '../domain/product-life.js';
import type { Unit } from '../domain/unit-price.js';
import { contentParts } from './content.repository.js';
import { askedOf } from './product-reads.js';

export interface DeskVariant {
  readonly id: string;
  readonly sku: string;
  readonly gtin: string | null;
  readonly values: readonly string[];
  readonly label: string | null;
  readonly price: string;
  readonly weightGrams: number;
  readonly unit: Unit | null;
  readonly unitQuantity: number | null;
}

export interface DeskMove {
  readonly to: ProductState;
  readonly at: string;
  readonly by: string | null;
  readonly reason: string | null;
  readonly fields: Readonly<Record<string, string>>;
}

export interface DeskChange {
  readonly id: string;
  readonly state: 'waiting' | 'approved' | 'refused' | 'withdrawn';
  readonly before: ReviewedContent;
  readonly after: ReviewedContent;
  readonly askedAt: string;
  readonly decidedAt: string | null;
  readonly reason: string | null;
}

export interface DeskProduct extends ProductContent {
  readonly id: string;
  readonly slug: string;
  readonly shopId: string;
  readonly shopName: string;
  readonly shopSlug: string;
  readonly shopOpen: boolean;
  readonly state: ProductState;
  readonly version: number;
  readonly optionNames: readonly string[];
  readonly asked: readonly Attribute[];
  readonly variants: readonly DeskVariant[];
  /** The newest first. */
  readonly moves: readonly DeskMove[];
  /** The newest first. */
  readonly changes: readonly DeskChange[];
}

export interface QueueRow {
  readonly kind: 'new' | 'change';
  readonly productId: string;
  readonly changeId: string | null;
  readonly version: number;
  readonly name: string;
  readonly shopName: string;
  readonly categoryVi: string;
  readonly categoryEn: string;
  readonly pictureUrl: string | null;
  readonly since: Date;
  readonly flags: readonly string[];
  readonly total: number;
}

export interface QueueFilter {
  readonly kind: 'new' | 'change' | null;
  readonly flagged: boolean;
  readonly text: string;
  readonly limit: number;
  readonly offset: number;
}

/** Products as those see them who look after them: the shop its own, officers all. */
@Injectable()
export class DeskReads {
  async one(tx: Tx, productId: string): Promise<DeskProduct | undefined> {
    const [row] = await tx.query<DeskProduct[]>(oneSql, [productId]);
    return row;
  }

  queue(tx: Tx, { kind, flagged, text, limit, offset }: QueueFilter): Promise<QueueRow[]> {
    return tx.query<QueueRow[]>(queueSql, [kind, flagged, text, limit, offset]);
  }

  /** How many of a shop's products are in each state. */
  counts(tx: Tx, shopId: string): Promise<{ state: ProductState; count: number }[]> {
    return tx.query('SELECT state, count(*)::int AS count FROM products WHERE shop_id = $1 GROUP BY state', [shopId]);
  }
}

const oneSql = `
  SELECT p.id, p.slug, p.shop_id AS "shopId", s.name AS "shopName", s.slug AS "shopSlug", s.open AS "shopOpen", p.state, p.version, p.name,
         p.name_en AS "nameEn", c.slug AS "categorySlug", p.description_vi AS "descriptionVi", p.description_en AS "descriptionEn",
         p.origin_text AS "originText", p.attributes, p.option_names AS "optionNames", ${contentParts}, ${askedOf('p.category_id')} AS asked,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'sku', sku, 'gtin', gtin, 'values', option_values, 'label', option_value,
            'price', price::text, 'weightGrams', weight_grams, 'unit', unit, 'unitQuantity', unit_quantity::float8) ORDER BY position, id), '[]')
          FROM variants WHERE product_id = p.id AND active) AS variants,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('to', m.to_state, 'at', m.at, 'by', m.by, 'reason', m.reason, 'fields', m.fields)
            ORDER BY m.at DESC, m.id DESC), '[]') FROM product_moves m WHERE m.product_id = p.id) AS moves,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'state', x.state, 'before', x.before, 'after', x.after, 'askedAt', x.asked_at,
            'decidedAt', x.decided_at, 'reason', x.reason) ORDER BY x.asked_at DESC, x.id DESC), '[]')
          FROM product_changes x WHERE x.product_id = p.id) AS changes
  FROM products p JOIN shops s ON s.id = p.shop_id JOIN categories c ON c.id = p.category_id
  WHERE p.id = $1`;

/** Words are sought as they are written, in small letters; the page of the product looks at whole words. */
const queueSql = `
  WITH waiting AS (
    SELECT 'new' AS kind, p.id AS product_id, NULL::uuid AS change_id, p.name, p.category_id, concat_ws(' ', p.description_vi, p.description_en, p.origin_text, p.attributes) AS text,
           (SELECT max(at) FROM product_moves m WHERE m.product_id = p.id AND m.to_state = 'in-review') AS since
    FROM products p WHERE p.state = 'in-review' AND ($1::text IS NULL OR $1 = 'new')
    UNION ALL
    SELECT 'change', x.product_id, x.id, x.after ->> 'name', (SELECT id FROM categories WHERE slug = x.after ->> 'categorySlug'),
           concat_ws(' ', x.after ->> 'descriptionVi', x.after ->> 'descriptionEn', x.after ->> 'originText', x.after ->> 'attributes'), x.asked_at
    FROM product_changes x WHERE x.state = 'waiting' AND ($1::text IS NULL OR $1 = 'change')
  ), flagged AS (
    SELECT w.*, ARRAY(SELECT f.phrase FROM flagged_words f WHERE f.active
      AND position(f.phrase IN lower((coalesce(w.name, '') || ' ' || w.text) COLLATE "pg_c_utf8")) > 0 ORDER BY f.phrase) AS flags FROM waiting w
  )
  SELECT f.kind, f.product_id AS "productId", f.change_id AS "changeId", p.version, f.name, s.name AS "shopName", c.name_vi AS "categoryVi",
         c.name_en AS "categoryEn", f.since, f.flags, (count(*) OVER ())::int AS total,
         (SELECT path FROM product_pictures x WHERE x.product_id = p.id AND x.state = 'ready' ORDER BY position LIMIT 1) AS "pictureUrl"
  FROM flagged f JOIN products p ON p.id = f.product_id JOIN shops s ON s.id = p.shop_id JOIN categories c ON c.id = coalesce(f.category_id, p.category_id)
  WHERE (NOT $2 OR cardinality(f.flags) > 0) AND ($3 = '' OR fold(f.name || ' ' || s.name) LIKE '%' || fold($3) || '%')
  ORDER BY f.since, f.product_id LIMIT $4 OFFSET $5`;
