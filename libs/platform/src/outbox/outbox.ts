import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@market/kernel';
import type { Tx } from '../database/unit-of-work.js';
import { Announcer } from './announcer.js';

/** A fact that happened: past-tense name, version, and a body that is enough for every listener. */
export interface DomainEvent<Name extends string = string, Body extends object = object> {
  readonly name: Name;
  readonly version: number;
  readonly body: Body;
}

/** An event as a reaction receives it. */
export interface StoredEvent<Body = unknown> {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly body: Body;
  readonly occurredAt: Date;
}

@Injectable()
export class Outbox {
  constructor(
    private readonly clock: Clock,
    private readonly announcer: Announcer,
  ) {}

  /** Writes the events with the caller's transaction: they exist if and only if its changes do. */
  async add(tx: Tx, ...events: readonly DomainEvent[]): Promise<void> {
    if (events.length === 0) return;
    const at = this.clock.now();
    const rows = events.map(({ name, version, body }) => ({ id: newId(), name, version, body }));
    // jsonb cannot hold a bigint: bodies carry money as strings, so a stray one must fail loudly here.
    await tx.query(
      `INSERT INTO outbox_events (id, name, version, body, occurred_at)
       SELECT id, name, version, body, $2 FROM jsonb_to_recordset($1) AS event (id uuid, name text, version int, body jsonb)`,
      [JSON.stringify(rows), at],
    );
    this.announcer.wroteIn(tx);
  }
}
