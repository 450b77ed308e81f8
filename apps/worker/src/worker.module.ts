import { Injectable, Module, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { LedgerModule } from '@market/ledger';
import { NotificationsModule } from '@market/notifications';
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

/** Rooms that mostly listen are brought in here, so that they do even where no page asks for them. */
@Module({ imports: [LedgerModule, NotificationsModule], providers: [WorkerLife] })
export class WorkerModule {}
