import { Injectable } from '@nestjs/common';
import { publicActor, UnitOfWork } from '@market/platform';
import type { DocumentRow } from '../domain/memory/document-row.js';
import { liveSlot } from './search-sql.js';

export interface ChangesState {
  /** How often an index has gone live. */
  readonly builds: number;
  /** The number of the newest change. */
  readonly newest: number;
}

export interface DocumentChange {
  readonly number: number;
  readonly productId: string;
  /** As it is now; nothing when it is gone. */
  readonly document: DocumentRow | undefined;
}

/** What a process that keeps the live documents in memory reads of them. */
@Injectable()
export class MemoryReads {
  constructor(private readonly work: UnitOfWork) {}

  async state(): Promise<ChangesState> {
    const [row] = await this.query<{ builds: number; newest: string | null }>(
      `SELECT builds, (SELECT max(number) FROM product_document_changes)::text AS newest FROM search_index`,
    );
    return { builds: row!.builds, newest: Number(row!.newest ?? 0) };
  }

  /** In the order of their ids. */
  documentsAfter(productId: string, most: number): Promise<DocumentRow[]> {
    return this.query(`SELECT ${fields} FROM product_documents d WHERE ${liveSlot} AND product_id > $1 ORDER BY product_id LIMIT $2`, [
      productId,
      most,
    ]);
  }

  /** In the order of the last change of each. */
  async changesAfter(number: number, most: number): Promise<DocumentChange[]> {
    const rows = await this.query<DocumentRow & { readonly number: string; readonly changed: string; readonly slug: string | null }>(
      `SELECT change.number, change.product_id AS changed, ${fields}
       FROM (SELECT product_id, max(number) AS number FROM product_document_changes WHERE number > $1
             GROUP BY product_id ORDER BY max(number) LIMIT $2) change
       LEFT JOIN product_documents d ON d.product_id = change.product_id AND d.${liveSlot}
       ORDER BY change.number`,
      [number, most],
    );
    return rows.map(({ number: at, changed, ...document }) => ({
      number: Number(at),
      productId: changed,
      document: document.slug === null ? undefined : document,
    }));
  }

  private query<T>(sql: string, params: unknown[] = []): Promise<T[]> {
    return this.work.read(publicActor, (tx) => tx.query<T[]>(sql, params));
  }
}

const fields = `
  d.product_id AS "productId", d.slug, d.name, d.shop_slug AS "shopSlug", d.shop_name AS "shopName", d.category_path AS "categoryPath",
  d.commune_code AS "communeCode", d.district_code AS "districtCode", d.place, d.price_min::text AS "priceMin", d.price_max::text AS "priceMax",
  d.compare_at_price::text AS "compareAtPrice", d.ocop_stars AS "ocopStars", d.in_stock AS "inStock", d.sold_score::text AS "soldScore",
  (extract(epoch FROM d.published_at) * 1000000)::bigint::text AS "publishedAt", d.picture_url AS "pictureUrl", d.merit,
  d.words::text AS words, d.accents::text AS accents, d.name_folded AS "nameFolded"`;
