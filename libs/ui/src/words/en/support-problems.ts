import { formatNumber } from '../../formats.js';
import type { ProblemSentence } from '../problem-sentence.js';

/** What to do when the support portal refuses. */
export const supportProblems: Readonly<Record<string, ProblemSentence>> = {
  'support/amount-beyond-rate': (facts) =>
    `This is more than the rate allows. You may approve at most ₫${formatNumber(BigInt(facts['most'] ?? 0), 'en')}.`,
  'support/amount-invalid': 'The amount must be above 0.',
  'support/answer-empty': 'Please write an answer or choose at least one file.',
  'support/application-changed-meanwhile': 'A colleague has just worked on this application. Please look again, then decide.',
  'support/application-invalid': 'Something is missing in the application. Please see the marked fields.',
  'support/application-move-refused': 'The application has moved on, so this can’t be done now. Please reload the page.',
  'support/application-not-found': 'This application was not found.',
  'support/application-open': 'You have an open application for this programme. Please see it under My applications.',
  'support/budget-used-up': 'The programme’s budget does not hold this amount. Approve less, or wait until it is raised.',
  'support/not-entitled': 'Your business does not meet the conditions of this programme. The programme’s page says why.',
  'support/programme-changed-meanwhile':
    'Somebody else has just changed the programme, or the new budget is below what is approved. Please reload the page and try again.',
  'support/programme-invalid': 'Something in the programme is not right. Please see the marked fields.',
  'support/programme-not-found': 'This programme was not found. It may have ended.',
  'support/programme-slug-taken': 'Another programme has this address. Please choose another one.',
  'support/reason-required': 'Please give the reason, so that the business knows what to do.',
  'support/reference-required': 'Please enter the reference of the transfer.',
};

/** Faults of single boxes of the support portal. */
export const supportFaults = {
  'not-a-percentage': 'Please enter a whole number from 1 to 100.',
  'before-start': 'The end must come after the beginning.',
  'not-a-term': 'Please enter 1 to 60 days.',
  'beyond-budget': 'More than the budget has left.',
  'beyond-rate': 'More than the rate allows.',
  file: 'This file can’t be used. Please choose another one.',
};
