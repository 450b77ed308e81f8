import { Injectable } from '@nestjs/common';
import { Clock, ok, refuse, type Result } from '@market/kernel';
import { Outbox, systemActor, UnitOfWork, type Actor } from '@market/platform';
import { isStrongPassword } from '../domain/password-policy.js';
import { signInLimit } from '../domain/sign-in-limit.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { AttemptCounter } from './attempt-counter.js';
import { emailKey, tokenHash } from './digests.js';
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
    private readonly attempts: AttemptCounter,
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
  async change({ accountId }: SignedIn, old: string, password: string, keepToken: string | undefined): Promise<Result<void>> {
    const account = await this.work.commit(systemActor('identity/set-password'), (tx) => this.accounts.secrets(tx, accountId));
    const counted = await this.attempts.count([[emailKey(account?.email ?? ''), signInLimit.perEmail]]);
    if (!counted.ok) return counted;
    if (!(await this.passwords.matches(old, account?.passwordHash)) || !account) {
      return refuse({ code: 'identity/wrong-password', kind: 'invalid', fields: { old: 'wrong-password' } });
    }
    if (!isStrongPassword(password, account.email)) return weak;
    await this.store(accountId, password, keepToken);
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
