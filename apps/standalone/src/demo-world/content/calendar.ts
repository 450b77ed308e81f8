import type { Seeded } from './seeded.js';

const day = 86_400_000;

/** Midnight in Vietnam at the start of 2024-01-01: what holds before it is "the end of 2023". */
export const endOf2023 = '2023-12-31T17:00:00.000Z';
/** The world stops here; nothing in it happens later. */
export const today = '2026-11-20T10:00:00.000Z';

/** A working-hour instant (08:00–17:00 in Vietnam, Monday to Friday) near the day `share` of the way between two instants, never outside them. */
export function between(from: string, to: string, share: number, chance: Seeded): string {
  const [low, high] = [Date.parse(from), Date.parse(to)];
  const noon = Math.floor((low + (high - low) * share) / day) * day;
  const minutes = chance.between(65, 595);
  const weekday = new Date(noon).getUTCDay();
  const moved = noon - (weekday === 0 ? 2 : weekday === 6 ? 1 : 0) * day + minutes * 60_000;
  return new Date(Math.min(Math.max(moved, low + 3_600_000), high - 3_600_000)).toISOString();
}

export function plusDays(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * day).toISOString();
}

/** YYYY-MM-DD of an instant; all our instants fall in working hours, when Vietnam and UTC agree on the day. */
export function localDay(instant: string): string {
  return instant.slice(0, 10);
}

export function plusMonths(localDate: string, months: number): string {
  const date = new Date(`${localDate}T00:00:00.000Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}
