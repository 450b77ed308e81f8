export { ApproveBusiness } from './application/approve-business.js';
export { BankAccountQueries } from './application/bank-account-queries.js';
export { BusinessQueries, type BusinessPage } from './application/business-queries.js';
export { ChangeShop } from './application/change-shop.js';
export { CloseBusiness } from './application/close-business.js';
export type { BusinessApproved, BusinessEvent, BusinessMoved, ShopChanged } from './application/events.js';
export {
  RegisterBusiness,
  type BusinessId,
  type BusinessRegistration,
  type Registered,
  type ShopId,
} from './application/register-business.js';
export { ReinstateBusiness } from './application/reinstate-business.js';
export { RejectBusiness } from './application/reject-business.js';
export { RequestBusinessChanges } from './application/request-business-changes.js';
export { SetBankAccount, type BankAccountRequest } from './application/set-bank-account.js';
export { ShopQueries, type ShopPage } from './application/shop-queries.js';
export { SuspendBusiness } from './application/suspend-business.js';
export { BusinessesHttpModule } from './businesses-http.module.js';
export { BusinessesModule } from './businesses.module.js';
export type { BusinessState } from './domain/business-life.js';
export { legalForms, type LegalForm } from './domain/legal-form.js';
export { sizeClasses, type SizeClass } from './domain/size-class.js';
export { isTaxCode } from './domain/tax-code.js';
export { businessesOpenApi } from './http/businesses.openapi.js';
export type { BusinessLine, BusinessView } from './persistence/business-reads.js';
export type { ShopSort, ShopSummary, ShopView } from './persistence/shop-reads.js';
