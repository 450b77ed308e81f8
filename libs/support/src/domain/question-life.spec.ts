import fc from 'fast-check';
import {
  allowsQuestionMove,
  owesAnswer,
  questionMoves,
  questionStates,
  stateAfter,
  type QuestionMove,
  type QuestionState,
} from './question-life.js';

const moves = Object.keys(questionMoves) as QuestionMove[];
/** product.md: asked → assigned → answered → published. */
const drawn: Record<QuestionState, readonly QuestionMove[]> = {
  asked: ['route', 'take', 'extend'],
  assigned: ['route', 'extend', 'answer'],
  answered: ['follow-up', 'publish'],
  published: ['unpublish'],
};

describe('the life of a question', () => {
  it.each(questionStates)('from %s leads where the state table says', (state) => {
    expect(moves.filter((move) => allowsQuestionMove(state, move))).toEqual(drawn[state]);
  });

  it('never publishes what was not answered, and owes an answer until it was given', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 40 }), (wishes) => {
        let state: QuestionState = 'asked';
        let answers = 0;
        for (const wish of wishes) {
          if (!allowsQuestionMove(state, wish)) continue;
          state = stateAfter(state, wish);
          if (wish === 'answer') answers += 1;
          if (state === 'published' || state === 'answered') expect(answers).toBeGreaterThan(0);
          expect(owesAnswer(state)).toBe(state === 'asked' || state === 'assigned');
        }
      }),
    );
  });
});
