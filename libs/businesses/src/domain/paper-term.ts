import { startOfDay, type LocalDay } from '@market/kernel';

/** A paper is spoken of a month and a week before its last day, and once when it is over. */
export const warnDays = [30, 7, 0] as const;
export type WarnDays = (typeof warnDays)[number];

const dayMs = 86_400_000;

/** From today to the last day; negative once it is over. */
export const daysLeft = (expiresOn: LocalDay, today: LocalDay): number =>
  Math.round((startOfDay(expiresOn).getTime() - startOfDay(today).getTime()) / dayMs);

/** The most urgent warning that is due; a paper that came late skips the earlier ones. */
export function dueWarning(left: number): WarnDays | undefined {
  if (left < 0) return 0;
  return [7, 30].find((days): days is 7 | 30 => left <= days);
}

/** How a paper stands on a day: good, running out within thirty days, or past its last day. */
export type PaperStanding = 'good' | 'running-out' | 'expired';

export function paperStanding(expiresOn: LocalDay | null, today: LocalDay): PaperStanding {
  if (expiresOn === null) return 'good';
  const warning = dueWarning(daysLeft(expiresOn, today));
  return warning === undefined ? 'good' : warning === 0 ? 'expired' : 'running-out';
}
