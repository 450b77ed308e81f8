import type { Words } from '../words.js';

export const charts: Words['charts'] = {
  data: 'Table of figures',
  none: 'No figures yet.',
};
