import type { ProblemSentence } from '../problem-sentence.js';

/** What registration, review and the shop's own office refuse. */
export const onboardingProblems: Readonly<Record<string, ProblemSentence>> = {
  'businesses/staff-do-not-apply': 'Officers do not open shops with their office accounts. Please use a personal one.',
  'businesses/papers-missing': 'Required papers are still missing. The files that you chose have been kept.',
  'businesses/unknown-paper': 'This paper was not found. It may have been removed or replaced.',
  'businesses/paper-day-invalid': 'The last day is not right. Please enter the day that is printed on the paper.',
  'businesses/papers-full': (facts) => `At most ${facts['most'] ?? 4} files of each kind are taken. Please remove one and send again.`,
  'businesses/checklist-open': (facts) =>
    `${facts['open'] ?? 'Some'} required items are still unchecked. Please compare and tick all of them before approving.`,
};

export const onboardingFaults = {
  'paper-missing': 'This paper is missing.',
  'commune-of-province': 'Only businesses in the province are taken. Please choose one of its communes.',
} as const;
