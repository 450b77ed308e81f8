import { formatNumber } from '../../formats.js';
import type { ProblemSentence } from '../problem-sentence.js';

export const importProblems: Readonly<Record<string, ProblemSentence>> = {
  'platform/file-too-long': (facts) =>
    `The file has more than ${formatNumber(Number(facts['most'] ?? 50_000), 'en')} rows. Split it; if it has fewer, delete the empty rows at its end.`,
  'platform/file-unsafe':
    'The file contains something that reaches outside, so it cannot be taken. Open it in Excel, save it as .xlsx and send it again.',
  'catalogue/column-twice': (facts) => `Two columns mean the same. Choose another meaning for the column “${facts['column'] ?? ''}”.`,
  'catalogue/import-file-forgotten': 'The file of this import is too old and no longer kept. Export all products to get a new one.',
  'catalogue/import-not-found': 'This import was not found. Go back to the list of imports.',
  'catalogue/import-under-way': 'This import has just moved on. Reload the page to see where it is.',
  'catalogue/rate-needed': 'The prices seem to be in another currency. Give the rate: đồng for one unit.',
};
