import type { Actor } from '@market/platform';

export type Seller = Extract<Actor, { role: 'seller' }>;

/** The seller among the readers of a public page; for everybody else there is no business to look at. */
export const sellerOf = (actor: Actor): Seller | undefined => (actor.role === 'seller' ? actor : undefined);
