import type { LocalDay } from '@market/kernel';

const dayMs = 86_400_000;

/** The calendar day so many days later; earlier with a negative count. */
export const daysAfter = (day: LocalDay, count: number): LocalDay =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);
