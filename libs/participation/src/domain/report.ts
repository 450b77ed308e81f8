import type { LocalDay } from '@market/kernel';

/**
 * A business participates at the end of a day when its approval is in force then and at least one of its products is published; a product
 * counts when it is published and its business participates.
 */
export const definition = 'participating/v1';

export const groupings = ['district', 'commune', 'sector', 'size', 'form'] as const;
export type Grouping = (typeof groupings)[number];

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
export function listWhole(counted: readonly CountRow[], vocabulary: Readonly<Record<string, { readonly vi: string }>>): CountRow[] {
  const known = Object.entries(vocabulary).map(([value, { vi }]) => ({
    businesses: 0,
    products: 0,
    ...find(counted, value),
    value,
    label: vi,
  }));
  return [...known, ...counted.filter(({ value }) => !(value in vocabulary))];
}

const find = (counted: readonly CountRow[], value: string): CountRow | undefined => counted.find((row) => row.value === value);
