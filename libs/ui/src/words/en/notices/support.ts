import { formatDate } from '../../../formats.js';
import { ifAny, said } from '../../notice-words.js';
import type { Words } from '../../words.js';

type Named = Words['notices']['byName'];
type Step = Parameters<Named['support-application']['title']>[0]['step'];

const titles: Readonly<Record<Step, (number: string) => string>> = {
  submitted: (number) => `We have received application ${number}`,
  taken: (number) => `An officer is looking at application ${number}`,
  'papers-asked': (number) => `Application ${number} needs more papers`,
  completed: (number) => `We have received the papers for application ${number}`,
  approved: (number) => `Application ${number} is granted`,
  refused: (number) => `Application ${number} was not granted`,
  disbursed: (number) => `The support for application ${number} has been paid`,
  closed: (number) => `Application ${number} is closed`,
};

export const supportNotices: Pick<Named, 'support-application'> = {
  'support-application': {
    title: ({ step, number }) => titles[step](number),
    lines: ({ programme, reason, granted, dueOn }) => [
      `Programme: ${programme.en}.`,
      ...ifAny(granted && `Support granted: ${said(granted, 'en')}.`),
      ...ifAny(reason && `Details: ${reason}`),
      ...ifAny(dueOn && `You will have an answer by ${formatDate(dueOn, 'en')}.`),
    ],
    action: 'See the application',
  },
};
