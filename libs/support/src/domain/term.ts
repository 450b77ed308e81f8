import { workingDaysBetween, type Holidays, type LocalDay } from '@market/kernel';

/** How urgent an answer is, by the share of its term that has passed: the colours that officers know from the public-service portal. */
export const termColours = ['calm', 'half', 'late', 'overdue'] as const;
export type TermColour = (typeof termColours)[number];

export interface Term {
  readonly dueOn: LocalDay;
  /** Working days; negative once the term is over. */
  readonly left: number;
  readonly colour: TermColour;
}

/** Where a term stands on a day: half of it passed, all of it, twice of it (50, 100, 200 per cent). */
export function termOn(today: LocalDay, from: LocalDay, dueOn: LocalDay, holidays: Holidays): Term {
  const whole = Math.max(1, workingDaysBetween(from, dueOn, holidays));
  const passed = workingDaysBetween(from, today, holidays);
  const left = workingDaysBetween(today, dueOn, holidays);
  const share = passed / whole;
  const colour = share >= 2 ? 'overdue' : share > 1 ? 'late' : share >= 0.5 ? 'half' : 'calm';
  return { dueOn, left, colour };
}
