import { Injectable } from '@nestjs/common';
import { systemActor, UnitOfWork } from '@market/platform';
import { CountReads } from '../persistence/count-reads.js';
import { DayCounts } from '../persistence/day-counts.js';

const actor = systemActor('participation/refresh-days');

/** Keeps the counts by day what the facts make of them. Runs every minute; where nothing was recorded it only looks. */
@Injectable()
export class RefreshDays {
  constructor(
    private readonly work: UnitOfWork,
    private readonly counts: CountReads,
    private readonly days: DayCounts,
  ) {}

  /** @returns whether anything was to be done */
  execute(): Promise<boolean> {
    return this.work.commit(actor, async (tx) => {
      const settled = await this.counts.settledEntry(tx);
      if (settled === (await this.days.throughEntry(tx))) return false;
      await this.days.makeAnew(tx, settled);
      return true;
    });
  }
}
