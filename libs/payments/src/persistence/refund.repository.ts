import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { PaymentId, PaymentMethod } from '../domain/payment.js';

/** The share of one refund that returns one piece of money. */
export interface RefundShare {
  readonly refundId: string;
  readonly paymentId: PaymentId;
  readonly provider: PaymentMethod;
  readonly moneyId: string;
  readonly amount: bigint;
  readonly state: 'asked' | 'by-hand' | 'done';
  readonly why: string;
  readonly askedAt: Date;
}

/** What a person needs to know to transfer it: how much, why, and how the money came. */
export interface RefundByHand extends Pick<RefundShare, 'refundId' | 'amount' | 'why' | 'askedAt'> {
  readonly reference: string;
  readonly method: PaymentMethod;
  readonly memo: string | null;
  readonly bankReference: string | null;
  /** Who has the money and must transfer it; null where we have it. */
  readonly payeeId: string | null;
}

/** What a payee owes back of money that came to its own account. */
export interface RefundOwed extends Pick<RefundShare, 'refundId' | 'amount' | 'why' | 'askedAt'> {
  readonly reference: string;
  readonly purposeId: string;
  /** How its bank named what came in: there it finds whom to transfer to. */
  readonly cameAs: readonly string[];
}

const columns = `refund_id AS "refundId", payment_id AS "paymentId", provider, money_id AS "moneyId", amount, state, why, asked_at AS "askedAt"`;

@Injectable()
export class RefundRepository {
  ofRefund(tx: Tx, refundId: string): Promise<readonly RefundShare[]> {
    return tx.query(`SELECT ${columns} FROM payment_refunds WHERE refund_id = $1 ORDER BY money_id`, [refundId]);
  }

  ofPayment(tx: Tx, paymentId: string): Promise<readonly RefundShare[]> {
    return tx.query(`SELECT ${columns} FROM payment_refunds WHERE payment_id = $1 ORDER BY asked_at, money_id`, [paymentId]);
  }

  /** The refunds of a payment of which everything has gone back. */
  async finished(tx: Tx, paymentId: string): Promise<readonly string[]> {
    const rows: { id: string }[] = await tx.query(
      `SELECT refund_id AS id FROM payment_refunds WHERE payment_id = $1 GROUP BY refund_id HAVING bool_and(state = 'done')`,
      [paymentId],
    );
    return rows.map(({ id }) => id);
  }

  /** Refunds that a person must still transfer, the oldest first. */
  byHand(tx: Tx, limit: number): Promise<readonly RefundByHand[]> {
    return tx.query(
      `SELECT r.refund_id AS "refundId", r.amount, r.why, r.asked_at AS "askedAt", p.reference, r.provider AS method,
         n.memo, n.bank_reference AS "bankReference", p.payee_id AS "payeeId"
       FROM payment_refunds r JOIN payments p ON p.id = r.payment_id
       LEFT JOIN payment_notices n ON n.provider = r.provider AND n.external_id = r.money_id
       WHERE r.state = 'by-hand' ORDER BY r.asked_at LIMIT $1`,
      [limit],
    );
  }

  /** What the payee has still to transfer, the oldest first; a refund of several pieces of money is one transfer. */
  owedBy(tx: Tx, payeeId: string, limit: number): Promise<readonly RefundOwed[]> {
    return tx.query(
      `SELECT r.refund_id AS "refundId", sum(r.amount)::bigint AS amount, min(r.why) AS why, min(r.asked_at) AS "askedAt", p.reference,
              p.purpose_id AS "purposeId", array_agg(split_part(r.money_id, ':', 2) ORDER BY r.money_id) AS "cameAs"
       FROM payment_refunds r JOIN payments p ON p.id = r.payment_id
       WHERE r.provider = 'shop-transfer' AND r.state <> 'done' AND p.payee_id = $1
       GROUP BY r.refund_id, p.id ORDER BY min(r.asked_at), r.refund_id LIMIT $2`,
      [payeeId, limit],
    );
  }

  async insert(tx: Tx, { refundId, paymentId, provider, moneyId, amount, state, why, askedAt }: RefundShare): Promise<void> {
    await tx.query(
      `INSERT INTO payment_refunds (refund_id, payment_id, provider, money_id, amount, state, why, asked_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [refundId, paymentId, provider, moneyId, amount, state, why, askedAt],
    );
  }

  async setState(tx: Tx, { refundId, moneyId }: RefundShare, state: 'by-hand' | 'done', at: Date): Promise<void> {
    await tx.query(
      `UPDATE payment_refunds SET state = $3, done_at = CASE WHEN $3 = 'done' THEN $4::timestamptz END
       WHERE refund_id = $1 AND money_id = $2 AND state <> 'done'`,
      [refundId, moneyId, state, at],
    );
  }

  /** All that our own finished refunds returned of this piece of money. */
  async doneOf(tx: Tx, provider: PaymentMethod, moneyId: string): Promise<bigint> {
    const [row]: { sum: bigint }[] = await tx.query(
      `SELECT coalesce(sum(amount), 0)::bigint AS sum FROM payment_refunds WHERE provider = $1 AND money_id = $2 AND state = 'done'`,
      [provider, moneyId],
    );
    return row?.sum ?? 0n;
  }
}
