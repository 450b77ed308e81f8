import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Log } from '../log.js';

export const outboxChannel = 'market_outbox';

/**
 * Wakes the relays of all processes once events are committed. A transaction that notifies lets no other such one commit beside it, and
 * would hold them all up until the disk has it: so the notice goes out afterwards, by itself and waiting for no disk, and what commits
 * while one is on its way shares the next. One that is lost costs the pause in which a relay looks anyway.
 */
@Injectable()
export class Announcer implements BeforeApplicationShutdown {
  private readonly wrote = new WeakSet<object>();
  private underWay: Promise<void> | undefined;
  private again = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly log: Log,
  ) {}

  /** Events were written that are to be announced if this transaction commits. */
  wroteIn({ queryRunner }: EntityManager): void {
    if (queryRunner) this.wrote.add(queryRunner);
  }

  committed({ queryRunner }: EntityManager): void {
    if (!queryRunner || !this.wrote.delete(queryRunner)) return;
    this.again = true;
    this.begin();
  }

  /** What was committed until now is announced. */
  async quiet(): Promise<void> {
    await this.underWay;
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.quiet();
  }

  private begin(): void {
    this.underWay ??= this.announce().finally(() => {
      this.underWay = undefined;
      // What was committed after the last notice and before this moment.
      if (this.again) this.begin();
    });
  }

  private async announce(): Promise<void> {
    try {
      while (this.again) {
        this.again = false;
        await this.dataSource.query(
          `WITH quick AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true)) SELECT pg_notify('${outboxChannel}', '') FROM quick`,
        );
      }
    } catch (error) {
      this.log.warn({ err: error }, 'events not announced');
    }
  }
}
