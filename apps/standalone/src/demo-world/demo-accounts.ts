import { Injectable } from '@nestjs/common';
import { expectOk } from '@market/kernel';
import { CreateAccount, GrantRole } from '@market/identity';
import type { Tx } from '@market/platform';
import type { DemoAccount } from './content/demo-accounts.js';

/** The people who can sign in; sellers receive their shop when their business is enrolled. */
@Injectable()
export class DemoAccounts {
  constructor(
    private readonly createAccount: CreateAccount,
    private readonly grantRole: GrantRole,
  ) {}

  /** @returns account ids of sellers by the key of their business */
  async add(tx: Tx, accounts: readonly DemoAccount[]): Promise<ReadonlyMap<string, string>> {
    const owners = new Map<string, string>();
    for (const { email, phone, fullName, password, role, businessKey } of accounts) {
      const accountId = expectOk(await this.createAccount.execute(tx, { email, phone, name: fullName, password }));
      if (role === 'officer' || role === 'admin') await this.grantRole.execute(tx, { accountId, role });
      if (businessKey) owners.set(businessKey, accountId);
    }
    return owners;
  }
}
