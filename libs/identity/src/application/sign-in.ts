import { Injectable } from '@nestjs/common';
import { Clock, ok, refuse, type Result } from '@market/kernel';
import { systemActor, UnitOfWork } from '@market/platform';
import { isEmail, normalizeEmail } from '../domain/email.js';
import { shortUserAgent } from '../domain/session.js';
import { signInLimit, waitSeconds } from '../domain/sign-in-limit.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { SessionRepository } from '../persistence/session.repository.js';
import { SignInAttemptsRepository } from '../persistence/sign-in-attempts.repository.js';
import { addressKey, emailKey, newSessionToken, tokenHash } from './digests.js';
import { PasswordHashing } from './password-hashing.js';

export interface Credentials {
  readonly email: string;
  readonly password: string;
  /** The network address of the request. */
  readonly address: string;
  readonly userAgent?: string | undefined;
  /** The session cookie that came with the request; it ends here. */
  readonly previousToken?: string | undefined;
}

const actor = systemActor('identity/sign-in');

/** Opens a session. The password is checked between two short transactions, so that no connection waits for argon2. */
@Injectable()
export class SignIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionRepository,
    private readonly attempts: SignInAttemptsRepository,
    private readonly passwords: PasswordHashing,
    private readonly clock: Clock,
  ) {}

  async execute(credentials: Credentials): Promise<Result<{ token: string; accountId: string }>> {
    const { account, wait } = await this.countAttempt(normalizeEmail(credentials.email), credentials.address);
    if (wait > 0) return refuse({ code: 'identity/too-many-attempts', kind: 'too-many', facts: { retryAfterSeconds: wait } });
    const matches = await this.passwords.matches(credentials.password, account?.passwordHash);
    if (!matches || !account) return refuse({ code: 'identity/wrong-credentials', kind: 'unauthenticated' });
    return ok({ token: await this.open(account.id, credentials), accountId: account.id });
  }

  private countAttempt(email: string, address: string) {
    const now = this.clock.now();
    const ofEmail = emailKey(email);
    return this.work.commit(actor, async (tx) => {
      const counts = await this.attempts.count(tx, [ofEmail, addressKey(address)], now);
      const waits = counts.map((count) =>
        waitSeconds(count, count.key.equals(ofEmail) ? signInLimit.perEmail : signInLimit.perAddress, now),
      );
      // What cannot be an address has no account, but its attempts count like any other's.
      const account = isEmail(email) ? await this.accounts.credentials(tx, email) : undefined;
      return { account, wait: Math.max(...waits) };
    });
  }

  private open(accountId: string, credentials: Credentials): Promise<string> {
    const token = newSessionToken();
    return this.work.commit(actor, async (tx) => {
      await this.attempts.forgive(tx, emailKey(normalizeEmail(credentials.email)), addressKey(credentials.address));
      if (credentials.previousToken) await this.sessions.remove(tx, tokenHash(credentials.previousToken));
      await this.sessions.add(tx, {
        tokenHash: tokenHash(token),
        accountId,
        at: this.clock.now(),
        userAgentShort: shortUserAgent(credentials.userAgent),
      });
      return token;
    });
  }
}
