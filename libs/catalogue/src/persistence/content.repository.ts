import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { Attribute, AttributeValues } from '../domain/attribute.js';
import type { ProductContent, ReviewedContent } from '../domain/product-content.js';
import type { ProductState } from '../domain/product-life.js';
import { isOffered } from './category.repository.js';
import { askedOf } from './product-reads.js';

export interface ContentRow extends ProductContent {
  readonly id: string;
  readonly shopId: string;
  readonly businessId: string;
  readonly state: ProductState;
  readonly version: number;
  readonly waiting: { readonly id: string; readonly before: ReviewedContent; readonly after: ReviewedContent } | null;
}

export interface ChangeRow {
  readonly id: string;
  readonly productId: string;
  readonly shopId: string;
  readonly before: ReviewedContent;
  readonly after: ReviewedContent;
  readonly at: Date;
  readonly by: string | null;
}

/** What sellers write about products, and the changes of it that wait for an officer. */
@Injectable()
export class ContentRepository {
  /**
   * The product with what waits for it, locked: whoever edits or decides comes one after the other. Locked by a statement of its own: one
   * that waited would still see what waited for an officer before the other decided.
   */
  async lock(tx: Tx, productId: string, shopId: string | null): Promise<ContentRow | undefined> {
    await tx.query('SELECT FROM products WHERE id = $1 FOR UPDATE', [productId]);
    const [row] = await tx.query<ContentRow[]>(`${contentSql} WHERE p.id = $1 AND ($2::uuid IS NULL OR p.shop_id = $2)`, [
      productId,
      shopId,
    ]);
    return row;
  }

  /** The product whose change this is; nothing when there is no such change. */
  async productOf(tx: Tx, changeId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ id: string }[]>('SELECT product_id AS id FROM product_changes WHERE id = $1', [changeId]);
    return row?.id;
  }

  /** The category's id and what it asks for; nothing for one that is not there, or not offered any more. */
  async category(tx: Tx, slug: string): Promise<{ id: string; asked: readonly Attribute[] } | undefined> {
    const [row] = await tx.query<{ id: string; asked: Attribute[] }[]>(
      `SELECT c.id, ${askedOf('c.id')} AS asked FROM categories c WHERE c.slug = $1 AND ${isOffered('c')}`,
      [slug],
    );
    return row;
  }

  /** What products say, and what their categories ask. */
  said(tx: Tx, productIds: readonly string[]): Promise<{ id: string; attributes: AttributeValues; asked: readonly Attribute[] }[]> {
    return tx.query(`SELECT p.id, p.attributes, ${askedOf('p.category_id')} AS asked FROM products p WHERE p.id = ANY ($1::uuid[])`, [
      productIds,
    ]);
  }

  /** Writes the texts; a version more. */
  async write(tx: Tx, id: string, content: ProductContent, ocopStars: number | null): Promise<void> {
    await tx.query(
      `UPDATE products SET name = $2, name_en = $3, category_id = (SELECT id FROM categories WHERE slug = $4), description_vi = $5,
         description_en = $6, origin_text = $7, attributes = $8, ocop_stars = $9, version = version + 1 WHERE id = $1`,
      [
        ...[id, content.name, content.nameEn, content.categorySlug, content.descriptionVi, content.descriptionEn],
        ...[content.originText, JSON.stringify(content.attributes), ocopStars],
      ],
    );
  }

  async clearParts(tx: Tx, productId: string): Promise<void> {
    await tx.query(`DELETE FROM product_pictures WHERE product_id = $1 AND state = 'ready'`, [productId]);
    await tx.query('DELETE FROM certificates WHERE product_id = $1', [productId]);
  }

  async ask(tx: Tx, change: ChangeRow): Promise<void> {
    await tx.query(
      `INSERT INTO product_changes (id, product_id, shop_id, before, after, asked_at, asked_by) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[change.id, change.productId, change.shopId, JSON.stringify(change.before), JSON.stringify(change.after)],
        ...[change.at, change.by],
      ],
    );
  }

  async settle(
    tx: Tx,
    settled: { id: string; state: 'approved' | 'refused' | 'withdrawn'; at: Date; by: string | null; reason: string | null },
  ): Promise<void> {
    await tx.query('UPDATE product_changes SET state = $2, decided_at = $3, decided_by = $4, reason = $5 WHERE id = $1', [
      ...[settled.id, settled.state, settled.at, settled.by, settled.reason],
    ]);
  }

  /** What waits for these products, where anything does. */
  async settleOf(
    tx: Tx,
    settled: readonly { productId: string; state: 'refused' | 'withdrawn'; at: string; by: string | null; reason: string | null }[],
  ): Promise<void> {
    if (settled.length === 0) return;
    await tx.query(
      `UPDATE product_changes x SET state = r.state, decided_at = r.at, decided_by = r.by, reason = r.reason
       FROM jsonb_to_recordset($1) AS r ("productId" uuid, state text, at timestamptz, by uuid, reason text)
       WHERE x.product_id = r."productId" AND x.state = 'waiting'`,
      [JSON.stringify(settled)],
    );
  }

  flaggedWords(tx: Tx): Promise<{ phrase: string; note: string }[]> {
    return tx.query('SELECT phrase, note FROM flagged_words WHERE active ORDER BY phrase');
  }
}

/** Pictures and certificates in the shape of a content. */
export const contentParts = `
  (SELECT coalesce(jsonb_agg(jsonb_build_object('path', path, 'alt', alt, 'width', width, 'height', height) ORDER BY position), '[]')
   FROM product_pictures WHERE product_id = p.id AND state = 'ready') AS pictures,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'number', number, 'issuer', issuer, 'issuedOn', issued_on, 'validTo', valid_to,
     'stars', stars, 'fileId', file_id, 'fileName', file_name) ORDER BY issued_on DESC, kind, number), '[]')
   FROM certificates WHERE product_id = p.id) AS certificates`;

const contentSql = `
  SELECT p.id, p.shop_id AS "shopId", p.business_id AS "businessId", p.state, p.version, p.name, p.name_en AS "nameEn",
         c.slug AS "categorySlug", p.description_vi AS "descriptionVi", p.description_en AS "descriptionEn", p.origin_text AS "originText",
         p.attributes, ${contentParts},
         (SELECT jsonb_build_object('id', x.id, 'before', x.before, 'after', x.after) FROM product_changes x
          WHERE x.product_id = p.id AND x.state = 'waiting') AS waiting
  FROM products p JOIN categories c ON c.id = p.category_id`;
