import type { ProblemSentence } from '../problem-sentence.js';
import type { consoleFaults as faults } from '../vi/console-problems.js';

export const consoleProblems: Readonly<Record<string, ProblemSentence>> = {
  'identity/last-admin': 'This is the last administrator. Appoint somebody else first.',
  'identity/no-such-post': 'That person no longer has the role. Please reload the page.',
  'identity/no-second-factor': 'This account has no second factor, so there is nothing to take off.',
  'identity/own-second-factor': 'You cannot take off your own second factor. Ask another administrator.',
  'identity/own-post': 'You cannot give up your own administration. Ask another administrator.',
  'identity/unknown-account': 'No account uses that e-mail address. Ask the person to sign up first.',
  'participation/figure-invalid': 'Something in the figure is not right. Please look at the marked boxes.',
  'participation/figure-revised': 'This figure has just been replaced by another. Please look at the latest.',
  'participation/no-such-period': 'There is no such period, or it has not begun. Please choose again.',
  'participation/period-running': 'The period has not ended, so it cannot be submitted yet.',
  'participation/report-changed-meanwhile': 'Somebody else has just edited the report. Please reload and try again.',
  'participation/report-exists': 'The period has a report already. Please open it from the list.',
  'participation/report-locked': 'The report was submitted and can no longer be edited.',
  'participation/report-not-submitted': 'Only a submitted report can be returned.',
  'participation/return-reason-required': 'Please say why it is returned, so that the officer knows what to correct.',
  'participation/second-person-needed': 'You submitted this report. Ask another officer to look at it and return it.',
  'participation/signer-missing': 'Please fill in place, agency and signer before submitting.',
  'participation/unknown-figure': 'We could not find the figure to revise.',
  'participation/unknown-report': 'We could not find this report.',
};

export const consoleFaults: typeof faults = {
  'beyond-hundred': 'A share is at most 100.',
  'payment-unknown': 'No payment has this reference.',
  'no-account': 'No account uses this address.',
  'not-a-figure': 'Enter a number with at most two decimals.',
};
