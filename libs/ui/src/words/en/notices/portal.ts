import { formatDate, formatDateTime } from '../../../formats.js';
import { ifAny } from '../../notice-words.js';
import type { portalNotices as source } from '../../vi/notices/portal.js';

const moved = {
  taken: (number: string) => `Question ${number} was taken up`,
  extended: (number: string) => `Question ${number} needs more time`,
  answered: (number: string) => `Question ${number} was answered`,
  published: (number: string) => `Question ${number} was published, without your name`,
};
const forOfficers = {
  asked: (number: string) => `New question ${number}`,
  routed: (number: string) => `Question ${number} was passed on to you`,
  'followed-up': (number: string) => `The asker of ${number} asked back`,
};
const due = {
  half: (what: string) => `Half of the term has passed: ${what}`,
  late: (what: string) => `The term is over: ${what}`,
  overdue: (what: string) => `Twice the term has passed: ${what}`,
};
const seat = {
  'seat-taken': (title: string) => `You have a seat: ${title}`,
  'seat-waited-for': (title: string) => `You are on the waiting list: ${title}`,
  'seat-freed': (title: string) => `There is a seat for you: ${title}`,
  'session-moved': (title: string) => `The session has another time or place: ${title}`,
  'session-called-off': (title: string) => `The session was called off: ${title}`,
};

export const portalNotices: typeof source = {
  'question-moved': {
    title: ({ step, number }) => moved[step](number),
    lines: ({ title, department, reason, dueOn }) => [
      `“${title}”, ${department.en}.`,
      ...ifAny(reason && `Reason: ${reason}`),
      ...ifAny(dueOn && `You will have an answer by ${formatDate(dueOn, 'en')}.`),
    ],
    action: 'See the question',
  },
  'question-for-you': {
    title: ({ step, number }) => forOfficers[step](number),
    lines: ({ title, department, reason, dueOn }) => [
      `“${title}”, ${department.en}.`,
      ...ifAny(reason && `Passed on because: ${reason}`),
      ...ifAny(dueOn && `Answer due: ${formatDate(dueOn, 'en')}.`),
    ],
    action: 'Open the question',
  },
  'answer-due': {
    title: ({ subject, number, stage }) => due[stage](`${subject} ${number}`),
    lines: ({ title, dueOn }) => [`“${title.en}”.`, `Answer due: ${formatDate(dueOn, 'en')}.`],
    action: 'Answer now',
  },
  'seat-moved': {
    title: ({ step, title }) => seat[step](title.en),
    lines: ({ step, startsAt, place }) => [
      `It begins at ${formatDateTime(new Date(startsAt), 'en')}.`,
      ...ifAny((step === 'seat-taken' || step === 'seat-freed' || step === 'session-moved') && `Place: ${place}.`),
      ...ifAny(step === 'seat-waited-for' && 'When somebody gives a seat up, you get it in your turn and are told at once.'),
      ...ifAny(step === 'session-moved' && 'If you cannot come, please give the seat up for somebody else.'),
      ...ifAny(step === 'session-called-off' && 'Please look for another session of the course.'),
      ...ifAny(step === 'seat-freed' && 'If you cannot come, please give the seat up for somebody else.'),
    ],
    action: 'See the course',
  },
};
