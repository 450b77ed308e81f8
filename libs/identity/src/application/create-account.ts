import { Injectable } from '@nestjs/common';
import { Clock, isEmail, newId, normalizeEmail, ok, refuse, type Id, type Result } from '@market/kernel';
import type { Tx } from '@market/platform';
import { isStrongPassword } from '../domain/password-policy.js';
import { AccountRepository } from '../persistence/account.repository.js';
import { PasswordHashing } from './password-hashing.js';

export type AccountId = Id<'Account'>;

export interface AccountRequest {
  readonly id?: string;
  readonly email: string;
  readonly phone?: string;
  readonly name: string;
  /** Without one nobody can sign in yet. */
  readonly password?: string;
}

/** Runs as the system or an administrator: row-level security lets nobody else create accounts. */
@Injectable()
export class CreateAccount {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly passwords: PasswordHashing,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, request: AccountRequest): Promise<Result<AccountId>> {
    const email = normalizeEmail(request.email);
    if (!isEmail(email)) return refuse({ code: 'identity/not-an-email', kind: 'invalid', fields: { email: 'isEmail' } });
    const { password } = request;
    if (password !== undefined && !isStrongPassword(password, email)) {
      return refuse({ code: 'identity/weak-password', kind: 'invalid', fields: { password: 'isStrongPassword' } });
    }
    const id = (request.id ?? newId()) as AccountId;
    const added = await this.accounts.add(tx, {
      id,
      email,
      phone: request.phone ?? null,
      name: request.name.trim().normalize('NFC'),
      passwordHash: password === undefined ? null : await this.passwords.hash(password),
      createdAt: this.clock.now(),
    });
    return added ? ok(id) : refuse({ code: 'identity/email-taken', kind: 'conflict', fields: { email: 'isFree' } });
  }
}
