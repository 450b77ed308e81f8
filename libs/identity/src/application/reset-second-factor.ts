import { Injectable } from '@nestjs/common';
import { Clock, normalizeEmail, ok, refuse, type Problem, type Result } from '@market/kernel';
import { AuditLog, Outbox, systemActor, UnitOfWork, type Actor } from '@market/platform';
import { AccountRepository } from '../persistence/account.repository.js';
import { SecondFactorRepository } from '../persistence/second-factor.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { ConfirmPassword } from './confirm-password.js';
import { secondFactorReset } from './events.js';

const system = systemActor('identity/reset-second-factor');
const noAccount = { code: 'identity/unknown-account', kind: 'invalid', fields: { email: 'no-account' } } satisfies Problem;

/**
 * An administrator takes off the second factor of somebody who has lost telephone and recovery codes. Its owner is signed out everywhere,
 * hears of it, and, as staff, enrols anew with the password.
 */
@Injectable()
export class ResetSecondFactor {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly factors: SecondFactorRepository,
    private readonly sessions: SessionRepository,
    private readonly confirm: ConfirmPassword,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @param password the administrator's own */
  async execute(actor: Actor, { email: typed, password }: { readonly email: string; readonly password: string }): Promise<Result<void>> {
    if (actor.role !== 'admin') return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
    const confirmed = await this.confirm.execute(actor, password);
    if (!confirmed.ok) return confirmed;
    const email = normalizeEmail(typed);
    // Secrets are the system's alone; the log names the administrator.
    return this.work.run(system, async (tx): Promise<Result<void>> => {
      const account = await this.accounts.credentials(tx, { kind: 'email', text: email });
      if (!account) return refuse(noAccount);
      if (account.id === actor.accountId) return refuse({ code: 'identity/own-second-factor', kind: 'conflict' });
      if (!(await this.factors.one(tx, account.id))?.confirmedAt) {
        return refuse({ code: 'identity/no-second-factor', kind: 'conflict', fields: { email: 'invalid' } });
      }
      await this.factors.remove(tx, account.id);
      await this.sessions.endAllBut(tx, account.id, null);
      await this.audit.record(tx, actor, 'identity/second-factor-reset', account.id, { email });
      await this.outbox.add(tx, secondFactorReset({ accountId: account.id, at: this.clock.now().toISOString() }));
      return ok(undefined);
    });
  }
}
