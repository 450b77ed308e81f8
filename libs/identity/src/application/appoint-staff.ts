import { Injectable } from '@nestjs/common';
import { normalizeEmail, ok, refuse, type Problem, type Result } from '@market/kernel';
import { AuditLog, UnitOfWork, type Actor } from '@market/platform';
import { signInName } from '../domain/sign-in-name.js';
import type { StaffPost } from '../domain/role.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { GrantRole } from './grant-role.js';

export type AppointProblem = Problem<'platform/forbidden'> | Problem<'identity/unknown-account'>;

/** An administrator lets somebody who has an account work for the province. It works at that person's next request. */
@Injectable()
export class AppointStaff {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly grant: GrantRole,
    private readonly audit: AuditLog,
  ) {}

  execute(actor: Actor, { email: typed, post }: { email: string; post: StaffPost }): Promise<Result<void, AppointProblem>> {
    return this.work.run<void, AppointProblem>(actor, async (tx) => {
      if (actor.role !== 'admin') return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
      const email = normalizeEmail(typed);
      const account = await this.accounts.credentials(tx, signInName(email));
      if (!account) return refuse({ code: 'identity/unknown-account', kind: 'invalid', fields: { email: 'no-account' } });
      await this.grant.execute(tx, { accountId: account.id, role: post });
      await this.audit.record(tx, actor, 'identity/staff-appointed', account.id, { email, post });
      return ok(undefined);
    });
  }
}
