import { Injectable } from '@nestjs/common';
import { newId } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { PaymentMethod } from '../domain/payment.js';
import type { Receipt } from './payment.repository.js';

const columns = `payment_id AS "paymentId", provider, money_id AS "moneyId", amount, refunded`;

@Injectable()
export class ReceiptRepository {
  /** False when this money has been counted before. */
  async insert(tx: Tx, receipt: Receipt, at: Date): Promise<boolean> {
    const inserted: unknown[] = await tx.query(
      `INSERT INTO payment_receipts (id, payment_id, provider, money_id, amount, refunded, received_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (provider, money_id) DO NOTHING RETURNING 1`,
      [newId(), receipt.paymentId, receipt.provider, receipt.moneyId, receipt.amount, receipt.refunded, at],
    );
    return inserted.length === 1;
  }

  async find(tx: Tx, provider: PaymentMethod, moneyId: string): Promise<Receipt | undefined> {
    const [receipt]: Receipt[] = await tx.query(`SELECT ${columns} FROM payment_receipts WHERE provider = $1 AND money_id = $2`, [
      provider,
      moneyId,
    ]);
    return receipt;
  }

  ofPayment(tx: Tx, paymentId: string): Promise<readonly Receipt[]> {
    return tx.query(`SELECT ${columns} FROM payment_receipts WHERE payment_id = $1 ORDER BY id`, [paymentId]);
  }

  /** Totals only grow: an older event arriving late leaves the newer total. */
  async setRefunded(tx: Tx, provider: PaymentMethod, moneyId: string, refunded: bigint): Promise<void> {
    await tx.query('UPDATE payment_receipts SET refunded = greatest(refunded, $3::bigint) WHERE provider = $1 AND money_id = $2', [
      provider,
      moneyId,
      refunded,
    ]);
  }
}
