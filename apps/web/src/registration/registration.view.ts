import {
  answersOfStep,
  legalForms,
  sectorOf,
  sizeClasses,
  stepOfField,
  type Answers,
  type ChecklistItem,
  type RegistrationStep,
  type RegistrationView,
  type ShownPaper,
  type SizeExplanation,
  type VsicEdition,
} from '@market/businesses';
import { Money } from '@market/kernel';
import { bankOfBin, banks } from '@market/payments';
import { formatMoney, words, type Lang, type Option } from '@market/ui';
import type { PaperGroup } from '../pages/registration/papers.page.js';
import { stepNames, type StepMarks, type StepName } from '../pages/registration/registration-frame.js';
import type { ReviewSection } from '../pages/registration/review.page.js';
import type { MeasuredView, SizeView } from '../pages/registration/size-explanation.js';

export const legalFormOptions = (lang: Lang): readonly Option[] =>
  Object.entries(legalForms).map(([value, name]) => ({ value, label: name[lang] }));

export const sectorOptions = ({ sections }: VsicEdition, lang: Lang): readonly Option[] =>
  sections.flatMap(({ letter, name, divisions }) =>
    divisions.map(([code, vi, en]) => ({ value: code, label: `${code} · ${lang === 'vi' ? vi : en}`, group: `${letter}. ${name[lang]}` })),
  );

export const bankOptions: readonly Option[] = banks.map(({ bin, shortName, name }) => ({ value: bin, label: `${shortName} – ${name}` }));

export const bankName = (bin: string): string => bankOfBin(bin)?.shortName ?? bin;

/** Every comparison that leads to a size class, as a person reads it. */
export function sizeView({ size, group, steps }: SizeExplanation, lang: Lang): SizeView {
  const say = words(lang).registration.size;
  const money = (dong: bigint) => formatMoney(Money.vnd(dong), lang);
  const shown = (of: { value: bigint; most: bigint; within: boolean }, text: (figure: bigint) => string): MeasuredView => ({
    ...{ value: text(of.value), most: text(of.most), within: of.within },
  });
  return {
    ...{ size: sizeClasses[size][lang], group },
    steps: steps.map(({ size: each, employees, revenue, capital, fits }) => ({
      ...{ size: sizeClasses[each][lang], fits, capital: shown(capital, money), revenue: revenue && shown(revenue, money) },
      employees: shown(employees, (count) => say.people(Number(count))),
    })),
  };
}

const stepsOf = (fields: readonly string[]): ReadonlySet<RegistrationStep | undefined> => new Set(fields.map(stepOfField));

/** How each step stands: asked for by an officer, unfinished, or done. */
export function marksOf({ openSteps, asked }: RegistrationView): StepMarks {
  const [open, mend] = [new Set<StepName>(openSteps), stepsOf(Object.keys(asked))];
  const mark = (step: StepName) => {
    if (step === 'review') return 'open';
    return mend.has(step) ? 'asked' : open.has(step) ? 'open' : 'done';
  };
  return Object.fromEntries(stepNames.map((step) => [step, mark(step)])) as StepMarks;
}

/** How a field of the application is called: a box, or a paper. */
export function fieldName(field: string, lang: Lang): string {
  const say = words(lang).registration;
  const [, kind = ''] = field.split(':');
  if (field.startsWith('document:')) {
    return say.asked.paper(Object.hasOwn(say.papers.kinds, kind) ? say.papers.kinds[kind as keyof typeof say.papers.kinds] : kind);
  }
  return Object.hasOwn(say.fields, field) ? say.fields[field as keyof typeof say.fields] : field;
}

/** The enterprise that a branch's code folds into. */
export const enterpriseOf = ({ taxCode = '' }: Answers): string | undefined => /^(\d{10})-\d{3}$/.exec(taxCode)?.[1];

export const paperGroups = (
  checklist: readonly ChecklistItem[],
  papers: readonly ShownPaper[],
  runsOut: (kind: ChecklistItem['kind']) => boolean,
): readonly PaperGroup[] =>
  checklist.map(({ kind, required, legalBasis }) => ({
    ...{ kind, required, legalBasis, runsOut: runsOut(kind) },
    papers: papers.filter((paper) => paper.kind === kind),
  }));

/** The whole application in its own words, step by step. */
export function reviewSections(
  view: RegistrationView,
  edition: VsicEdition,
  formers: readonly Option[],
  lang: Lang,
): readonly ReviewSection[] {
  const say = words(lang).registration;
  const { answers } = view;
  const valueOf: Readonly<Record<string, string | undefined>> = {
    ...answers,
    legalForm: legalFormOptions(lang).find(({ value }) => value === answers.legalForm)?.label,
    sectorCode: sectorOf(edition, answers.sectorCode ?? '')?.name[lang],
    bankBin: answers.bankBin && bankName(answers.bankBin),
    oldCommuneCode: formers.find(({ value }) => value === answers.oldCommuneCode)?.label,
    identityNumber: view.identityLast4 && say.hidden(view.identityLast4),
    accountNumber: view.accountLast4 && say.hidden(view.accountLast4),
  };
  const line = (field: keyof typeof say.fields) => ({ name: say.fields[field], value: valueOf[field] || null });
  const boxes = (step: Exclude<RegistrationStep, 'documents'>) =>
    [
      ...answersOfStep[step],
      ...(step === 'representative' ? (['identityNumber'] as const) : step === 'account' ? (['accountNumber'] as const) : []),
    ]
      .filter((field) => field !== 'communeCode' && (field !== 'oldCommuneCode' || formers.length > 1))
      .map(line);
  const papers = Object.entries(say.papers.kinds)
    .map(([kind, name]) => ({ name, count: view.papers.filter((paper) => paper.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => ({ name, value: say.papers.files(count) }));
  return [
    ...(['business', 'representative', 'place', 'size'] as const).map((step) => ({ step, lines: boxes(step) })),
    { step: 'documents', lines: papers.length > 0 ? papers : [{ name: say.steps.documents, value: null }] },
    { step: 'account', lines: boxes('account') },
  ];
}
