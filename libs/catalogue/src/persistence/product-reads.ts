import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { Attribute, AttributeValues } from '../domain/attribute.js';
import type { Certificate } from '../domain/certificate.js';
import type { ProductState } from '../domain/product-life.js';
import type { CategoryName, PictureView } from '../domain/product-view.js';
import type { Unit } from '../domain/unit-price.js';

interface VariantJson {
  readonly id: string;
  readonly sku: string;
  readonly gtin: string | null;
  readonly optionName: string | null;
  readonly optionNameEn: string | null;
  readonly optionValue: string | null;
  readonly optionValueEn: string | null;
  /** Text: a JSON number would lose what a bigint holds. */
  readonly price: string;
  readonly compareAtPrice: string | null;
  readonly weightGrams: number;
  readonly unit: Unit | null;
  readonly unitQuantity: number | null;
  readonly values: readonly string[];
  readonly valuesEn: readonly string[];
  /** What the lowest price of thirty days is found from; only of variants that are reduced now. */
  readonly history: {
    readonly prices: readonly { readonly at: string; readonly price: string }[];
    readonly promotions: readonly { readonly startsAt: string; readonly endsAt: string; readonly price: string }[];
  } | null;
  readonly promotion: { readonly startsAt: string; readonly endsAt: string; readonly price: string } | null;
}

export interface ProductDetailRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly descriptionVi: string;
  readonly descriptionEn: string;
  readonly origin: string;
  readonly publishedAt: Date;
  readonly shop: { readonly id: string; readonly slug: string; readonly name: string; readonly place: string };
  readonly path: readonly CategoryName[];
  readonly optionNames: readonly string[];
  readonly optionNamesEn: readonly string[];
  readonly attributes: AttributeValues;
  readonly asked: readonly Attribute[];
  readonly variants: readonly VariantJson[];
  readonly pictures: readonly PictureView[];
  readonly certificates: readonly Certificate[];
}

export interface OwnProductRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly state: ProductState;
  readonly shopId: string;
  readonly shopName: string;
  readonly categorySlug: string;
  readonly priceFrom: bigint | null;
  readonly variantCount: number;
  readonly pictureUrl: string | null;
  readonly publishedAt: Date | null;
  readonly createdAt: Date;
  readonly reason: string | null;
  readonly waits: boolean;
  readonly total: number;
}

export interface SaleVariantRow {
  readonly variantId: string;
  readonly productId: string;
  readonly shopId: string;
  readonly shopSlug: string;
  readonly shopName: string;
  readonly productName: string;
  readonly productSlug: string;
  readonly optionLabel: string | null;
  readonly sku: string;
  /** In force now, promotions included. */
  readonly price: bigint;
  readonly weightGrams: number;
  readonly pictureUrl: string | null;
  readonly onSale: boolean;
}

const firstPicture = `(SELECT path FROM product_pictures x WHERE x.product_id = p.id AND x.state = 'ready' ORDER BY position LIMIT 1)`;

@Injectable()
export class ProductReads {
  /** A published product of an open shop with all that hangs on it, in one round trip. */
  async bySlug(tx: Tx, slug: string, now: Date): Promise<ProductDetailRow | undefined> {
    const [row] = await tx.query<ProductDetailRow[]>(detailSql, [slug, now]);
    return row;
  }

  list(
    tx: Tx,
    filter: { shopId: string | null; state: ProductState | null; text: string; ref: string | null; limit: number; offset: number },
  ): Promise<OwnProductRow[]> {
    return tx.query<OwnProductRow[]>(
      `SELECT p.id, p.slug, p.name, p.state, p.shop_id AS "shopId", s.name AS "shopName", c.slug AS "categorySlug",
              v.price_from AS "priceFrom", v.count AS "variantCount", ${firstPicture} AS "pictureUrl",
              p.published_at AS "publishedAt", p.created_at AS "createdAt",
              CASE WHEN p.state IN ('taken-down', 'changes-requested') THEN
                (SELECT reason FROM product_moves m WHERE m.product_id = p.id ORDER BY at DESC, id DESC LIMIT 1) END AS reason,
              EXISTS (SELECT FROM product_changes x WHERE x.product_id = p.id AND x.state = 'waiting') AS waits,
              (count(*) OVER ())::int AS total
       FROM products p JOIN shops s ON s.id = p.shop_id JOIN categories c ON c.id = p.category_id
       CROSS JOIN LATERAL (SELECT min(price) AS price_from, count(*)::int AS count FROM variants WHERE product_id = p.id AND active) v
       WHERE ($1::uuid IS NULL OR p.shop_id = $1) AND (p.state = $2 OR ($2::text IS NULL AND p.state <> 'withdrawn'))
         AND ($6::text IS NULL OR p.slug = $6 OR p.id::text = $6)
         AND ($5 = '' OR fold(p.name) LIKE '%' || fold($5) || '%'
              OR EXISTS (SELECT FROM variants x WHERE x.product_id = p.id AND (fold(x.sku) LIKE '%' || fold($5) || '%' OR x.gtin = $5)))
       ORDER BY p.created_at DESC, p.id LIMIT $3 OFFSET $4`,
      [filter.shopId, filter.state, filter.limit, filter.offset, filter.text.replace(/[\\\\%_]/g, ''), filter.ref],
    );
  }

  forSale(tx: Tx, variantIds: readonly string[], now: Date): Promise<SaleVariantRow[]> {
    return tx.query<SaleVariantRow[]>(
      `SELECT v.id AS "variantId", p.id AS "productId", s.id AS "shopId", s.slug AS "shopSlug", s.name AS "shopName",
              p.name AS "productName", p.slug AS "productSlug", v.option_value AS "optionLabel", v.sku, least(v.price, o.price) AS price,
              v.weight_grams AS "weightGrams", ${firstPicture} AS "pictureUrl",
              (p.state = 'published' AND s.open AND v.active) AS "onSale"
       FROM variants v JOIN products p ON p.id = v.product_id JOIN shops s ON s.id = p.shop_id
       LEFT JOIN promotions_at($2) o ON o.variant_id = v.id
       WHERE v.id = ANY ($1::uuid[]) ORDER BY v.id`,
      [variantIds, now],
    );
  }
}

/** The attributes that a category asks for, those of the categories above it first. */
export const askedOf = (category: string): string => `(WITH RECURSIVE above AS (
    SELECT id, parent_id, 0 AS height FROM categories WHERE id = ${category}
    UNION ALL SELECT c.id, c.parent_id, height + 1 FROM categories c JOIN above ON c.id = above.parent_id
  ) SELECT coalesce(jsonb_agg(jsonb_build_object('key', a.key, 'name', jsonb_build_object('vi', a.name_vi, 'en', a.name_en), 'kind', a.kind,
      'unit', a.unit, 'choices', a.choices, 'required', a.required) ORDER BY height DESC, a.position, a.key), '[]')
  FROM category_attributes a JOIN above ON above.id = a.category_id WHERE a.active)`;

const monthBefore = `o.starts_at - interval '30 days'`;
const promotionsOfMonth = `(SELECT coalesce(jsonb_agg(jsonb_build_object('startsAt', x.starts_at, 'endsAt', x.ends_at, 'price', x.price::text)), '[]')
  FROM promotions x WHERE x.variant_id = v.id AND x.starts_at < o.starts_at AND x.ends_at > ${monthBefore})`;

const detailSql = `
  SELECT p.id, p.slug, p.name, p.name_en AS "nameEn", p.description_vi AS "descriptionVi", p.description_en AS "descriptionEn",
         p.origin_text AS origin, p.published_at AS "publishedAt",
         jsonb_build_object('id', s.id, 'slug', s.slug, 'name', s.name, 'place', s.place_name) AS shop,
         (WITH RECURSIVE up AS (
            SELECT id, parent_id, slug, name_vi, name_en, 0 AS height FROM categories WHERE id = p.category_id
            UNION ALL SELECT c.id, c.parent_id, c.slug, c.name_vi, c.name_en, height + 1 FROM categories c JOIN up ON c.id = up.parent_id
          ) SELECT jsonb_agg(jsonb_build_object('slug', slug, 'name', jsonb_build_object('vi', name_vi, 'en', name_en)) ORDER BY height DESC)
          FROM up) AS path,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'sku', sku, 'gtin', gtin, 'optionName', option_name, 'optionNameEn', option_name_en,
            'optionValue', option_value, 'optionValueEn', option_value_en, 'price', price::text, 'compareAtPrice', compare_at_price::text,
            'weightGrams', weight_grams, 'unit', unit, 'unitQuantity', unit_quantity::float8, 'values', option_values, 'valuesEn', option_values_en,
            'promotion', promotion, 'history', history) ORDER BY position, id), '[]')
          FROM variants v LEFT JOIN LATERAL (
            SELECT jsonb_build_object('startsAt', o.starts_at, 'endsAt', o.ends_at, 'price', o.price::text) AS promotion,
                   jsonb_build_object('prices', asked_prices(v.id, o.starts_at), 'promotions', ${promotionsOfMonth}) AS history
            FROM promotions_at($2) o WHERE o.variant_id = v.id AND o.price < v.price
          ) reduced ON true
          WHERE v.product_id = p.id AND v.active) AS variants,
         p.option_names AS "optionNames", p.option_names_en AS "optionNamesEn", p.attributes,
         ${askedOf('p.category_id')} AS asked,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('url', path, 'alt', alt, 'width', width, 'height', height) ORDER BY position), '[]')
          FROM product_pictures WHERE product_id = p.id AND state = 'ready') AS pictures,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'number', number, 'issuer', issuer, 'issuedOn', issued_on,
            'validTo', valid_to, 'stars', stars) ORDER BY issued_on DESC, kind), '[]')
          FROM certificates WHERE product_id = p.id) AS certificates
  FROM products p JOIN shops s ON s.id = p.shop_id
  WHERE p.slug = $1 AND p.state = 'published' AND s.open`;
