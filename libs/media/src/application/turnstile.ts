/** Lets a few in at a time and a bounded number wait: heavy work never takes the machine away from shoppers. */
export class Turnstile {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly mostWaiting: number,
  ) {}

  /** @returns nothing, without having begun, when too many wait already */
  async pass<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.inside >= this.atOnce) {
      if (this.waiting.length >= this.mostWaiting) return undefined;
      // Whoever leaves hands its place over, so nobody slips in between.
      await new Promise<void>((enter) => this.waiting.push(enter));
    } else this.inside++;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.inside--;
    }
  }
}
