import { Injectable } from '@nestjs/common';
import { assert, Clock } from '@market/kernel';
import { PaymentQueries, RefundPayment } from '@market/payments';
import { systemActor, UnitOfWork } from '@market/platform';
import { NoteSentRefunds } from './note-sent-refunds.js';

export const sendBackJob = 'orders/send-money-back';

export interface MoneyToSendBack {
  /** The purchase, the order or the refund it is for: the same one sends the money once. */
  readonly refundId: string;
  readonly purchaseId: string;
  /** Whole đồng. */
  readonly amount: string;
  readonly why: string;
}

const actor = systemActor('orders/send-money-back');

/** Returns money that is owed, as a job: outside every transaction, and again until the provider has answered. */
@Injectable()
export class SendMoneyBack {
  constructor(
    private readonly payments: PaymentQueries,
    private readonly refundPayment: RefundPayment,
    private readonly sent: NoteSentRefunds,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute({ refundId, purchaseId, amount, why }: MoneyToSendBack): Promise<'done' | 'by-hand'> {
    const purpose = { purposeKind: 'purchase', purposeId: purchaseId };
    const payment = await this.payments.current(actor, purpose);
    assert(payment !== undefined && payment.settledAt !== null, 'money that is owed back has come in');
    const refunded = await this.refundPayment.execute({ refundId, paymentId: payment.id, amount: BigInt(amount), why });
    // The queue asks again with growing pauses; staff see a payment that could not be returned.
    if (!refunded.ok) throw new Error(`Money is still to be sent back: ${refunded.problem.code}`);
    // The provider may have told of it before its answer came, and tells of the same money once.
    if (refunded.value === 'done') await this.work.commit(actor, (tx) => this.sent.execute(tx, [refundId], this.clock.now()));
    return refunded.value;
  }
}
