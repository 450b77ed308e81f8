import { isEmail, vietnamesePhone } from '@market/kernel';
import type { DocumentKind } from './document-checklist.js';
import { legalForms, type LegalForm } from './legal-form.js';
import { isTaxCode } from './tax-code.js';
import { sectorOf, type VsicEdition } from './vsic.js';

/** The way through an application, in its order. Each step can be left and come back to. */
export const registrationSteps = ['business', 'representative', 'place', 'size', 'documents', 'account'] as const;
export type RegistrationStep = (typeof registrationSteps)[number];

/** What is typed in each step. Identity and account numbers are kept apart, sealed. */
export const answersOfStep = {
  business: ['legalForm', 'taxCode', 'name'],
  representative: ['representativeName', 'representativePhone', 'representativeEmail'],
  place: ['communeName', 'communeCode', 'oldCommuneCode', 'street'],
  size: ['sectorCode', 'employees', 'revenue', 'capital'],
  documents: [],
  account: ['shopName', 'tagline', 'bankBin', 'holder'],
} as const satisfies Record<RegistrationStep, readonly string[]>;

export type AnswerField = (typeof answersOfStep)[RegistrationStep][number];
export type Answers = Readonly<Partial<Record<AnswerField, string>>>;

/** Every place of the application that an officer may point at. */
export type ApplicationField = AnswerField | 'identityNumber' | 'accountNumber' | `document:${string}`;

const secretsOfStep: Readonly<Partial<Record<RegistrationStep, 'identityNumber' | 'accountNumber'>>> = {
  representative: 'identityNumber',
  account: 'accountNumber',
};

/** In which step a field is mended. */
export function stepOfField(field: string): RegistrationStep | undefined {
  if (field.startsWith('document:')) return 'documents';
  return registrationSteps.find((step) => (answersOfStep[step] as readonly string[]).includes(field) || secretsOfStep[step] === field);
}

/** What an application holds beside its answers: the two numbers that are kept sealed, and papers. */
export interface Given {
  readonly identityNumber: boolean;
  readonly accountNumber: boolean;
  /** Papers that its legal form asks for and that are not there yet. */
  readonly missingPapers: readonly DocumentKind[];
}

/** "1.500.000" → 1500000n; undefined for what is no amount. Groups of three may stand apart by dots, commas or spaces. */
export function readAmount(text: string): bigint | undefined {
  if (!/^\d{1,3}([., \u00a0]?\d{3})*$|^\d+$/.test(text)) return undefined;
  const digits = text.replace(/\D/g, '');
  return digits.length <= 15 ? BigInt(digits) : undefined;
}

export const isIdentityNumber = (text: string): boolean => /^\d{12}$/.test(text);
export const isBankAccountNumber = (text: string): boolean => /^[0-9A-Z]{6,19}$/.test(text);

export const isLegalForm = (text: string | undefined): text is LegalForm => text !== undefined && Object.hasOwn(legalForms, text);

type Fault = string | undefined;
type Rule = (value: string, answers: Answers, edition: VsicEdition) => Fault;

const required: Rule = (value) => (value === '' ? 'required' : undefined);
const amount: Rule = (value) => (readAmount(value) === undefined ? 'not-a-number' : undefined);

/** A person trades under the personal number of twelve digits, an enterprise under ten (NĐ 168/2025 Art. 8). */
function taxCodeFault(value: string, { legalForm }: Answers): Fault {
  if (!isTaxCode(value)) return 'isTaxCode';
  const personal = value.length === 12;
  const mayBePersonal = legalForm === 'household' || legalForm === 'individual' || legalForm === 'cooperative-group';
  return personal && isLegalForm(legalForm) && !mayBePersonal ? 'tax-code-of-person' : undefined;
}

const rules: Readonly<Partial<Record<AnswerField, Rule>>> = {
  legalForm: (value) => (isLegalForm(value) ? undefined : 'choose'),
  taxCode: taxCodeFault,
  name: required,
  representativeName: required,
  representativePhone: (value) => (vietnamesePhone(value) === undefined ? 'phone' : undefined),
  representativeEmail: (value) => (value === '' || isEmail(value) ? undefined : 'email'),
  communeName: required,
  communeCode: (value, { communeName }) => (value === '' && communeName ? 'commune' : undefined),
  street: required,
  sectorCode: (value, _, edition) => (sectorOf(edition, value) ? undefined : 'choose'),
  employees: (value) => (/^\d{1,6}$/.test(value) ? undefined : 'not-a-quantity'),
  revenue: (value, ...rest) => (value === '' ? undefined : amount(value, ...rest)),
  capital: amount,
  shopName: required,
  bankBin: (value) => (/^\d{6}$/.test(value) ? undefined : 'isBankBin'),
  holder: required,
};

/** What is still wrong or missing in one step, by field. */
export function faultsOfStep(
  step: RegistrationStep,
  answers: Answers,
  given: Given,
  edition: VsicEdition,
): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {};
  for (const field of answersOfStep[step]) {
    const value = answers[field] ?? '';
    // Whoever left a box empty hears that first, whatever else is asked of it.
    const mustBeThere =
      field !== 'revenue' && field !== 'representativeEmail' && !['tagline', 'oldCommuneCode', 'communeCode'].includes(field);
    const fault = value === '' && mustBeThere ? 'required' : rules[field]?.(value, answers, edition);
    if (fault) faults[field] = fault;
  }
  const secret = secretsOfStep[step];
  if (secret && !given[secret]) faults[secret] = 'required';
  if (step === 'documents') for (const kind of given.missingPapers) faults[`document:${kind}`] = 'paper-missing';
  return faults;
}

/** The steps that still have a fault; none when everything is there. */
export const openSteps = (answers: Answers, given: Given, edition: VsicEdition): readonly RegistrationStep[] =>
  registrationSteps.filter((step) => Object.keys(faultsOfStep(step, answers, given, edition)).length > 0);
