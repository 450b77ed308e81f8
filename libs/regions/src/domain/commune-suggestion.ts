/** A commune of today as a person picks it from a list while typing. */
export interface CommuneSuggestion {
  readonly version: string;
  readonly code: string;
  /** "Đặc khu Phú Quốc" */
  readonly name: string;
  readonly provinceCode: string;
  readonly provinceName: string;
  /** "Đặc khu Phú Quốc, An Giang" */
  readonly label: string;
  /** "Phường Dương Đông, Phú Quốc, Kiên Giang" when it was found by the name of a unit that went into it; null when by its own. */
  readonly formerly: string | null;
}

/** How close the name is to what was typed: 3 is closest, 0 the least. */
export type FoundCommune = CommuneSuggestion & { readonly closeness: number };

/** The closest first, an own name before an equally close former one, and each commune once. */
export function closestCommunes(own: readonly FoundCommune[], former: readonly FoundCommune[], limit: number): CommuneSuggestion[] {
  const best = new Map<string, FoundCommune>();
  for (const commune of [...own, ...former].sort((a, b) => b.closeness - a.closeness)) {
    if (!best.has(commune.code)) best.set(commune.code, commune);
  }
  return [...best.values()].slice(0, limit).map(({ closeness: _, ...commune }) => commune);
}
