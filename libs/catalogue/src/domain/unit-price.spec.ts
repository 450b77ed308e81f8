import { Money } from '@market/kernel';
import fc from 'fast-check';
import { unitPrice } from './unit-price.js';

describe('the price of a unit', () => {
  it.each([
    [90_000, 'l', 0.5, 180_000n],
    [45_000, 'kg', 0.15, 300_000n],
    [100_000, 'piece', 3, 33_333n],
  ] as const)('%s ₫ for %s %s', (price, unit, quantity, expected) => {
    expect(unitPrice(Money.vnd(price), unit, quantity)).toEqual({ price: Money.vnd(expected), per: unit });
  });

  it('is not repeated for exactly one, and not invented', () => {
    expect(unitPrice(Money.vnd(1_000), 'kg', 1)).toBeNull();
    expect(unitPrice(Money.vnd(1_000), null, null)).toBeNull();
  });

  it('gives the price back, to half a đồng a unit', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.integer({ min: 2, max: 500 }), (price, quantity) => {
        const unit = unitPrice(Money.vnd(price), 'piece', quantity)!.price.minor;
        const off = unit * BigInt(quantity) - price;
        expect((off < 0n ? -off : off) * 2n).toBeLessThanOrEqual(BigInt(quantity));
      }),
    );
  });
});
