/** The rules of a fuse before a server that may be away: how often it may fail, and how long it then is left alone. */
export interface BreakerRules {
  readonly failures: number;
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
}

/**
 * Closed, calls go through. After some failures in a row it opens, and calls are not even tried until a pause is over; then one goes
 * through: if it succeeds all do, if it fails the next pause is twice as long.
 */
export class Breaker {
  private failed = 0;
  private pauseMs = 0;
  private openUntil = 0;
  private trying = false;
  private reason: string | undefined;

  constructor(
    private readonly rules: BreakerRules,
    private readonly nowMs: () => number,
  ) {}

  /** Why calls are not let through; nothing while they are. */
  get openReason(): string | undefined {
    return this.pauseMs > 0 ? this.reason : undefined;
  }

  /** Asked before each call. The one that is let through after a pause is alone. */
  admits(): boolean {
    if (this.pauseMs === 0) return true;
    if (this.trying || this.nowMs() < this.openUntil) return false;
    this.trying = true;
    return true;
  }

  succeeded(): void {
    this.failed = 0;
    this.pauseMs = 0;
    this.trying = false;
    this.reason = undefined;
  }

  failedWith(reason: string): void {
    this.reason = reason;
    this.failed += 1;
    if (this.pauseMs === 0 && this.failed < this.rules.failures) return;
    this.pauseMs = Math.min(this.rules.longestPauseMs, this.pauseMs === 0 ? this.rules.firstPauseMs : this.pauseMs * 2);
    this.openUntil = this.nowMs() + this.pauseMs;
    this.trying = false;
  }
}
