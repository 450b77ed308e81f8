import fc from 'fast-check';
import { allowsMove, applicationMoves, applicationStates, type ApplicationMove, type ApplicationState } from './application-life.js';

const moves = Object.keys(applicationMoves) as ApplicationMove[];
/** product.md: submitted → in-review → needs-more → approved | refused → disbursed → closed. */
const drawn: Record<ApplicationState, readonly ApplicationMove[]> = {
  submitted: ['take', 'withdraw'],
  'in-review': ['ask-more', 'approve', 'refuse', 'withdraw'],
  'needs-more': ['complete', 'withdraw'],
  approved: ['disburse', 'close'],
  refused: ['close'],
  disbursed: ['close'],
  closed: [],
};

describe('the life of an application', () => {
  it.each(applicationStates)('from %s leads where the state table says', (state) => {
    expect(moves.filter((move) => allowsMove(state, move))).toEqual(drawn[state]);
  });

  it('never decides twice and never ends anywhere but closed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 40 }), (wishes) => {
        let state: ApplicationState = 'submitted';
        let decisions = 0;
        for (const wish of wishes) {
          if (!allowsMove(state, wish)) continue;
          if (wish === 'approve' || wish === 'refuse') decisions += 1;
          state = applicationMoves[wish].to;
        }
        expect(decisions).toBeLessThanOrEqual(1);
        if (moves.every((move) => !allowsMove(state, move))) expect(state).toBe('closed');
      }),
    );
  });
});
