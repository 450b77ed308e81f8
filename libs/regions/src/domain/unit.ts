import type { LocalDay } from '@market/kernel';
import type { UnitVersion } from './version.js';

export const unitLevels = ['province', 'district', 'commune'] as const;
export type UnitLevel = (typeof unitLevels)[number];

/** An administrative unit as one version of the code table has it. Codes come back for other units in later versions: (version, code) is the key. */
export interface AdminUnit {
  readonly version: UnitVersion;
  readonly code: string;
  readonly level: UnitLevel;
  /** "Đặc khu Phú Quốc" */
  readonly name: string;
  /** "Phú Quốc"; a numbered unit keeps its kind: "Quận 1" */
  readonly shortName: string;
  /** xã, phường, đặc khu, thị trấn, quận, huyện, thị xã, thành phố, tỉnh */
  readonly kind: string;
  readonly parentCode: string | null;
  readonly provinceCode: string;
  readonly validFrom: LocalDay;
  /** The first day on which it is no longer in force. */
  readonly validTo: LocalDay | null;
}

const startsUpper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const fullName = (kind: string, name: string): string => `${startsUpper(kind)} ${name}`;

/** A number alone names nothing. */
export const shortName = (kind: string, name: string): string => (/^\d+$/.test(name) ? fullName(kind, name) : name);
