export const businessStates = ['draft', 'submitted', 'changes-requested', 'approved', 'rejected', 'suspended', 'closed'] as const;
export type BusinessState = (typeof businessStates)[number];

export type BusinessMove = 'submit' | 'approve' | 'request-changes' | 'reject' | 'withdraw' | 'suspend' | 'reinstate' | 'close';

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
  withdraw: { from: ['submitted', 'changes-requested'], to: 'rejected', needsReason: true },
  suspend: { from: ['approved'], to: 'suspended', needsReason: true },
  reinstate: { from: ['suspended'], to: 'approved', needsReason: true },
  close: { from: ['approved', 'suspended'], to: 'closed', needsReason: true },
};

/** The reason of a withdrawal that nobody typed: who applied has deleted the account. */
export const applicantLeft = 'applicant-left';

export const allowsMove = (state: BusinessState, move: BusinessMove): boolean => businessMoves[move].from.includes(state);
