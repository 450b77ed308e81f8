export const productStates = ['draft', 'in-review', 'changes-requested', 'published', 'unlisted', 'taken-down', 'withdrawn'] as const;
export type ProductState = (typeof productStates)[number];

export type ProductMove = 'submit' | 'request-changes' | 'publish' | 'unlist' | 'relist' | 'take-down' | 'withdraw' | 'restore';

interface Move {
  readonly from: readonly ProductState[];
  readonly to: ProductState;
  readonly needsReason: boolean;
  /** Whether the shop itself may do it; staff and the system may do all. */
  readonly bySeller: boolean;
}

/** The whole life of a product. What was taken down stays down: the shop lists it anew. */
export const productMoves: Record<ProductMove, Move> = {
  submit: { from: ['draft', 'changes-requested'], to: 'in-review', needsReason: false, bySeller: true },
  'request-changes': { from: ['in-review'], to: 'changes-requested', needsReason: true, bySeller: false },
  publish: { from: ['in-review'], to: 'published', needsReason: false, bySeller: false },
  unlist: { from: ['published'], to: 'unlisted', needsReason: false, bySeller: true },
  relist: { from: ['unlisted'], to: 'published', needsReason: false, bySeller: true },
  'take-down': { from: ['published', 'unlisted'], to: 'taken-down', needsReason: true, bySeller: false },
  withdraw: { from: ['draft', 'in-review', 'changes-requested', 'unlisted'], to: 'withdrawn', needsReason: false, bySeller: true },
  restore: { from: ['withdrawn'], to: 'draft', needsReason: false, bySeller: true },
};

export const allowsMove = (state: ProductState, move: ProductMove): boolean => productMoves[move].from.includes(state);

/** The moves that lead from where a product is to the public: a moderator's word on a draft submits it and publishes it. */
export function pathToPublished(state: ProductState): readonly ProductMove[] | undefined {
  switch (state) {
    case 'draft':
    case 'changes-requested':
      return ['submit', 'publish'];
    case 'in-review':
      return ['publish'];
    case 'unlisted':
      return ['relist'];
    case 'published':
    case 'taken-down':
    case 'withdrawn':
      return undefined;
  }
}

/** The moves by which a shop takes a product away altogether; what was taken down already stays as it is. */
export function pathToWithdrawn(state: ProductState): readonly ProductMove[] | undefined {
  if (state === 'published') return ['unlist', 'withdraw'];
  return allowsMove(state, 'withdraw') ? ['withdraw'] : undefined;
}
