import { startOfDay, type LocalDay } from '@market/kernel';

/** How many days before its last a paper is spoken of. */
export const warnDays = [30, 7] as const;

const dayMs = 86_400_000;

/** From today to the last day; negative once it is over. */
export const daysLeft = (expiresOn: LocalDay, today: LocalDay): number =>
  Math.round((startOfDay(expiresOn).getTime() - startOfDay(today).getTime()) / dayMs);

/** How a paper stands on a day: good, running out within thirty days, or past its last day. */
export type PaperStanding = 'good' | 'running-out' | 'expired';

export function paperStanding(expiresOn: LocalDay | null, today: LocalDay): PaperStanding {
  if (expiresOn === null) return 'good';
  const left = daysLeft(expiresOn, today);
  if (left < 0) return 'expired';
  return left <= warnDays[0] ? 'running-out' : 'good';
}
