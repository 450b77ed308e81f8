import { createHash } from 'node:crypto';
import { decimalsOf, measured, perMille, standing, type Both, type Indicator, type ReportForm, type SpanFigures } from './indicator.js';
import { definition } from './report.js';
import type { ReportPeriod } from './report-period.js';

/** One line as the form shows it. Numbers are whole, `decimals` of their digits stand behind the comma. */
export interface ReportLine {
  readonly number: string;
  readonly label: Both;
  readonly unit: Both;
  readonly heading: boolean;
  readonly decimals: number;
  readonly previous: string | null;
  readonly current: string | null;
  readonly cumulative: string | null;
  /** Of the same period a year ago, in tenths of a percent. */
  readonly yearOnYear: string | null;
  readonly note: string;
}

export interface Signer {
  readonly place: string;
  readonly agency: string;
  readonly title: string;
  readonly name: string;
}

/** What an officer writes beside the counted numbers. */
export interface ReportWords {
  /** By the number of the line. */
  readonly notes: Readonly<Record<string, string>>;
  readonly signer: Signer;
}

/** Everything that is signed for. Its text is what is hashed, so the order of the keys is part of it. */
export interface ReportContent {
  readonly form: { readonly version: string; readonly title: Both };
  readonly definition: typeof definition;
  readonly period: Pick<ReportPeriod, 'regime' | 'kind' | 'code' | 'from' | 'to'>;
  /** The number of the last fact that was counted. */
  readonly throughEntry: string;
  readonly signer: Signer;
  readonly lines: readonly ReportLine[];
}

export type FiguresOfSpans = Readonly<Record<'current' | 'previous' | 'cumulative' | 'yearAgo', SpanFigures>>;

export function reportContent(
  form: ReportForm,
  period: ReportPeriod,
  throughEntry: bigint,
  figures: FiguresOfSpans,
  { notes, signer }: ReportWords,
): ReportContent {
  const { regime, kind, code, from, to } = period;
  const { place, agency, title, name } = signer;
  return {
    form: { version: form.version, title: { vi: form.title.vi, en: form.title.en } },
    definition,
    period: { regime, kind, code, from, to },
    throughEntry: String(throughEntry),
    signer: { place, agency, title, name },
    lines: form.indicators.map((indicator) => lineOf(indicator, figures, notes[indicator.number] ?? '')),
  };
}

function lineOf(indicator: Indicator, figures: FiguresOfSpans, note: string): ReportLine {
  const { number, label, unit, measure } = indicator;
  const current = measured(indicator, figures.current);
  const yearAgo = measured(indicator, figures.yearAgo);
  // What stands is no sum: the year so far ends where the period ends.
  const cumulative = measure !== null && standing.has(measure) ? current : measured(indicator, figures.cumulative);
  return {
    ...{ number, label: { vi: label.vi, en: label.en }, unit: { vi: unit.vi, en: unit.en } },
    ...{ heading: measure === null, decimals: decimalsOf(measure) },
    ...{ previous: text(measured(indicator, figures.previous)), current: text(current), cumulative: text(cumulative) },
    yearOnYear: current === null || yearAgo === null ? null : text(perMille(current, yearAgo)),
    note,
  };
}

const text = (value: bigint | null): string | null => (value === null ? null : value.toString());

/** The one text of a report: the same content is the same text, byte by byte. */
export const sealedText = (content: ReportContent): string => JSON.stringify(content);
export const sealOf = (sealed: string): string => createHash('sha256').update(sealed, 'utf8').digest('hex');

export interface LineChange {
  readonly number: string;
  readonly label: Both;
  readonly decimals: number;
  readonly was: string | null;
  readonly is: string | null;
}

/** Which numbers of the period would be others if they were counted by what is known today. */
export function changedLines(before: ReportContent, now: ReportContent): LineChange[] {
  const today = new Map(now.lines.map((line) => [line.number, line]));
  return before.lines.flatMap(({ number, label, decimals, current }) => {
    const is = today.get(number)?.current ?? null;
    return is === current ? [] : [{ number, label, decimals, was: current, is }];
  });
}
