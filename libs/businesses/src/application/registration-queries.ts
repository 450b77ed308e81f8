import { Injectable } from '@nestjs/common';
import { Clock, localDay, Money } from '@market/kernel';
import { UnitOfWork, type Actor, type Tx } from '@market/platform';
import type { AdminUnit } from '@market/regions';
import type { BusinessState } from '../domain/business-life.js';
import { checklistOf, runsOut, type ChecklistItem, type DocumentKind } from '../domain/document-checklist.js';
import { isLegalForm, openSteps, readAmount, type Answers, type RegistrationStep } from '../domain/registration.js';
import { reviewTermDays } from '../domain/review-term.js';
import { explainSize, type SizeExplanation } from '../domain/size-class.js';
import { fitsCheckDigit, isTaxCode } from '../domain/tax-code.js';
import { sectorOf, vsicAt, type VsicEdition } from '../domain/vsic.js';
import { BusinessReads, type ApplicationStanding } from '../persistence/business-reads.js';
import { ChangeRequestRepository, type ChangeRequest } from '../persistence/change-request.repository.js';
import { DraftRepository, type Draft } from '../persistence/draft.repository.js';
import { PaperRepository, type Paper } from '../persistence/paper.repository.js';
import { givenBy } from './given-by.js';
import { PlaceOfAnswers } from './place-of-answers.js';
import { ShownPapers, type ShownPaper } from './shown-papers.js';

/** An application as its applicant sees it. */
export interface RegistrationView {
  readonly answers: Answers;
  /** The last four digits of what was given and is kept sealed. */
  readonly identityLast4: string | undefined;
  readonly accountLast4: string | undefined;
  readonly state: BusinessState;
  readonly changedAt: Date | undefined;
  /** Once it was sent. */
  readonly standing: ApplicationStanding | undefined;
  /** What officers ask for now, by field. */
  readonly asked: Readonly<Record<string, string>>;
  /** The steps that are not finished. */
  readonly openSteps: readonly RegistrationStep[];
  readonly editable: boolean;
  readonly papers: readonly ShownPaper[];
}

const nothingYet = { answers: {}, identity: null, accountNumber: null };

@Injectable()
export class RegistrationQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly drafts: DraftRepository,
    private readonly businesses: BusinessReads,
    private readonly changeRequests: ChangeRequestRepository,
    private readonly papers: PaperRepository,
    private readonly shown: ShownPapers,
    private readonly places: PlaceOfAnswers,
    private readonly clock: Clock,
  ) {}

  /** The application that the account writes or has sent last; an empty one where it has none. */
  async of(actor: Actor): Promise<RegistrationView> {
    if (!('accountId' in actor)) return this.viewOf(undefined, undefined, [], [], []);
    return this.work.read(actor, async (tx) => {
      const draft = await this.drafts.latest(tx, actor.accountId);
      const papers = draft ? await this.papers.ofDraft(tx, draft.id) : [];
      return this.viewOf(draft, ...(await this.sent(tx, draft)), papers, await this.shown.of(tx, actor, papers));
    });
  }

  /** Every application that the account has written, the latest first. */
  all(actor: Extract<Actor, { accountId: string }>): Promise<readonly RegistrationView[]> {
    return this.work.read(actor, async (tx) => {
      const views: RegistrationView[] = [];
      for (const draft of await this.drafts.all(tx, actor.accountId)) {
        const papers = await this.papers.ofDraft(tx, draft.id);
        views.push(this.viewOf(draft, ...(await this.sent(tx, draft)), papers, await this.shown.of(tx, actor, papers)));
      }
      return views;
    });
  }

  /** The sectors to choose from today. */
  sectors(): VsicEdition {
    return vsicAt(localDay(this.clock.now()));
  }

  /** In how many working days an application of today is answered. */
  termDays(): number {
    return reviewTermDays(localDay(this.clock.now()));
  }

  /** The papers a business of this form shows, as of today. */
  checklist(answers: Answers): readonly ChecklistItem[] {
    return isLegalForm(answers.legalForm) ? checklistOf(answers.legalForm, localDay(this.clock.now())) : [];
  }

  /** The size class as far as the figures tell it; undefined while one of them is missing. */
  size({ sectorCode = '', employees = '', revenue = '', capital = '' }: Answers): SizeExplanation | undefined {
    const [revenueRead, capitalRead] = [readAmount(revenue), readAmount(capital)];
    if (!sectorOf(this.sectors(), sectorCode) || !/^\d{1,6}$/.test(employees) || capitalRead === undefined) return undefined;
    if (revenue !== '' && revenueRead === undefined) return undefined;
    return explainSize({
      ...{ sectorCode, employees: Number(employees), capital: Money.vnd(capitalRead) },
      revenue: revenueRead === undefined ? null : Money.vnd(revenueRead),
    });
  }

  /** Worth a second look, not a refusal: no legal text publishes the check digit. */
  doubtsTaxCode = ({ taxCode = '' }: Answers): boolean => isTaxCode(taxCode) && !fitsCheckDigit(taxCode);

  formerCommunes(communeCode: string): Promise<readonly AdminUnit[]> {
    return this.places.formerCommunes(communeCode);
  }

  /** Papers that say until when they are good. */
  runsOut = (kind: DocumentKind): boolean => runsOut(kind);

  private async sent(tx: Tx, draft: Draft | undefined): Promise<[ApplicationStanding | undefined, readonly ChangeRequest[]]> {
    if (!draft?.businessId) return [undefined, []];
    return [await this.businesses.standing(tx, draft.businessId), await this.changeRequests.of(tx, draft.businessId)];
  }

  private viewOf(
    draft: Draft | undefined,
    standing: ApplicationStanding | undefined,
    requests: readonly ChangeRequest[],
    papers: readonly Paper[],
    shown: readonly ShownPaper[],
  ): RegistrationView {
    const answers = draft?.answers ?? {};
    const state = standing?.state ?? 'draft';
    const given = givenBy(draft ?? nothingYet, papers, localDay(this.clock.now()));
    const open = requests.filter(({ answeredAt }) => answeredAt === null);
    return {
      ...{ answers, state, standing, changedAt: draft?.changedAt },
      ...{ identityLast4: draft?.identity?.last4, accountLast4: draft?.accountNumber?.last4 },
      asked: Object.fromEntries(open.map(({ field, reason }) => [field, reason])),
      openSteps: openSteps(answers, given, this.sectors()),
      papers: shown,
      editable: state === 'draft' || state === 'changes-requested',
    };
  }
}
