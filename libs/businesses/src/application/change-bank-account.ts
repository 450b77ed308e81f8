import { Injectable } from '@nestjs/common';
import { ConfirmPassword } from '@market/identity';
import { Clock, ok, type Result } from '@market/kernel';
import { Outbox, UnitOfWork, type Actor } from '@market/platform';
import { SetBankAccount, type BankAccountRequest } from './set-bank-account.js';

/** An owner says where the shop's money goes from now on, with the password once more; the shop's people hear of it at once. */
@Injectable()
export class ChangeBankAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly confirm: ConfirmPassword,
    private readonly setBankAccount: SetBankAccount,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(
    owner: Extract<Actor, { role: 'seller' }>,
    { password, ...typed }: Omit<BankAccountRequest, 'shopId'> & { readonly password: string },
  ): Promise<Result<void>> {
    const confirmed = await this.confirm.execute(owner, password);
    if (!confirmed.ok) return confirmed;
    const { shopId } = owner;
    const accountNumber = typed.accountNumber.replace(/[\s.-]/g, '').toUpperCase();
    return this.work.run(owner, async (tx): Promise<Result<void>> => {
      const set = await this.setBankAccount.execute(tx, { ...typed, accountNumber, shopId });
      if (!set.ok) return set;
      const body = { shopId, bankBin: typed.bankBin, last4: accountNumber.slice(-4), at: this.clock.now().toISOString() };
      await this.outbox.add(tx, { name: 'businesses/bank-account-changed', version: 1, body });
      return ok(undefined);
    });
  }
}
