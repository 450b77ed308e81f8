import { Injectable } from '@nestjs/common';
import { Clock, isEmail, isId, newId, normalizeEmail, ok, refuse, vietnamesePhone, type Problem, type Result } from '@market/kernel';
import { Outbox, systemActor, UnitOfWork, type Tx } from '@market/platform';
import { codeLife } from '../domain/one-time-code.js';
import { isStrongPassword } from '../domain/password-policy.js';
import { signInLimit } from '../domain/sign-in-limit.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { SignUpRepository, type AgreedText, type SignUpRow } from '../persistence/sign-up.repository.js';
import { AttemptCounter } from './attempt-counter.js';
import { Consents } from './consents.js';
import { codeAddressKey, codeRequestKey } from './digests.js';
import { signUpCode, signUpKnown } from './events.js';
import { OneTimeCodes } from './one-time-codes.js';
import { PasswordHashing } from './password-hashing.js';

export interface SignUpRequest {
  readonly email: string;
  /** A Vietnamese number, or nothing. */
  readonly phone: string;
  readonly name: string;
  readonly password: string;
  readonly language: 'vi' | 'en';
  readonly consents: readonly AgreedText[];
  /** The network address of the request. */
  readonly address: string;
}

const actor = systemActor('identity/sign-up');
const invalid = (fields: Record<string, string>) => refuse({ code: 'platform/invalid', kind: 'invalid', fields } satisfies Problem);

/**
 * Asks for an account. It comes into being when the code that is mailed now comes back. Whether the address has an account already is told
 * to nobody but its mailbox: the answer is the same.
 */
@Injectable()
export class SignUp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly signUps: SignUpRepository,
    private readonly codes: OneTimeCodes,
    private readonly attempts: AttemptCounter,
    private readonly passwords: PasswordHashing,
    private readonly consents: Consents,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @returns the id of the code, by which the next page asks for it */
  async execute(request: SignUpRequest): Promise<Result<string>> {
    const email = normalizeEmail(request.email);
    const name = request.name.normalize('NFC').trim();
    const phone = request.phone.trim() === '' ? null : vietnamesePhone(request.phone);
    const faults = faultsOf({ ...request, email, name }, phone);
    if (Object.keys(faults).length > 0) return invalid(faults);
    const agreed = await this.consents.agreed(request.consents);
    if (!agreed.ok) return agreed;
    const counted = await this.countRequest(email, request.address);
    if (!counted.ok) return counted;
    const passwordHash = await this.passwords.hash(request.password);
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + 2 * codeLife.minutes['sign-up'] * 60_000);
    const of = { id: newId(), email, phone: phone ?? null, name, passwordHash, language: request.language };
    return ok(await this.work.commit(actor, (tx) => this.begin(tx, { ...of, consents: agreed.value, createdAt, expiresAt })));
  }

  /** The page asks for another mail; the code before ends. @returns the id of the new code */
  async again(codeId: string, address: string): Promise<Result<string>> {
    const signUp = isId(codeId) ? await this.work.commit(actor, (tx) => this.signUps.ofCode(tx, codeId, this.clock.now())) : undefined;
    if (!signUp) return refuse({ code: 'identity/code-used-up', kind: 'invalid' });
    const counted = await this.countRequest(signUp.email, address);
    if (!counted.ok) return counted;
    return ok(await this.work.commit(actor, (tx) => this.sendCode(tx, signUp)));
  }

  private countRequest(email: string, address: string) {
    return this.attempts.count([
      [codeRequestKey(email), signInLimit.codesPerEmail],
      [codeAddressKey(address), signInLimit.codesPerAddress],
    ]);
  }

  private async begin(tx: Tx, signUp: SignUpRow): Promise<string> {
    await this.signUps.add(tx, signUp);
    return this.sendCode(tx, signUp);
  }

  /** An address that has an account gets a letter that says so instead of the code. Everything else goes the same way. */
  private async sendCode(tx: Tx, { id, email, name, language }: SignUpRow): Promise<string> {
    const codeId = await this.codes.issue(tx, 'sign-up', id);
    const known = await this.accounts.credentials(tx, { kind: 'email', text: email });
    await this.outbox.add(tx, known ? signUpKnown({ email, name, language }) : signUpCode({ codeId, email, name, language }));
    return codeId;
  }
}

function faultsOf({ email, name, password }: Pick<SignUpRequest, 'email' | 'name' | 'password'>, phone: string | null | undefined) {
  return {
    ...(name === '' ? { name: 'required' } : name.length > 120 ? { name: 'too-long' } : {}),
    ...(isEmail(email) ? {} : { email: 'isEmail' }),
    ...(phone === undefined ? { phone: 'phone' } : {}),
    ...(isStrongPassword(password, email) ? {} : { password: 'isStrongPassword' }),
  };
}
