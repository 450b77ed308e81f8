import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

type Check = () => Promise<string | undefined>;
type Note = () => Promise<string>;

/** What must work before requests are sent here. Rooms add checks; a check answers what is wrong, or nothing. */
@Injectable()
export class Readiness {
  private readonly checks = new Map<string, Check>();
  private readonly notes = new Map<string, Note>();

  constructor(dataSource: DataSource) {
    this.add('database', async () => {
      await dataSource.query('SELECT 1');
      return undefined;
    });
    this.add('queue', async () => {
      const [row] = await dataSource.query<{ late: boolean }[]>(
        `SELECT EXISTS (SELECT FROM outbox_events WHERE delivered_at IS NULL AND occurred_at < now() - interval '5 minutes') AS late`,
      );
      return row?.late ? 'events have been waiting for more than five minutes' : undefined;
    });
  }

  add(name: string, check: Check): void {
    this.checks.set(name, check);
  }

  /** What whoever looks should know although requests can be served: which of two stands in for the other. */
  note(name: string, note: Note): void {
    this.notes.set(name, note);
  }

  async run(): Promise<{ ready: boolean; checks: Record<string, string>; notes: Record<string, string> }> {
    const results = await Promise.all(
      [...this.checks].map(
        async ([name, check]) => [name, (await check().catch((error: unknown) => `failed: ${String(error)}`)) ?? 'ok'] as const,
      ),
    );
    const notes = await Promise.all(
      [...this.notes].map(async ([name, note]) => [name, await note().catch((error: unknown) => `failed: ${String(error)}`)] as const),
    );
    return { ready: results.every(([, state]) => state === 'ok'), checks: Object.fromEntries(results), notes: Object.fromEntries(notes) };
  }
}
