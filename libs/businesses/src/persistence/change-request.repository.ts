import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';

export interface NewChangeRequest {
  readonly id: string;
  readonly field: string;
  readonly reason: string;
}

export interface ChangeRequest {
  readonly field: string;
  readonly reason: string;
  readonly askedAt: Date;
  /** When the application came back; null while it is with the business. */
  readonly answeredAt: Date | null;
}

@Injectable()
export class ChangeRequestRepository {
  async ask(tx: Tx, businessId: string, moveId: string, requests: readonly NewChangeRequest[], at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO business_change_requests (id, business_id, move_id, field, reason, asked_at)
       SELECT id, $1, $2, field, reason, $3 FROM jsonb_to_recordset($4) AS request (id uuid, field text, reason text)`,
      [businessId, moveId, at, JSON.stringify(requests)],
    );
  }

  async answer(tx: Tx, businessId: string, at: Date): Promise<void> {
    await tx.query('UPDATE business_change_requests SET answered_at = $2 WHERE business_id = $1 AND answered_at IS NULL', [businessId, at]);
  }

  /** All that was ever asked of a business, the latest first. */
  of(tx: Tx, businessId: string): Promise<ChangeRequest[]> {
    return tx.query<ChangeRequest[]>(
      `SELECT field, reason, asked_at AS "askedAt", answered_at AS "answeredAt" FROM business_change_requests
       WHERE business_id = $1 ORDER BY asked_at DESC, id DESC`,
      [businessId],
    );
  }
}
