import { Injectable } from '@nestjs/common';
import { Clock, ok, refuse, type Result } from '@market/kernel';
import { isStaff, Outbox, systemActor, UnitOfWork, type Actor } from '@market/platform';
import { AccountRepository } from '../persistence/account.repository.js';
import { SecondFactorRepository } from '../persistence/second-factor.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { ConfirmPassword } from './confirm-password.js';
import { accountDeleted } from './events.js';

const actor = systemActor('identity/delete-account');

/**
 * Makes the account nobody's: name, address, number, password, sessions and second factor go at once. What accounting law keeps (orders and
 * their payments) stays, tied to an account that names nobody; so does the proof of what was agreed to.
 */
@Injectable()
export class DeleteAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly factors: SecondFactorRepository,
    private readonly confirm: ConfirmPassword,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(person: Extract<Actor, { accountId: string }>, password: string): Promise<Result<void>> {
    const { accountId } = person;
    if (isStaff(person)) return refuse({ code: 'identity/staff-account', kind: 'conflict' });
    const confirmed = await this.confirm.execute(person, password);
    if (!confirmed.ok) return confirmed;
    return this.work.run(actor, async (tx) => {
      // A shop must not be left without anybody: it is closed, or handed on, first.
      if (await this.accounts.hasRoles(tx, accountId)) return refuse({ code: 'identity/works-in-a-shop', kind: 'conflict' });
      await this.factors.remove(tx, accountId);
      await this.sessions.endAllBut(tx, accountId, null);
      await this.accounts.anonymise(tx, accountId, this.clock.now());
      await this.outbox.add(tx, accountDeleted({ accountId, at: this.clock.now().toISOString() }));
      return ok(undefined);
    });
  }
}
