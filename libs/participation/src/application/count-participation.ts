import { Injectable } from '@nestjs/common';
import { Clock, endOfDay, isLocalDay, localDay, ok, refuse, type LocalDay, type Problem, type Result } from '@market/kernel';
import { publicActor, UnitOfWork } from '@market/platform';
import {
  definition,
  type Boundaries,
  type CountedBy,
  type CountRow,
  type Grouping,
  type NarrowedPlace,
  type ParticipationReport,
} from '../domain/report.js';
import { CountReads } from '../persistence/count-reads.js';
import { CountLabels, everyTable } from './count-labels.js';

export interface CountRequest {
  readonly asOf?: LocalDay | undefined;
  /** Only what was on record at the end of this day, or up to this entry: as it was known then. */
  readonly knownAt?: LocalDay | undefined;
  readonly throughEntry?: bigint | undefined;
  readonly place?: NarrowedPlace | undefined;
}

export type CountProblem = Problem<'participation/no-such-day'> | Problem<'participation/no-districts'>;

/** The headline and every grouping as of one day. */
export interface WholeCount {
  readonly asOf: LocalDay;
  readonly businesses: number;
  readonly products: number;
  readonly by: Readonly<Record<Exclude<CountedBy, 'all'>, readonly CountRow[]>>;
}

/** Counts who participated at the end of a day in Việt Nam, from facts alone: edits and deletions of today change nothing. */
@Injectable()
export class CountParticipation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: CountReads,
    private readonly labels: CountLabels,
    private readonly clock: Clock,
  ) {}

  /** As of today by district, unless asked otherwise: districts stand on the map before July 2025, communes on that since. */
  async execute(
    request: CountRequest & { by?: Grouping | undefined; boundaries?: Boundaries | undefined },
  ): Promise<Result<ParticipationReport, CountProblem>> {
    const { by = 'district', boundaries } = request;
    if (by === 'district' && boundaries === 'since-2025-07')
      return refuse({ code: 'participation/no-districts', kind: 'invalid', fields: { boundaries: 'no-districts' } });
    const counted: Exclude<CountedBy, 'all'> = by === 'commune' && boundaries === 'before-2025-07' ? 'old-commune' : by;
    const whole = await this.count(request, [counted]);
    if (!whole.ok) return whole;
    const { asOf, businesses, products } = whole.value;
    return ok({ asOf, definition, businesses, products, rows: whole.value.by[counted] });
  }

  /** The two numbers alone. */
  headline(request: CountRequest = {}): Promise<Result<Pick<WholeCount, 'asOf' | 'businesses' | 'products'>, CountProblem>> {
    return this.count(request, []);
  }

  /** Everything at once: for pages that show it side by side. */
  whole(request: CountRequest = {}): Promise<Result<WholeCount, CountProblem>> {
    return this.count(request, everyTable);
  }

  private async count(request: CountRequest, wanted: readonly Exclude<CountedBy, 'all'>[]): Promise<Result<WholeCount, CountProblem>> {
    const { asOf = localDay(this.clock.now()), knownAt } = request;
    if (!isLocalDay(asOf)) return refuse({ code: 'participation/no-such-day', kind: 'invalid', fields: { asOf: 'isLocalDay' } });
    if (knownAt !== undefined && !isLocalDay(knownAt))
      return refuse({ code: 'participation/no-such-day', kind: 'invalid', fields: { knownAt: 'isLocalDay' } });
    const vantage = {
      before: endOfDay(asOf),
      throughEntry: request.throughEntry,
      recordedBefore: knownAt === undefined ? undefined : endOfDay(knownAt),
      place: request.place,
    };
    const counts = await this.work.read(publicActor, (tx) => this.reads.all(tx, vantage));
    const { businesses = 0, products = 0 } = counts.find((count) => count.by === 'all') ?? {};
    return ok({ asOf, businesses, products, by: await this.labels.of(wanted, counts) });
  }
}
