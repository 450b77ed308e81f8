import { Module, type OnModuleInit } from '@nestjs/common';
import { Reactions } from '@market/platform';
import { CountParticipation } from './application/count-participation.js';
import { OnMarketEvents } from './application/on-market-events.js';
import { RestateFact } from './application/restate-fact.js';
import { CountReads } from './persistence/count-reads.js';
import { FactRepository } from './persistence/fact.repository.js';

const door = [CountParticipation, RestateFact];

@Module({ providers: [...door, OnMarketEvents, FactRepository, CountReads], exports: door })
export class ParticipationModule implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly events: OnMarketEvents,
  ) {}

  onModuleInit(): void {
    this.events.register(this.reactions);
  }
}
