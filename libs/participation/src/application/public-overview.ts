import { Injectable } from '@nestjs/common';
import { Clock, endOfDay, localDay, startOfDay, type LocalDay } from '@market/kernel';
import type { CountedBy, CountRow } from '../domain/report.js';
import { hideSmallCells, hideSmallPlaces, smallestCell, type MaybeHidden } from '../domain/small-cells.js';
import { ParticipationOverview, type MethodShare, type Overview, type OverviewRequest } from './participation-overview.js';
import { PlaceNames } from './place-names.js';

/** Old communes are not published: beside the other two maps they would give away what those hide. */
type PublishedTable = Exclude<CountedBy, 'all' | 'old-commune'>;

export interface PublishedMonth {
  readonly month: string;
  readonly orders: number | null;
  readonly value: bigint | null;
}

export interface PublishedOverview {
  readonly now: Omit<Overview['now'], 'by'> & { readonly by: Readonly<Record<PublishedTable, readonly MaybeHidden<CountRow>[]>> };
  readonly before: Overview['before'];
  readonly growth: Overview['growth'];
  readonly months: readonly PublishedMonth[];
  /** Nothing where a month is hidden: it could be derived from the whole. */
  readonly whole: { readonly orders: number; readonly value: bigint } | undefined;
  readonly methods: readonly MethodShare[];
}

/**
 * The last day of the last month that had ended by the day, and by yesterday: of an unfinished month each day's figure, beside that of the
 * day before, would tell of single orders.
 */
function lastEndedMonth(asOf: LocalDay, today: LocalDay): LocalDay {
  const unfinished = asOf < today ? localDay(endOfDay(asOf)) : today;
  return localDay(new Date(startOfDay(`${unfinished.slice(0, 7)}-01`).getTime() - 1));
}

/** The same figures for everybody, without what is said of so few that it could be said of one. */
@Injectable()
export class PublicOverview {
  constructor(
    private readonly overview: ParticipationOverview,
    private readonly places: PlaceNames,
    private readonly clock: Clock,
  ) {}

  async execute(request: Omit<OverviewRequest, 'place'>): Promise<PublishedOverview> {
    const tradeUntil = lastEndedMonth(request.asOf, localDay(this.clock.now()));
    const [{ now, before, growth, trade }, inside] = await Promise.all([
      this.overview.execute({ ...request, tradeUntil }),
      this.places.formerDistricts(),
    ]);
    const { district, commune, sector, size, form, ocop } = now.by;
    const { districts, communes } = hideSmallPlaces(district, commune, (code) => inside.get(code) ?? []);
    const others = { sector: hideSmallCells(sector), size: hideSmallCells(size), form: hideSmallCells(form), ocop: hideSmallCells(ocop) };
    const months = trade.months.map(({ month, orders, value, sellers }) =>
      sellers > 0 && sellers < smallestCell ? { month, orders: null, value: null } : { month, orders, value },
    );
    const complete = months.every(({ orders }) => orders !== null);
    return {
      now: { ...now, by: { district: districts, commune: communes, ...others } },
      ...{ before, growth, months },
      whole: complete ? { orders: trade.whole.orders, value: trade.whole.value } : undefined,
      methods: complete && trade.methods.every(({ sellers }) => sellers >= smallestCell) ? trade.methods : [],
    };
  }
}
