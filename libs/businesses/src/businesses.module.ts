import { Module } from '@nestjs/common';
import { IdentityModule } from '@market/identity';
import { AccountNumberSeal } from './application/account-number-seal.js';
import { ApproveBusiness } from './application/approve-business.js';
import { BankAccountQueries } from './application/bank-account-queries.js';
import { BusinessMover } from './application/business-mover.js';
import { BusinessQueries } from './application/business-queries.js';
import { ChangeShop } from './application/change-shop.js';
import { CloseBusiness } from './application/close-business.js';
import { RegisterBusiness } from './application/register-business.js';
import { ReinstateBusiness } from './application/reinstate-business.js';
import { RejectBusiness } from './application/reject-business.js';
import { RequestBusinessChanges } from './application/request-business-changes.js';
import { SetBankAccount } from './application/set-bank-account.js';
import { ShopQueries } from './application/shop-queries.js';
import { SuspendBusiness } from './application/suspend-business.js';
import { BusinessReads } from './persistence/business-reads.js';
import { BusinessRepository } from './persistence/business.repository.js';
import { ShopReads } from './persistence/shop-reads.js';
import { ShopRepository } from './persistence/shop.repository.js';

const moves = [ApproveBusiness, RequestBusinessChanges, RejectBusiness, SuspendBusiness, ReinstateBusiness, CloseBusiness];
const door = [RegisterBusiness, ...moves, ChangeShop, SetBankAccount, BankAccountQueries, BusinessQueries, ShopQueries];

@Module({
  imports: [IdentityModule],
  providers: [...door, BusinessMover, AccountNumberSeal, BusinessRepository, BusinessReads, ShopRepository, ShopReads],
  exports: door,
})
export class BusinessesModule {}
