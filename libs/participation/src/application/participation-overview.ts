import { Injectable } from '@nestjs/common';
import { endOfDay, startOfDay, type LocalDay } from '@market/kernel';
import { systemActor, UnitOfWork, type Tx } from '@market/platform';
import { periodEnds } from '../domain/period-ends.js';
import type { NarrowedPlace } from '../domain/report.js';
import { isCashless } from '../domain/trade.js';
import { CountReads, type Count } from '../persistence/count-reads.js';
import { DayCounts, type DayCount } from '../persistence/day-counts.js';
import { TradeRepository, type TradeRow } from '../persistence/trade.repository.js';
import type { WholeCount } from './count-participation.js';
import { CountLabels, everyTable } from './count-labels.js';

export interface OverviewRequest {
  readonly asOf: LocalDay;
  /** The day with which the headline is compared. */
  readonly comparedTo: LocalDay;
  readonly place?: NarrowedPlace | undefined;
  /** The last day of the trade; the day itself when absent. */
  readonly tradeUntil?: LocalDay;
}

export interface MethodShare {
  readonly method: string;
  readonly cashless: boolean;
  readonly orders: number;
  readonly sellers: number;
  readonly value: bigint;
}

export interface Overview {
  readonly now: WholeCount;
  readonly before: Pick<WholeCount, 'asOf' | 'businesses' | 'products'>;
  /** The ends of the last months and the day itself. */
  readonly growth: readonly DayCount[];
  /** Trade of the twelve months up to the day. */
  readonly trade: {
    readonly months: readonly (Omit<TradeRow, 'month' | 'method'> & { readonly month: string })[];
    readonly methods: readonly MethodShare[];
    readonly whole: Omit<TradeRow, 'month' | 'method'>;
  };
}

const monthsOfGrowth = 36;
const monthsOfTrade = 12;
const nothing = { orders: 0, sellers: 0, value: 0n, returns: 0, givenBack: 0n };

/** The first day of the month that lies so many months before that of the day. */
function monthsBefore(day: LocalDay, months: number): LocalDay {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 - months, 1)).toISOString().slice(0, 10);
}

/** Everything the province's first screen shows, in four statements of one state of the facts. */
@Injectable()
export class ParticipationOverview {
  constructor(
    private readonly work: UnitOfWork,
    private readonly counts: CountReads,
    private readonly days: DayCounts,
    private readonly trade: TradeRepository,
    private readonly labels: CountLabels,
  ) {}

  async execute(request: OverviewRequest): Promise<Overview> {
    const { now, before, growth, trade } = await this.work.read(systemActor('participation/overview'), (tx) => this.read(tx, request));
    const [{ businesses, products }, earlier] = [wholeOf(now), wholeOf(before)];
    return {
      now: { asOf: request.asOf, businesses, products, by: await this.labels.of(everyTable, now) },
      before: { asOf: request.comparedTo, businesses: earlier.businesses, products: earlier.products },
      growth: [...growth, { day: request.asOf, businesses, products }],
      trade: tradeOf(trade, request.tradeUntil ?? request.asOf),
    };
  }

  private async read(tx: Tx, { asOf, comparedTo, place, tradeUntil = asOf }: OverviewRequest) {
    const ends = periodEnds(monthsBefore(asOf, monthsOfGrowth), asOf, 'month').slice(0, -1);
    const vantage = { before: endOfDay(asOf), place };
    return {
      now: await this.counts.all(tx, vantage),
      before: await this.counts.all(tx, { before: endOfDay(comparedTo), place }),
      growth: await this.days.on(tx, place?.by ?? 'all', place?.code ?? '', ends),
      trade: await this.trade.sums(tx, { before: endOfDay(tradeUntil), place }, startOfDay(monthsBefore(tradeUntil, monthsOfTrade - 1))),
    };
  }
}

const wholeOf = (counts: readonly Count[]) => counts.find(({ by }) => by === 'all') ?? { businesses: 0, products: 0 };

/** Months without an order are months too. */
function tradeOf(rows: readonly TradeRow[], until: LocalDay): Overview['trade'] {
  const months = Array.from({ length: monthsOfTrade }, (_, at) => monthsBefore(until, monthsOfTrade - 1 - at).slice(0, 7));
  return {
    months: months.map((month) => ({ ...nothing, ...rows.find((row) => row.month === month), month })),
    methods: rows.flatMap(({ method, orders, sellers, value }) =>
      method && orders > 0 ? [{ method, cashless: isCashless(method), orders, sellers, value }] : [],
    ),
    whole: rows.find(({ month, method }) => month === null && method === null) ?? nothing,
  };
}
