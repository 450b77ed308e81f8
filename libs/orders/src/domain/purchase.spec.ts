import { expectOk, Money } from '@market/kernel';
import fc from 'fast-check';
import { checkQuantity, fill, type Offer, type Wanted } from './basket.js';
import { checkTotal, numberPrefix, payWithinMs, place, shopTellsWithinMs, type PricedBasket } from './purchase.js';

const at = new Date('2026-11-23T02:00:00Z');
const offer = (variantId: string, shopId: string, price: bigint, weightGrams = 500, onSale = true): Offer => ({
  ...{ variantId, shopId, weightGrams, onSale, price: Money.vnd(price), optionLabel: null, pictureUrl: null },
  ...{ productId: `p-${variantId}`, shopSlug: shopId, shopName: shopId, productName: variantId, productSlug: variantId, sku: variantId },
});
const priced = (wanted: readonly Wanted[], offers: readonly Offer[], fees: readonly bigint[]): PricedBasket[] =>
  expectOk(fill(wanted, offers)).map((basket, at) => ({ ...basket, service: 'standard', shipping: Money.vnd(fees[at % fees.length]!) }));

const offers = fc
  .uniqueArray(
    fc.record({ id: fc.nat(99), shop: fc.nat(4), price: fc.bigInt(1n, 150_000_000n), grams: fc.integer({ min: 1, max: 30_000 }) }),
    { selector: ({ id }) => id, minLength: 1, maxLength: 20 },
  )
  .map((some) => some.map(({ id, shop, price, grams }) => offer(`v${String(id).padStart(2, '0')}`, `s${shop}`, price, grams)));
const quantities = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 20, maxLength: 20 });
const fees = fc.array(fc.bigInt(0n, 500_000n), { minLength: 5, maxLength: 5 });

describe('a cart that becomes a purchase', () => {
  it('is parted by shop and loses no piece and no đồng', () => {
    fc.assert(
      fc.property(offers, quantities, fees, (some, counts, shipping) => {
        const wanted = some.map(({ variantId }, at) => ({ variantId, quantity: counts[at]! }));
        const purchase = place(priced(wanted, some, shipping), at, 'bank-transfer');
        const goods = some.reduce((sum, { price }, at) => sum + price.minor * BigInt(counts[at]!), 0n);
        expect(purchase.subtotal.minor).toBe(goods);
        expect(purchase.total.minor).toBe(goods + purchase.shipping.minor);
        expect(purchase.orders.reduce((sum, { total }) => sum + total.minor, 0n)).toBe(purchase.total.minor);
        expect(new Set(purchase.orders.map(({ shopId }) => shopId))).toEqual(new Set(some.map(({ shopId }) => shopId)));
        expect(purchase.orders.flatMap(({ lines }) => lines.map(({ offer: sold }) => sold.variantId)).sort()).toEqual(
          wanted.map(({ variantId }) => variantId).sort(),
        );
        for (const { shopId, lines } of purchase.orders) expect(lines.every(({ offer: sold }) => sold.shopId === shopId)).toBe(true);
      }),
    );
  });

  it('keeps the lines of each shop as they came into the cart, whatever the order of the offers', () => {
    fc.assert(
      fc.property(offers, quantities, (some, counts) => {
        const wanted = some.map(({ variantId }, at) => ({ variantId, quantity: counts[at]! }));
        expect(fill(wanted, [...some].reverse())).toEqual(fill(wanted, some));
        for (const { lines } of expectOk(fill(wanted, some))) {
          const places = lines.map(({ offer: sold }) => wanted.findIndex(({ variantId }) => variantId === sold.variantId));
          expect(places).toEqual([...places].sort((a, b) => a - b));
        }
      }),
    );
  });

  it.each([
    ['an empty cart', [], 'orders/empty-cart'],
    ['a variant that is gone', [{ variantId: 'gone', quantity: 1 }], 'orders/not-on-sale'],
    ['a variant that is no longer on sale', [{ variantId: 'off', quantity: 1 }], 'orders/not-on-sale'],
    [
      'one that cannot be had among those that can',
      [
        { variantId: 'on', quantity: 1 },
        { variantId: 'off', quantity: 1 },
      ],
      'orders/not-on-sale',
    ],
  ])('refuses %s', (_, wanted, code) => {
    const filled = fill(wanted, [offer('on', 's', 1n), offer('off', 's', 1n, 1, false)]);
    expect(filled).toMatchObject({ ok: false, problem: { code } });
  });

  it('holds an order of 150 million exactly, and the goods for half an hour', () => {
    const purchase = place(priced([{ variantId: 'v', quantity: 999 }], [offer('v', 's', 150_000_000n)], [0n]), at, 'bank-transfer');
    expect(purchase.total.minor).toBe(149_850_000_000n);
    expect(purchase.expiresAt.getTime() - at.getTime()).toBe(payWithinMs);
  });

  it('holds the goods for a day where the shop’s people must look whether the money has come', () => {
    const purchase = place(priced([{ variantId: 'v', quantity: 1 }], [offer('v', 's', 150_000n)], [0n]), at, 'shop-transfer');
    expect(purchase.expiresAt.getTime() - at.getTime()).toBe(shopTellsWithinMs);
  });
});

describe('the total that was shown', () => {
  const purchase = place(priced([{ variantId: 'v', quantity: 2 }], [offer('v', 's', 150_000n)], [22_000n]), at, 'stripe');

  it.each([
    [undefined, true],
    [322_000n, true],
    [321_999n, false],
    [0n, false],
  ])('%s is accepted: %s', (expected, accepted) => {
    expect(checkTotal(purchase, expected).ok).toBe(accepted);
  });
});

describe('a quantity', () => {
  it.each([
    [0, true],
    [1, true],
    [999, true],
    [1000, false],
    [-1, false],
    [1.5, false],
    [Number.NaN, false],
  ])('%s is accepted: %s', (quantity, accepted) => expect(checkQuantity(quantity).ok).toBe(accepted));
});

describe('the number of an order', () => {
  it('begins with the province, the year and the month', () => expect(numberPrefix('KG', '2026-11-23')).toBe('KG-2611-'));
});
