import type { LocalDay } from '@market/kernel';
import { sectors2018, sectors2025, type VsicSection } from './vsic-lists.js';

interface Words {
  readonly vi: string;
  readonly en: string;
}

/** An edition of the Vietnam Standard Industrial Classification: codes mean what they mean in theirs. */
export interface VsicEdition {
  readonly version: VsicVersion;
  readonly decision: string;
  readonly validFrom: LocalDay;
  /** The first day on which it is no longer in force; null while it is. */
  readonly validTo: LocalDay | null;
  readonly sections: readonly VsicSection[];
}

export const vsicVersions = ['2018', '2025'] as const;
export type VsicVersion = (typeof vsicVersions)[number];

export const vsicEditions: readonly VsicEdition[] = [
  { version: '2018', decision: '27/2018/QĐ-TTg', validFrom: '2018-08-20', validTo: '2025-11-15', sections: sectors2018 },
  { version: '2025', decision: '36/2025/QĐ-TTg', validFrom: '2025-11-15', validTo: null, sections: sectors2025 },
];

/** The edition in force on a day; the first one for every day before it. */
export const vsicAt = (day: LocalDay): VsicEdition => vsicEditions.findLast(({ validFrom }) => validFrom <= day) ?? vsicEditions[0]!;

export interface Sector {
  readonly code: string;
  readonly name: Words;
  /** The letter of its section: by it reports are summed. */
  readonly section: string;
}

/** The division of an edition, or undefined where that edition has none of this code. */
export function sectorOf({ sections }: VsicEdition, code: string): Sector | undefined {
  for (const section of sections) {
    const found = section.divisions.find(([division]) => division === code);
    if (found) return { code, name: { vi: found[1], en: found[2] }, section: section.letter };
  }
  return undefined;
}

/** The section letter of any code of an edition: of a section itself, a division or a longer code; undefined where the edition has none. */
export function sectionOf(version: VsicVersion, code: string): string | undefined {
  const edition = vsicEditions.find((each) => each.version === version);
  if (/^[A-Z]/.test(code)) return edition?.sections.find(({ letter }) => letter === code[0])?.letter;
  return edition && sectorOf(edition, code.slice(0, 2))?.section;
}
