import { allowsMove, businessMoves, businessStates, type BusinessMove } from './business-life.js';

describe('life of a business', () => {
  it.each([
    ['draft', ['submit']],
    ['submitted', ['approve', 'request-changes', 'reject', 'withdraw']],
    ['changes-requested', ['submit', 'withdraw']],
    ['approved', ['suspend', 'close']],
    ['suspended', ['reinstate', 'close']],
    ['rejected', []],
    ['closed', []],
  ] as const)('lets %s do %j only', (state, allowed) => {
    const moves = Object.keys(businessMoves) as BusinessMove[];
    expect(moves.filter((move) => allowsMove(state, move))).toEqual(allowed);
  });

  it('reaches every state from the draft', () => {
    const reached = new Set(['draft']);
    for (let known = 0; known < reached.size;) {
      known = reached.size;
      for (const { from, to } of Object.values(businessMoves)) if (from.some((state) => reached.has(state))) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...businessStates].sort());
  });
});
