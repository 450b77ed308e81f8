import { Injectable } from '@nestjs/common';
import { Clock, localDay, type LocalDay } from '@market/kernel';
import { Outbox, systemActor, UnitOfWork } from '@market/platform';
import { daysLeft, dueWarning, warnDays } from '../domain/paper-term.js';
import { PaperRepository } from '../persistence/paper.repository.js';

const system = systemActor('businesses/warn-of-expiring-papers');

/** A paper of a business runs out, or has. */
export interface PaperExpiring {
  readonly shopId: string;
  readonly businessId: string;
  readonly paperId: string;
  readonly kind: string;
  readonly expiresOn: LocalDay;
  /** 30 or 7 days before, or 0 when its last day is over. */
  readonly daysBefore: number;
}

/** Looks every morning for papers whose last day comes near; each warning of a paper is given once, however often this runs. */
@Injectable()
export class WarnOfExpiringPapers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly papers: PaperRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @returns how many warnings were given */
  execute(): Promise<number> {
    const now = this.clock.now();
    const today = localDay(now);
    return this.work.commit(system, async (tx) => {
      const near = await this.papers.expiring(tx, today, warnDays[0]);
      let given = 0;
      for (const { id, kind, expiresOn, businessId, shopId } of near) {
        const daysBefore = dueWarning(daysLeft(expiresOn, today));
        if (daysBefore === undefined || !(await this.papers.markWarned(tx, id, daysBefore, now))) continue;
        const body: PaperExpiring = { shopId, businessId, paperId: id, kind, expiresOn, daysBefore };
        await this.outbox.add(tx, { name: 'businesses/paper-expiring', version: 1, body });
        given += 1;
      }
      return given;
    });
  }
}
