import { Injectable } from '@nestjs/common';
import { Clock, ok, refuse, type Result } from '@market/kernel';
import { systemActor, UnitOfWork, type Actor } from '@market/platform';
import { signInLimit, waitSeconds } from '../domain/sign-in-limit.js';
import { signInName } from '../domain/sign-in-name.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { SignInAttemptsRepository } from '../persistence/sign-in-attempts.repository.js';
import { emailKey } from './digests.js';
import { PasswordHashing } from './password-hashing.js';

const system = systemActor('identity/confirm-password');

/** Asks who is signed in for the password once more, before something that a stolen phone must not do. Attempts count as at signing in. */
@Injectable()
export class ConfirmPassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly attempts: SignInAttemptsRepository,
    private readonly passwords: PasswordHashing,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Extract<Actor, { accountId: string }>, password: string): Promise<Result<void>> {
    const now = this.clock.now();
    const { stored, wait } = await this.work.commit(system, async (tx) => {
      const account = await this.accounts.byId(tx, actor.accountId);
      const email = account?.email ?? '';
      const [count] = await this.attempts.count(tx, [emailKey(email)], now);
      return {
        stored: await this.accounts.credentials(tx, signInName(email)),
        wait: count ? waitSeconds(count, signInLimit.perEmail, now) : 0,
      };
    });
    if (wait > 0) return refuse({ code: 'identity/too-many-attempts', kind: 'too-many', facts: { retryAfterSeconds: wait } });
    if (await this.passwords.matches(password, stored?.passwordHash)) return ok(undefined);
    return refuse({ code: 'identity/wrong-password', kind: 'invalid', fields: { password: 'wrong-password' } });
  }
}
