import { Injectable } from '@nestjs/common';
import { ok, refuse, type Problem, type Result } from '@market/kernel';
import { AuditLog, UnitOfWork, type Actor } from '@market/platform';
import type { StaffPost } from '../domain/role.js';
import { StaffReads } from '../persistence/staff.reads.js';
import { WithdrawRole } from './withdraw-role.js';

export type DismissProblem =
  Problem<'platform/forbidden'> | Problem<'identity/own-post'> | Problem<'identity/no-such-post'> | Problem<'identity/last-admin'>;

/** An administrator takes a post back: never the own one, and two who take each other's at once leave one behind. */
@Injectable()
export class DismissStaff {
  constructor(
    private readonly work: UnitOfWork,
    private readonly staff: StaffReads,
    private readonly withdraw: WithdrawRole,
    private readonly audit: AuditLog,
  ) {}

  execute(actor: Actor, { accountId, post }: { accountId: string; post: StaffPost }): Promise<Result<void, DismissProblem>> {
    return this.work.run<void, DismissProblem>(actor, async (tx) => {
      if (actor.role !== 'admin') return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
      if (actor.accountId === accountId && post === 'admin') return refuse({ code: 'identity/own-post', kind: 'conflict' });
      await this.staff.lock(tx);
      if (!(await this.withdraw.execute(tx, { accountId, role: post }))) return refuse({ code: 'identity/no-such-post', kind: 'conflict' });
      if ((await this.staff.admins(tx)) === 0) return refuse({ code: 'identity/last-admin', kind: 'conflict' });
      await this.audit.record(tx, actor, 'identity/staff-dismissed', accountId, { post });
      return ok(undefined);
    });
  }
}
