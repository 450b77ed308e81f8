import type { LocalDay } from '@market/kernel';

export const steps = ['month', 'quarter'] as const;
export type Step = (typeof steps)[number];

const months: Record<Step, number> = { month: 1, quarter: 3 };

/** The last days of the months or quarters from the one of `from` on, and `to` itself, which may stand within one. */
export function periodEnds(from: LocalDay, to: LocalDay, step: Step): LocalDay[] {
  const ends: LocalDay[] = [];
  const [year = 0, month = 1] = from.split('-').map(Number);
  const width = months[step];
  for (let next = Math.ceil(month / width) * width; ; next += width) {
    // Day 0 of a month is the last of the month before it.
    const end = new Date(Date.UTC(year, next, 0)).toISOString().slice(0, 10);
    if (end >= to) return [...ends, to];
    ends.push(end);
  }
}
