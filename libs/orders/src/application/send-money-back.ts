import { Injectable } from '@nestjs/common';
import { assert } from '@market/kernel';
import { PaymentQueries, RefundPayment } from '@market/payments';
import { systemActor } from '@market/platform';

export const sendBackJob = 'orders/send-money-back';

export interface MoneyToSendBack {
  /** The purchase or the order it is for: the same one sends the money once. */
  readonly refundId: string;
  readonly purchaseId: string;
  /** Whole đồng. */
  readonly amount: string;
  readonly why: string;
}

/** Returns money that is owed, as a job: outside every transaction, and again until the provider has answered. */
@Injectable()
export class SendMoneyBack {
  constructor(
    private readonly payments: PaymentQueries,
    private readonly refundPayment: RefundPayment,
  ) {}

  async execute({ refundId, purchaseId, amount, why }: MoneyToSendBack): Promise<'done' | 'by-hand'> {
    const purpose = { purposeKind: 'purchase', purposeId: purchaseId };
    const payment = await this.payments.current(systemActor('orders/send-money-back'), purpose);
    assert(payment !== undefined && payment.settledAt !== null, 'money that is owed back has come in');
    const refunded = await this.refundPayment.execute({ refundId, paymentId: payment.id, amount: BigInt(amount), why });
    // The queue asks again with growing pauses; staff see a payment that could not be returned.
    if (!refunded.ok) throw new Error(`Money is still to be sent back: ${refunded.problem.code}`);
    return refunded.value;
  }
}
