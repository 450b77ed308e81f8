import { sectorOf, vsicEditions } from '@market/businesses';

/**
 * The letter of the VSIC section under which a sector is summed, from a section, a division or anything beneath one. Divisions kept their
 * numbers and sections from one edition to the next, so the newest that knows the code answers.
 */
export function sectionOf(code: string): string | null {
  if (/^[A-V]/.test(code)) return code.charAt(0);
  for (const edition of vsicEditions.toReversed()) {
    const found = sectorOf(edition, code.slice(0, 2));
    if (found) return found.section;
  }
  return null;
}
