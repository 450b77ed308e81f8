import type { LocalDay } from '@market/kernel';

const dayMs = 86_400_000;

/** The calendar day so many days later; earlier with a negative count. */
export const daysAfter = (day: LocalDay, count: number): LocalDay =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);
/** A month as `YYYY-MM`. */
export type Month = string;

export const isMonth = (text: string): boolean => /^20\d{2}-(0[1-9]|1[0-2])$/.test(text);

export const monthOf = (day: LocalDay): Month => day.slice(0, 7);

/** The month so many months later; earlier with a negative count. */
export function monthsAfter(month: Month, count: number): Month {
  const [year, at] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, at - 1 + count, 1)).toISOString().slice(0, 7);
}

/** The first day of the month and that of the next. */
export const daysOf = (month: Month): { readonly from: LocalDay; readonly to: LocalDay } => ({
  from: `${month}-01`,
  to: `${monthsAfter(month, 1)}-01`,
});
