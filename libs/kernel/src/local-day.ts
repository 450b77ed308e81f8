export const timeZone = 'Asia/Ho_Chi_Minh';
/** Việt Nam has kept UTC+7 without daylight saving since 1975. */
const offsetMs = 7 * 3_600_000;
const dayMs = 86_400_000;

/** A calendar day in Việt Nam, `YYYY-MM-DD`. */
export type LocalDay = string;

export const localDay = (instant: Date): LocalDay => new Date(instant.getTime() + offsetMs).toISOString().slice(0, 10);

/** The first instant of the day in Việt Nam. */
export const startOfDay = (day: LocalDay): Date => new Date(Date.parse(`${day}T00:00:00Z`) - offsetMs);

/** The first instant after the day: a count "as of" a day takes what was in force just before it. */
export const endOfDay = (day: LocalDay): Date => new Date(startOfDay(day).getTime() + dayMs);

/** True for a day that exists: 2023-02-30 does not. */
export function isLocalDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
