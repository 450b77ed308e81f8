import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import { AccountRepository, type ShopPerson } from '../persistence/account.repository.js';

/** Who works for a shop. Asked as the system, by who has made sure that the asker owns the shop. */
@Injectable()
export class ShopPeople {
  constructor(private readonly accounts: AccountRepository) {}

  of(tx: Tx, shopId: string): Promise<readonly ShopPerson[]> {
    return this.accounts.ofShop(tx, shopId);
  }
}
