import { Injectable } from '@nestjs/common';
import { assert, newId } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { Payment, PaymentId, PaymentMethod } from '../domain/payment.js';

/** What the provider gave back when the payment began, and where the shopper returns to. */
export interface PaymentDetails {
  readonly returnUrl: string;
  readonly redirectUrl?: string;
  readonly qrPayload?: string;
  readonly accountHolder?: string;
}

/** A payment with what only storage knows. */
export interface StoredPayment extends Payment {
  /** Whose own account it goes to; null where it is collected. */
  readonly payeeId: string | null;
  readonly reference: string;
  readonly providerId: string | null;
  readonly expiresAt: Date;
  readonly createdAt: Date;
  readonly settledAt: Date | null;
  readonly details: PaymentDetails;
}

export interface Move {
  readonly at: Date;
  /** `payments/stripe`, `account:0198…` */
  readonly by: string;
  readonly why: string;
}

export interface Purpose {
  readonly purposeKind: string;
  readonly purposeId: string;
}

const columns = `id, purpose_kind AS "purposeKind", purpose_id AS "purposeId", method, amount, state, attention, reference,
  provider_id AS "providerId", received, refunded, expires_at AS "expiresAt", created_at AS "createdAt", settled_at AS "settledAt", details,
  payee_id AS "payeeId"`;

/** The lock order of this room: the purpose, then its payments in id order. Nothing else locks a payment. */
@Injectable()
export class PaymentRepository {
  /** Holds every payment of the purpose until commit, those not yet written included. */
  async lockPurpose(tx: Tx, { purposeKind, purposeId }: Purpose): Promise<readonly StoredPayment[]> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 900))', [`${purposeKind}:${purposeId}`]);
    return tx.query(`SELECT ${columns} FROM payments WHERE purpose_kind = $1 AND purpose_id = $2 ORDER BY id FOR UPDATE`, [
      purposeKind,
      purposeId,
    ]);
  }

  async find(tx: Tx, id: string): Promise<StoredPayment | undefined> {
    const [payment]: StoredPayment[] = await tx.query(`SELECT ${columns} FROM payments WHERE id = $1`, [id]);
    return payment;
  }

  ofPurpose(tx: Tx, { purposeKind, purposeId }: Purpose): Promise<readonly StoredPayment[]> {
    return tx.query(`SELECT ${columns} FROM payments WHERE purpose_kind = $1 AND purpose_id = $2 ORDER BY id`, [purposeKind, purposeId]);
  }

  byReferences(tx: Tx, references: readonly string[]): Promise<readonly StoredPayment[]> {
    return tx.query(`SELECT ${columns} FROM payments WHERE reference = ANY ($1) ORDER BY id`, [references]);
  }

  /** Pending payments past their deadline, the longest overdue first. */
  due(tx: Tx, at: Date, limit: number): Promise<readonly StoredPayment[]> {
    return tx.query(`SELECT ${columns} FROM payments WHERE state = 'pending' AND expires_at <= $1 ORDER BY expires_at LIMIT $2`, [
      at,
      limit,
    ]);
  }

  needingAttention(tx: Tx, limit: number): Promise<readonly StoredPayment[]> {
    return tx.query(`SELECT ${columns} FROM payments WHERE attention IS NOT NULL ORDER BY created_at LIMIT $1`, [limit]);
  }

  /** What a payee still has to look after on its own account: money waited for, and money that a decision is due about. */
  ofPayee(tx: Tx, payeeId: string, limit: number): Promise<readonly StoredPayment[]> {
    return tx.query(
      `SELECT ${columns} FROM payments WHERE payee_id = $1 AND (state = 'pending' OR attention IS NOT NULL) ORDER BY created_at LIMIT $2`,
      [payeeId, limit],
    );
  }

  /** False when the reference is already taken. */
  async insert(tx: Tx, payment: StoredPayment, move: Move): Promise<boolean> {
    const inserted: unknown[] = await tx.query(
      `WITH payment AS (
         INSERT INTO payments (id, purpose_kind, purpose_id, method, amount, state, reference, expires_at, created_at, details, provider_id,
           payee_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $15) ON CONFLICT (reference) DO NOTHING RETURNING id, state
       )
       INSERT INTO payment_moves (id, payment_id, to_state, received, refunded, at, moved_by, why)
       SELECT $12, id, state, 0, 0, $9, $13, $14 FROM payment RETURNING 1`,
      [
        payment.id,
        payment.purposeKind,
        payment.purposeId,
        payment.method,
        payment.amount,
        payment.state,
        payment.reference,
        payment.expiresAt,
        payment.createdAt,
        JSON.stringify(payment.details),
        payment.providerId,
        newId(),
        move.by,
        move.why,
        payment.payeeId,
      ],
    );
    return inserted.length === 1;
  }

  async setProvider(tx: Tx, id: PaymentId, providerId: string, details: PaymentDetails): Promise<StoredPayment> {
    const [[payment]]: [StoredPayment[], number] = await tx.query(
      `UPDATE payments SET provider_id = $2, details = $3 WHERE id = $1 RETURNING ${columns}`,
      [id, providerId, JSON.stringify(details)],
    );
    assert(payment !== undefined, 'payments are never deleted');
    return payment;
  }

  /** Writes the decided payment and the move that led to it; guarded by the state it was decided from. */
  async save(tx: Tx, before: StoredPayment, after: StoredPayment, move: Move): Promise<void> {
    const saved: unknown[] = await tx.query(
      `WITH payment AS (
         UPDATE payments SET state = $3, attention = $4, received = $5, refunded = $6, settled_at = $7 WHERE id = $1 AND state = $2
         RETURNING id, state, attention, received, refunded
       )
       INSERT INTO payment_moves (id, payment_id, from_state, to_state, attention, received, refunded, at, moved_by, why)
       SELECT $8, id, $2, state, attention, received, refunded, $9, $10, $11 FROM payment RETURNING 1`,
      [
        ...[after.id, before.state, after.state, after.attention, after.received, after.refunded, after.settledAt],
        ...[newId(), move.at, move.by, move.why],
      ],
    );
    assert(saved.length === 1, 'a locked payment keeps its state until it is saved');
  }
}

/** A piece of money as the provider names it: a PaymentIntent, a line of the bank's statement. */
export interface Receipt {
  readonly paymentId: PaymentId;
  readonly provider: PaymentMethod;
  readonly moneyId: string;
  readonly amount: bigint;
  readonly refunded: bigint;
}
