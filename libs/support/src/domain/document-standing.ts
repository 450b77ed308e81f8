import type { LocalDay } from '@market/kernel';

export interface DocumentChange {
  /** Number of the later document. */
  readonly byNumber: string;
  readonly effect: 'amended' | 'superseded';
  /** The first day on which it holds. */
  readonly fromDay: LocalDay;
}

export const documentStandings = ['coming', 'in-force', 'amended', 'superseded'] as const;
export type DocumentStanding = (typeof documentStandings)[number];

/** Where a legal document stands on a day: not yet in force, in force, in force as amended, or no longer. */
export function documentStanding(effectiveFrom: LocalDay, changes: readonly DocumentChange[], day: LocalDay): DocumentStanding {
  const now = changes.filter(({ fromDay }) => fromDay <= day);
  if (now.some(({ effect }) => effect === 'superseded')) return 'superseded';
  if (day < effectiveFrom) return 'coming';
  return now.length > 0 ? 'amended' : 'in-force';
}
