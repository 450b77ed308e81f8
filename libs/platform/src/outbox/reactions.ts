import { Injectable } from '@nestjs/common';
import { assert } from '@market/kernel';
import type { Tx } from '../database/unit-of-work.js';
import type { StoredEvent } from './outbox.js';

export interface Reaction {
  /** `search/index-product`: stable, it is remembered beside each event it has handled. */
  readonly name: string;
  readonly event: string;
  /** Runs in a transaction of its own, as the system, exactly once per event. No network inside. */
  readonly run: (tx: Tx, event: StoredEvent<never>) => Promise<void>;
}

/** Who reacts to what. A room registers its reactions in `onModuleInit`; no room on the left knows of it. */
@Injectable()
export class Reactions {
  private readonly byEvent = new Map<string, Reaction[]>();

  on<Body>(event: string, name: string, run: (tx: Tx, event: StoredEvent<Body>) => Promise<void>): void {
    const reactions = this.byEvent.get(event) ?? [];
    assert(!reactions.some((reaction) => reaction.name === name), `the reaction ${name} is registered once for ${event}`);
    reactions.push({ name, event, run });
    this.byEvent.set(event, reactions);
  }

  to(event: string): readonly Reaction[] {
    return this.byEvent.get(event) ?? [];
  }
}
