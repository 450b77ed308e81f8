import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { GrantedRole } from '../domain/role.js';
import { AccountRepository } from '../persistence/account.repository.js';

/** Runs as the system or an administrator. It works at the next request of whoever had the role. */
@Injectable()
export class WithdrawRole {
  constructor(private readonly accounts: AccountRepository) {}

  /** @returns false when there was no such role */
  execute(tx: Tx, grant: { accountId: string; role: GrantedRole; scopeId?: string }): Promise<boolean> {
    return this.accounts.withdraw(tx, { ...grant, scopeId: grant.scopeId ?? null });
  }
}
