import { Injectable } from '@nestjs/common';
import { assert, Clock } from '@market/kernel';
import { Jobs, type Tx } from '@market/platform';
import { end, isSettled, receive, type Arrival, type PaymentMethod } from '../domain/payment.js';
import { PaymentRepository, type Purpose, type StoredPayment } from '../persistence/payment.repository.js';
import { ReceiptRepository } from '../persistence/receipt.repository.js';
import { PaymentLog, type Cause } from './payment-log.js';

export interface ArrivedMoney {
  readonly paymentId: string;
  /** What the payment is for, where the caller has read it already. */
  readonly purpose?: Purpose;
  readonly provider: PaymentMethod;
  /** The provider's name for this piece of money; the same name is the same money. */
  readonly moneyId: string;
  readonly amount: bigint;
  readonly cause: Cause;
}

export const closeJob = 'payments/close-at-provider';

/**
 * Counts a piece of money once and decides what it does. The only way to a settled payment: notices of providers and the sweep
 * call it, the shopper's browser never does.
 */
@Injectable()
export class SettlePayment {
  constructor(
    private readonly payments: PaymentRepository,
    private readonly receipts: ReceiptRepository,
    private readonly log: PaymentLog,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, money: ArrivedMoney): Promise<Arrival | 'counted-before' | 'unknown'> {
    const { paymentId, provider, moneyId, amount, cause } = money;
    const purpose = money.purpose ?? (await this.payments.find(tx, paymentId));
    if (!purpose) return 'unknown';
    const all = await this.payments.lockPurpose(tx, purpose);
    const before = all.find(({ id }) => id === paymentId);
    assert(before !== undefined, 'payments are never deleted');
    if (before.method !== provider) return 'unknown';
    if (!(await this.receipts.insert(tx, { paymentId: before.id, provider, moneyId, amount, refunded: 0n }, this.clock.now())))
      return 'counted-before';
    const { payment, arrival } = receive(before, amount);
    const after = await this.log.write(tx, before, payment, cause);
    if (isSettled(after) && !isSettled(before)) await this.cancelOthers(tx, all, after);
    return arrival;
  }

  /** A purpose is paid once: what else was open for it closes, here and, after the commit, at its provider. */
  private async cancelOthers(tx: Tx, all: readonly StoredPayment[], settled: StoredPayment): Promise<void> {
    for (const other of all.filter(({ id, state }) => id !== settled.id && state === 'pending')) {
      const ended = end(other, 'cancelled');
      assert(ended.ok, 'a pending payment can be cancelled');
      await this.log.write(tx, other, ended.value, { by: 'payments/settle', why: `paid by ${settled.reference}` });
      if (other.providerId) await this.jobs.enqueue(tx, closeJob, { paymentId: other.id }, { key: `${closeJob}:${other.id}` });
    }
  }
}
