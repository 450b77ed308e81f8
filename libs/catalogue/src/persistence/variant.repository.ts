import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { ProductState } from '../domain/product-life.js';
import type { VariantRow } from './product.repository.js';

export interface KnownVariant {
  readonly id: string;
  readonly values: readonly string[];
  readonly valuesEn: readonly string[];
  readonly sku: string;
  readonly price: bigint;
  readonly compareAtPrice: bigint | null;
  readonly active: boolean;
}

export interface LockedProduct {
  readonly shopId: string;
  readonly state: ProductState;
  readonly names: readonly string[];
  readonly namesEn: readonly string[];
  readonly variants: readonly KnownVariant[];
}

/** The variants of one product, changed together. */
@Injectable()
export class VariantRepository {
  async lock(tx: Tx, productId: string, shopId: string | null): Promise<LockedProduct | undefined> {
    const [product] = await tx.query<Omit<LockedProduct, 'variants'>[]>(
      `SELECT shop_id AS "shopId", state, option_names AS names, option_names_en AS "namesEn" FROM products WHERE id = $1 AND ($2::uuid IS NULL OR shop_id = $2) FOR UPDATE`,
      [productId, shopId],
    );
    if (!product) return undefined;
    const variants = await tx.query<KnownVariant[]>(
      `SELECT id, option_values AS values, option_values_en AS "valuesEn", sku, price, compare_at_price AS "compareAtPrice", active FROM variants
       WHERE product_id = $1 ORDER BY id FOR UPDATE`,
      [productId],
    );
    return { ...product, variants };
  }

  async nameOptions(tx: Tx, productId: string, names: readonly string[], english: readonly string[]): Promise<void> {
    await tx.query('UPDATE products SET option_names = $2, option_names_en = $3, version = version + 1 WHERE id = $1', [
      ...[productId, names, english],
    ]);
  }

  /** Takes every variant out of the matrix, so that two may change places; those that come back are written next. */
  async clear(tx: Tx, productId: string): Promise<void> {
    await tx.query(`UPDATE variants SET active = false, option_values = '{}', option_values_en = '{}' WHERE product_id = $1 AND active`, [
      productId,
    ]);
  }

  async skusTaken(tx: Tx, shopId: string, skus: readonly string[], except: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ sku: string }[]>(
      'SELECT sku FROM variants WHERE shop_id = $1 AND sku = ANY ($2::text[]) AND NOT (id = ANY ($3::uuid[]))',
      [shopId, skus, except],
    );
    return rows.map(({ sku }) => sku);
  }

  /** Codes that change hands inside one product would meet on their way. */
  async freeSkus(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.query(`UPDATE variants SET sku = left(id::text || '~' || sku, 64) WHERE id = ANY ($1::uuid[])`, [ids]);
  }

  async write(tx: Tx, rows: readonly VariantRow[]): Promise<void> {
    await tx.query(
      `UPDATE variants v SET active = true, sku = r.sku, gtin = r.gtin, option_name = r.option_name, option_name_en = r.option_name_en,
         option_value = r.option_value, option_value_en = r.option_value_en, option_values = r.option_values,
         option_values_en = r.option_values_en, price = r.price, compare_at_price = r.compare_at_price, weight_grams = r.weight_grams,
         unit = r.unit, unit_quantity = r.unit_quantity, position = r.position
       FROM jsonb_to_recordset($1) AS r (id uuid, sku text, gtin text, option_name text, option_name_en text, option_value text,
         option_value_en text, option_values text[], option_values_en text[], price bigint, compare_at_price bigint, weight_grams int,
         unit text, unit_quantity numeric, position int)
       WHERE v.id = r.id`,
      [JSON.stringify(rows)],
    );
  }

  async notePrices(
    tx: Tx,
    rows: readonly { variantId: string; price: string; compareAtPrice: string | null }[],
    shopId: string,
    at: Date,
    by: string | null,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO variant_prices (id, variant_id, shop_id, price, compare_at_price, at, by)
       SELECT uuidv7(), r."variantId", $2, r.price, r."compareAtPrice", $3, $4::uuid
       FROM jsonb_to_recordset($1) AS r ("variantId" uuid, price bigint, "compareAtPrice" bigint)`,
      [JSON.stringify(rows), shopId, at, by],
    );
  }
}
