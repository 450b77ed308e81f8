import fc from 'fast-check';
import { move, orderLife, orderStates, purchaseLife, purchaseStates, settlementOf, sourcesOf } from './order-life.js';

describe.each([
  ['an order', orderLife as Record<string, readonly string[]>, orderStates as readonly string[]],
  ['a purchase', purchaseLife as Record<string, readonly string[]>, purchaseStates as readonly string[]],
])('the life of %s', (_, life, states) => {
  it.each(states.flatMap((from) => states.map((to) => [from, to] as const)))(
    '%s → %s is allowed exactly when the table says so',
    (from, to) => {
      const moved = move(life, from, to);
      expect(moved.ok).toBe(life[from]!.includes(to));
      if (!moved.ok) expect(moved.problem).toEqual({ code: 'orders/wrong-state', kind: 'conflict', facts: { from, to } });
      expect(sourcesOf(life, to).includes(from)).toBe(moved.ok);
    },
  );

  it('begins by waiting for the payment and reaches every state', () => {
    const reached = new Set(['awaiting-payment']);
    for (const state of reached) life[state]!.forEach((next) => reached.add(next));
    expect([...reached].sort()).toEqual([...states].sort());
  });

  it('never stays where it is, and always comes to an end', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 40, maxLength: 40 }), (choices) => {
        let state = 'awaiting-payment';
        const seen = [state];
        for (const choice of choices) {
          const next = life[state]!;
          if (next.length === 0) break;
          state = next[choice % next.length]!;
          expect(seen).not.toContain(state);
          seen.push(state);
        }
        expect(life[state]).toEqual([]);
      }),
    );
  });
});

describe('settled money', () => {
  it.each([
    ['awaiting-payment', 'take-goods'],
    ['expired', 'take-goods'],
    ['cancelled', 'owe-back'],
    ['paid', 'counted'],
    ['refund-needed', 'counted'],
    ['refunded', 'counted'],
  ] as const)('for a purchase that is %s: %s', (state, outcome) => {
    expect(settlementOf(state)).toBe(outcome);
    // Whatever it does can be written.
    if (outcome === 'take-goods') expect(purchaseLife[state]).toEqual(expect.arrayContaining(['paid', 'refund-needed']));
    if (outcome === 'owe-back') expect(purchaseLife[state]).toContain('refund-needed');
  });
});
