import { type LocalDay } from './local-day.js';

/** Days on which offices are closed although they are no weekend. */
export type Holidays = ReadonlySet<LocalDay>;

const dayMs = 86_400_000;
const next = (day: LocalDay): LocalDay => new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);

/** Monday to Friday, holidays apart. */
export function isWorkingDay(day: LocalDay, holidays: Holidays): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

/** The day on which a term of so many working days ends; the day on which it begins does not count (Civil Code 2015, Art. 147). */
export function addWorkingDays(from: LocalDay, days: number, holidays: Holidays): LocalDay {
  let day = from;
  for (let left = days; left > 0;) {
    day = next(day);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}

/** How many working days lie after the first day up to and including the last; negative when the last comes before. */
export function workingDaysBetween(from: LocalDay, to: LocalDay, holidays: Holidays): number {
  if (to < from) return -workingDaysBetween(to, from, holidays);
  let count = 0;
  for (let day = from; day < to;) {
    day = next(day);
    if (isWorkingDay(day, holidays)) count += 1;
  }
  return count;
}
