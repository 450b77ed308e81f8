import { Injectable } from '@nestjs/common';
import { newId } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { PaymentMethod } from '../domain/payment.js';

/** What became of a provider's notice. `unmatched` and `ambiguous` are money that a person must still place. */
export type NoticeOutcome =
  | 'received'
  | 'exact'
  | 'over'
  | 'under'
  | 'late'
  | 'duplicate'
  | 'counted-before'
  | 'ended'
  | 'refunded'
  | 'disputed'
  | 'payee'
  | 'returned'
  | 'ignored'
  | 'unmatched'
  | 'ambiguous';

export interface Notice {
  readonly provider: PaymentMethod;
  readonly externalId: string;
  readonly body: object;
  readonly receivedAt: Date;
  /** What a line of a bank's statement says of itself. */
  readonly line?: NoticeLine;
}

export interface NoticeLine {
  readonly source: 'webhook' | 'statement';
  readonly bankReference: string | null;
  readonly amount: bigint;
  readonly memo: string;
}

export interface UnmatchedNotice {
  readonly id: string;
  readonly externalId: string;
  readonly receivedAt: Date;
  readonly outcome: NoticeOutcome;
  readonly amount: bigint;
  readonly memo: string;
  readonly bankReference: string | null;
}

const unmatched = `id, external_id AS "externalId", received_at AS "receivedAt", outcome, amount, coalesce(memo, '') AS memo,
  bank_reference AS "bankReference"`;

@Injectable()
export class NoticeRepository {
  /** The id of the new notice, or nothing when the provider has said this before. A concurrent twin waits here for the first. */
  async insert(tx: Tx, { provider, externalId, body, receivedAt, line }: Notice): Promise<string | undefined> {
    const { source = 'webhook', bankReference = null, amount = null, memo = null } = line ?? {};
    const inserted: { id: string }[] = await tx.query(
      `INSERT INTO payment_notices (id, provider, external_id, received_at, body, outcome, source, bank_reference, amount, memo)
       VALUES ($1, $2, $3, $4, $5, 'received', $6, $7, $8, $9) ON CONFLICT (provider, external_id) DO NOTHING RETURNING id`,
      [newId(), provider, externalId, receivedAt, JSON.stringify(body), source, bankReference, amount, memo],
    );
    return inserted[0]?.id;
  }

  /**
   * Pairs this line with the same one told by the other source, if that has come. Both may be on their way at once, so the bank's
   * reference is locked first.
   */
  async pair(tx: Tx, id: string, { source, bankReference, amount }: NoticeLine): Promise<boolean> {
    if (bankReference === null) return false;
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 901))', [bankReference]);
    const [other]: { id: string }[] = await tx.query(
      `SELECT id FROM payment_notices told
       WHERE bank_reference = $1 AND amount = $2 AND source <> $3 AND same_as IS NULL
         AND NOT EXISTS (SELECT FROM payment_notices twin WHERE twin.same_as = told.id)
       ORDER BY received_at LIMIT 1`,
      [bankReference, amount, source],
    );
    if (other) await tx.query('UPDATE payment_notices SET same_as = $2 WHERE id = $1', [id, other.id]);
    return other !== undefined;
  }

  /** Money that a person still has to place, locked; nothing when it is placed already. */
  async lockUnmatched(tx: Tx, id: string): Promise<UnmatchedNotice | undefined> {
    const [notice]: UnmatchedNotice[] = await tx.query(
      `SELECT ${unmatched} FROM payment_notices WHERE id = $1 AND outcome IN ('unmatched', 'ambiguous') FOR UPDATE`,
      [id],
    );
    return notice;
  }

  async conclude(tx: Tx, id: string, outcome: NoticeOutcome, paymentId: string | null): Promise<void> {
    await tx.query('UPDATE payment_notices SET outcome = $2, payment_id = $3 WHERE id = $1', [id, outcome, paymentId]);
  }

  unmatched(tx: Tx, limit: number): Promise<readonly UnmatchedNotice[]> {
    return tx.query(
      `SELECT ${unmatched} FROM payment_notices
       WHERE outcome IN ('unmatched', 'ambiguous') ORDER BY received_at LIMIT $1`,
      [limit],
    );
  }
}
