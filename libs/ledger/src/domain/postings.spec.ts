import fc from 'fast-check';
import { sumOf, type Entry, type Posting } from './posting.js';
import { disputeCharged, disputeHeld, moneyIn, refund, sale, type SoldOrder } from './postings.js';
import type { RateBook } from './rates.js';
import { netOf, takeBack, type OrderPart } from './shares.js';

const source = { id: 'e', day: '2026-11-23' };
const always = { effectiveFrom: '2020-01-01', effectiveTo: null, legalBasis: 'a test' };
const bookWith = (fee: number, shopShips = 1n, toShopWithheld = 0n): RateBook => ({
  fees: [{ ...always, shopId: null, categoryId: null, rate: fee }],
  taxes: [
    { ...always, tax: 'vat', activity: 'goods', rate: 100 },
    { ...always, tax: 'vat', activity: 'transport', rate: 300 },
    { ...always, tax: 'pit', activity: 'goods', rate: 50 },
    { ...always, tax: 'pit', activity: 'transport', rate: 150 },
  ],
  subjects: [{ ...always, legalForm: 'cooperative', withheld: false }],
  activities: [],
  rules: [
    { ...always, rule: 'shipping-goes-to-shop', value: shopShips },
    { ...always, rule: 'paid-to-shop-withheld', value: toShopWithheld },
  ],
});
const soldOrder = (totals: readonly bigint[], shipping: bigint, legalForm: string, paidToShop = false): SoldOrder => ({
  ...{ orderId: 'o', number: 'KG-2611-000001', purchaseId: 'p', shopId: 's', shipping, paidToShop },
  taxpayer: { taxCode: '091012345678', legalForm },
  lines: totals.map((total, at) => ({ lineId: `l${at}`, total, categories: [] })),
});

/** What is left of an order after these postings: what the repository reads from the entries. */
function partsAfter(postings: readonly Posting[]): readonly OrderPart[] {
  const about = ({ account, purpose }: Entry) => ['shop-payable', 'shipping'].includes(account) && purpose !== 'paid-to-shop';
  const entries = postings.flatMap((each) => each.entries).filter(about);
  const lineIds = [...new Set(entries.map(({ lineId = null }) => lineId))];
  return lineIds.map((lineId) => {
    const of = (purpose: string) => sumOf(entries, (entry) => (entry.lineId ?? null) === lineId && entry.purpose === purpose);
    const goods = entries.find(
      (entry) => (entry.lineId ?? null) === lineId && (entry.purpose === 'goods' || entry.purpose === 'shipping'),
    )!;
    const fee = entries.find((entry) => (entry.lineId ?? null) === lineId && entry.purpose === 'fee');
    const withheld = postings[0]!.withholdings?.find((row) => row.lineId === lineId);
    return {
      ...{ lineId, account: goods.account as OrderPart['account'], gross: -of('goods') - of('shipping') },
      ...{ fee: of('fee'), feeRate: fee?.rate ?? 0, vat: of('vat'), pit: of('pit') },
      ...(withheld ? { withheld } : {}),
    };
  });
}
const shopGets = (postings: readonly Posting[]) =>
  -sumOf(
    postings.flatMap(({ entries }) => entries),
    ({ account }) => account === 'shop-payable',
  );
const of = (postings: readonly Posting[], account: string) =>
  sumOf(
    postings.flatMap(({ entries }) => entries),
    (entry) => entry.account === account,
  );

describe('a sale', () => {
  it('of a co-operative brings the shop its price less the fee', () => {
    const posted = sale(source, soldOrder([100_000n, 50_001n], 20_000n, 'cooperative'), bookWith(200));
    expect(shopGets([posted])).toBe(170_001n - 2_000n - 1_000n);
    expect(of([posted], 'fee-revenue')).toBe(-3_000n);
    expect(posted.withholdings).toEqual([]);
  });

  it('of a household withholds both taxes on goods and on the shipping that the shop does itself', () => {
    const posted = sale(source, soldOrder([100_000n], 20_000n, 'household'), bookWith(0));
    expect(posted.withholdings).toMatchObject([
      { activity: 'goods', revenue: 100_000n, vat: 1_000n, pit: 500n },
      { activity: 'transport', revenue: 20_000n, vat: 600n, pit: 300n },
    ]);
    expect(shopGets([posted])).toBe(120_000n - 1_500n - 900n);
  });

  it('leaves the shipping to the market where the market carries, and withholds nothing on it', () => {
    const posted = sale(source, soldOrder([100_000n], 20_000n, 'household'), bookWith(0, 0n));
    expect(of([posted], 'shipping')).toBe(-20_000n);
    expect(posted.withholdings).toHaveLength(1);
  });

  it('that the buyer paid straight to the shop leaves the shop its fee to owe, and touches no money of ours', () => {
    const order = soldOrder([100_000n], 20_000n, 'household', true);
    const posted = sale(source, order, bookWith(200, 0n));
    expect(shopGets([posted])).toBe(-2_000n);
    expect(of([posted], 'fee-revenue')).toBe(-2_000n);
    expect([...new Set(posted.entries.map(({ account }) => account))].sort()).toEqual(['fee-revenue', 'shop-payable']);
    expect(posted.withholdings).toEqual([]);
    expect(sale(source, order, bookWith(0, 0n)).entries).toHaveLength(3);
  });

  it('paid straight to the shop is withheld from once the rule of the day says so, as a debt of the shop', () => {
    const posted = sale(source, soldOrder([100_000n], 20_000n, 'household', true), bookWith(0, 1n, 1n));
    expect(posted.withholdings).toHaveLength(2);
    expect(shopGets([posted])).toBe(-1_500n - 900n);
  });

  it('of 150,000,000 ₫ keeps every đồng', () => {
    const order = soldOrder([150_000_000n], 0n, 'household');
    const posted = sale(source, order, bookWith(150));
    expect(shopGets([posted])).toBe(150_000_000n - 2_250_000n - 1_500_000n - 750_000n);
    const back = refund(source, order, takeBack(partsAfter([posted]), 150_000_000n))!;
    expect(shopGets([posted, back])).toBe(0n);
  });
});

it('a posting that does not balance does not exist', () => {
  expect(() => moneyIn(source, { paymentId: 'p', purchaseId: 'u', method: 'stripe', reference: 'r', amount: 0n })).toThrow('two sides');
});

describe('whatever is given back', () => {
  const amount = fc.bigInt({ min: 1n, max: 150_000_000n });
  const history = fc.record({
    totals: fc.array(amount, { minLength: 1, maxLength: 4 }),
    shipping: fc.bigInt({ min: 0n, max: 60_000n }),
    form: fc.constantFrom('household', 'cooperative'),
    fee: fc.integer({ min: 0, max: 5_000 }),
    shopShips: fc.constantFrom(0n, 1n),
    paidToShop: fc.boolean(),
    toShopWithheld: fc.constantFrom(0n, 1n),
    refunds: fc.array(fc.record({ amount, line: fc.nat(3), whole: fc.boolean() }), { maxLength: 8 }),
  });

  it('balances, takes no more than is left, and after the last đồng nothing is left of price, fee or tax', () => {
    fc.assert(
      fc.property(history, ({ totals, shipping, form, fee, shopShips, paidToShop, toShopWithheld, refunds }) => {
        const order = soldOrder(totals, shipping, form, paidToShop);
        const postings = [sale(source, order, bookWith(fee, shopShips, toShopWithheld))];
        const give = (wish: bigint, lineId?: string | null) => {
          const parts = partsAfter(postings);
          const said = lineId === undefined ? undefined : [{ lineId, amount: wish }];
          const posted = refund(source, order, takeBack(parts, wish, said));
          postings.push(...(posted ? [posted] : []));
          expect(posted ? of([posted], 'buyer-money') : 0n).toBe(paidToShop ? 0n : -wish);
        };
        for (const { amount: wish, line, whole } of refunds) give(wish, whole ? undefined : `l${line % totals.length}`);
        for (const part of partsAfter(postings)) {
          for (const left of [part.gross, part.fee, part.vat, part.pit]) expect(left >= 0n).toBe(true);
        }
        const left = partsAfter(postings).reduce((sum, { gross }) => sum + gross, 0n);
        if (left > 0n) give(left);
        expect(partsAfter(postings).every(({ gross, fee: f, vat, pit }) => gross + f + vat + pit === 0n)).toBe(true);
        for (const account of [
          'shop-payable',
          'shipping',
          'fee-revenue',
          'withheld-vat',
          'withheld-pit',
          ...(paidToShop ? ['losses'] : []),
        ])
          expect(of(postings, account)).toBe(0n);
        const rows = postings.flatMap(({ withholdings = [] }) => withholdings);
        expect(rows.reduce((sum, row) => sum + row.revenue + row.vat + row.pit, 0n)).toBe(0n);
      }),
      { numRuns: 300 },
    );
  });

  it('what is kept back for a dispute is what the shop would give up', () => {
    fc.assert(
      fc.property(history, ({ totals, shipping, form, fee, shopShips }) => {
        const order = soldOrder(totals, shipping, form);
        const sold = sale(source, order, bookWith(fee, shopShips));
        const parts = partsAfter([sold]);
        const taken = takeBack(
          parts,
          parts.reduce((sum, { gross }) => sum + gross, 0n),
        );
        const held = disputeHeld(source, order, 'dp_1', taken);
        expect(held ? -of([held], 'dispute-reserve') : 0n).toBe(netOf(taken));
        expect(shopGets([sold, disputeCharged(source, order, 'dp_1', taken)])).toBe(0n);
      }),
    );
  });
});
