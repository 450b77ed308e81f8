import { Injectable } from '@nestjs/common';
import { assert, ok, refuse, type Problem, type Result } from '@market/kernel';
import { AuditLog, isStaff, systemActor, UnitOfWork, type Actor } from '@market/platform';
import { NoticeRepository } from '../persistence/notice.repository.js';

export type ReturnProblem = Problem<'payments/money-placed-already'>;

/** An officer has transferred back money that was meant for nothing of ours, and names the bank's reference of that transfer. */
@Injectable()
export class ReturnMoney {
  constructor(
    private readonly work: UnitOfWork,
    private readonly notices: NoticeRepository,
    private readonly audit: AuditLog,
  ) {}

  execute(actor: Actor, noticeId: string, bankReference: string): Promise<Result<void, ReturnProblem>> {
    assert(isStaff(actor) && 'accountId' in actor, 'only staff return money');
    return this.work.run<void, ReturnProblem>(systemActor('payments/return'), async (tx) => {
      const notice = await this.notices.lockUnmatched(tx, noticeId);
      if (!notice) return refuse({ code: 'payments/money-placed-already', kind: 'conflict' });
      await this.notices.conclude(tx, noticeId, 'returned', null);
      await this.audit.record(tx, actor, 'payments/money-returned', noticeId, { amount: notice.amount.toString(), bankReference });
      return ok(undefined);
    });
  }
}
