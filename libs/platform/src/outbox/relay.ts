import { Injectable } from '@nestjs/common';
import { Clock } from '@market/kernel';
import { DataSource } from 'typeorm';
import pg from 'pg';
import { systemActor } from '../actor.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Log } from '../log.js';
import { Settings } from '../settings/settings.js';
import { outboxChannel } from './announcer.js';
import type { StoredEvent } from './outbox.js';
import { Reactions, type Reaction } from './reactions.js';

const batchSize = 50;
const idleMs = 2_000;
const firstRetryMs = 500;
const longestRetryMs = 60_000;

interface EventRow {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly body: never;
  readonly occurred_at: Date;
}

/**
 * Delivers events to their reactions, at least once, and each reaction's effects exactly once: its changes and the row in
 * `reactions_done` commit together. An event stays in the outbox until every reaction has succeeded; a failing one is tried
 * again with growing pauses and holds up no other event. Several processes may run it: rows are taken with SKIP LOCKED.
 */
@Injectable()
export class Relay {
  private running: Promise<void> | undefined;
  private stopped = true;
  /** An event was announced since the last look: a notice that comes during a delivery must not be slept through. */
  private announced = false;
  private endPause: () => void = () => undefined;
  private listener: pg.Client | undefined;
  private readonly failures = new Map<string, { count: number; notBefore: number }>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly work: UnitOfWork,
    private readonly reactions: Reactions,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  async start(): Promise<void> {
    this.stopped = false;
    await this.listen();
    this.running = this.loop();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
    await this.listener?.end();
  }

  private wake(): void {
    this.announced = true;
    this.endPause();
  }

  /** Delivers all that waits; answers how many events it finished. For tests, the demo world and commands. */
  async drain(): Promise<number> {
    let total = 0;
    for (;;) {
      const { taken, finished } = await this.deliverBatch();
      total += finished;
      if (taken === 0 || finished === 0) return total;
    }
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({ connectionString: this.settings.databaseAppUrl, application_name: 'cho-tinh outbox' });
    client.on('notification', () => this.wake());
    client.on('error', (error) => {
      // Polling goes on; a fresh listener is made at the next idle turn.
      this.log.warn({ err: error }, 'outbox listener lost');
      this.listener = undefined;
    });
    await client.connect();
    await client.query(`LISTEN ${outboxChannel}`);
    this.listener = client;
  }

  private async loop(): Promise<void> {
    while (!this.stopped) {
      try {
        if (!this.listener) await this.listen();
        this.announced = false;
        const { finished } = await this.deliverBatch();
        if (finished === 0) await this.pause();
      } catch (error) {
        this.log.error({ err: error }, 'outbox delivery failed');
        await this.pause();
      }
    }
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      if (this.stopped || this.announced) return resolve();
      const timer = setTimeout(resolve, idleMs);
      this.endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /**
   * One transaction holds the batch; each reaction has its own, on another connection, where `reactions_done` refers to the
   * event: a lock that also kept its key from being referred to would wait for itself for ever.
   */
  private deliverBatch(): Promise<{ taken: number; finished: number }> {
    return this.dataSource.transaction(async (tx) => {
      const waiting: EventRow[] = await tx.query(
        `SELECT id, name, version, body, occurred_at FROM outbox_events
         WHERE delivered_at IS NULL AND NOT (id = ANY ($2::uuid[])) ORDER BY sequence LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED`,
        [batchSize, this.resting()],
      );
      const finished = await this.deliver(waiting.map(({ occurred_at: occurredAt, ...event }) => ({ ...event, occurredAt })));
      if (finished.length > 0) {
        await tx.query('UPDATE outbox_events SET delivered_at = $2 WHERE id = ANY ($1::uuid[])', [finished, this.clock.now()]);
      }
      return { taken: waiting.length, finished: finished.length };
    });
  }

  private resting(): string[] {
    const now = Date.now();
    return [...this.failures].filter(([, { notBefore }]) => notBefore > now).map(([id]) => id);
  }

  /** Answers the ids of the events that every reaction has handled. What can be done for several at once is done first. */
  private async deliver(events: readonly StoredEvent<never>[]): Promise<string[]> {
    const failed = new Set<string>();
    for (const [reaction, together] of this.together(events)) {
      if (await this.tried(reaction, together)) continue;
      for (const event of together) if (!(await this.tried(reaction, [event]))) failed.add(event.id);
    }
    for (const event of events) {
      for (const reaction of this.reactions.to(event.name)) {
        if (!reaction.many && !(await this.tried(reaction, [event]))) failed.add(event.id);
      }
      if (failed.has(event.id)) this.restLonger(event.id);
      else this.failures.delete(event.id);
    }
    return events.map(({ id }) => id).filter((id) => !failed.has(id));
  }

  private together(events: readonly StoredEvent<never>[]): ReadonlyMap<Reaction, readonly StoredEvent<never>[]> {
    const groups = new Map<Reaction, StoredEvent<never>[]>();
    for (const event of events) {
      for (const reaction of this.reactions.to(event.name)) {
        if (reaction.many) groups.set(reaction, [...(groups.get(reaction) ?? []), event]);
      }
    }
    return groups;
  }

  private async tried(reaction: Reaction, events: readonly StoredEvent<never>[]): Promise<boolean> {
    try {
      await this.react(reaction, events);
      return true;
    } catch (error) {
      const about = { reaction: reaction.name, event: reaction.event, eventIds: events.map(({ id }) => id) };
      this.log.error({ err: error, ...about }, 'reaction failed');
      return false;
    }
  }

  private restLonger(id: string): void {
    const count = (this.failures.get(id)?.count ?? 0) + 1;
    this.failures.set(id, { count, notBefore: Date.now() + Math.min(firstRetryMs * 2 ** count, longestRetryMs) });
  }

  private react(reaction: Reaction, events: readonly StoredEvent<never>[]): Promise<void> {
    return this.work.commit(systemActor(reaction.name), async (tx) => {
      // A lost commit is only delivered again, so the reaction need not wait for the disk.
      const fresh: { event_id: string }[] = await tx.query(
        `WITH quick AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true))
         INSERT INTO reactions_done (event_id, reaction) SELECT event_id, $2 FROM quick, unnest($1::uuid[]) AS event_id
         ON CONFLICT DO NOTHING RETURNING event_id`,
        [events.map(({ id }) => id), reaction.name],
      );
      const ids = new Set(fresh.map(({ event_id: id }) => id));
      if (ids.size > 0)
        await reaction.run(
          tx,
          events.filter(({ id }) => ids.has(id)),
        );
    });
  }
}
