import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@market/kernel';
import { systemActor, UnitOfWork } from '@market/platform';
import { signInLimit } from '../domain/sign-in-limit.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { AttemptCounter } from './attempt-counter.js';
import { emailKey } from './digests.js';
import { PasswordHashing } from './password-hashing.js';

const system = systemActor('identity/confirm-password');

/** Asks who is signed in for the password once more, before something that a stolen phone must not do. Attempts count as at signing in. */
@Injectable()
export class ConfirmPassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly attempts: AttemptCounter,
    private readonly passwords: PasswordHashing,
  ) {}

  /** @param field the box in which it was typed. @returns the address of the account */
  async execute(
    { accountId }: { readonly accountId: string },
    password: string,
    field = 'password',
  ): Promise<Result<{ readonly email: string }>> {
    const account = await this.work.commit(system, (tx) => this.accounts.secrets(tx, accountId));
    const key = emailKey(account?.email ?? '');
    const counted = await this.attempts.count([[key, signInLimit.perEmail]]);
    if (!counted.ok) return counted;
    if (!(await this.passwords.matches(password, account?.passwordHash)) || !account) {
      return refuse({ code: 'identity/wrong-password', kind: 'invalid', fields: { [field]: 'wrong-password' } });
    }
    await this.work.commit(system, (tx) => this.attempts.forget(tx, key));
    return ok({ email: account.email });
  }
}
