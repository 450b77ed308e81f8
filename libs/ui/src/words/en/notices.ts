import { badgeCount } from '../../formats.js';
import type { Words } from '../words.js';
import { businessNotices } from './notices/businesses.js';
import { identityNotices } from './notices/identity.js';
import { orderLifeNotices } from './notices/order-life.js';
import { orderNotices } from './notices/orders.js';
import { payeeNotices } from './notices/payees.js';
import { shopNotices } from './notices/shops.js';
import { portalNotices } from './notices/portal.js';
import { productNotices } from './notices/products.js';
import { supportNotices } from './notices/support.js';

export const notices: Words['notices'] = {
  title: 'Notices',
  titleWithCount: (unread) => `Notices, ${badgeCount(unread)} unread`,
  lead: 'News about your account, orders and applications, the newest on top.',
  leadOfShop: 'The shop’s news. Everybody who works in the shop sees it.',
  notYours: 'Marked as read. The page it leads to is the work of somebody else in the shop.',
  unread: 'Unread',
  unreadCount: (unread) => (unread === 0 ? 'You have read everything.' : `${unread} unread`),
  readAll: 'Mark all as read',
  none: 'No notices yet',
  noneHint: 'When an order or an application of yours moves on, you will read it here and in your mail.',
  mail: {
    greeting: (name) => `Dear ${name},`,
    instead: 'If the button does not open, copy this address into your browser:',
    footer: (market) => `${market} sends this because it concerns you. We never ask for a password by mail or telephone.`,
  },
  byName: {
    ...identityNotices,
    ...businessNotices,
    ...orderNotices,
    ...orderLifeNotices,
    ...productNotices,
    ...shopNotices,
    ...payeeNotices,
    ...supportNotices,
    ...portalNotices,
  },
};
