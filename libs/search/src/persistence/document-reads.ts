import { Injectable } from '@nestjs/common';
import { Clock, localDay } from '@market/kernel';
import type { Tx } from '@market/platform';
import { documentOf, type DocumentSource, type ProductDocument } from './product-document.js';
import { RegionalNamesRepository } from './regional-names.repository.js';

/** Reads the tables of the rooms to the left; it changes nothing there. Runs as the system. */
@Injectable()
export class DocumentReads {
  constructor(
    private readonly regional: RegionalNamesRepository,
    private readonly clock: Clock,
  ) {}

  /** What may be shown of these products: published, of open shops, with something for sale, at the prices in force. */
  async documents(tx: Tx, productIds: readonly string[]): Promise<ProductDocument[]> {
    const now = this.clock.now();
    const today = localDay(now);
    const names = await this.regional.inForce(tx);
    const sources = await tx.query<DocumentSource[]>(sourceSql, [productIds, today, now]);
    return sources.map((source) => documentOf(source, names, today));
  }

  /** Published products after this one, by their ids: a way through all of them in steps. */
  async publishedAfter(tx: Tx, productId: string, most: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(`SELECT id FROM products WHERE state = 'published' AND id > $1 ORDER BY id LIMIT $2`, [
      productId,
      most,
    ]);
    return rows.map(({ id }) => id);
  }

  async productsOfShop(tx: Tx, shopId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(`SELECT id FROM products WHERE shop_id = $1 AND published_at IS NOT NULL`, [shopId]);
    return rows.map(({ id }) => id);
  }

  async slugs(tx: Tx, productIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ slug: string }[]>(`SELECT slug FROM products WHERE id = ANY ($1::uuid[])`, [productIds]);
    return rows.map(({ slug }) => slug);
  }
}

const inForce = `issued_on <= $2::date AND (valid_to IS NULL OR valid_to >= $2::date)`;

const sourceSql = `
  WITH RECURSIVE tree AS (
    SELECT id, ARRAY[slug] AS path, ARRAY[name_vi, name_en] AS names FROM categories WHERE parent_id IS NULL
    UNION ALL
    SELECT c.id, tree.path || c.slug, tree.names || c.name_vi || c.name_en FROM categories c JOIN tree ON c.parent_id = tree.id
  )
  SELECT p.id AS "productId", p.slug, p.name, p.name_en AS "nameEn", s.id AS "shopId", s.slug AS "shopSlug", s.name AS "shopName",
         tree.path AS "categoryPath", tree.names AS "categoryNames", s.commune_code AS "communeCode", s.district_code AS "districtCode",
         s.place_name AS place, p.origin_text AS origin, v.options, v.price_min::text AS "priceMin", v.price_max::text AS "priceMax",
         v.compare_at_price::text AS "compareAtPrice",
         (SELECT stars FROM certificates x WHERE x.product_id = p.id AND x.kind = 'ocop' AND ${inForce}
          ORDER BY issued_on DESC LIMIT 1) AS "ocopStars",
         EXISTS (SELECT FROM certificates x WHERE x.product_id = p.id AND x.kind <> 'ocop' AND ${inForce}) AS "otherCertificates",
         v.in_stock AS "inStock", coalesce(sales.sold, 0)::text AS "soldScore", coalesce(sales.warmth, 0) AS warmth,
         (sales.warmed_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS "warmedOn", p.published_at::text AS "publishedAt",
         (p.published_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS "publishedOn",
         (SELECT path FROM product_pictures x WHERE x.product_id = p.id AND x.state = 'ready' ORDER BY position LIMIT 1) AS "pictureUrl"
  FROM products p
  JOIN shops s ON s.id = p.shop_id AND s.open
  JOIN tree ON tree.id = p.category_id
  JOIN LATERAL (
    SELECT min(least(variants.price, o.price)) AS price_min, max(least(variants.price, o.price)) AS price_max,
           array_remove(array_agg(option_value ORDER BY position), NULL) AS options,
           (array_agg(CASE WHEN o.price IS NULL OR o.price >= variants.price THEN compare_at_price WHEN o.reference > o.price THEN o.reference END
              ORDER BY least(variants.price, o.price), position))[1] AS compare_at_price,
           coalesce(bool_or(i.on_hand > i.held), false) AS in_stock, count(*) AS count
    FROM variants LEFT JOIN stock_items i ON i.variant_id = variants.id LEFT JOIN LATERAL (
      SELECT r.price, least(variants.price, lowest_asked(variants.id, r.starts_at, p.published_at)) AS reference
      FROM promotions_at($3) r WHERE r.variant_id = variants.id
    ) o ON true
    WHERE variants.product_id = p.id AND variants.active
  ) v ON v.count > 0
  LEFT JOIN product_sales sales ON sales.product_id = p.id
  WHERE p.state = 'published' AND p.id = ANY ($1::uuid[])
  ORDER BY p.id`;
