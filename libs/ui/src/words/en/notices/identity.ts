import type { Words } from '../../words.js';

export const identityNotices: Pick<
  Words['notices']['byName'],
  'sign-up-code' | 'sign-up-known' | 'password-reset' | 'signed-up' | 'password-changed' | 'second-factor-changed' | 'second-factor-reset'
> = {
  'sign-up-code': {
    title: ({ code = '' }) => `${code} is your code`,
    lines: ({ code = '' }) => [
      `The code to open your account: ${code}`,
      'It works for 30 minutes. If you have not signed up, ignore this mail; no account will be opened.',
    ],
    action: 'Type the code',
  },
  'sign-up-known': {
    title: () => 'This address has an account already',
    lines: () => [
      'Somebody has just signed up with this address. If it was you, please sign in, or ask for a new password.',
      'If not, ignore this mail. Nothing has changed in your account.',
    ],
    action: 'Sign in',
  },
  'password-reset': {
    title: () => 'A new password',
    lines: () => [
      'Open the link below to set a new password. It works once, within 60 minutes.',
      'If you have not asked for it, ignore this mail; your old password still works.',
    ],
    action: 'Set a new password',
  },
  'signed-up': {
    title: () => 'Welcome to the marketplace',
    lines: () => ['Your account is open. You can shop at once, or register a business to sell.'],
    action: 'See the account',
  },
  'password-changed': {
    title: () => 'Your password has just been changed',
    lines: () => [
      'Other devices have been signed out.',
      'If it was not you, set a new password at once with “Forgotten password” and tell us.',
    ],
    action: 'See the account’s security',
  },
  'second-factor-changed': {
    title: ({ on }) => (on ? 'Two-step sign-in is switched on' : 'Two-step sign-in is switched off'),
    lines: ({ on }) => [
      on
        ? 'From now on signing in also takes a code of your telephone. Please keep the recovery codes in a safe place.'
        : 'From now on signing in takes the password alone.',
      'If it was not you, change your password at once and tell us.',
    ],
    action: 'See the account’s security',
  },
  'second-factor-reset': {
    title: () => 'An administrator has taken off your two-step sign-in',
    lines: () => [
      'You have been signed out everywhere. Please sign in with your password and switch it on again with your new telephone.',
      'If you did not ask for this, change your password at once and tell us.',
    ],
    action: 'See the account’s security',
  },
};
