/** Attempts within the window. An address may stand for a whole office or a phone network. */
export const signInLimit = {
  windowSeconds: 15 * 60,
  perEmail: 8,
  perAddress: 60,
  codesPerEmail: 4,
  codesPerAddress: 30,
  secondFactor: 8,
} as const;

export interface AttemptCount {
  readonly key: Buffer;
  readonly attempts: number;
  readonly windowStartedAt: Date;
}

/** Seconds until another attempt is looked at; 0 when this one is. */
export function waitSeconds(count: AttemptCount, limit: number, now: Date): number {
  if (count.attempts <= limit) return 0;
  return Math.max(1, Math.ceil((count.windowStartedAt.getTime() - now.getTime()) / 1000) + signInLimit.windowSeconds);
}
