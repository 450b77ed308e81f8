import { Injectable } from '@nestjs/common';
import { Clock } from '@market/kernel';
import type { Tx } from '@market/platform';
import { PaymentRepository } from '../persistence/payment.repository.js';
import { RefundRepository, type RefundShare } from '../persistence/refund.repository.js';
import type { Cause } from './payment-log.js';
import { RecordRefund } from './record-refund.js';

/** The money of this share has gone back. The provider may say so too, before or after: the total is taken, never added. */
@Injectable()
export class FinishRefund {
  constructor(
    private readonly payments: PaymentRepository,
    private readonly refunds: RefundRepository,
    private readonly recordRefund: RecordRefund,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, share: RefundShare, cause: Cause): Promise<void> {
    const payment = await this.payments.find(tx, share.paymentId);
    if (payment) await this.payments.lockPurpose(tx, payment);
    await this.refunds.setState(tx, share, 'done', this.clock.now());
    const refunded = await this.refunds.doneOf(tx, share.provider, share.moneyId);
    await this.recordRefund.execute(tx, { provider: share.provider, moneyId: share.moneyId, refunded, cause });
  }
}
