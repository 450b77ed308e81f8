import { Module, type OnModuleInit } from '@nestjs/common';
import { Jobs, Reactions } from '@market/platform';
import { RegionsModule } from '@market/regions';
import { AddExampleFigures } from './application/add-example-figures.js';
import { CountLabels } from './application/count-labels.js';
import { CountParticipation } from './application/count-participation.js';
import { CountReport } from './application/count-report.js';
import { DraftReport } from './application/draft-report.js';
import { FigureQueries } from './application/figure-queries.js';
import { OnMarketEvents } from './application/on-market-events.js';
import { OnTradeEvents } from './application/on-trade-events.js';
import { ParticipationOverview } from './application/participation-overview.js';
import { ParticipationRows } from './application/participation-rows.js';
import { ParticipationSeries } from './application/participation-series.js';
import { PlaceNames } from './application/place-names.js';
import { PublicOverview } from './application/public-overview.js';
import { RefreshDays } from './application/refresh-days.js';
import { ReportFigure } from './application/report-figure.js';
import { ReportQueries } from './application/report-queries.js';
import { RestateFact } from './application/restate-fact.js';
import { ReturnReport } from './application/return-report.js';
import { SubmitReport } from './application/submit-report.js';
import { WriteReport } from './application/write-report.js';
import { CountReads } from './persistence/count-reads.js';
import { DayCounts } from './persistence/day-counts.js';
import { FactRepository } from './persistence/fact.repository.js';
import { FigureRepository } from './persistence/figure.repository.js';
import { ReportRepository } from './persistence/report.repository.js';
import { RowReads } from './persistence/row-reads.js';
import { SpanReads } from './persistence/span-reads.js';
import { TradeRepository } from './persistence/trade.repository.js';

const door = [
  ...[
    CountParticipation,
    ParticipationOverview,
    ParticipationRows,
    ParticipationSeries,
    PlaceNames,
    PublicOverview,
    RefreshDays,
    RestateFact,
  ],
  ...[DraftReport, WriteReport, SubmitReport, ReturnReport, ReportQueries, ReportFigure, FigureQueries, AddExampleFigures],
];
const persistence = [CountReads, DayCounts, FactRepository, FigureRepository, ReportRepository, RowReads, SpanReads, TradeRepository];

@Module({
  imports: [RegionsModule],
  providers: [...door, ...persistence, CountLabels, CountReport, OnMarketEvents, OnTradeEvents],
  exports: door,
})
export class ParticipationModule implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly events: OnMarketEvents,
    private readonly trade: OnTradeEvents,
    private readonly jobs: Jobs,
    private readonly refresh: RefreshDays,
  ) {}

  onModuleInit(): void {
    this.events.register(this.reactions);
    this.trade.register(this.reactions);
    this.jobs.schedule('participation/refresh-days', '* * * * *', async () => void (await this.refresh.execute()));
  }
}
