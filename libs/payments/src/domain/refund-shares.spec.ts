import fc from 'fast-check';
import { refundShares } from './refund-shares.js';

describe('shares of a refund', () => {
  it('return what came last first', () => {
    const money = [{ moneyId: 'first', left: 150_000n }, { moneyId: 'second', left: 20_000n }]; // prettier-ignore
    expect(refundShares(20_000n, money)).toEqual({ ok: true, value: [{ moneyId: 'second', amount: 20_000n }] });
    expect(refundShares(170_001n, money)).toMatchObject({ ok: false, problem: { facts: { left: '170000' } } });
    expect(refundShares(0n, money)).toMatchObject({ ok: false });
  });

  it('add up to the refund and take no more than there is of any piece', () => {
    const pieces = fc
      .array(fc.bigInt({ min: 0n, max: 1_000n }), { maxLength: 6 })
      .map((all) => all.map((left, at) => ({ moneyId: `m${at}`, left })));
    fc.assert(
      fc.property(pieces, fc.bigInt({ min: 1n, max: 4_000n }), (money, amount) => {
        const shares = refundShares(amount, money);
        const total = money.reduce((sum, { left }) => sum + left, 0n);
        expect(shares.ok).toBe(amount <= total);
        if (!shares.ok) return;
        expect(shares.value.reduce((sum, share) => sum + share.amount, 0n)).toBe(amount);
        for (const share of shares.value) expect(share.amount <= money.find(({ moneyId }) => moneyId === share.moneyId)!.left).toBe(true);
      }),
    );
  });
});
