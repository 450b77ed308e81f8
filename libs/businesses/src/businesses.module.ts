import { Module, type OnModuleInit } from '@nestjs/common';
import { IdentityModule } from '@market/identity';
import { MediaModule } from '@market/media';
import { Jobs, Reactions } from '@market/platform';
import { RegionsModule } from '@market/regions';
import { AddPaper } from './application/add-paper.js';
import { ApproveBusiness } from './application/approve-business.js';
import { AskForFacts } from './application/ask-for-facts.js';
import { BankAccountQueries } from './application/bank-account-queries.js';
import { BeginRegistration } from './application/begin-registration.js';
import { BusinessPapers } from './application/business-papers.js';
import { BusinessFactsOf } from './application/business-facts.js';
import { BusinessMover } from './application/business-mover.js';
import { BusinessQueries } from './application/business-queries.js';
import { ChangeBankAccount } from './application/change-bank-account.js';
import { CloseBusiness } from './application/close-business.js';
import { DecideFacts } from './application/decide-facts.js';
import { FactQueries } from './application/fact-queries.js';
import { HandOverPapers } from './application/hand-over-papers.js';
import { OnAccountDeleted } from './application/on-account-deleted.js';
import { OnBusinessApproved } from './application/on-business-approved.js';
import { PlaceOfAnswers } from './application/place-of-answers.js';
import { PrivateSeal } from './application/private-seal.js';
import { ReadApplication } from './application/read-application.js';
import { RegisterBusiness } from './application/register-business.js';
import { RegistrationQueries } from './application/registration-queries.js';
import { ReinstateBusiness } from './application/reinstate-business.js';
import { RejectBusiness } from './application/reject-business.js';
import { RemovePaper } from './application/remove-paper.js';
import { RequestBusinessChanges } from './application/request-business-changes.js';
import { ReviewQueries } from './application/review-queries.js';
import { SaveDraft } from './application/save-draft.js';
import { SetBankAccount } from './application/set-bank-account.js';
import { ShopProfiles } from './application/shop-profile.js';
import { ShopStaff } from './application/shop-staff.js';
import { ShopQueries } from './application/shop-queries.js';
import { ShownPapers } from './application/shown-papers.js';
import { SubmitRegistration } from './application/submit-registration.js';
import { SuspendBusiness } from './application/suspend-business.js';
import { TakeReview } from './application/take-review.js';
import { TickChecks } from './application/tick-checks.js';
import { WarnOfExpiringPapers } from './application/warn-of-expiring-papers.js';
import { WritableDraft } from './application/writable-draft.js';
import { BusinessReads } from './persistence/business-reads.js';
import { BusinessRepository } from './persistence/business.repository.js';
import { CheckRepository } from './persistence/check.repository.js';
import { ChangeRequestRepository } from './persistence/change-request.repository.js';
import { DraftRepository } from './persistence/draft.repository.js';
import { FactRequestRepository } from './persistence/fact-request.repository.js';
import { InvitationRepository } from './persistence/invitation.repository.js';
import { PaperRepository } from './persistence/paper.repository.js';
import { ReviewReads } from './persistence/review-reads.js';
import { ShopProfileRepository } from './persistence/shop-profile.repository.js';
import { ShopReads } from './persistence/shop-reads.js';
import { ShopRepository } from './persistence/shop.repository.js';

const moves = [ApproveBusiness, RequestBusinessChanges, RejectBusiness, SuspendBusiness, ReinstateBusiness, CloseBusiness];
const applying = [BeginRegistration, RegisterBusiness, SaveDraft, AddPaper, RemovePaper, SubmitRegistration];
const commands = [...applying, TakeReview, TickChecks, DecideFacts, SetBankAccount];
const office = [AskForFacts, BusinessPapers, ChangeBankAccount, ShopProfiles, ShopStaff, WarnOfExpiringPapers];
const queries = [BankAccountQueries, BusinessQueries, FactQueries, RegistrationQueries, ReviewQueries, ShopQueries];
const door = [...moves, ...commands, ...office, ...queries];
const applications = [BusinessFactsOf, HandOverPapers, PlaceOfAnswers, ReadApplication, WritableDraft];
const inside = [...applications, BusinessMover, OnAccountDeleted, OnBusinessApproved, PrivateSeal, ShownPapers];
const rows = [
  InvitationRepository,
  ShopProfileRepository,
  BusinessRepository,
  BusinessReads,
  ChangeRequestRepository,
  CheckRepository,
  DraftRepository,
  FactRequestRepository,
  PaperRepository,
  ReviewReads,
  ShopRepository,
  ShopReads,
];

@Module({ imports: [IdentityModule, MediaModule, RegionsModule], providers: [...door, ...inside, ...rows], exports: door })
export class BusinessesModule implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly onDeleted: OnAccountDeleted,
    private readonly onApproved: OnBusinessApproved,
    private readonly jobs: Jobs,
    private readonly warnings: WarnOfExpiringPapers,
  ) {}

  onModuleInit(): void {
    this.onApproved.register(this.reactions);
    this.onDeleted.register(this.reactions);
    // At seven in the morning in Việt Nam.
    this.jobs.schedule('businesses/warn-of-expiring-papers', '7 0 * * *', async () => void (await this.warnings.execute()));
  }
}
