import { Injectable } from '@nestjs/common';
import { assert } from '@market/kernel';
import type { Tx } from '@market/platform';
import { refund, type PaymentMethod } from '../domain/payment.js';
import { PaymentRepository } from '../persistence/payment.repository.js';
import { ReceiptRepository } from '../persistence/receipt.repository.js';
import { PaymentLog, type Cause } from './payment-log.js';

export interface WentBack {
  readonly provider: PaymentMethod;
  readonly moneyId: string;
  /** The total that went back of this piece of money so far. */
  readonly refunded: bigint;
  readonly cause: Cause;
}

/** Writes down that money went back, whoever sent it: we, or somebody in the provider's dashboard. */
@Injectable()
export class RecordRefund {
  constructor(
    private readonly payments: PaymentRepository,
    private readonly receipts: ReceiptRepository,
    private readonly log: PaymentLog,
  ) {}

  async execute(
    tx: Tx,
    { provider, moneyId, refunded, cause }: WentBack,
  ): Promise<{ outcome: 'refunded' | 'ignored'; paymentId: string | null }> {
    const receipt = await this.receipts.find(tx, provider, moneyId);
    const known = receipt && (await this.payments.find(tx, receipt.paymentId));
    if (!known) return { outcome: 'ignored', paymentId: null };
    const before = (await this.payments.lockPurpose(tx, known)).find(({ id }) => id === known.id);
    assert(before !== undefined, 'payments are never deleted');
    await this.receipts.setRefunded(tx, provider, moneyId, refunded);
    const total = (await this.receipts.ofPayment(tx, before.id)).reduce((sum, one) => sum + one.refunded, 0n);
    const decided = refund(before, total);
    assert(decided.ok, 'receipts never refund more than they received');
    if (decided.value === before) return { outcome: 'ignored', paymentId: before.id };
    await this.log.write(tx, before, decided.value, cause);
    return { outcome: 'refunded', paymentId: before.id };
  }
}
