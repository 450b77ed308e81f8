import type { LocalDay } from '@market/kernel';

/**
 * A business participates at the end of a day when its approval is in force then and at least one of its products is published; a product
 * counts when it is published and its business participates.
 */
export const definition = 'participating/v1';

/** By OCOP stars a product counts once, a business under every number of stars that its products carry. */
export const groupings = ['district', 'commune', 'sector', 'size', 'form', 'ocop'] as const;
export type Grouping = (typeof groupings)[number];

/** What the API answers: groupings of which every business stands in one row. */
export const publicGroupings = ['district', 'commune', 'sector', 'size', 'form'] as const satisfies readonly Grouping[];
export type PublicGrouping = (typeof publicGroupings)[number];

/** The map on which places are told: that of the three levels until 30 June 2025, or that of two levels since. */
export const boundaries = ['before-2025-07', 'since-2025-07'] as const;
export type Boundaries = (typeof boundaries)[number];

/** How the facts are grouped in the tables: communes of the two maps are two things. */
export type CountedBy = Exclude<Grouping, 'commune'> | 'all' | 'commune' | 'old-commune';

/** A place to which everything may be narrowed, on the map that its code belongs to. */
export interface NarrowedPlace {
  readonly by: Extract<CountedBy, 'district' | 'commune' | 'old-commune'>;
  readonly code: string;
}

export interface CountRow {
  readonly value: string;
  readonly label: string;
  readonly businesses: number;
  readonly products: number;
}

export interface ParticipationReport {
  readonly asOf: LocalDay;
  readonly definition: typeof definition;
  readonly businesses: number;
  readonly products: number;
  readonly rows: readonly CountRow[];
}

/** A closed vocabulary is listed whole, in its own order; what it does not know follows under its own name. */
export function listWhole(
  counted: readonly Omit<CountRow, 'label'>[],
  vocabulary: readonly (readonly [value: string, label: string])[],
): CountRow[] {
  const byValue = new Map(counted.map((row) => [row.value, row]));
  const known = vocabulary.map(([value, label]) => ({ businesses: 0, products: 0, ...byValue.get(value), value, label }));
  const named = new Set(vocabulary.map(([value]) => value));
  return [...known, ...counted.filter(({ value }) => !named.has(value)).map((row) => ({ ...row, label: row.value }))];
}
