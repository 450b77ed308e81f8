import { Injectable, Module, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { LedgerModule } from '@market/ledger';
import { Jobs, Relay } from '@market/platform';

/** Starts delivering events and doing jobs once every room has said what it reacts to, and stops before the database goes. */
@Injectable()
class WorkerLife implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly relay: Relay,
    private readonly jobs: Jobs,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await Promise.all([this.relay.start(), this.jobs.start()]);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.relay.stop(), this.jobs.stop()]);
  }
}

/** The ledger has no door of its own for shoppers: it only listens, so it is brought in here. */
@Module({ imports: [LedgerModule], providers: [WorkerLife] })
export class WorkerModule {}
