import { Injectable } from '@nestjs/common';
import { Clock, localDay, Money, workingDaysBetween, type Holidays } from '@market/kernel';
import { PublicHolidays, UnitOfWork, type Actor } from '@market/platform';
import type { BusinessState } from '../domain/business-life.js';
import { checksOf, type CheckItem } from '../domain/review-checks.js';
import { explainSize, type SizeExplanation } from '../domain/size-class.js';
import { fitsCheckDigit } from '../domain/tax-code.js';
import { BusinessReads, type BusinessView } from '../persistence/business-reads.js';
import { ChangeRequestRepository, type ChangeRequest } from '../persistence/change-request.repository.js';
import { CheckRepository, type Tick } from '../persistence/check.repository.js';
import { PaperRepository } from '../persistence/paper.repository.js';
import { ReviewReads, type ReviewFilter, type ReviewLine } from '../persistence/review-reads.js';
import { ShopRepository } from '../persistence/shop.repository.js';
import { ShownPapers, type ShownPaper } from './shown-papers.js';

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
  readonly checks: readonly (CheckItem & { readonly tick: Tick | undefined })[];
  readonly papers: readonly ShownPaper[];
  readonly account: { readonly bankBin: string; readonly last4: string; readonly holder: string } | undefined;
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
    private readonly checks: CheckRepository,
    private readonly paperRows: PaperRepository,
    private readonly papers: ShownPapers,
    private readonly shops: ShopRepository,
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
      const ticks = new Map((await this.checks.of(tx, businessId)).map((tick) => [tick.item, tick]));
      const account = await this.shops.bankAccount(tx, business.shopId);
      return {
        ...business,
        ...this.clockOf(business, await this.holidays.all(tx)),
        explanation: explainSize({
          ...{ sectorCode, employees, capital: Money.vnd(capital) },
          revenue: revenue === null ? null : Money.vnd(revenue),
        }),
        checks: checksOf(legalForm, localDay(submittedAt)).map((check) => ({ ...check, tick: ticks.get(check.item) })),
        papers: await this.papers.of(tx, actor, await this.paperRows.ofBusiness(tx, businessId)),
        account: account && { bankBin: account.bankBin, last4: account.numberLast4, holder: account.holder },
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
