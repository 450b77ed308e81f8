import { addWorkingDays, type Holidays, type LocalDay } from '@market/kernel';

/** How long the province takes at most to answer an application, in working days; a new promise is a new line. */
const terms: readonly { readonly days: number; readonly legalBasis: string; readonly validFrom: LocalDay }[] = [
  { days: 5, legalBasis: 'Quy chế hoạt động của sàn 2021', validFrom: '2021-01-01' },
  { days: 3, legalBasis: 'Quy chế hoạt động của sàn, sửa đổi 2026', validFrom: '2026-07-01' },
];

/** The term in force on a day, in working days. */
export const reviewTermDays = (day: LocalDay): number => (terms.findLast(({ validFrom }) => validFrom <= day) ?? terms[0]!).days;

/** The day by which an application that came on this day is answered. */
export const reviewDueOn = (submittedOn: LocalDay, holidays: Holidays): LocalDay =>
  addWorkingDays(submittedOn, reviewTermDays(submittedOn), holidays);
