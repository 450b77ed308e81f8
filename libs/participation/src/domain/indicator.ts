import type { CountedBy } from './report.js';

/**
 * What a line of a report counts. `participants` and `offered` stand at the end of a span, the latest `reported` figure too; everything
 * else happened in the course of it.
 */
export type Measure =
  | 'participants'
  | 'offered'
  | 'reported'
  | 'approved'
  | 'suspended'
  | 'closed'
  | 'first-published'
  | 'orders'
  | 'value'
  | 'returns'
  | 'given-back'
  | 'cashless';

export const standing: ReadonlySet<Measure> = new Set<Measure>(['participants', 'offered', 'reported']);

/** Digits behind the comma, which are kept in whole numbers. */
export const decimalsOf = (measure: Measure | null): number => (measure === 'reported' ? 2 : measure === 'cashless' ? 1 : 0);

export interface Both {
  readonly vi: string;
  readonly en: string;
}

/** One line of the form. Headings count nothing. */
export interface Indicator {
  readonly number: string;
  readonly label: Both;
  readonly unit: Both;
  readonly measure: Measure | null;
  /** `size:micro`, `ocop:5`; of a reported figure its code. */
  readonly argument: string | null;
}

export interface ReportForm {
  readonly version: string;
  readonly title: Both;
  readonly indicators: readonly Indicator[];
}

/** A span of which the figures are known. */
export interface SpanFigures {
  readonly counts: readonly { readonly by: CountedBy; readonly value: string; readonly businesses: number; readonly products: number }[];
  readonly happened: Readonly<Record<'approved' | 'suspended' | 'closed' | 'first-published', number>>;
  readonly trade: {
    readonly orders: number;
    readonly value: bigint;
    readonly returns: number;
    readonly givenBack: bigint;
    readonly cashless: bigint;
  };
  /** By the code of the indicator, in hundredths. */
  readonly reported: ReadonlyMap<string, bigint>;
}

/** Nothing where there is nothing to divide by, or nobody reported. */
export function measured({ measure, argument }: Indicator, figures: SpanFigures): bigint | null {
  const { counts, happened, trade, reported } = figures;
  switch (measure) {
    case null:
      return null;
    case 'participants':
    case 'offered': {
      const [by = 'all', value = ''] = argument?.split(':') ?? [];
      const found = counts.find((count) => count.by === by && count.value === value);
      return BigInt((measure === 'participants' ? found?.businesses : found?.products) ?? 0);
    }
    case 'reported':
      return reported.get(argument ?? '') ?? null;
    case 'approved':
    case 'suspended':
    case 'closed':
    case 'first-published':
      return BigInt(happened[measure]);
    case 'orders':
    case 'returns':
      return BigInt(trade[measure]);
    case 'value':
      return trade.value;
    case 'given-back':
      return trade.givenBack;
    case 'cashless':
      return perMille(trade.cashless, trade.value);
  }
}

/** A share in thousandths, rounded half up; nothing of nothing. */
export const perMille = (part: bigint, whole: bigint): bigint | null => (whole <= 0n ? null : (part * 2000n + whole) / (2n * whole));
