import { isLocalDay, type LocalDay } from '@market/kernel';
import type { Both } from './indicator.js';

/** `example`: nobody can be asked for it; such figures come with the demo world alone and say so wherever they stand. */
export const sourceKinds = ['document', 'agency', 'example'] as const;
export type SourceKind = (typeof sourceKinds)[number];

export interface ReportedIndicator {
  readonly code: string;
  readonly label: Both;
  readonly unit: Both;
}

export interface NewFigure {
  readonly indicator: string;
  readonly from: LocalDay;
  readonly to: LocalDay;
  /** The value in hundredths of its unit. */
  readonly hundredths: bigint;
  readonly source: string | null;
  readonly sourceKind: SourceKind;
  readonly note: string;
  /** The figure that this one takes the place of, and why. */
  readonly revises: string | null;
  readonly reason: string | null;
  readonly demo: boolean;
}

export interface ReportedFigure extends NewFigure {
  readonly id: string;
  readonly recordedAt: Date;
  readonly author: string | null;
  /** Another figure has taken its place. */
  readonly revised: boolean;
}

/** `81`, `81,5`, `1.139` or `1,139.25` as people write them → hundredths; nothing where it is no number of at most two decimals. */
export function hundredthsOf(text: string): bigint | undefined {
  const compact = text.replace(/[\s\u00a0]/g, '');
  const whole = /^(?:\d+|\d{1,3}(?:[.,]\d{3})+)$/;
  const [, head = compact, decimals = ''] = /^(.*)[.,](\d{1,2})$/.exec(compact) ?? [];
  if (!whole.test(head) || head.length > 15) return undefined;
  return BigInt(head.replace(/[.,]/g, '')) * 100n + BigInt(decimals.padEnd(2, '0'));
}

/** What is wrong with a figure as an officer typed it, by the name of its box. */
export function faultsOfFigure(
  { from, to, source, hundredths }: { from: string; to: string; source: string; hundredths: bigint | undefined },
  today: LocalDay,
  isShare: boolean,
): Record<string, string> {
  const faults: Record<string, string> = {};
  if (!isLocalDay(from)) faults['from'] = 'isLocalDay';
  if (!isLocalDay(to)) faults['to'] = 'isLocalDay';
  else if (to > today) faults['to'] = 'in-the-future';
  else if (isLocalDay(from) && to < from) faults['to'] = 'before-start';
  if (hundredths === undefined) faults['value'] = 'not-a-figure';
  else if (isShare && hundredths > 10_000n) faults['value'] = 'beyond-hundred';
  if (source.length < 3) faults['source'] = 'required';
  return faults;
}
