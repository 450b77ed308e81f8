import { formatDateTime } from '../../../formats.js';
import { said } from '../../notice-words.js';
import type { Words } from '../../words.js';

type Payees = 'payee-opened' | 'own-account-chosen' | 'transfer-awaited' | 'refund-awaited';

export const payeeNotices: Pick<Words['notices']['byName'], Payees> = {
  'own-account-chosen': {
    title: ({ takes }) =>
      takes ? 'Your shop now takes transfers straight to its account' : 'Your shop no longer takes transfers to its account',
    lines: ({ takes }) => [
      takes
        ? 'Who buys from your shop alone can pay straight to its payout account. You look at the account and tell what came.'
        : 'Buyers can no longer choose this. What was begun before still waits for you.',
      'If nobody at your shop did this, change your password and tell the market at once.',
    ],
    action: 'See the payout account',
  },
  'transfer-awaited': {
    title: ({ amount, reference }) => `A buyer is about to transfer ${said(amount, 'en')}, reference ${reference}`,
    lines: ({ expiresAt }) => [
      'The buyer chose to pay straight to your account. When the money is there, tell of it so that the order is delivered.',
      `The goods are held until ${formatDateTime(new Date(expiresAt), 'en')}.`,
    ],
    action: 'Tell what came',
  },
  'refund-awaited': {
    title: ({ amount, reference }) => `Please transfer ${said(amount, 'en')} back to the buyer, reference ${reference}`,
    lines: () => ['The buyer paid straight to your account, so your shop transfers it back and records the reference.'],
    action: 'See what is owed',
  },
  'payee-opened': {
    title: () => 'Your shop has connected an account for card money',
    lines: () => [
      'Once Stripe has looked at the papers, what buyers pay by card goes through this account.',
      'If nobody at your shop did this, change your password and tell the market at once.',
    ],
    action: 'See the statement',
  },
};
