import { Injectable } from '@nestjs/common';
import { Clock, localDay, Money, workingDaysBetween, type Holidays } from '@market/kernel';
import { PublicHolidays, UnitOfWork, type Actor } from '@market/platform';
import type { BusinessState } from '../domain/business-life.js';
import { checklistOf, type ChecklistItem } from '../domain/document-checklist.js';
import { explainSize, type SizeExplanation } from '../domain/size-class.js';
import { fitsCheckDigit } from '../domain/tax-code.js';
import { BusinessReads, type BusinessView } from '../persistence/business-reads.js';
import { ChangeRequestRepository, type ChangeRequest } from '../persistence/change-request.repository.js';
import { ReviewReads, type ReviewFilter, type ReviewLine } from '../persistence/review-reads.js';

/** How long an application has waited and may still wait, in working days. */
export interface ReviewClock {
  readonly age: number;
  /** Negative when it is late; undefined where nothing is waited for. */
  readonly left: number | undefined;
}

export interface ReviewQueue {
  readonly items: readonly (ReviewLine & ReviewClock)[];
  readonly total: number;
  readonly page: number;
  readonly perPage: number;
  /** How many businesses are in each state. */
  readonly counts: Readonly<Partial<Record<BusinessState, number>>>;
}

export interface ReviewedBusiness extends BusinessView, ReviewClock {
  readonly explanation: SizeExplanation;
  readonly checklist: readonly ChecklistItem[];
  /** The check digit does not fit: worth comparing with the certificate. */
  readonly doubtfulTaxCode: boolean;
  readonly requests: readonly ChangeRequest[];
}

/** What officers decide upon. Row-level security shows it to them alone. */
@Injectable()
export class ReviewQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reviews: ReviewReads,
    private readonly businesses: BusinessReads,
    private readonly changeRequests: ChangeRequestRepository,
    private readonly holidays: PublicHolidays,
    private readonly clock: Clock,
  ) {}

  async queue(actor: Actor, filter: Omit<ReviewFilter, 'reviewerId'> & { mine?: boolean }, page = 1, perPage = 30): Promise<ReviewQueue> {
    const accountId = 'accountId' in actor ? actor.accountId : '';
    const { mine = false, ...where } = filter;
    return this.work.read(actor, async (tx) => {
      const reviewerId = mine ? accountId : undefined;
      const found = await this.reviews.queue(tx, { ...where, reviewerId }, accountId, perPage, (page - 1) * perPage);
      const holidays = await this.holidays.all(tx);
      const items = found.items.map((line) => ({ ...line, ...this.clockOf(line, holidays) }));
      return { items, total: found.total, page, perPage, counts: await this.reviews.counts(tx) };
    });
  }

  async one(actor: Actor, businessId: string): Promise<ReviewedBusiness | undefined> {
    return this.work.read(actor, async (tx) => {
      const business = await this.businesses.byId(tx, businessId);
      if (!business) return undefined;
      const { sectorCode, employees, revenue, capital, legalForm, taxCode, submittedAt } = business;
      return {
        ...business,
        ...this.clockOf(business, await this.holidays.all(tx)),
        explanation: explainSize({
          ...{ sectorCode, employees, capital: Money.vnd(capital) },
          revenue: revenue === null ? null : Money.vnd(revenue),
        }),
        checklist: checklistOf(legalForm, localDay(submittedAt)),
        doubtfulTaxCode: !fitsCheckDigit(taxCode),
        requests: await this.changeRequests.of(tx, businessId),
      };
    });
  }

  private clockOf({ state, submittedAt, dueOn }: Pick<ReviewLine, 'state' | 'submittedAt' | 'dueOn'>, holidays: Holidays): ReviewClock {
    const today = localDay(this.clock.now());
    return {
      age: workingDaysBetween(localDay(submittedAt), today, holidays),
      left: state === 'submitted' && dueOn !== null ? workingDaysBetween(today, dueOn, holidays) : undefined,
    };
  }
}
