import type { LocalDay } from '@market/kernel';

/** Decree 09/2019 counts from the 15th to the 14th; some regimes follow the calendar. */
export const reportRegimes = ['decree-09', 'calendar'] as const;
export type ReportRegime = (typeof reportRegimes)[number];

export const periodKinds = ['month', 'quarter', 'half', 'nine-months', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** `2026-11`, `2026-Q4`, `2026-H2`, `2026-9M`, `2026`. */
export type PeriodCode = string;

export interface Span {
  readonly from: LocalDay;
  readonly to: LocalDay;
}

export interface ReportPeriod extends Span {
  readonly regime: ReportRegime;
  readonly kind: PeriodKind;
  readonly code: PeriodCode;
  /** The period before, the same one a year ago, and all of the year so far. */
  readonly previous: Span;
  readonly yearAgo: Span;
  readonly cumulative: Span;
}

interface Named {
  readonly kind: PeriodKind;
  readonly year: number;
  /** Months of the year that lie in it, counted from 1. */
  readonly first: number;
  readonly last: number;
}

const widths = { month: 1, quarter: 3, half: 6 } as const;

function named(code: PeriodCode): Named | undefined {
  const [, yearText = '', rest = ''] = /^(20\d{2})(?:-(.+))?$/.exec(code) ?? [];
  const year = Number(yearText);
  if (year === 0) return undefined;
  if (rest === '') return code.endsWith('-') ? undefined : { kind: 'year', year, first: 1, last: 12 };
  if (rest === '9M') return { kind: 'nine-months', year, first: 1, last: 9 };
  const [, letter = '', digits = ''] = /^(Q(?=[1-4]$)|H(?=[12]$)|(?=(?:0[1-9]|1[0-2])$))(\d+)$/.exec(rest) ?? [];
  if (digits === '') return undefined;
  const kind = letter === 'Q' ? 'quarter' : letter === 'H' ? 'half' : 'month';
  const last = Number(digits) * widths[kind];
  return { kind, year, first: last - widths[kind] + 1, last };
}

const day = (year: number, month: number, date: number): LocalDay => new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);

/** Under the decree a month begins on the 15th of the one before and ends on its own 14th. */
const span = (regime: ReportRegime, year: number, first: number, last: number): Span =>
  regime === 'decree-09'
    ? { from: day(year, first - 1, 15), to: day(year, last, 14) }
    : { from: day(year, first, 1), to: day(year, last + 1, 0) };

/** Nothing for a code that names no period. */
export function reportPeriod(regime: ReportRegime, code: PeriodCode): ReportPeriod | undefined {
  const found = named(code);
  if (!found) return undefined;
  const { kind, year, first, last } = found;
  const yearAgo = span(regime, year - 1, first, last);
  const width = last - first + 1;
  // Months, quarters and halves follow each other; nine months and years are held against those of the year before.
  const previous = kind === 'nine-months' || kind === 'year' ? yearAgo : span(regime, year, first - width, last - width);
  return { regime, kind, code, ...span(regime, year, first, last), previous, yearAgo, cumulative: span(regime, year, 1, last) };
}

/** Every period that has begun by the day, the latest first: what an officer may choose from. */
export function periodsUntil(regime: ReportRegime, today: LocalDay, fromYear: number): PeriodCode[] {
  const years = Array.from({ length: Number(today.slice(0, 4)) + 2 - fromYear }, (_, at) => fromYear + at);
  const two = (month: number) => String(month).padStart(2, '0');
  const codes = years.flatMap((year) => [
    ...Array.from({ length: 12 }, (_, at) => `${year}-${two(at + 1)}`),
    ...[1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`),
    ...[`${year}-H1`, `${year}-H2`, `${year}-9M`, `${year}`],
  ]);
  return codes
    .map((code) => reportPeriod(regime, code)!)
    .filter(({ from }) => from <= today)
    .sort((a, b) => b.from.localeCompare(a.from) || b.to.localeCompare(a.to))
    .map(({ code }) => code);
}
