import { isLocalDay } from '@market/kernel';

/** Việt Nam has kept UTC+7 without daylight saving since 1975. */
const offset = '+07:00';

/** What a `datetime-local` box holds, read as a clock in Việt Nam; an invalid date for anything else. */
export function timeOf(typed: string): Date {
  const [day = '', time = ''] = typed.split('T');
  return isLocalDay(day) && /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(time) ? new Date(`${typed}${offset}`) : new Date(Number.NaN);
}

/** How a moment stands in such a box. */
export const typedTime = (at: Date): string => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
