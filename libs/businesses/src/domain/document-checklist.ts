import type { LocalDay } from '@market/kernel';
import type { LegalForm } from './legal-form.js';

/** What a business may be asked to show. */
export const documentKinds = [
  'registration-certificate',
  'representative-identity',
  'cooperation-contract',
  'authorisation',
  'food-safety',
  'bank-confirmation',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A rule of the checklist while it is in force: a change is a new line, and the old one gets its end. */
interface ChecklistRule {
  readonly kind: DocumentKind;
  readonly forms: readonly LegalForm[] | 'all';
  readonly required: boolean;
  readonly legalBasis: string;
  readonly validFrom: LocalDay;
  /** The first day on which it is no longer in force. */
  readonly validTo: LocalDay | null;
}

export type ChecklistItem = Pick<ChecklistRule, 'kind' | 'required' | 'legalBasis'>;

const enterprises = ['company-limited-1', 'company-limited-2', 'joint-stock', 'partnership', 'private-enterprise'] as const;
const cooperatives = ['cooperative', 'cooperative-union'] as const;
const always = { validFrom: '2021-01-01', validTo: null } as const;
const eCommerceLaw: LocalDay = '2026-07-01';

const rules: readonly ChecklistRule[] = [
  {
    kind: 'registration-certificate',
    forms: enterprises,
    required: true,
    legalBasis: 'Nghị định 01/2021/NĐ-CP',
    validFrom: '2021-01-01',
    validTo: '2025-07-01',
  },
  {
    kind: 'registration-certificate',
    forms: enterprises,
    required: true,
    legalBasis: 'Nghị định 168/2025/NĐ-CP',
    validFrom: '2025-07-01',
    validTo: null,
  },
  {
    kind: 'registration-certificate',
    forms: ['household'],
    required: true,
    legalBasis: 'Nghị định 01/2021/NĐ-CP',
    validFrom: '2021-01-01',
    validTo: '2025-07-01',
  },
  {
    kind: 'registration-certificate',
    forms: ['household'],
    required: true,
    legalBasis: 'Nghị định 168/2025/NĐ-CP',
    validFrom: '2025-07-01',
    validTo: null,
  },
  { kind: 'registration-certificate', forms: cooperatives, required: true, legalBasis: 'Luật Hợp tác xã 17/2023/QH15', ...always },
  { kind: 'cooperation-contract', forms: ['cooperative-group'], required: true, legalBasis: 'Luật Hợp tác xã 17/2023/QH15', ...always },
  {
    kind: 'representative-identity',
    forms: 'all',
    required: false,
    legalBasis: 'Nghị định 52/2013/NĐ-CP',
    validFrom: '2021-01-01',
    validTo: eCommerceLaw,
  },
  {
    kind: 'representative-identity',
    forms: 'all',
    required: true,
    legalBasis: 'Luật Thương mại điện tử 122/2025/QH15',
    validFrom: eCommerceLaw,
    validTo: null,
  },
  {
    kind: 'authorisation',
    forms: [...enterprises, ...cooperatives],
    required: false,
    legalBasis: 'Bộ luật Dân sự 2015, Điều 562',
    ...always,
  },
  { kind: 'food-safety', forms: 'all', required: false, legalBasis: 'Nghị định 15/2018/NĐ-CP', ...always },
  { kind: 'bank-confirmation', forms: 'all', required: false, legalBasis: 'Quy chế hoạt động của sàn', ...always },
];

/** What a business of this form shows on a day, the required papers first. */
export function checklistOf(form: LegalForm, day: LocalDay): readonly ChecklistItem[] {
  return rules
    .filter(
      ({ forms, validFrom, validTo }) =>
        (forms === 'all' || forms.includes(form)) && validFrom <= day && (validTo === null || day < validTo),
    )
    .map(({ kind, required, legalBasis }) => ({ kind, required, legalBasis }))
    .sort((a, b) => Number(b.required) - Number(a.required));
}

/** What is still to be shown: required papers of which none is there. */
export const missingPapers = (form: LegalForm, day: LocalDay, shown: readonly DocumentKind[]): readonly DocumentKind[] =>
  checklistOf(form, day)
    .filter(({ kind, required }) => required && !shown.includes(kind))
    .map(({ kind }) => kind);

/** Papers that run out, so that their last day is worth knowing. */
const running: readonly DocumentKind[] = ['representative-identity', 'authorisation', 'food-safety'];
export const runsOut = (kind: DocumentKind): boolean => running.includes(kind);

export const isDocumentKind = (text: string): text is DocumentKind => (documentKinds as readonly string[]).includes(text);
