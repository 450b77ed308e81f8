import { Injectable } from '@nestjs/common';
import { Clock, endOfDay, localDay, type LocalDay } from '@market/kernel';
import { publicActor, UnitOfWork } from '@market/platform';
import { periodEnds, type Step } from '../domain/period-ends.js';
import type { CountedBy } from '../domain/report.js';
import { CountReads } from '../persistence/count-reads.js';
import { DayCounts, type DayCount } from '../persistence/day-counts.js';

export interface SeriesRequest {
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly step: Step;
  readonly by?: CountedBy;
  readonly value?: string;
}

/** How participation grew: the state at the end of each month or quarter, and on the last day asked for. */
@Injectable()
export class ParticipationSeries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly days: DayCounts,
    private readonly counts: CountReads,
    private readonly clock: Clock,
  ) {}

  /** The days behind are read as they were made ready; today, which is still going on, is counted. */
  execute({ from, to, step, by = 'all', value = '' }: SeriesRequest): Promise<readonly DayCount[]> {
    return this.work.read(publicActor, async (tx) => {
      const ends = periodEnds(from, to, step);
      const line = await this.days.on(tx, by, value, ends);
      if (ends.at(-1) !== localDay(this.clock.now())) return line;
      const now = await this.counts.all(tx, { before: endOfDay(to) });
      const { businesses, products } = now.find((row) => row.by === by && row.value === value) ?? { businesses: 0, products: 0 };
      return [...line.slice(0, -1), { day: to, businesses, products }];
    });
  }
}
