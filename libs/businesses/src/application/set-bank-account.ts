import { Injectable } from '@nestjs/common';
import { Clock, newId, ok, refuse, type Result } from '@market/kernel';
import type { Tx } from '@market/platform';
import { ShopRepository } from '../persistence/shop.repository.js';
import { AccountNumberSeal } from './account-number-seal.js';

export interface BankAccountRequest {
  readonly shopId: string;
  readonly bankBin: string;
  readonly accountNumber: string;
  readonly holder: string;
}

/** Where a shop receives its money. The account before stays on record. */
@Injectable()
export class SetBankAccount {
  constructor(
    private readonly shops: ShopRepository,
    private readonly seal: AccountNumberSeal,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, { shopId, bankBin, accountNumber, holder }: BankAccountRequest): Promise<Result<void>> {
    if (!/^\d{6}$/.test(bankBin)) return refuse({ code: 'businesses/bank-unknown', kind: 'invalid', fields: { bankBin: 'isBankBin' } });
    if (!/^[0-9A-Z]{6,19}$/.test(accountNumber)) {
      return refuse({ code: 'businesses/account-number-invalid', kind: 'invalid', fields: { accountNumber: 'isAccountNumber' } });
    }
    await this.shops.setBankAccount(tx, {
      id: newId(),
      shopId,
      bankBin,
      numberSealed: this.seal.seal(shopId, accountNumber),
      numberLast4: accountNumber.slice(-4),
      holder,
      createdAt: this.clock.now(),
    });
    return ok(undefined);
  }
}
