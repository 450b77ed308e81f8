import type { LocalDay, Money } from '@market/kernel';

export type FigureTable = 'district' | 'old-commune' | 'commune' | 'sector' | 'size' | 'form' | 'ocop';

/** A line of a table. Numbers that are not published are nothing. */
export interface CountView {
  readonly value: string;
  readonly label: string;
  readonly businesses: number | null;
  readonly products: number | null;
}

export interface MonthView {
  readonly month: string;
  readonly orders: number | null;
  readonly value: Money | null;
  readonly returns?: number;
  readonly givenBack?: Money;
  readonly sellers?: number;
}

/** Everything counted for one day, in the reader's words: the console and the public page draw the same. */
export interface FiguresView {
  readonly asOf: LocalDay;
  readonly comparedTo: LocalDay;
  readonly definition: string;
  readonly businesses: { readonly now: number; readonly before: number };
  readonly products: { readonly now: number; readonly before: number };
  readonly growth: readonly { readonly day: LocalDay; readonly businesses: number; readonly products: number }[];
  readonly tables: Readonly<Partial<Record<FigureTable, readonly CountView[]>>>;
  readonly months: readonly MonthView[];
  readonly whole: { readonly orders: number; readonly value: Money; readonly cashless: number | null } | undefined;
  readonly methods: readonly { readonly method: string; readonly orders: number; readonly value: Money }[];
}

export type MapBoundaries = 'since-2025-07' | 'before-2025-07';

/** Where the rows behind a number are; the public page has none. */
export type RowsHref = (of: 'businesses' | 'products', by?: FigureTable, value?: string) => string | undefined;
/** Where a table can be kept as a file. */
export type TableHref = (table: string, type: 'xlsx' | 'csv' | 'json') => string | undefined;
