import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Log, Settings } from '@market/platform';
import pg from 'pg';
import { everythingChanged, indexChannel, readChange, type IndexChange } from './index-changes.js';

const retryMs = 1_000;

/** Hears at once, in every process, that the index has changed. While it hears nothing it says so, and others must not trust silence. */
@Injectable()
export class IndexListener implements OnApplicationBootstrap, OnModuleDestroy {
  hears = false;
  private client: pg.Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private stopped = false;
  private readonly callbacks: ((change: IndexChange) => void)[] = [];

  constructor(
    private readonly settings: Settings,
    private readonly log: Log,
  ) {}

  onChange(callback: (change: IndexChange) => void): void {
    this.callbacks.push(callback);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.connect();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    await this.client?.end();
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.settings.databaseAppUrl,
      application_name: 'cho-tinh product index',
      keepAlive: true,
    });
    this.client = client;
    client.on('notification', ({ payload }) => this.tell(readChange(payload)));
    client.on('error', (error) => this.log.warn({ err: error }, 'product index listener lost'));
    client.on('end', () => this.reconnectLater());
    try {
      await client.connect();
      await client.query(`LISTEN ${indexChannel}`);
      this.hears = true;
      // Whatever changed while nobody listened.
      this.tell(everythingChanged);
    } catch (error) {
      this.log.warn({ err: error }, 'product index listener cannot connect');
      this.reconnectLater();
    }
  }

  private reconnectLater(): void {
    this.hears = false;
    clearTimeout(this.retry);
    if (!this.stopped) this.retry = setTimeout(() => void this.connect(), retryMs);
  }

  protected tell(change: IndexChange): void {
    for (const callback of this.callbacks) callback(change);
  }
}
