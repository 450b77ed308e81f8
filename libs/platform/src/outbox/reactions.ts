import { Injectable } from '@nestjs/common';
import { assert } from '@market/kernel';
import type { Tx } from '../database/unit-of-work.js';
import type { StoredEvent } from './outbox.js';

export interface Reaction {
  /** `search/index-product`: stable, it is remembered beside each event it has handled. */
  readonly name: string;
  readonly event: string;
  /** May take several events in one transaction: see `onMany`. */
  readonly many: boolean;
  /** Runs in a transaction of its own, as the system, exactly once per event. No network inside. */
  readonly run: (tx: Tx, events: readonly StoredEvent<never>[]) => Promise<void>;
}

/** Who reacts to what. A room registers its reactions in `onModuleInit`; no room on the left knows of it. */
@Injectable()
export class Reactions {
  private readonly byEvent = new Map<string, Reaction[]>();

  on<Body>(event: string, name: string, run: (tx: Tx, event: StoredEvent<Body>) => Promise<void>): void {
    const one = async (tx: Tx, events: readonly StoredEvent<Body>[]): Promise<void> => {
      for (const each of events) await run(tx, each);
    };
    this.add({ name, event, many: false, run: one });
  }

  /**
   * For a reaction that makes something what it should be now, whatever events asked for it and in whatever order: those that wait
   * together cost one transaction. It must lock little, since the locks of all of them are held until the last is done.
   */
  onMany<Body>(event: string, name: string, run: (tx: Tx, events: readonly StoredEvent<Body>[]) => Promise<void>): void {
    this.add({ name, event, many: true, run });
  }

  private add(reaction: Reaction): void {
    const reactions = this.byEvent.get(reaction.event) ?? [];
    const taken = reactions.some(({ name }) => name === reaction.name);
    assert(!taken, `the reaction ${reaction.name} is registered once for ${reaction.event}`);
    reactions.push(reaction);
    this.byEvent.set(reaction.event, reactions);
  }

  to(event: string): readonly Reaction[] {
    return this.byEvent.get(event) ?? [];
  }
}
