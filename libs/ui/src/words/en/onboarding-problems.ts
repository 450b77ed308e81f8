import type { ProblemSentence } from '../problem-sentence.js';

/** What registration, review and the shop's own office refuse. */
export const onboardingProblems: Readonly<Record<string, ProblemSentence>> = {
  'businesses/staff-do-not-apply': 'Officers do not open shops with their office accounts. Please use a personal one.',
  'businesses/papers-missing': 'Required papers are still missing. The files that you chose have been kept.',
  'businesses/unknown-person': 'This person was not found in the shop. They may have left.',
  'businesses/last-owner': 'A shop always has an owner. Please make somebody else an owner first.',
  'businesses/works-here': 'This person works for the shop already. Please change the role in the list above.',
  'businesses/invitation-gone': 'This invitation is over. Please ask the owner for a new one.',
  'businesses/invitation-for-another': (facts) =>
    `This invitation was sent to ${facts['email'] ?? 'another address'}. Please sign in with the account that has it.`,
  'businesses/invitations-full': (facts) => `There are ${facts['most'] ?? 20} open invitations. Please withdraw some of them first.`,
  'businesses/name-waits': 'A name is being reviewed already. Please wait for the result before sending another.',
  'businesses/name-decided': 'This name was decided upon already. Please load the page again.',
  'identity/wrong-password': 'The password is not right. Please type it again.',
  'businesses/facts-decided': 'This has been decided already. Please reload the page.',
  'businesses/facts-outdated':
    'The commune or the sector that was chosen is no longer in use. Please refuse with the reason, so that the business chooses again.',
  'businesses/facts-unchanged': 'Nothing differs from what is registered. Please change what is different, then send it.',
  'businesses/facts-wait': 'Another change waits for approval. Please wait for the decision before you send the next.',
  'businesses/paper-required': 'This paper is required and the only one of its kind. Please send the new one first, then remove this one.',
  'businesses/unknown-paper': 'This paper was not found. It may have been removed or replaced.',
  'businesses/paper-day-invalid': 'The last day is not right. Please enter the day that is printed on the paper.',
  'businesses/papers-full': (facts) => `At most ${facts['most'] ?? 4} files of each kind are taken. Please remove one and send again.`,
  'businesses/checklist-open': (facts) =>
    `${facts['open'] ?? 'Some'} required items are still unchecked. Please compare and tick all of them before approving.`,
};

export const onboardingFaults = {
  'wrong-password': 'The password is not right.',
  'paper-missing': 'This paper is missing.',
  'commune-of-province': 'Only businesses in the province are taken. Please choose one of its communes.',
} as const;
