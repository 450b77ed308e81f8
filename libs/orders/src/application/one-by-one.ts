import type { Log } from '@market/platform';

/** Work on many things, each by itself: one that fails is written down, holds up none of the others, and is tried again by the next run. */
export class OneByOne {
  private done = 0;
  private readonly failed: string[] = [];

  constructor(
    private readonly log: Log,
    private readonly what: string,
  ) {}

  /** @param act whether it did something to the thing */
  async try(thing: string, act: () => Promise<boolean>): Promise<void> {
    try {
      if (await act()) this.done += 1;
    } catch (err) {
      this.log.error({ err, thing }, `${this.what} failed`);
      this.failed.push(thing);
    }
  }

  /**
   * @returns to how many it did something
   * @throws when some failed, so that the job is known to have failed
   */
  end(): number {
    if (this.failed.length > 0) throw new Error(`${this.what} failed for ${this.failed.length}: ${this.failed.join(', ')}`);
    return this.done;
  }
}
