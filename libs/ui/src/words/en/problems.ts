import { formatNumber } from '../../formats.js';
import type { Words } from '../words.js';

export const problems: Words['problems'] = {
  generic: 'That did not work. Please check what you entered and try again.',
  byCode: {
    'platform/invalid': 'Something is not right yet. Please look at the marked fields.',
    'platform/not-found': 'Not found. It may have been removed or moved.',
    'platform/forbidden': 'Your account may not do this.',
    'platform/sign-in': 'Please sign in to continue.',
    'platform/csrf': 'This page was open for too long. Please reload it and send again.',
    'platform/too-many-requests': 'That was too fast. Please wait a minute and try again.',
    'platform/too-large': 'The file or text is too large.',
    'platform/unsupported-type': 'This kind of file is not supported.',
    'platform/unavailable': 'The system is busy. Please try again in a few minutes.',
    'platform/unexpected': 'Something went wrong on our side and has been recorded. Please try again in a few minutes.',
    'identity/wrong-credentials': 'The e-mail address or the password is not right.',
    'identity/too-many-attempts': 'Too many attempts. Please wait 15 minutes or reset your password.',
    'orders/empty-cart': 'Your cart is empty.',
    'orders/price-changed': 'A price has just changed. Please look at the new one before you order.',
    'orders/cannot-cancel': 'The order has been shipped and cannot be cancelled. You can ask for a return when it arrives.',
    'inventory/out-of-stock': (facts) =>
      facts['available'] === undefined || Number(facts['available']) === 0
        ? 'The product has just sold out.'
        : `Only ${formatNumber(Number(facts['available']), 'en')} left. Please lower the quantity.`,
    'payments/amount-too-large': 'The amount is above the limit of this payment method. Use a VietQR transfer or split the order.',
    'payments/provider-unavailable': 'The payment provider does not answer. Your order is kept; try again or choose another way.',
    'shipping/not-served': 'We cannot deliver there yet. Please choose another address.',
    'regions/unknown-commune': 'We do not know this commune. Type a few letters and choose from the list.',
  },
  fields: {
    required: 'Please fill this in.',
    phone: 'This phone number is not right; an example is 0912 345 678.',
    email: 'This e-mail address is not right; an example is name@gmail.com.',
    'tax-code': 'A tax code has 10 digits.',
    'too-long': 'Too long, please shorten it.',
    'too-short': 'Too short.',
    'not-a-number': 'Please use digits.',
    quantity: 'The quantity must be 1 or more.',
    commune: 'Please choose a commune from the list.',
    choose: 'Please choose one.',
    invalid: 'This is not right yet.',
  },
};
