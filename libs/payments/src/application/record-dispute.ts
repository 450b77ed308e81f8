import { Injectable } from '@nestjs/common';
import { assert } from '@market/kernel';
import { Outbox, type Tx } from '@market/platform';
import { disputeEvents, heard, type Dispute } from '../domain/dispute.js';
import { DisputeRepository } from '../persistence/dispute.repository.js';
import { PaymentRepository } from '../persistence/payment.repository.js';
import { ReceiptRepository } from '../persistence/receipt.repository.js';

export type HeardDispute = Omit<Dispute, 'paymentId'>;

/** Writes down what the provider says of a dispute. The money stays counted as received: what moves is told by events, for the ledger. */
@Injectable()
export class RecordDispute {
  constructor(
    private readonly payments: PaymentRepository,
    private readonly receipts: ReceiptRepository,
    private readonly disputes: DisputeRepository,
    private readonly outbox: Outbox,
  ) {}

  async execute(tx: Tx, said: HeardDispute): Promise<{ outcome: 'disputed' | 'ignored'; paymentId: string | null }> {
    const receipt = await this.receipts.find(tx, said.provider, said.moneyId);
    const known = receipt && (await this.payments.find(tx, receipt.paymentId));
    // Another program's money on the same account.
    if (!known) return { outcome: 'ignored', paymentId: null };
    const payment = (await this.payments.lockPurpose(tx, known)).find(({ id }) => id === known.id);
    assert(payment !== undefined, 'payments are never deleted');
    const before = await this.disputes.find(tx, said);
    const after = heard(before, { ...said, paymentId: payment.id });
    if (after === before) return { outcome: 'ignored', paymentId: payment.id };
    await this.disputes.save(tx, after);
    await this.outbox.add(tx, ...disputeEvents(before, after, payment));
    return { outcome: 'disputed', paymentId: payment.id };
  }
}
