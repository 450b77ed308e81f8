import { Injectable } from '@nestjs/common';
import { ok, refuse, type Problem, type Result } from '@market/kernel';
import { AuditLog, isStaff, systemActor, UnitOfWork, type Actor } from '@market/platform';
import { extra } from '../domain/payment.js';
import { PaymentRepository } from '../persistence/payment.repository.js';
import { deciderOf, hasMoneyOf } from './payees-money.js';
import { RefundPayment, type RefundOutcome, type RefundProblem } from './refund-payment.js';

export interface SendBackExtraCommand {
  readonly paymentId: string;
  /** The idempotency key: the form that was sent twice returns the money once. */
  readonly refundId: string;
  readonly why: string;
}

/**
 * What is too much, too late or too little to be of use goes back: all money beyond what the payment asked for. An officer may say so
 * of money on a payee's own account too, which the payee then owes.
 */
@Injectable()
export class SendBackExtra {
  constructor(
    private readonly work: UnitOfWork,
    private readonly payments: PaymentRepository,
    private readonly refund: RefundPayment,
    private readonly audit: AuditLog,
  ) {}

  async execute(
    given: Actor,
    { paymentId, refundId, why }: SendBackExtraCommand,
  ): Promise<Result<RefundOutcome, RefundProblem | Problem<'payments/nothing-to-send-back'>>> {
    const actor = deciderOf(given);
    const asked = await this.work.run<bigint, Problem<'payments/unknown' | 'payments/nothing-to-send-back'>>(
      systemActor('payments/send-back'),
      async (tx) => {
        const payment = await this.payments.find(tx, paymentId);
        if (!payment || (!hasMoneyOf(actor, payment) && !isStaff(actor))) return refuse({ code: 'payments/unknown', kind: 'not-found' });
        const amount = extra(payment);
        if (amount === 0n) return refuse({ code: 'payments/nothing-to-send-back', kind: 'conflict' });
        if (isStaff(actor))
          await this.audit.record(tx, actor, 'payments/sent-back', paymentId, { refundId, amount: amount.toString(), why });
        return ok(amount);
      },
    );
    return asked.ok ? this.refund.execute({ paymentId, refundId, amount: asked.value, why }) : asked;
  }
}
