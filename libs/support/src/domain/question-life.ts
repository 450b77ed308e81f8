export const questionStates = ['asked', 'assigned', 'answered', 'published'] as const;
export type QuestionState = (typeof questionStates)[number];

export type QuestionMove = 'route' | 'take' | 'extend' | 'answer' | 'follow-up' | 'publish' | 'unpublish';

interface Move {
  readonly from: readonly QuestionState[];
  /** `same`: the move changes something beside the state. */
  readonly to: QuestionState | 'same';
  readonly by: 'officer' | 'asker';
  readonly needsReason: boolean;
}

/** The whole life of a question: what may be done in which state, by whom, and what it leads to. */
export const questionMoves: Record<QuestionMove, Move> = {
  route: { from: ['asked', 'assigned'], to: 'asked', by: 'officer', needsReason: true },
  take: { from: ['asked'], to: 'assigned', by: 'officer', needsReason: false },
  extend: { from: ['asked', 'assigned'], to: 'same', by: 'officer', needsReason: true },
  answer: { from: ['assigned'], to: 'answered', by: 'officer', needsReason: false },
  'follow-up': { from: ['answered'], to: 'assigned', by: 'asker', needsReason: false },
  publish: { from: ['answered'], to: 'published', by: 'officer', needsReason: false },
  unpublish: { from: ['published'], to: 'answered', by: 'officer', needsReason: true },
};

export const allowsQuestionMove = (state: QuestionState, move: QuestionMove): boolean => questionMoves[move].from.includes(state);

export function stateAfter(state: QuestionState, move: QuestionMove): QuestionState {
  const { to } = questionMoves[move];
  return to === 'same' ? state : to;
}

/** States in which a department owes the answer: only then does the deadline run. */
export const owesAnswer = (state: QuestionState): boolean => state === 'asked' || state === 'assigned';

/** Working days in which a question is answered, and a complex one (NĐ 55/2019). */
export const answerDays = 15;
export const complexAnswerDays = 30;
