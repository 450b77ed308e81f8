import { formatNumber } from '../formats.js';

/** English counts its nouns: `1 product`, `1,139 products`. Vietnamese does not, so only English words come here. */
export const counted = (count: number, one: string, many: string = `${one}s`): string =>
  `${formatNumber(count, 'en')} ${count === 1 ? one : many}`;
