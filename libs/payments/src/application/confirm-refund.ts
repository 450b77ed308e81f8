import { Injectable } from '@nestjs/common';
import { assert, ok, refuse, type Problem, type Result } from '@market/kernel';
import { AuditLog, isStaff, systemActor, UnitOfWork, type Actor } from '@market/platform';
import { RefundRepository } from '../persistence/refund.repository.js';
import { FinishRefund } from './finish-refund.js';

export type ConfirmProblem = Problem<'payments/unknown'>;

/** An officer has transferred a refund by hand and names the bank's reference of that transfer. Again is harmless. */
@Injectable()
export class ConfirmRefund {
  constructor(
    private readonly work: UnitOfWork,
    private readonly refunds: RefundRepository,
    private readonly finish: FinishRefund,
    private readonly audit: AuditLog,
  ) {}

  execute(actor: Actor, refundId: string, bankReference: string): Promise<Result<void, ConfirmProblem>> {
    assert(isStaff(actor) && 'accountId' in actor, 'only staff confirm refunds');
    return this.work.run(systemActor('payments/refund'), async (tx) => {
      const shares = await this.refunds.ofRefund(tx, refundId);
      if (shares.length === 0) return refuse({ code: 'payments/unknown', kind: 'not-found' });
      const waiting = shares.filter(({ state }) => state === 'by-hand');
      for (const share of waiting)
        await this.finish.execute(tx, share, { by: `account:${actor.accountId}`, why: `transferred, ${bankReference}` });
      if (waiting.length > 0) await this.audit.record(tx, actor, 'payments/refund-confirmed', refundId, { bankReference });
      return ok(undefined);
    });
  }
}
