import { formatDate } from '../../../formats.js';
import type { Words } from '../../words.js';
import { registration } from '../registration.js';
import { shopOffice } from '../shop-office.js';

const named = (names: Readonly<Record<string, string>>, key: string): string => names[key] ?? key;

export const shopNotices: Pick<
  Words['notices']['byName'],
  | 'staff-invited'
  | 'staff-joined'
  | 'staff-changed'
  | 'staff-removed'
  | 'bank-account-changed'
  | 'facts-decided'
  | 'paper-expiring'
  | 'shop-name-decided'
> = {
  'staff-invited': {
    title: ({ shop }) => `An invitation to work for ${shop}`,
    lines: ({ shop, role, until }) => [
      `The owner of ${shop} invites you to work there. Role: ${named(shopOffice.staff.roles, role)}.`,
      `Please sign in with the account that has this address to accept, before ${formatDate(until, 'en')}.`,
      'If you do not know this shop, just ignore this mail.',
    ],
    action: 'See the invitation',
  },
  'staff-joined': {
    title: ({ name }) => `${name} now works for the shop`,
    lines: ({ role }) => [`Role: ${named(shopOffice.staff.roles, role)}. An owner can change the role or end it at any time.`],
    action: 'See the staff',
  },
  'staff-changed': {
    title: ({ shop }) => `Your role at ${shop} has changed`,
    lines: ({ role }) => [`From now on your work is: ${named(shopOffice.staff.roles, role)}.`],
    action: 'Open the seller centre',
  },
  'staff-removed': {
    title: ({ shop }) => `You no longer work for ${shop}`,
    lines: () => ['Your account still works for shopping. If this is a mistake, please ask the owner of the shop.'],
    action: 'Open the account',
  },
  'bank-account-changed': {
    title: () => 'The payout account of your shop was changed',
    lines: ({ last4 }) => [
      `Money from sales now goes to the account ending in ${last4}.`,
      'If the shop did not do this, change it back at once, change your password, and tell the marketplace.',
    ],
    action: 'See the payout account',
  },
  'facts-decided': {
    title: ({ accepted }) => (accepted ? 'Your new registered details were agreed to' : 'Your new registered details were not agreed to'),
    lines: ({ accepted, reason }) => [
      accepted ? 'The new address, sector and figures count from today.' : `Reason: ${reason ?? ''}`,
      ...(accepted && reason ? [reason] : []),
    ],
    action: 'See the registered details',
  },
  'paper-expiring': {
    title: ({ kind, daysBefore }) => `${named(registration.papers.kinds, kind)} ${daysBefore === 0 ? 'has run out' : 'is running out'}`,
    lines: ({ expiresOn, daysBefore }) => [
      `Last day: ${formatDate(expiresOn, 'en')}.`,
      daysBefore === 0 ? 'Please send a new one soon, so that the shop need not be suspended.' : 'Please send a new one before that day.',
    ],
    action: 'Send a new paper',
  },
  'shop-name-decided': {
    title: ({ name, accepted }) => (accepted ? `Your shop is now called ${name}` : `The name ${name} was not accepted`),
    lines: ({ accepted, reason }) => [accepted ? 'Shoppers see the new name from now on.' : `Reason: ${reason ?? ''}`],
    action: 'See the shop profile',
  },
};
