import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor } from '@market/platform';
import { AccountRepository, type AccountRow } from '../persistence/account.repository.js';

export type AccountView = AccountRow;

@Injectable()
export class AccountQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
  ) {}

  /** The account behind the actor; nothing for the public, a guest or the system. */
  async current(actor: Actor): Promise<AccountView | undefined> {
    if (!('accountId' in actor)) return undefined;
    return this.work.read(actor, (tx) => this.accounts.byId(tx, actor.accountId));
  }
}
