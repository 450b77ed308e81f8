import { Injectable } from '@nestjs/common';
import { assert, endOfDay, startOfDay, type LocalDay } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { ReportForm, SpanFigures } from '../domain/indicator.js';
import { reportContent, type ReportContent } from '../domain/report-content.js';
import { reportPeriod, type Span } from '../domain/report-period.js';
import { isCashless } from '../domain/trade.js';
import { CountReads } from '../persistence/count-reads.js';
import { FigureRepository } from '../persistence/figure.repository.js';
import type { StoredReport } from '../persistence/report.repository.js';
import { SpanReads } from '../persistence/span-reads.js';
import { TradeRepository, type TradeRow } from '../persistence/trade.repository.js';

type Standing = Pick<SpanFigures, 'counts' | 'reported'>;

/** Fills a form from facts up to an entry. The same entry gives the same report for ever. */
@Injectable()
export class CountReport {
  constructor(
    private readonly counts: CountReads,
    private readonly spans: SpanReads,
    private readonly trade: TradeRepository,
    private readonly figures: FigureRepository,
  ) {}

  async execute(
    tx: Tx,
    report: Pick<StoredReport, 'regime' | 'period' | 'words'>,
    form: ReportForm,
    throughEntry: bigint,
  ): Promise<ReportContent> {
    const period = reportPeriod(report.regime, report.period);
    assert(period !== undefined, 'a stored report has a period');
    const spans = [period, period.previous, period.cumulative, period.yearAgo];
    const instants = spans.map(({ from, to }) => ({ from: startOfDay(from), before: endOfDay(to) }));
    const happened = await this.spans.happened(tx, throughEntry, instants);
    const known: SpanFigures[] = [];
    // One connection answers one question at a time.
    // The year so far ends with the period: what stands then is counted once.
    const standing = new Map<LocalDay, Standing>();
    for (const [at, span] of spans.entries()) {
      const stands = standing.get(span.to) ?? (await this.standingAt(tx, span.to, throughEntry));
      standing.set(span.to, stands);
      known.push({ ...stands, happened: happened[at]!, trade: await this.tradeIn(tx, span, throughEntry) });
    }
    const [current, previous, cumulative, yearAgo] = known;
    return reportContent(
      form,
      period,
      throughEntry,
      { current: current!, previous: previous!, cumulative: cumulative!, yearAgo: yearAgo! },
      report.words,
    );
  }

  private async standingAt(tx: Tx, day: LocalDay, throughEntry: bigint): Promise<Standing> {
    return {
      counts: await this.counts.all(tx, { before: endOfDay(day), throughEntry }),
      reported: await this.figures.latest(tx, day, throughEntry),
    };
  }

  private async tradeIn(tx: Tx, { from, to }: Span, throughEntry: bigint): Promise<SpanFigures['trade']> {
    return whole(await this.trade.sums(tx, { before: endOfDay(to), throughEntry }, startOfDay(from)));
  }
}

function whole(rows: readonly TradeRow[]): SpanFigures['trade'] {
  const all = rows.find(({ month, method }) => month === null && method === null);
  const cashless = rows.reduce((sum, { method, value }) => (method !== null && isCashless(method) ? sum + value : sum), 0n);
  const { orders = 0, value = 0n, returns = 0, givenBack = 0n } = all ?? {};
  return { orders, value, returns, givenBack, cashless };
}
