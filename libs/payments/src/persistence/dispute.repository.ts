import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { Dispute } from '../domain/dispute.js';

const columns = `provider, dispute_id AS "disputeId", payment_id AS "paymentId", money_id AS "moneyId", amount, reason, state,
  opened_at AS "openedAt", due_by AS "dueBy", closed_at AS "closedAt"`;

/** Written under the lock of the payment's purpose, as everything about a payment. */
@Injectable()
export class DisputeRepository {
  async find(tx: Tx, { provider, disputeId }: Pick<Dispute, 'provider' | 'disputeId'>): Promise<Dispute | undefined> {
    const [dispute]: Dispute[] = await tx.query(`SELECT ${columns} FROM payment_disputes WHERE provider = $1 AND dispute_id = $2`, [
      provider,
      disputeId,
    ]);
    return dispute;
  }

  async save(tx: Tx, dispute: Dispute): Promise<void> {
    const { provider, disputeId, paymentId, moneyId, amount, reason, state, openedAt, dueBy, closedAt } = dispute;
    await tx.query(
      `INSERT INTO payment_disputes (provider, dispute_id, payment_id, money_id, amount, reason, state, opened_at, due_by, closed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (provider, dispute_id) DO UPDATE SET state = $7, amount = $5, reason = $6, due_by = $9, closed_at = $10`,
      [provider, disputeId, paymentId, moneyId, amount, reason, state, openedAt, dueBy, closedAt],
    );
  }

  /** Those that wait for the shop's evidence or the bank's word, the most urgent first. */
  waiting(tx: Tx, limit: number): Promise<readonly Dispute[]> {
    return tx.query(
      `SELECT ${columns} FROM payment_disputes WHERE state IN ('inquiry', 'open') ORDER BY due_by NULLS LAST, opened_at LIMIT $1`,
      [limit],
    );
  }
}
