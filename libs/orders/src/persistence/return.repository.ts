import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { Wish } from '../domain/taken-back.js';
import type { LockedOrder } from './life.repository.js';

export const returnReasons = ['damaged', 'missing', 'not-as-described', 'expired', 'wrong-item', 'other'] as const;
export type ReturnReason = (typeof returnReasons)[number];

export interface NewReturn {
  readonly reason: ReturnReason;
  readonly note: string;
  readonly lines: readonly Wish[];
  /** Private files. */
  readonly pictures: readonly string[];
  readonly at: Date;
}

@Injectable()
export class ReturnRepository {
  /**
   * Fixes until when each line may be asked back.
   * @param hours by category, the general ones under ''; the nearest category that has its own decides
   */
  async fixTerms(tx: Tx, orderId: string, deliveredAt: Date, hours: Readonly<Record<string, number>>): Promise<void> {
    await tx.query(
      `INSERT INTO order_line_terms (line_id, order_id, shop_id, return_until)
       SELECT l.id, l.order_id, l.shop_id, $2::timestamptz + interval '1 hour' * coalesce((
         WITH RECURSIVE above AS (
           SELECT c.slug, c.parent_id, 0 AS distance FROM categories c WHERE c.id = p.category_id
           UNION ALL SELECT c.slug, c.parent_id, a.distance + 1 FROM categories c JOIN above a ON c.id = a.parent_id
         ) SELECT ($3::jsonb ->> slug)::int FROM above WHERE $3::jsonb ->> slug IS NOT NULL ORDER BY distance LIMIT 1
       ), ($3::jsonb ->> '')::int)
       FROM order_lines l JOIN products p ON p.id = l.product_id WHERE l.order_id = $1`,
      [orderId, deliveredAt, JSON.stringify(hours)],
    );
  }

  /** Lines whose time to be asked back is over, of these. */
  async tooLate(tx: Tx, lineIds: readonly string[], at: Date): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT l.id FROM unnest($1::uuid[]) AS l (id) LEFT JOIN order_line_terms t ON t.line_id = l.id WHERE t.return_until IS NULL OR t.return_until < $2`,
      [lineIds, at],
    );
    return rows.map(({ id }) => id);
  }

  async add(tx: Tx, { id, shopId }: LockedOrder, { reason, note, lines, pictures, at }: NewReturn): Promise<void> {
    await tx.query(
      `INSERT INTO order_returns (order_id, shop_id, reason, note, requested_at, pictures) VALUES ($1, $2, $3, $4, $5, $6::uuid[])`,
      [id, shopId, reason, note, at, pictures],
    );
    await tx.query(
      `INSERT INTO order_return_lines (order_id, shop_id, line_id, quantity)
       SELECT $1, $2, line_id, quantity FROM jsonb_to_recordset($3) AS line (line_id uuid, quantity int)`,
      [id, shopId, JSON.stringify(lines.map(({ lineId, quantity }) => ({ line_id: lineId, quantity })))],
    );
  }

  async answer(
    tx: Tx,
    orderId: string,
    answer: { readonly accepted: boolean; readonly text: string | null; readonly at: Date },
  ): Promise<void> {
    await tx.query(`UPDATE order_returns SET answered_at = $2, accepted = $3, answer = $4 WHERE order_id = $1 AND answered_at IS NULL`, [
      ...[orderId, answer.at, answer.accepted, answer.text],
    ]);
  }

  /** @returns false when it was said before */
  async sentBack(tx: Tx, orderId: string, { code, at }: { readonly code: string | null; readonly at: Date }): Promise<boolean> {
    const rows = await tx.query<object[]>(
      `WITH said AS (UPDATE order_returns SET sent_back_at = $2, sent_back_code = $3 WHERE order_id = $1 AND sent_back_at IS NULL RETURNING 1)
       SELECT 1 FROM said`,
      [orderId, at, code],
    );
    return rows.length > 0;
  }

  async whenSentBack(tx: Tx, orderId: string): Promise<{ readonly at: Date; readonly code: string | null } | undefined> {
    const [row] = await tx.query<{ at: Date; code: string | null }[]>(
      `SELECT sent_back_at AS at, sent_back_code AS code FROM order_returns WHERE order_id = $1 AND sent_back_at IS NOT NULL`,
      [orderId],
    );
    return row;
  }

  /** @returns false when it was asked before */
  async appeal(tx: Tx, orderId: string, { appeal, at }: { readonly appeal: string; readonly at: Date }): Promise<boolean> {
    const rows = await tx.query<object[]>(
      `WITH said AS (UPDATE order_returns SET appealed_at = $2, appeal = $3 WHERE order_id = $1 AND appealed_at IS NULL RETURNING 1)
       SELECT 1 FROM said`,
      [orderId, at, appeal],
    );
    return rows.length > 0;
  }

  async isAppealed(tx: Tx, orderId: string): Promise<boolean> {
    const rows = await tx.query<object[]>('SELECT FROM order_returns WHERE order_id = $1 AND appealed_at IS NOT NULL', [orderId]);
    return rows.length > 0;
  }

  /** The shop's answer stays as it was given; the marketplace decides beside it. */
  async rule(tx: Tx, orderId: string, { ruling, at }: { readonly ruling: string; readonly at: Date }): Promise<void> {
    await tx.query(`UPDATE order_returns SET ruled_at = $2, ruling = $3 WHERE order_id = $1 AND NOT accepted`, [orderId, at, ruling]);
  }

  lines(tx: Tx, orderId: string): Promise<readonly Wish[]> {
    return tx.query<Wish[]>(`SELECT line_id AS "lineId", quantity FROM order_return_lines WHERE order_id = $1 ORDER BY line_id`, [orderId]);
  }
}
