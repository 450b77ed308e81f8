import type { LocalDay } from '@market/kernel';
import { checklistOf, type DocumentKind } from './document-checklist.js';
import type { LegalForm } from './legal-form.js';

/** What an officer compares beside reading the papers. */
export const comparisons = ['tax-code', 'representative', 'account-holder'] as const;
export type Comparison = (typeof comparisons)[number];

/** One thing to find in order before an application is approved. */
export interface CheckItem {
  readonly item: `document:${DocumentKind}` | `check:${Comparison}`;
  readonly required: boolean;
  readonly legalBasis: string;
}

/** A comparison while it is asked for: a change is a new line, and the old one gets its end. */
interface ComparisonRule {
  readonly comparison: Comparison;
  readonly legalBasis: string;
  readonly validFrom: LocalDay;
  /** The first day on which it is no longer in force. */
  readonly validTo: LocalDay | null;
}

const rules: readonly ComparisonRule[] = [
  { comparison: 'tax-code', legalBasis: 'Nghị định 52/2013/NĐ-CP', validFrom: '2021-01-01', validTo: '2026-07-01' },
  { comparison: 'tax-code', legalBasis: 'Luật Thương mại điện tử 122/2025/QH15', validFrom: '2026-07-01', validTo: null },
  { comparison: 'representative', legalBasis: 'Luật Thương mại điện tử 122/2025/QH15', validFrom: '2026-07-01', validTo: null },
  { comparison: 'account-holder', legalBasis: 'Quy chế hoạt động của sàn', validFrom: '2021-01-01', validTo: null },
];

/** What is ticked off for a business of this form that applied on a day: its papers first, then what is compared. */
export function checksOf(form: LegalForm, day: LocalDay): readonly CheckItem[] {
  const papers = checklistOf(form, day).map(({ kind, ...rest }) => ({ ...rest, item: `document:${kind}` as const }));
  const compared = rules
    .filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo))
    .map(({ comparison, legalBasis }) => ({ item: `check:${comparison}` as const, required: true, legalBasis }));
  return [...papers, ...compared];
}
