export const applicationStates = ['submitted', 'in-review', 'needs-more', 'approved', 'refused', 'disbursed', 'closed'] as const;
export type ApplicationState = (typeof applicationStates)[number];

export type ApplicationMove = 'take' | 'ask-more' | 'complete' | 'approve' | 'refuse' | 'disburse' | 'withdraw' | 'close';

interface Move {
  readonly from: readonly ApplicationState[];
  readonly to: ApplicationState;
  readonly by: 'officer' | 'business';
  readonly needsReason: boolean;
}

/** The whole life of an application for support: what may be done in which state, by whom, and what it leads to. */
export const applicationMoves: Record<ApplicationMove, Move> = {
  take: { from: ['submitted'], to: 'in-review', by: 'officer', needsReason: false },
  'ask-more': { from: ['in-review'], to: 'needs-more', by: 'officer', needsReason: true },
  complete: { from: ['needs-more'], to: 'in-review', by: 'business', needsReason: false },
  approve: { from: ['in-review'], to: 'approved', by: 'officer', needsReason: false },
  refuse: { from: ['in-review'], to: 'refused', by: 'officer', needsReason: true },
  disburse: { from: ['approved'], to: 'disbursed', by: 'officer', needsReason: false },
  withdraw: { from: ['submitted', 'in-review', 'needs-more'], to: 'closed', by: 'business', needsReason: false },
  close: { from: ['approved', 'refused', 'disbursed'], to: 'closed', by: 'officer', needsReason: true },
};

export const allowsMove = (state: ApplicationState, move: ApplicationMove): boolean => applicationMoves[move].from.includes(state);

/** States in which an officer owes the business an answer: only then does the deadline run. */
export const waitsForOfficer = (state: ApplicationState): boolean => state === 'submitted' || state === 'in-review';
