import fc from 'fast-check';
import { lowestBefore, priceInForce, type PromotionPrice, type SetPrice } from './price-in-force.js';

const hour = 3_600_000;
const at = (hours: number): Date => new Date(Date.UTC(2026, 0, 1) + hours * hour);
const promotion = (price: number, from: number, to: number): PromotionPrice => ({
  price: BigInt(price),
  startsAt: at(from),
  endsAt: at(to),
});

const prices = fc
  .array(fc.record({ at: fc.integer({ min: 0, max: 2000 }), price: fc.integer({ min: 1, max: 1000 }) }), { minLength: 1, maxLength: 12 })
  .map((list) => [...list].sort((a, b) => a.at - b.at).map((each): SetPrice => ({ at: at(each.at), price: BigInt(each.price) })));
const promotions = fc.array(
  fc
    .record({ price: fc.integer({ min: 1, max: 1000 }), from: fc.integer({ min: 0, max: 2000 }), hours: fc.integer({ min: 0, max: 900 }) })
    .map(({ price, from, hours }) => promotion(price, from, from + hours)),
  { maxLength: 6 },
);

describe('the price in force', () => {
  it('is the reduced one from the first instant of a promotion until its last', () => {
    const reduced = [promotion(80, 10, 20)];
    const asked = [9.99, 10, 19.99, 20].map((hours) => priceInForce(100n, reduced, at(hours)));
    expect(asked).toEqual([100n, 80n, 80n, 100n]);
  });

  it('is never above the usual price', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 1000n }), promotions, fc.integer({ min: 0, max: 3000 }), (base, list, hours) => {
        expect(priceInForce(base, list, at(hours)) <= base).toBe(true);
      }),
    );
  });
});

describe('the lowest price of thirty days', () => {
  /** Looks at every hour of the period, as somebody would who wrote the prices down. */
  function watched(list: readonly SetPrice[], reduced: readonly PromotionPrice[], since: number, start: number): bigint | undefined {
    let least: bigint | undefined;
    for (let hours = Math.max(start - 30 * 24, since); hours < start; hours += 1) {
      const base = list.findLast((each) => each.at <= at(hours)) ?? list[0]!;
      const price = priceInForce(base.price, reduced, at(hours));
      if (least === undefined || price < least) least = price;
    }
    return least;
  }

  it('is what somebody who looked every hour would have seen', () => {
    fc.assert(
      fc.property(
        prices,
        promotions,
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 0, max: 2500 }),
        (list, reduced, since, start) => {
          expect(lowestBefore({ prices: list, promotions: reduced, since: at(since) }, at(start))).toBe(
            watched(list, reduced, since, start),
          );
        },
      ),
    );
  });

  it('forgets what was asked longer ago, and what nobody was asked', () => {
    const list = [
      { at: at(0), price: 50n },
      { at: at(24), price: 100n },
    ];
    expect(lowestBefore({ prices: list, promotions: [], since: at(0) }, at(24 * 31))).toBe(100n);
    expect(lowestBefore({ prices: list, promotions: [], since: at(0) }, at(24 * 30))).toBe(50n);
    expect(lowestBefore({ prices: list, promotions: [], since: at(30) }, at(24 * 10))).toBe(100n);
    expect(lowestBefore({ prices: list, promotions: [], since: at(30) }, at(30))).toBeUndefined();
  });
});
