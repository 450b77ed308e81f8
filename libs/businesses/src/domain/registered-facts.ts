import { Money } from '@market/kernel';
import { answersOfStep, readAmount, type AnswerField, type Answers } from './registration.js';

/** What is registered of a business and changes in the course of its life, in the words of an application: its seat, and what classes it. */
export const registeredFields = [...answersOfStep.place, ...answersOfStep.size] as const;
export type RegisteredAnswers = Readonly<Partial<Record<(typeof registeredFields)[number], string>>>;

const amounts: readonly AnswerField[] = ['employees', 'revenue', 'capital'];
/** A commune is known by its code; one former commune is chosen only where several went into it. */
const byCode: readonly AnswerField[] = ['communeName'];

/** Businesses choose among the divisions; one that came with a longer code is of its division. */
export const divisionOf = (sectorCode: string): string => sectorCode.slice(0, 2);

/** Which of them a wish changes. "1.500.000" is the same as "1500000". */
export function changedFields(now: RegisteredAnswers, asked: RegisteredAnswers): readonly (typeof registeredFields)[number][] {
  const plain = (field: AnswerField, value = ''): string => {
    if (field === 'sectorCode') return divisionOf(value);
    return amounts.includes(field) ? String(readAmount(value) ?? value) : value.trim();
  };
  return registeredFields.filter(
    (field) =>
      !byCode.includes(field) &&
      !(field === 'oldCommuneCode' && !asked.oldCommuneCode && asked.communeCode === now.communeCode) &&
      plain(field, now[field]) !== plain(field, asked[field]),
  );
}

/** The figures that class a business, as numbers. */
export const figuresOf = ({ employees = '', revenue = '', capital = '' }: Answers) => ({
  employees: Number(employees),
  revenue: revenue === '' ? null : Money.vnd(readAmount(revenue) ?? 0n),
  capital: Money.vnd(readAmount(capital) ?? 0n),
});
