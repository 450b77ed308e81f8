import type { ForwardOnly } from './forward-only.js';
import { PlatformFoundation1764000000100 } from './1764000000100-platform-foundation.js';
import { RegionsUnits1764000000200 } from './1764000000200-regions-units.js';
import { IdentityAccounts1764000000400 } from './1764000000400-identity-accounts.js';
import { BusinessesShops1764000000500 } from './1764000000500-businesses-shops.js';
import { CatalogueProducts1764000000600 } from './1764000000600-catalogue-products.js';
import { CatalogueImports1764000000601 } from './1764000000601-catalogue-imports.js';
import { InventoryStock1764000000700 } from './1764000000700-inventory-stock.js';
import { ShippingRates1764000000800 } from './1764000000800-shipping-rates.js';
import { Payments1764000000900 } from './1764000000900-payments.js';
import { PaymentsRefunds1764000000901 } from './1764000000901-payments-refunds.js';
import { Orders1764000001000 } from './1764000001000-orders.js';
import { SearchProductDocuments1764000001300 } from './1764000001300-search-product-documents.js';
import { ParticipationFacts1764000001500 } from './1764000001500-participation-facts.js';
import { MediaFiles1764000002100 } from './1764000002100-media-files.js';
import { IdentityStaffRoles1764000002400 } from './1764000002400-identity-staff-roles.js';
import { PlatformPublicHolidays1764000002401 } from './1764000002401-platform-public-holidays.js';
import { BusinessesRegistration1764000002402 } from './1764000002402-businesses-registration.js';
import { Ledger1764000002600 } from './1764000002600-ledger.js';
import { LedgerRates1764000002601 } from './1764000002601-ledger-rates.js';
import { LedgerPayouts1764000002602 } from './1764000002602-ledger-payouts.js';
import { ParticipationThroughTime1764000002700 } from './1764000002700-participation-through-time.js';
import { SupportProgrammes1764000002800 } from './1764000002800-support-programmes.js';
import { PaymentsDisputes1764000002900 } from './1764000002900-payments-disputes.js';
import { IdentityLanguage1764000003000 } from './1764000003000-identity-language.js';
import { Notifications1764000003001 } from './1764000003001-notifications.js';
import { IdentitySignUp1764000003010 } from './1764000003010-identity-sign-up.js';
import { BusinessesPapers1764000003100 } from './1764000003100-businesses-papers.js';
import { BusinessesOffice1764000003101 } from './1764000003101-businesses-office.js';
import { BusinessesShopPage1764000003102 } from './1764000003102-businesses-shop-page.js';
import { CatalogueModel1764000003200 } from './1764000003200-catalogue-model.js';
import { CatalogueModeration1764000003201 } from './1764000003201-catalogue-moderation.js';
import { CatalogueWithdrawnProducts1764000003300 } from './1764000003300-catalogue-withdrawn-products.js';
import { CatalogueImportRuns1764000003301 } from './1764000003301-catalogue-import-runs.js';
import { SearchIndexSlots1764000003400 } from './1764000003400-search-index-slots.js';
import { SearchRegionalNames1764000003401 } from './1764000003401-search-regional-names.js';
import { SearchQuestions1764000003402 } from './1764000003402-search-questions.js';
import { InventoryExplained1764000003600 } from './1764000003600-inventory-explained.js';
import { ShippingCarriers1764000003601 } from './1764000003601-shipping-carriers.js';
import { OrdersLife1764000003602 } from './1764000003602-orders-life.js';
import { PaymentsPayees1764000003700 } from './1764000003700-payments-payees.js';
import { ParticipationTrade1764000003800 } from './1764000003800-participation-trade.js';
import { ParticipationFigures1764000003801 } from './1764000003801-participation-figures.js';
import { ParticipationReports1764000003802 } from './1764000003802-participation-reports.js';
import { PlatformAuditSearch1764000003803 } from './1764000003803-platform-audit-search.js';
import { SupportArticles1764000003900 } from './1764000003900-support-articles.js';
import { SupportQuestions1764000003910 } from './1764000003910-support-questions.js';
import { SupportTraining1764000003920 } from './1764000003920-support-training.js';
import { BusinessesFactRequests1764000004000 } from './1764000004000-businesses-fact-requests.js';
import { OrdersFairReturns1764000004050 } from './1764000004050-orders-fair-returns.js';
import { MediaBroughtFor1764000004051 } from './1764000004051-media-brought-for.js';
import { SupportBudgetAgrees1764000004052 } from './1764000004052-support-budget-agrees.js';
import { CatalogueStuckChanges1764000004100 } from './1764000004100-catalogue-stuck-changes.js';
import { CataloguePictureLinks1764000004101 } from './1764000004101-catalogue-picture-links.js';
import { PaymentsOwnAccounts1764000004200 } from './1764000004200-payments-own-accounts.js';
import { OrdersPaidToShop1764000004201 } from './1764000004201-orders-paid-to-shop.js';
import { LedgerPaidToShop1764000004202 } from './1764000004202-ledger-paid-to-shop.js';
import { OrdersAppeals1764000004220 } from './1764000004220-orders-appeals.js';
import { SearchDocumentChanges1764000004260 } from './1764000004260-search-document-changes.js';

/** Every migration in the order in which it runs. */
export const migrations: readonly (new () => ForwardOnly)[] = [
  PlatformFoundation1764000000100,
  RegionsUnits1764000000200,
  IdentityAccounts1764000000400,
  BusinessesShops1764000000500,
  CatalogueProducts1764000000600,
  CatalogueImports1764000000601,
  InventoryStock1764000000700,
  ShippingRates1764000000800,
  Payments1764000000900,
  PaymentsRefunds1764000000901,
  Orders1764000001000,
  SearchProductDocuments1764000001300,
  ParticipationFacts1764000001500,
  MediaFiles1764000002100,
  IdentityStaffRoles1764000002400,
  PlatformPublicHolidays1764000002401,
  BusinessesRegistration1764000002402,
  Ledger1764000002600,
  LedgerRates1764000002601,
  LedgerPayouts1764000002602,
  ParticipationThroughTime1764000002700,
  SupportProgrammes1764000002800,
  PaymentsDisputes1764000002900,
  IdentityLanguage1764000003000,
  Notifications1764000003001,
  IdentitySignUp1764000003010,
  BusinessesPapers1764000003100,
  BusinessesOffice1764000003101,
  BusinessesShopPage1764000003102,
  CatalogueModel1764000003200,
  CatalogueModeration1764000003201,
  CatalogueWithdrawnProducts1764000003300,
  CatalogueImportRuns1764000003301,
  SearchIndexSlots1764000003400,
  SearchRegionalNames1764000003401,
  SearchQuestions1764000003402,
  InventoryExplained1764000003600,
  ShippingCarriers1764000003601,
  OrdersLife1764000003602,
  PaymentsPayees1764000003700,
  ParticipationTrade1764000003800,
  ParticipationFigures1764000003801,
  ParticipationReports1764000003802,
  PlatformAuditSearch1764000003803,
  SupportArticles1764000003900,
  SupportQuestions1764000003910,
  SupportTraining1764000003920,
  BusinessesFactRequests1764000004000,
  OrdersFairReturns1764000004050,
  MediaBroughtFor1764000004051,
  SupportBudgetAgrees1764000004052,
  CatalogueStuckChanges1764000004100,
  CataloguePictureLinks1764000004101,
  PaymentsOwnAccounts1764000004200,
  OrdersPaidToShop1764000004201,
  LedgerPaidToShop1764000004202,
  OrdersAppeals1764000004220,
  SearchDocumentChanges1764000004260,
];
