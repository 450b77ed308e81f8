import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Settings } from '@market/platform';
import pg from 'pg';

/**
 * One process at a time tells the other server: two would overtake each other, and the older word would stand. The lock hangs on a
 * connection of its own, so it goes with the process that held it, and no transaction waits for a network.
 */
@Injectable()
export class OutsideLock implements OnModuleDestroy {
  private client: pg.Client | undefined;
  private held = false;

  constructor(private readonly settings: Settings) {}

  /** @returns nothing when another process, or another turn of this one, is at it */
  async whileMine<T>(act: () => Promise<T>): Promise<T | undefined> {
    if (this.held) return undefined;
    this.held = true;
    try {
      const client = await this.connected();
      const { rows } = await client.query<{ mine: boolean }>(`SELECT pg_try_advisory_lock(hashtext('search outside')) AS mine`);
      if (!rows[0]?.mine) return undefined;
      try {
        return await act();
      } finally {
        await this.client?.query(`SELECT pg_advisory_unlock(hashtext('search outside'))`);
      }
    } finally {
      this.held = false;
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.client?.end();
    this.client = undefined;
  }

  private async connected(): Promise<pg.Client> {
    if (this.client) return this.client;
    const client = new pg.Client({ connectionString: this.settings.databaseAppUrl, application_name: 'cho-tinh search outside' });
    const forget = (): void => {
      if (this.client === client) this.client = undefined;
    };
    client.on('error', forget);
    client.on('end', forget);
    await client.connect();
    this.client = client;
    return client;
  }
}
