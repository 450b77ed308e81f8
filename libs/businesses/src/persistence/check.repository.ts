import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';

/** An item that an officer found in order. */
export interface Tick {
  readonly item: string;
  readonly at: Date;
  readonly by: string;
}

@Injectable()
export class CheckRepository {
  async tick(tx: Tx, businessId: string, item: string, by: string, at: Date): Promise<void> {
    await tx.query(
      `INSERT INTO business_checks (business_id, item, checked_at, checked_by) VALUES ($1, $2, $4, $3)
       ON CONFLICT (business_id, item) DO UPDATE SET checked_at = $4, checked_by = $3`,
      [businessId, item, by, at],
    );
  }

  async untick(tx: Tx, businessId: string, item: string): Promise<void> {
    await tx.query('DELETE FROM business_checks WHERE business_id = $1 AND item = $2', [businessId, item]);
  }

  /** The ticks that still hold: one on papers that were brought or removed since holds no longer, nor one on answers that came back mended. */
  of(tx: Tx, businessId: string): Promise<Tick[]> {
    return tx.query<Tick[]>(
      `SELECT c.item, c.checked_at AS at, a.name AS by
       FROM business_checks c JOIN accounts a ON a.id = c.checked_by
       WHERE c.business_id = $1 AND NOT EXISTS (
         SELECT FROM business_papers p WHERE p.business_id = $1 AND c.item = 'document:' || p.kind
           AND (p.added_at > c.checked_at OR p.removed_at > c.checked_at))
         AND (c.item LIKE 'document:%' OR c.checked_at >= (SELECT submitted_at FROM businesses WHERE id = $1))`,
      [businessId],
    );
  }
}
