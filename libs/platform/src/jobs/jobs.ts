import { Injectable } from '@nestjs/common';
import { assert } from '@market/kernel';
import { makeWorkerUtils, parseCronItems, run, type CronItem, type Runner, type TaskList } from 'graphile-worker';
import type { Tx } from '../database/unit-of-work.js';
import { Log } from '../log.js';
import { Settings } from '../settings/settings.js';

type Task = (payload: never) => Promise<void>;

/** Long or outside work in a queue on PostgreSQL, retried with growing pauses, and schedules. */
@Injectable()
export class Jobs {
  private readonly tasks = new Map<string, Task>();
  private readonly schedules: CronItem[] = [];
  private runner: Runner | undefined;

  constructor(
    private readonly settings: Settings,
    private readonly log: Log,
  ) {}

  /** Says how a job is done; called by rooms in `onModuleInit`. */
  define<Payload>(name: string, task: (payload: Payload) => Promise<void>): void {
    assert(!this.tasks.has(name), `the job ${name} is defined once`);
    this.tasks.set(name, task);
  }

  /** Runs the task at the times of a cron pattern (UTC); one process of several does it. */
  schedule(name: string, cron: string, task: () => Promise<void>): void {
    this.define(name, task);
    this.schedules.push({ task: name, match: cron, options: { backfillPeriod: 0, maxAttempts: 1 } });
  }

  /** The job exists if and only if the caller's transaction commits. */
  async enqueue(tx: Tx, name: string, payload: object, options: { key?: string; runAt?: Date } = {}): Promise<void> {
    await tx.query('SELECT graphile_worker.add_job($1, $2::json, run_at => $3, job_key => $4)', [
      name,
      JSON.stringify(payload),
      options.runAt ?? null,
      options.key ?? null,
    ]);
  }

  async start(): Promise<void> {
    const taskList: TaskList = Object.fromEntries([...this.tasks].map(([name, task]) => [name, (payload) => task(payload as never)]));
    this.runner = await run({
      connectionString: this.settings.databaseAppUrl,
      taskList,
      parsedCronItems: parseCronItems(this.schedules),
      concurrency: 2,
      noHandleSignals: true,
      pollInterval: 2_000,
      maxPoolSize: 4,
    });
    this.runner.promise.catch((error: unknown) => this.log.error({ err: error }, 'job runner stopped'));
  }

  async stop(): Promise<void> {
    await this.runner?.stop();
    this.runner = undefined;
  }
}

/** Brings the queue's own tables up to date and lets the application's login use them. Runs as the owner. */
export async function migrateJobs(ownerUrl: string, appLogin: string): Promise<void> {
  const utils = await makeWorkerUtils({ connectionString: ownerUrl });
  try {
    await utils.migrate();
    const name = `"${appLogin.replaceAll('"', '""')}"`;
    await utils.withPgClient(async (client) => {
      await client.query(`
        GRANT USAGE ON SCHEMA graphile_worker TO ${name};
        GRANT ALL ON ALL TABLES IN SCHEMA graphile_worker TO ${name};
        GRANT ALL ON ALL SEQUENCES IN SCHEMA graphile_worker TO ${name};
        GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO ${name};
      `);
      // The queue's tables carry row-level security for its owner alone; the application is trusted with all of the queue.
      await client.query(`
        DO $do$ DECLARE t record; BEGIN
          FOR t IN SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                   WHERE n.nspname = 'graphile_worker' AND c.relkind = 'r' AND c.relrowsecurity LOOP
            EXECUTE format('DROP POLICY IF EXISTS market_app ON graphile_worker.%I', t.relname);
            EXECUTE format('CREATE POLICY market_app ON graphile_worker.%I USING (true) WITH CHECK (true)', t.relname);
          END LOOP;
        END $do$;
      `);
    });
  } finally {
    await utils.release();
  }
}
