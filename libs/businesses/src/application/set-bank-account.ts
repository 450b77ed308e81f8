import { Injectable } from '@nestjs/common';
import { Clock, newId, ok, refuse, type Result } from '@market/kernel';
import type { Tx } from '@market/platform';
import { isBankAccountNumber } from '../domain/registration.js';
import { ShopRepository } from '../persistence/shop.repository.js';
import { PrivateSeal } from './private-seal.js';

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
    private readonly seal: PrivateSeal,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, { shopId, bankBin, accountNumber, holder }: BankAccountRequest): Promise<Result<void>> {
    if (!/^\d{6}$/.test(bankBin)) return refuse({ code: 'businesses/bank-unknown', kind: 'invalid', fields: { bankBin: 'isBankBin' } });
    if (!isBankAccountNumber(accountNumber)) {
      return refuse({ code: 'businesses/account-number-invalid', kind: 'invalid', fields: { accountNumber: 'isAccountNumber' } });
    }
    await this.shops.setBankAccount(tx, {
      id: newId(),
      shopId,
      bankBin,
      numberSealed: this.seal.seal('shop bank accounts', shopId, accountNumber),
      numberLast4: accountNumber.slice(-4),
      holder,
      createdAt: this.clock.now(),
    });
    return ok(undefined);
  }
}
