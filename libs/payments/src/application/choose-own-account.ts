import { Injectable } from '@nestjs/common';
import { ConfirmPassword } from '@market/identity';
import { assert, type Result } from '@market/kernel';
import { hasStaffRole, UnitOfWork, type Actor } from '@market/platform';
import { OwnAccounts } from './own-accounts.js';

/** An owner says whether buyers may pay straight to the shop's account, with the password once more; the shop's people hear of it. */
@Injectable()
export class ChooseOwnAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly confirm: ConfirmPassword,
    private readonly accounts: OwnAccounts,
  ) {}

  /** @param field the box in which the password was typed */
  async execute(owner: Extract<Actor, { role: 'seller' }>, takes: boolean, password: string, field?: string): Promise<Result<void>> {
    assert(hasStaffRole(owner), 'only an owner says where money goes');
    const confirmed = await this.confirm.execute(owner, password, field);
    if (!confirmed.ok) return confirmed;
    return this.work.run(owner, (tx) => this.accounts.choose(tx, owner.shopId, takes, `account:${owner.accountId}`));
  }
}
