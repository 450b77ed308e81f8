export { AddPaper } from './application/add-paper.js';
export { ApproveBusiness } from './application/approve-business.js';
export { AskForFacts } from './application/ask-for-facts.js';
export { BankAccountQueries } from './application/bank-account-queries.js';
export { BeginRegistration } from './application/begin-registration.js';
export { BusinessPapers, type PaperShelf } from './application/business-papers.js';
export { BusinessQueries, type BusinessPage } from './application/business-queries.js';
export { ChangeBankAccount } from './application/change-bank-account.js';
export { CloseBusiness } from './application/close-business.js';
export type { BusinessRegistration } from './application/business-facts.js';
export { DecideFacts } from './application/decide-facts.js';
export type { FieldRequest } from './application/business-mover.js';
export type {
  BusinessApproved,
  BusinessChangesRequested,
  BusinessEvent,
  BusinessMoved,
  BankAccountChanged,
  FactsDecided,
  BusinessSubmitted,
  ShopChanged,
  ShopNameDecided,
  StaffInvited,
  StaffMoved,
} from './application/events.js';
export { FactQueries } from './application/fact-queries.js';
export { RegisterBusiness, type BusinessId, type Registered, type ShopId } from './application/register-business.js';
export { RegistrationQueries, type RegistrationView } from './application/registration-queries.js';
export { ReinstateBusiness } from './application/reinstate-business.js';
export { RejectBusiness } from './application/reject-business.js';
export { RemovePaper } from './application/remove-paper.js';
export { RequestBusinessChanges } from './application/request-business-changes.js';
export { ReviewQueries, type ReviewClock, type ReviewedBusiness, type ReviewQueue } from './application/review-queries.js';
export { SaveDraft, type DraftedStep } from './application/save-draft.js';
export { SetBankAccount, type BankAccountRequest } from './application/set-bank-account.js';
export { ShopProfiles } from './application/shop-profile.js';
export { ShopStaff, type ShopOwner } from './application/shop-staff.js';
export { WarnOfExpiringPapers, type PaperExpiring } from './application/warn-of-expiring-papers.js';
export { ShopQueries, type ShopPage } from './application/shop-queries.js';
export type { ShownPaper } from './application/shown-papers.js';
export { SubmitRegistration } from './application/submit-registration.js';
export { SuspendBusiness } from './application/suspend-business.js';
export { TakeReview } from './application/take-review.js';
export { TickChecks } from './application/tick-checks.js';
export { BusinessesHttpModule } from './businesses-http.module.js';
export { BusinessesModule } from './businesses.module.js';
export { allowsMove, applicantLeft, businessMoves, businessStates, type BusinessMove, type BusinessState } from './domain/business-life.js';
export { documentKinds, type ChecklistItem, type DocumentKind } from './domain/document-checklist.js';
export { legalForms, type LegalForm } from './domain/legal-form.js';
export { changedFields, divisionOf, registeredFields, type RegisteredAnswers } from './domain/registered-facts.js';
export { answersOfStep, registrationSteps, stepOfField, type Answers, type RegistrationStep } from './domain/registration.js';
export { sizeClasses, type SizeClass, type SizeExplanation } from './domain/size-class.js';
export { fitsCheckDigit, isTaxCode } from './domain/tax-code.js';
export { sectionOf, sectorOf, vsicEditions, type Sector, type VsicEdition, type VsicVersion } from './domain/vsic.js';
export { businessesOpenApi } from './http/businesses.openapi.js';
export type { BusinessLine, BusinessStanding, BusinessView } from './persistence/business-reads.js';
export type { FactRequest } from './persistence/fact-request.repository.js';
export type { NameRequest } from './persistence/shop-profile.repository.js';
export type { ReviewLine } from './persistence/review-reads.js';
export type { ShopSort, ShopSummary, ShopView } from './persistence/shop-reads.js';
