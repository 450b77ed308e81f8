import { Injectable } from '@nestjs/common';
import { Clock, localDay } from '@market/kernel';
import { PrivateFileLinks, type StoredFile } from '@market/media';
import { PublicHolidays, UnitOfWork, type Actor } from '@market/platform';
import { waitsForOfficer, type ApplicationState } from '../domain/application-life.js';
import { supportOf } from '../domain/entitlement.js';
import { termOn, type Term } from '../domain/term.js';
import { ApplicationReads, type ApplicationLine, type ApplicationView } from '../persistence/application-reads.js';
import { ApplicationRepository } from '../persistence/application.repository.js';

export interface TimedApplication extends ApplicationLine {
  /** Null while the business is asked, and after the decision. */
  readonly term: Term | null;
}

export interface ApplicationQueue {
  readonly items: readonly TimedApplication[];
  readonly total: number;
  readonly page: number;
  readonly perPage: number;
}

export interface WholeApplication extends ApplicationView {
  readonly term: Term | null;
  readonly files: readonly (StoredFile & { readonly paperKey: string; readonly href: string })[];
  /** VND that may still be granted under the rate and the year's ceiling. */
  readonly most: bigint;
}

/** Applications for support: a seller sees its shop's, staff see all. */
@Injectable()
export class ApplicationQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: ApplicationReads,
    private readonly applications: ApplicationRepository,
    private readonly links: PrivateFileLinks,
    private readonly holidays: PublicHolidays,
    private readonly clock: Clock,
  ) {}

  ofShop(actor: Extract<Actor, { role: 'seller' }>): Promise<readonly ApplicationLine[]> {
    return this.work.read(actor, (tx) => this.reads.ofShop(tx, actor.shopId));
  }

  async queue(
    actor: Actor,
    { states, page = 1, perPage = 30 }: { states: readonly ApplicationState[] | null; page?: number; perPage?: number },
  ): Promise<ApplicationQueue> {
    const today = localDay(this.clock.now());
    return this.work.read(actor, async (tx) => {
      const { items, total } = await this.reads.queue(tx, states, perPage, (page - 1) * perPage);
      const holidays = await this.holidays.all(tx);
      const timed = items.map((item) => ({
        ...item,
        term: waitsForOfficer(item.state) ? termOn(today, item.runsFrom, item.dueOn, holidays) : null,
      }));
      return { items: timed, total, page, perPage };
    });
  }

  byNumber(actor: Actor, number: string): Promise<WholeApplication | undefined> {
    const today = localDay(this.clock.now());
    if (!/^[A-Z]{2}-HT-\d{4}-\d{5,9}$/.test(number)) return Promise.resolve(undefined);
    return this.work.read(actor, async (tx) => {
      const found = await this.reads.byNumber(tx, number);
      if (!found) return undefined;
      const keys = new Map(found.papers.map(({ fileId, key }) => [fileId, key]));
      const files = await this.links.describe(tx, [...keys.keys()]);
      const before = await this.applications.grantedIn(tx, found.programmeId, found.businessId, Number(today.slice(0, 4)));
      const term = waitsForOfficer(found.state) ? termOn(today, found.runsFrom, found.dueOn, await this.holidays.all(tx)) : null;
      return {
        ...found,
        term,
        most: supportOf(found.cost, found, before),
        files: files.map((file) => ({ ...file, paperKey: keys.get(file.id) ?? 'more', href: this.links.addressFor(actor, file.id) })),
      };
    });
  }
}
