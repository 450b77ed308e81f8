import { Injectable } from '@nestjs/common';
import { expectOk } from '@market/kernel';
import { CreateAccount, GrantRole, SecondFactor } from '@market/identity';
import type { Tx } from '@market/platform';
import type { DemoAccount } from './content/demo-accounts.js';

/** The people who can sign in; sellers receive their shop when their business is enrolled. */
@Injectable()
export class DemoAccounts {
  constructor(
    private readonly createAccount: CreateAccount,
    private readonly grantRole: GrantRole,
    private readonly secondFactor: SecondFactor,
  ) {}

  /** @returns account ids of sellers by the key of their business */
  async add(tx: Tx, accounts: readonly DemoAccount[]): Promise<ReadonlyMap<string, string>> {
    const owners = new Map<string, string>();
    for (const { email, phone, fullName, password, role, businessKey, totpSecret } of accounts) {
      const accountId = expectOk(await this.createAccount.execute(tx, { email, phone, name: fullName, password }));
      if (role !== 'shopper' && role !== 'seller') await this.grantRole.execute(tx, { accountId, role });
      if (totpSecret) await this.secondFactor.enrolDemo(tx, accountId, totpSecret);
      if (businessKey) owners.set(businessKey, accountId);
    }
    return owners;
  }
}
