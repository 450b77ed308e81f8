import { expectOk } from '@market/kernel';
import fc from 'fast-check';
import { allLeft, takeBack, type LeftOfOrder, type TakenBack } from './taken-back.js';

const line = (lineId: string, price: bigint, left: number) => ({ lineId, productId: `p-${lineId}`, variantId: `v-${lineId}`, price, left });

/** What is left of the order afterwards, as the database would say. */
const after = (left: LeftOfOrder, taken: TakenBack): LeftOfOrder => ({
  shipping: left.shipping - taken.shipping,
  lines: left.lines.map((each) => ({
    ...each,
    left: each.left - (taken.lines.find(({ lineId }) => lineId === each.lineId)?.quantity ?? 0),
  })),
});

describe('what is taken back of an order', () => {
  it('gives the price that was paid and a share of the shipping, the odd đồng to the larger remainder', () => {
    const left = { shipping: 30_001n, lines: [line('a', 100_000n, 2), line('b', 100_000n, 1)] };
    const taken = expectOk(takeBack(left, [{ lineId: 'a', quantity: 1 }]));
    expect(taken).toMatchObject({ goods: 100_000n, shipping: 10_000n, amount: 110_000n, whole: false });
    const rest = expectOk(takeBack(after(left, taken), allLeft(after(left, taken))));
    expect(rest).toMatchObject({ goods: 200_000n, shipping: 20_001n, whole: true });
  });

  it('of 150,000,000 ₫ loses no đồng', () => {
    const left = { shipping: 45_000n, lines: [line('a', 150_000_000n, 3)] };
    expect(expectOk(takeBack(left, [{ lineId: 'a', quantity: 3 }]))).toMatchObject({ amount: 450_045_000n, whole: true });
  });

  it.each([
    ['more than is left', [{ lineId: 'a', quantity: 3 }], { 'line.a': 'more-than-left' }],
    ['more in two wishes', [...Array(2)].map(() => ({ lineId: 'a', quantity: 2 })), { 'line.a': 'more-than-left' }],
    ['what was not bought', [{ lineId: 'x', quantity: 1 }], { 'line.x': 'more-than-left' }],
    ['less than nothing', [{ lineId: 'a', quantity: -1 }], { 'line.a': 'more-than-left' }],
    ['half a piece', [{ lineId: 'a', quantity: 0.5 }], { 'line.a': 'more-than-left' }],
    ['nothing', [{ lineId: 'a', quantity: 0 }], { lines: 'choose' }],
  ])('refuses %s', (_, wishes, fields) => {
    const left = { shipping: 0n, lines: [line('a', 1_000n, 2)] };
    expect(takeBack(left, wishes)).toMatchObject({ ok: false, problem: { code: 'orders/wrong-lines', fields } });
  });

  it('adds up to what was paid, in whatever pieces and order it goes back', () => {
    const order = fc.record({
      shipping: fc.bigInt({ min: 0n, max: 200_000n }),
      lines: fc.array(fc.tuple(fc.bigInt({ min: 1n, max: 150_000_000n }), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 5 }),
    });
    fc.assert(
      fc.property(order, fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 1, max: 9 })), { maxLength: 12 }), ({ shipping, lines }, acts) => {
        let left: LeftOfOrder = { shipping, lines: lines.map(([price, quantity], at) => line(String(at), price, quantity)) };
        const paid = shipping + lines.reduce((sum, [price, quantity]) => sum + price * BigInt(quantity), 0n);
        let back = 0n;
        const give = (wishes: Parameters<typeof takeBack>[1]) => {
          const taken = takeBack(left, wishes);
          if (!taken.ok) return;
          back += taken.value.amount;
          left = after(left, taken.value);
          const kept = left.shipping + left.lines.reduce((sum, each) => sum + each.price * BigInt(each.left), 0n);
          expect(back + kept).toBe(paid);
          expect(left.shipping >= 0n && left.lines.every((each) => each.left >= 0)).toBe(true);
          expect(taken.value.whole).toBe(left.lines.every((each) => each.left === 0));
        };
        for (const [at, quantity] of acts) give([{ lineId: String(at % lines.length), quantity }]);
        give(allLeft(left));
        expect(back).toBe(paid);
        expect(left.shipping).toBe(0n);
      }),
      { numRuns: 300 },
    );
  });
});
