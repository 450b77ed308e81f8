import type { LocalDay } from '@market/kernel';

/** A state of the country's code table, named by the month of its source. */
export type UnitVersion = '2025-03' | '2025-07';

export interface VersionPeriod {
  readonly version: UnitVersion;
  readonly validFrom: LocalDay;
  /** The first day on which it is no longer in force; null while it is. */
  readonly validTo: LocalDay | null;
}

/** Province > district > commune: the 63 provinces before the mergers of 2025. */
export const beforeMerger: UnitVersion = '2025-03';

/** Province > commune: the 34 provinces of Resolution 202/2025/QH15. */
export const currentVersion: UnitVersion = '2025-07';

/**
 * The code table dates from 2004 (Decision 124/2004/QĐ-TTg). Its last three-level state stands for all days before the mergers:
 * the marketplace files facts under the units of that state, and keeps no table of the years between.
 */
export const versionPeriods: readonly VersionPeriod[] = [
  { version: beforeMerger, validFrom: '2004-01-01', validTo: '2025-07-01' },
  { version: currentVersion, validFrom: '2025-07-01', validTo: null },
];

/** The version in force on a day, or undefined before the first one. */
export const versionAt = (day: LocalDay): UnitVersion | undefined =>
  versionPeriods.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo))?.version;
