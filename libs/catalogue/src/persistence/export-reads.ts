import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';

export interface ExportedVariant {
  readonly variantId: string;
  readonly productId: string;
  /** By which a file names the product: the key that it came with, its address, or its id where those are another's. */
  readonly key: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly descriptionVi: string;
  readonly descriptionEn: string;
  readonly category: { readonly vi: string; readonly en: string };
  readonly origin: string;
  readonly shown: boolean;
  readonly sku: string;
  readonly gtin: string | null;
  readonly optionName: string | null;
  readonly optionValue: string | null;
  readonly price: bigint;
  readonly compareAtPrice: bigint | null;
  readonly weightGrams: number;
  readonly unit: string | null;
  readonly unitQuantity: number | null;
  readonly position: number;
  /** Of the product; only with its first variant. */
  readonly pictures: readonly { readonly url: string; readonly alt: string }[];
}

@Injectable()
export class ExportReads {
  variants(
    tx: Tx,
    shopId: string,
    after: Pick<ExportedVariant, 'productId' | 'position' | 'variantId'> | undefined,
    limit: number,
  ): Promise<ExportedVariant[]> {
    return tx.query<ExportedVariant[]>(
      `SELECT v.id AS "variantId", p.id AS "productId", p.name, p.name_en AS "nameEn", p.description_vi AS "descriptionVi",
              p.description_en AS "descriptionEn", jsonb_build_object('vi', c.name_vi, 'en', c.name_en) AS category, p.origin_text AS origin,
              p.state IN ('published', 'in-review') AS shown, v.sku, v.gtin, v.option_name AS "optionName", v.option_value AS "optionValue",
              v.price, v.compare_at_price AS "compareAtPrice", v.weight_grams AS "weightGrams", v.unit, v.unit_quantity::float8 AS "unitQuantity",
              v.position,
              coalesce((SELECT min(source_key) FROM product_sources s WHERE s.product_id = p.id),
                       CASE WHEN EXISTS (SELECT FROM product_sources s WHERE s.shop_id = p.shop_id AND s.source_key = p.slug) THEN p.id::text
                            ELSE p.slug END) AS key,
              CASE WHEN v.id = (SELECT id FROM variants f WHERE f.product_id = p.id AND f.active ORDER BY position, id LIMIT 1) THEN
                (SELECT coalesce(jsonb_agg(jsonb_build_object('url', url, 'alt', alt) ORDER BY part, position), '[]') FROM (
                   SELECT 0 AS part, path AS url, alt, position FROM product_pictures x WHERE x.product_id = p.id AND x.state = 'ready'
                   UNION ALL SELECT 1, url, alt, position FROM pending_pictures y WHERE y.product_id = p.id AND y.state = 'waiting') AS picture)
              ELSE '[]' END AS pictures
       FROM variants v JOIN products p ON p.id = v.product_id JOIN categories c ON c.id = p.category_id
       WHERE v.shop_id = $1 AND v.active AND p.state NOT IN ('withdrawn', 'taken-down')
         AND ($2::uuid IS NULL OR (p.id, v.position, v.id) > ($2, $3::int, $4::uuid))
       ORDER BY p.id, v.position, v.id LIMIT $5`,
      [shopId, after?.productId ?? null, after?.position ?? null, after?.variantId ?? null, limit],
    );
  }
}
