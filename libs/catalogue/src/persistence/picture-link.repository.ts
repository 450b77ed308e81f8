import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { Afterwards } from './import.repository.js';

/** The address of a picture that a file named. */
export interface PictureLink {
  readonly productId: string;
  readonly shopId: string;
  /** Whose file it was; nobody where the system imports. */
  readonly accountId: string | null;
  readonly afterwards: Afterwards | null;
  readonly url: string;
  readonly alt: string;
  readonly tries: number;
}

export interface SettledLink {
  readonly productId: string;
  readonly url: string;
  readonly state: 'fetched' | 'refused' | 'waiting';
  readonly fault: string | null;
  /** When it may be tried again. */
  readonly nextAt: string;
}

export interface PictureLinkCounts {
  readonly waiting: number;
  readonly fetched: number;
  readonly refused: number;
}

export interface RefusedLink {
  readonly productId: string;
  readonly name: string;
  readonly url: string;
  readonly fault: string;
}

@Injectable()
export class PictureLinkRepository {
  /** An address that was given up is tried anew when a file names it again. */
  async add(
    tx: Tx,
    { importId, shopId, at }: { importId: string; shopId: string; at: Date },
    links: readonly { productId: string; url: string; alt: string; position: number }[],
  ): Promise<void> {
    if (links.length === 0) return;
    await tx.query(
      `INSERT INTO pending_pictures (product_id, shop_id, import_id, url, alt, position, next_at)
       SELECT "productId", $1, $2, url, alt, position, $3
       FROM jsonb_to_recordset($4) AS link ("productId" uuid, url text, alt text, position int)
       ON CONFLICT (product_id, url) DO UPDATE
       SET state = 'waiting', fault = NULL, tries = 0, import_id = excluded.import_id, next_at = excluded.next_at
       WHERE pending_pictures.state = 'refused'`,
      [shopId, importId, at, JSON.stringify(links)],
    );
  }

  /** Takes what is due of one product for a while, unless another worker has it. */
  async claim(tx: Tx, now: Date, until: Date): Promise<PictureLink[]> {
    return tx.query<PictureLink[]>(
      `WITH due AS (
         SELECT product_id FROM pending_pictures WHERE state = 'waiting' AND next_at <= $1
         ORDER BY next_at, product_id LIMIT 1 FOR UPDATE SKIP LOCKED
       ), taken AS (
         UPDATE pending_pictures y SET next_at = $2, tries = tries + 1 FROM due
         WHERE y.product_id = due.product_id AND y.state = 'waiting' AND y.next_at <= $1
         RETURNING y.product_id, y.shop_id, y.import_id, y.url, y.alt, y.tries, y.position
       )
       SELECT t.product_id AS "productId", t.shop_id AS "shopId", i.account_id AS "accountId", i.afterwards, t.url, t.alt, t.tries
       FROM taken t LEFT JOIN imports i ON i.id = t.import_id ORDER BY t.position, t.url`,
      [now, until],
    );
  }

  /** What an import that is undone named and nobody has fetched yet. */
  async drop(tx: Tx, importId: string, productIds: readonly string[]): Promise<void> {
    await tx.query(`DELETE FROM pending_pictures WHERE import_id = $1 AND product_id = ANY ($2::uuid[]) AND state = 'waiting'`, [
      importId,
      productIds,
    ]);
  }

  async settle(tx: Tx, links: readonly SettledLink[]): Promise<void> {
    await tx.query(
      `UPDATE pending_pictures y SET state = r.state, fault = r.fault, next_at = r."nextAt"
       FROM jsonb_to_recordset($1) AS r ("productId" uuid, url text, state text, fault text, "nextAt" timestamptz)
       WHERE y.product_id = r."productId" AND y.url = r.url`,
      [JSON.stringify(links)],
    );
  }

  async counts(tx: Tx, importId: string): Promise<PictureLinkCounts> {
    const rows = await tx.query<{ state: keyof PictureLinkCounts; count: number }[]>(
      'SELECT state, count(*)::int AS count FROM pending_pictures WHERE import_id = $1 GROUP BY state',
      [importId],
    );
    return { waiting: 0, fetched: 0, refused: 0, ...Object.fromEntries(rows.map(({ state, count }) => [state, count])) };
  }

  refused(tx: Tx, importId: string, limit: number): Promise<RefusedLink[]> {
    return tx.query<RefusedLink[]>(
      `SELECT y.product_id AS "productId", p.name, y.url, y.fault FROM pending_pictures y JOIN products p ON p.id = y.product_id
       WHERE y.import_id = $1 AND y.state = 'refused' ORDER BY p.name, y.product_id, y.position LIMIT $2`,
      [importId, limit],
    );
  }
}
