import { Module, type OnModuleInit } from '@nestjs/common';
import { Jobs, Reactions } from '@market/platform';
import { RegionsModule } from '@market/regions';
import { CountParticipation } from './application/count-participation.js';
import { OnMarketEvents } from './application/on-market-events.js';
import { ParticipationSeries } from './application/participation-series.js';
import { RefreshDays } from './application/refresh-days.js';
import { RestateFact } from './application/restate-fact.js';
import { CountReads } from './persistence/count-reads.js';
import { DayCounts } from './persistence/day-counts.js';
import { FactRepository } from './persistence/fact.repository.js';

const door = [CountParticipation, ParticipationSeries, RefreshDays, RestateFact];

@Module({ imports: [RegionsModule], providers: [...door, OnMarketEvents, FactRepository, CountReads, DayCounts], exports: door })
export class ParticipationModule implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly events: OnMarketEvents,
    private readonly jobs: Jobs,
    private readonly refresh: RefreshDays,
  ) {}

  onModuleInit(): void {
    this.events.register(this.reactions);
    this.jobs.schedule('participation/refresh-days', '* * * * *', async () => void (await this.refresh.execute()));
  }
}
