import { Injectable } from '@nestjs/common';
import { Clock, ok, refuse, type Result } from '@market/kernel';
import { Settings, systemActor, UnitOfWork } from '@market/platform';
import { signInName, type SignInName } from '../domain/sign-in-name.js';
import { signInLimit, waitSeconds } from '../domain/sign-in-limit.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { SignInAttemptsRepository } from '../persistence/sign-in-attempts.repository.js';
import { addressKey, emailKey } from './digests.js';
import { OpenSession, type Device } from './open-session.js';
import { PasswordHashing } from './password-hashing.js';

export interface Credentials extends Device {
  /** The mail address; a telephone number that its account signs in with does as well. */
  readonly email: string;
  readonly password: string;
}

export interface SignedInSession {
  readonly token: string;
  readonly accountId: string;
  /** Until then the session opens nothing but the page that asks for it. */
  readonly needsSecondFactor: boolean;
}

const actor = systemActor('identity/sign-in');

/** Opens a session. The password is checked between two short transactions, so that no connection waits for argon2. */
@Injectable()
export class SignIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly openSession: OpenSession,
    private readonly attempts: SignInAttemptsRepository,
    private readonly passwords: PasswordHashing,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async execute(credentials: Credentials): Promise<Result<SignedInSession>> {
    const name = signInName(credentials.email);
    const { account, wait } = await this.countAttempt(name, credentials.address);
    if (wait > 0) return refuse({ code: 'identity/too-many-attempts', kind: 'too-many', facts: { retryAfterSeconds: wait } });
    const matches = await this.passwords.matches(credentials.password, account?.passwordHash);
    // Accounts of the demo world carry a password that everybody knows: in production they are nobody's.
    if (!matches || !account || (account.demo && this.settings.production)) {
      return refuse({ code: 'identity/wrong-credentials', kind: 'unauthenticated' });
    }
    const token = await this.work.commit(actor, async (tx) => {
      await this.attempts.forgive(tx, emailKey(name.text), addressKey(credentials.address));
      return this.openSession.execute(tx, account.id, credentials);
    });
    return ok({ token, accountId: account.id, needsSecondFactor: account.secondFactor });
  }

  private countAttempt(name: SignInName, address: string) {
    const now = this.clock.now();
    const ofName = emailKey(name.text);
    return this.work.commit(actor, async (tx) => {
      const counts = await this.attempts.count(tx, [ofName, addressKey(address)], now);
      const waits = counts.map((count) =>
        waitSeconds(count, count.key.equals(ofName) ? signInLimit.perEmail : signInLimit.perAddress, now),
      );
      // What cannot be a name has no account, but its attempts count like any other's.
      const account = name.kind === 'nothing' ? undefined : await this.accounts.credentials(tx, name);
      return { account, wait: Math.max(...waits) };
    });
  }
}
