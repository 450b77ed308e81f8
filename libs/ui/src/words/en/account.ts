import { formatNumber } from '../../formats.js';
import type { Words } from '../words.js';

export const account: Words['account'] = {
  signIn: {
    title: 'Sign in',
    lead: 'You can buy without an account. Sign in to see your orders again, or to sell.',
    email: 'E-mail or telephone number',
    password: 'Password',
    submit: 'Sign in',
    signUp: 'No account yet? Create one',
    demo: 'Trial accounts',
    demoText: 'Only in the trial version, with sample data.',
    demoRole: 'Role',
  },
  purchases: {
    lead: 'The orders you placed with this account, newest first.',
    number: 'Order number',
    placed: 'Placed at',
    shop: 'Shop',
    items: 'Goods',
    total: 'Total',
    state: 'State',
    pieces: (quantity) => (quantity === 1 ? '1 piece' : `${formatNumber(quantity, 'en')} pieces`),
    none: 'You have no orders yet',
    noneHint: 'Orders placed while signed in appear here. For an order placed as a guest, use the link in its confirmation.',
    browse: 'See goods',
  },
  errors: {
    notFound: {
      title: 'We could not find this page',
      text: 'The address may have changed or the product is no longer sold. Try a search.',
    },
    forbidden: { title: 'You cannot open this page', text: 'It belongs to another account. Sign in with one that may see it.' },
    unexpected: {
      title: 'Something went wrong on our side',
      text: 'The error has been recorded. Please try again in a few minutes; orders placed and money paid are not affected.',
    },
    problem: { title: 'That could not be done' },
    requestId: 'Error code, to quote when you ask for help',
    tryAgain: 'Try again',
    back: 'Go back',
    goHome: 'Go to the home page',
  },
};
