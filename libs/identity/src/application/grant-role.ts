import { Injectable } from '@nestjs/common';
import { assert, Clock } from '@market/kernel';
import type { StaffRole, Tx } from '@market/platform';
import type { GrantedRole } from '../domain/role.js';
import { AccountRepository } from '../persistence/account.repository.js';

/** Runs as the system or an administrator. Granting twice is granting once; a seller granted another role in the same shop changes to it. */
@Injectable()
export class GrantRole {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, grant: { accountId: string; role: GrantedRole; scopeId?: string; staffRole?: StaffRole }): Promise<void> {
    assert((grant.role === 'seller') === (grant.scopeId !== undefined), 'a seller, and nobody else, has a role for one shop');
    const staffRole = grant.role === 'seller' ? (grant.staffRole ?? 'owner') : null;
    await this.accounts.grant(tx, { ...grant, staffRole, scopeId: grant.scopeId ?? null, at: this.clock.now() });
  }
}
