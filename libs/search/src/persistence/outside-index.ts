import type { Drift } from '../domain/drift.js';

/** The index on another server, where there is one: what keeps it in step. Without one every act is done at once. */
export abstract class OutsideIndex {
  /** Begins to tell the server of changes as they come, in this process, until stopped. */
  abstract start(): Promise<void>;
  abstract stop(): Promise<void>;
  /** Tells it all that waits. @returns how many changes it was told */
  abstract drain(): Promise<number>;
  /** Builds its index anew beside the live one and swaps them. @returns how many documents; nothing where there is no server */
  abstract rebuild(): Promise<number | undefined>;
  /** Compares it with the documents and marks what differs. Nothing where there is no server. */
  abstract reconcile(): Promise<Drift | undefined>;
}

export class NoOutsideIndex extends OutsideIndex {
  async start(): Promise<void> {}
  async stop(): Promise<void> {}
  async drain(): Promise<number> {
    return 0;
  }
  async rebuild(): Promise<undefined> {}
  async reconcile(): Promise<undefined> {}
}
