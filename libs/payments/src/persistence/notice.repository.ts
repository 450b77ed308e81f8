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
  | 'ignored'
  | 'unmatched'
  | 'ambiguous';

export interface Notice {
  readonly provider: PaymentMethod;
  readonly externalId: string;
  readonly body: object;
  readonly receivedAt: Date;
}

export interface UnmatchedNotice {
  readonly id: string;
  readonly provider: PaymentMethod;
  readonly externalId: string;
  readonly receivedAt: Date;
  readonly outcome: NoticeOutcome;
  readonly body: Readonly<Record<string, unknown>>;
}

@Injectable()
export class NoticeRepository {
  /** The id of the new notice, or nothing when the provider has said this before. A concurrent twin waits here for the first. */
  async insert(tx: Tx, { provider, externalId, body, receivedAt }: Notice): Promise<string | undefined> {
    const inserted: { id: string }[] = await tx.query(
      `INSERT INTO payment_notices (id, provider, external_id, received_at, body, outcome) VALUES ($1, $2, $3, $4, $5, 'received')
       ON CONFLICT (provider, external_id) DO NOTHING RETURNING id`,
      [newId(), provider, externalId, receivedAt, JSON.stringify(body)],
    );
    return inserted[0]?.id;
  }

  async conclude(tx: Tx, id: string, outcome: NoticeOutcome, paymentId: string | null): Promise<void> {
    await tx.query('UPDATE payment_notices SET outcome = $2, payment_id = $3 WHERE id = $1', [id, outcome, paymentId]);
  }

  unmatched(tx: Tx, limit: number): Promise<readonly UnmatchedNotice[]> {
    return tx.query(
      `SELECT id, provider, external_id AS "externalId", received_at AS "receivedAt", outcome, body FROM payment_notices
       WHERE outcome IN ('unmatched', 'ambiguous') ORDER BY received_at LIMIT $1`,
      [limit],
    );
  }
}
