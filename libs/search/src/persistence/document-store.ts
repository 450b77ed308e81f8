import { Injectable } from '@nestjs/common';
import { Clock } from '@market/kernel';
import { Settings, type Tx } from '@market/platform';
import type { ProductDocument } from './product-document.js';
import { indexVersion } from './product-index.js';
import { Vocabulary } from './vocabulary.js';

const chunkSize = 1_000;

export interface Written {
  readonly id: string;
  /** It was not there before. */
  readonly added: boolean;
}

/** The documents in PostgreSQL: the live ones, and beside them those of an index that is being built. Every caller holds the index's lock. */
@Injectable()
export class DocumentStore {
  private claimed = false;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @returns those of the live index that were new or different */
  async upsert(tx: Tx, documents: readonly ProductDocument[]): Promise<readonly Written[]> {
    await this.claimEmpty(tx);
    const written: Written[] = [];
    for (let at = 0; at < documents.length; at += chunkSize)
      written.push(...(await this.write(tx, documents.slice(at, at + chunkSize), everyPlace)).filter(({ live }) => live));
    await this.vocabulary.learn(tx, documents);
    await this.tellOutside(
      tx,
      written.map(({ id }) => id),
    );
    return written;
  }

  /** An index that is empty is of whatever version writes into it first, and need not be built again. */
  private async claimEmpty(tx: Tx): Promise<void> {
    if (this.claimed) return;
    await tx.query(`UPDATE search_index SET version = $1 WHERE version = 0 AND NOT EXISTS (SELECT FROM product_documents)`, [indexVersion]);
    this.claimed = true;
  }

  /** @returns the ids of those that were there */
  async remove(tx: Tx, productIds: readonly string[]): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string; live: boolean }[]>(
      `WITH gone AS (DELETE FROM product_documents WHERE product_id = ANY ($1::uuid[]) RETURNING product_id, slot)
       SELECT product_id AS id, slot = (SELECT live FROM search_index) AS live FROM gone`,
      [productIds],
    );
    const removed = rows.filter(({ live }) => live).map(({ id }) => id);
    await this.tellOutside(tx, removed);
    return removed;
  }

  /** Into the index that is being built, and nowhere else. */
  async build(tx: Tx, documents: readonly ProductDocument[]): Promise<void> {
    await this.write(tx, documents, `SELECT building FROM search_index WHERE building IS NOT NULL`);
  }

  /** The live document whose product is none of these, after one id and up to another: what nothing stands behind any more. */
  async orphans(tx: Tx, after: string, upTo: string | null, productIds: readonly string[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT product_id AS id FROM product_documents WHERE slot = (SELECT live FROM search_index)
         AND product_id > $1 AND ($2::uuid IS NULL OR product_id <= $2) AND NOT (product_id = ANY ($3::uuid[]))`,
      [after, upTo, productIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Live documents that have the words. */
  async having(tx: Tx, words: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT product_id AS id FROM product_documents WHERE slot = (SELECT live FROM search_index) AND words @@ $1::tsquery ORDER BY product_id`,
      [words],
    );
    return rows.map(({ id }) => id);
  }

  /** An index on another server hears of them after the commit. */
  async tellOutside(tx: Tx, productIds: readonly string[]): Promise<void> {
    if (!this.settings.meili || productIds.length === 0) return;
    await tx.query(
      `INSERT INTO search_pending AS p (product_id, since) SELECT id, $2 FROM unnest($1::uuid[]) AS id ORDER BY id
       ON CONFLICT (product_id) DO UPDATE SET marks = p.marks + 1`,
      [productIds, this.clock.now()],
    );
  }

  private write(tx: Tx, documents: readonly ProductDocument[], places: string): Promise<(Written & { live: boolean })[]> {
    const rows = documents.map(({ vocabulary: _vocabulary, ...row }) => row);
    return tx.query(upsertSql(places), [JSON.stringify(rows)]);
  }
}

const everyPlace = `SELECT unnest(array_remove(ARRAY[live, building], NULL)) FROM search_index`;

const columns = [
  ['product_id', 'productId', 'uuid'],
  ['slug', 'slug', 'text'],
  ['name', 'name', 'text'],
  ['shop_id', 'shopId', 'uuid'],
  ['shop_slug', 'shopSlug', 'text'],
  ['shop_name', 'shopName', 'text'],
  ['category_path', 'categoryPath', 'text[]'],
  ['commune_code', 'communeCode', 'text'],
  ['district_code', 'districtCode', 'text'],
  ['place', 'place', 'text'],
  ['price_min', 'priceMin', 'bigint'],
  ['price_max', 'priceMax', 'bigint'],
  ['compare_at_price', 'compareAtPrice', 'bigint'],
  ['ocop_stars', 'ocopStars', 'smallint'],
  ['in_stock', 'inStock', 'boolean'],
  ['sold_score', 'soldScore', 'bigint'],
  ['published_at', 'publishedAt', 'timestamptz'],
  ['picture_url', 'pictureUrl', 'text'],
  ['merit', 'merit', 'double precision'],
  ['words', 'words', 'tsvector'],
  ['accents', 'accents', 'tsvector'],
  ['name_folded', 'nameFolded', 'text'],
] as const;
const names = columns.map(([column]) => column).join(', ');
const sources = columns.map(([, field]) => `r."${field}"`).join(', ');
const types = columns.map(([, field, type]) => `"${field}" ${type}`).join(', ');
const changing = columns.slice(1).map(([column]) => column);

/** Writes only what differs, so that an event repeated or without consequence makes no list stale. */
const upsertSql = (places: string): string => `
  WITH written AS (
    INSERT INTO product_documents AS d (slot, ${names})
    SELECT place.slot, ${sources} FROM jsonb_to_recordset($1) AS r (${types}) CROSS JOIN (${places}) AS place (slot)
    ON CONFLICT (slot, product_id) DO UPDATE SET ${changing.map((column) => `${column} = excluded.${column}`).join(', ')}
    WHERE (${changing.map((column) => `d.${column}`).join(', ')}) IS DISTINCT FROM (${changing.map((column) => `excluded.${column}`).join(', ')})
    RETURNING slot, product_id
  )
  SELECT product_id AS id, slot = (SELECT live FROM search_index) AS live,
         NOT EXISTS (SELECT FROM product_documents before WHERE before.slot = written.slot AND before.product_id = written.product_id) AS added
  FROM written`;
