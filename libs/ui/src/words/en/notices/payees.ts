import type { Words } from '../../words.js';

export const payeeNotices: Pick<Words['notices']['byName'], 'payee-opened'> = {
  'payee-opened': {
    title: () => 'Your shop has connected an account for card money',
    lines: () => [
      'Once Stripe has looked at the papers, what buyers pay by card goes through this account.',
      'If nobody at your shop did this, change your password and tell the market at once.',
    ],
    action: 'See the statement',
  },
};
