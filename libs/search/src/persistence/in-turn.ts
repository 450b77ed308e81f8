/**
 * An act that many ask for: whoever asks while it is under way waits for the next time, together with all who wait, for what it says now
 * may be older than the question.
 */
export class InTurn<T> {
  private underWay: Promise<void> | undefined;
  private next: Promise<T> | undefined;

  constructor(private readonly act: () => Promise<T>) {}

  ask(): Promise<T> {
    if (!this.underWay) return this.begin();
    this.next ??= this.underWay.then(() => {
      this.next = undefined;
      return this.begin();
    });
    return this.next;
  }

  private begin(): Promise<T> {
    const answer = this.act();
    const ended = answer.then(nothing, nothing).then(() => {
      if (this.underWay === ended) this.underWay = undefined;
    });
    this.underWay = ended;
    return answer;
  }
}

const nothing = (): void => undefined;
