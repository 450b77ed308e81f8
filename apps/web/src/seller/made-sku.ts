import { newId, slugify } from '@market/kernel';

/** Readable, and with a tail of its own so that no two products of a shop meet. */
export const madeSku = (name: string): string =>
  `${slugify(name).slice(0, 32).replace(/-+$/, '').toUpperCase() || 'HANG'}-${newId().slice(-5).toUpperCase()}`;
