export const businessStates = ['draft', 'submitted', 'changes-requested', 'approved', 'rejected', 'suspended', 'closed'] as const;
export type BusinessState = (typeof businessStates)[number];

export type BusinessMove = 'submit' | 'approve' | 'request-changes' | 'reject' | 'suspend' | 'reinstate' | 'close';

interface Move {
  readonly from: readonly BusinessState[];
  readonly to: BusinessState;
  readonly needsReason: boolean;
}

/** The whole life of a business: what may be done in which state, and what it leads to. */
export const businessMoves: Record<BusinessMove, Move> = {
  submit: { from: ['draft', 'changes-requested'], to: 'submitted', needsReason: false },
  approve: { from: ['submitted'], to: 'approved', needsReason: false },
  'request-changes': { from: ['submitted'], to: 'changes-requested', needsReason: true },
  reject: { from: ['submitted'], to: 'rejected', needsReason: true },
  suspend: { from: ['approved'], to: 'suspended', needsReason: true },
  reinstate: { from: ['suspended'], to: 'approved', needsReason: true },
  close: { from: ['approved', 'suspended'], to: 'closed', needsReason: true },
};

export const allowsMove = (state: BusinessState, move: BusinessMove): boolean => businessMoves[move].from.includes(state);
