import { Injectable } from '@nestjs/common';
import { Clock, ok, refuse, type Result } from '@market/kernel';
import { Outbox, systemActor, UnitOfWork, type Actor } from '@market/platform';
import { isStrongPassword } from '../domain/password-policy.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { ConfirmPassword } from './confirm-password.js';
import { tokenHash } from './digests.js';
import { passwordChanged } from './events.js';
import { OneTimeCodes } from './one-time-codes.js';
import { PasswordHashing } from './password-hashing.js';

type SignedIn = Extract<Actor, { accountId: string }>;
const weak = refuse({ code: 'identity/weak-password', kind: 'invalid', fields: { password: 'isStrongPassword' } });

/** A new password, by the link of a mail or by the old one. Sessions end, and the owner is told by mail. */
@Injectable()
export class SetPassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly codes: OneTimeCodes,
    private readonly confirm: ConfirmPassword,
    private readonly passwords: PasswordHashing,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** By the link: every session ends, also that of whoever had the old password. */
  async byLink(codeId: string, token: string, password: string): Promise<Result<void>> {
    // Judged before the link is used up, so that a weak wish costs no new mail.
    if (!isStrongPassword(password, '')) return weak;
    const redeemed = await this.codes.redeem('password-reset', codeId, token);
    if (!redeemed.ok) return redeemed;
    await this.store(redeemed.value, password, undefined);
    return ok(undefined);
  }

  /** By the old password: every session ends but the one that asks. */
  async change(person: SignedIn, old: string, password: string, keepToken: string | undefined): Promise<Result<void>> {
    const confirmed = await this.confirm.execute(person, old, 'old');
    if (!confirmed.ok) return confirmed;
    if (!isStrongPassword(password, confirmed.value.email)) return weak;
    await this.store(person.accountId, password, keepToken);
    return ok(undefined);
  }

  private async store(accountId: string, password: string, keepToken: string | undefined): Promise<void> {
    const hash = await this.passwords.hash(password);
    const at = this.clock.now().toISOString();
    await this.work.commit(systemActor('identity/set-password'), async (tx) => {
      await this.accounts.setPassword(tx, accountId, hash);
      await this.sessions.endAllBut(tx, accountId, keepToken === undefined ? null : tokenHash(keepToken));
      await this.outbox.add(tx, passwordChanged({ accountId, at }));
    });
  }
}
