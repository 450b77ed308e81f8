import { Injectable, Module, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { LedgerModule } from '@market/ledger';
import { NotificationsModule } from '@market/notifications';
import { Jobs, Relay } from '@market/platform';
import { IndexReactions, SearchModule } from '@market/search';

/** Starts delivering events and doing jobs once every room has said what it reacts to, and stops before the database goes. */
@Injectable()
class WorkerLife implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly relay: Relay,
    private readonly jobs: Jobs,
    private readonly search: IndexReactions,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await Promise.all([this.relay.start(), this.jobs.start()]);
    await this.search.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.relay.stop(), this.jobs.stop(), this.search.stop()]);
  }
}

/** Rooms that mostly listen are brought in here, so that they do even where no page asks for them. */
@Module({ imports: [LedgerModule, NotificationsModule, SearchModule], providers: [WorkerLife] })
export class WorkerModule {}
