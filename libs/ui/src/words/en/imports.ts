import { formatNumber } from '../../formats.js';
import type { Words } from '../words.js';

export const imports: Words['imports'] = {
  summary: (added, updated, unchanged, faults) =>
    `${formatNumber(added, 'en')} added, ${formatNumber(updated, 'en')} updated, ${formatNumber(unchanged, 'en')} unchanged; ${formatNumber(faults, 'en')} not taken.`,
  fault: (line, column, reason, value) => `Line ${line}, column “${column}”: ${reason}${value ? ` (“${value}”)` : ''}`,
  faults: {
    'name-missing': 'the product has no name',
    'price-missing': 'the price is missing or zero',
    'price-unreadable': 'the price cannot be read; write whole đồng, or give the rate if it is in another currency',
    'stock-unreadable': 'stock must be a whole number',
    'weight-unreadable': 'weight must be a number of grams',
    'picture-not-a-link': 'a picture’s address must begin with http:// or https://',
    'variant-twice': 'this variant stands in a line above',
    'sku-twice': 'this SKU belongs to another product',
    'variant-missing': 'no line of the product has a price',
    'too-many-variants': 'too many variants for one product',
    'cell-too-long': 'the cell is too long',
  },
};
