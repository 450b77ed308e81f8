import { formatDate, formatNumber } from '../../formats.js';
import type { Words } from '../words.js';

export const consoleWords: Words['console'] = {
  navigation: 'Sections of the console',
  sections: {
    participation: 'Participation',
    money: 'Money in',
    payouts: 'Payouts',
    taxes: 'Tax withheld',
    support: 'Support',
    programmes: 'Programmes',
    search: 'Search',
  },
  title: 'Console',
  publicTitle: 'Public figures of the marketplace',
  participation: 'Businesses taking part',
  asOf: 'As of the end of',
  by: 'By',
  show: 'Show figures',
  headline: (day) => `Figures as of the end of ${formatDate(day, 'en')}`,
  businesses: 'Participating businesses',
  products: 'Products on sale',
  total: 'Total',
  ordinal: 'No.',
  share: 'Share',
  definition: (version) =>
    `Definition ${version}: a business counts while its approval is in force and at least one of its products is on sale. The figures are recounted from the record of facts, so a past day always gives the same answer.`,
  dimensions: {
    district: 'District (before 1 July 2025)',
    commune: 'Commune, ward, special zone',
    sector: 'Sector',
    size: 'Size',
    form: 'Legal form',
    ocop: 'OCOP stars of products',
  },
  unknown: 'Not known',
  badDay: 'That is not a valid day. Choose a real date.',
  number: (value) => formatNumber(value, 'en'),
};
