import type { ProblemSentence } from '../problem-sentence.js';

export const accountProblems = {
  'identity/wrong-code': 'This code is not right. Please look again and type it once more.',
  'identity/code-used-up': 'This code or link does not work any more. Please ask for a new one.',
  'identity/wrong-password': 'Your current password is not right.',
  'identity/second-factor-state': 'This step is done already or has run out. Please reload the page, or sign in again.',
  'identity/second-factor-needed': 'Staff accounts always need a code, so it cannot be switched off.',
  'identity/consent-needed': 'Without this consent we cannot keep your account. To take it back, please delete the account.',
  'identity/consent-unknown': 'We cannot find this consent.',
  'identity/consent-outdated': 'The text has just been updated. Please read the new one and send the form again.',
  'identity/unknown-session': 'We cannot find this session. It may have ended.',
  'identity/staff-account': 'Staff accounts are kept by an administrator and cannot delete themselves.',
  'identity/works-in-a-shop': 'You work in a shop. Please hand it on or close it first, then delete the account.',
} satisfies Readonly<Record<string, ProblemSentence>>;

export const accountFaults = {
  'wrong-code': 'This code is not right.',
  'wrong-password': 'This password is not right.',
  'consent-needed': 'This is needed to have an account.',
  'not-the-same': 'The two do not match.',
};
