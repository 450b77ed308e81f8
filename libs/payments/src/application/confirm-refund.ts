import { Injectable } from '@nestjs/common';
import { ok, refuse, type Problem, type Result } from '@market/kernel';
import { AuditLog, isStaff, systemActor, UnitOfWork, type Actor } from '@market/platform';
import { PaymentRepository } from '../persistence/payment.repository.js';
import { RefundRepository } from '../persistence/refund.repository.js';
import { FinishRefund } from './finish-refund.js';
import { deciderOf, hasMoneyOf } from './payees-money.js';

export type ConfirmProblem = Problem<'payments/unknown' | 'payments/payee-pays-back'>;

/**
 * Whoever has the money has transferred a refund by hand and names the bank's reference of that transfer: an officer what lies on the
 * collecting account, a payee what came to its own. Again is harmless.
 */
@Injectable()
export class ConfirmRefund {
  constructor(
    private readonly work: UnitOfWork,
    private readonly payments: PaymentRepository,
    private readonly refunds: RefundRepository,
    private readonly finish: FinishRefund,
    private readonly audit: AuditLog,
  ) {}

  execute(given: Actor, refundId: string, bankReference: string): Promise<Result<void, ConfirmProblem>> {
    const actor = deciderOf(given);
    return this.work.run(systemActor('payments/refund'), async (tx): Promise<Result<void, ConfirmProblem>> => {
      const shares = await this.refunds.ofRefund(tx, refundId);
      const payment = shares[0] && (await this.payments.find(tx, shares[0].paymentId));
      if (!payment || (actor.role === 'seller' && !hasMoneyOf(actor, payment)))
        return refuse({ code: 'payments/unknown', kind: 'not-found' });
      if (!hasMoneyOf(actor, payment)) return refuse({ code: 'payments/payee-pays-back', kind: 'conflict' });
      const waiting = shares.filter(({ state }) => state === 'by-hand');
      for (const share of waiting)
        await this.finish.execute(tx, share, { by: `account:${actor.accountId}`, why: `transferred, ${bankReference}` });
      if (waiting.length > 0 && isStaff(actor))
        await this.audit.record(tx, actor, 'payments/refund-confirmed', refundId, { bankReference });
      return ok(undefined);
    });
  }
}
