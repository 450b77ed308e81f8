import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor, type Tx } from '@market/platform';
import { ShopRepository } from '../persistence/shop.repository.js';
import { PrivateSeal } from './private-seal.js';

@Injectable()
export class BankAccountQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly shops: ShopRepository,
    private readonly seal: PrivateSeal,
  ) {}

  /** For the seller and officers: the last four characters and nothing more. */
  async current(actor: Actor, shopId: string): Promise<{ bankBin: string; last4: string; holder: string } | undefined> {
    const account = await this.work.read(actor, (tx) => this.shops.bankAccount(tx, shopId));
    return account && { bankBin: account.bankBin, last4: account.numberLast4, holder: account.holder };
  }

  /** The whole number, for an instruction to pay the shop. */
  async forPayout(tx: Tx, shopId: string): Promise<{ bankBin: string; accountNumber: string; holder: string } | undefined> {
    const account = await this.shops.bankAccount(tx, shopId);
    return (
      account && {
        bankBin: account.bankBin,
        accountNumber: this.seal.open('shop bank accounts', shopId, account.numberSealed),
        holder: account.holder,
      }
    );
  }
}
