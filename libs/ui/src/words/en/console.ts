import { formatNumber } from '../../formats.js';
import type { Words } from '../words.js';

export const consoleWords: Words['console'] = {
  navigation: 'Sections of the console',
  sections: {
    reports: 'Reports',
    reported: 'Reported figures',
    audit: 'Log',
    staff: 'Staff',
    products: 'Products',
    participation: 'Participation',
    applications: 'Applications',
    businesses: 'Businesses',
    orders: 'Orders',
    money: 'Money in',
    payouts: 'Payouts',
    taxes: 'Tax withheld',
    support: 'Support',
    programmes: 'Programmes',
    search: 'Search',
    questions: 'Questions',
    training: 'Training',
    articles: 'News, documents',
    departments: 'Departments',
  },
  title: 'Console',
  publicTitle: 'Public figures of the marketplace',
  badDay: 'That is not a valid day. Choose a real date.',
  number: (value) => formatNumber(value, 'en'),
};
