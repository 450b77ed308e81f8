import { SetBankAccount } from '@market/businesses';
import { CreateAccount, GrantRole } from '@market/identity';
import { ReceiveStock } from '@market/inventory';
import { expectOk } from '@market/kernel';
import { DecidePayouts, LedgerModule, PayoutQueries, ProposePayouts, SettlePayout } from '@market/ledger';
import {
  CancelOrder,
  ConfirmOrder,
  DeliverOrder,
  AnswerReturn,
  RequestReturn,
  RunDeadlines,
  ShipOrder,
  TakeBackReturn,
} from '@market/orders';
import { UnitOfWork, type Actor } from '@market/platform';
import fc from 'fast-check';
import { buy, many, minutes, noDiscrepancy, openCheckout, room, shops, start, system, transfer } from '../world/checkout.js';
import { household } from '../world/ledger.js';
import { orderOf, sendMoneyBack, type BoughtOrder } from '../world/order-life.js';
import type { ShopOnSale } from '../world/shops-on-sale.js';

/** A price that no card takes, of the second product of each shop. */
const dear = 1;
const highPrice = 150_000_000;

let [drawsUp, approves]: Actor[] = [];
beforeAll(async () => {
  const registrations = [{}, household, {}, { ...household, taxCode: '091083004568', name: 'Hộ kinh doanh Ba Hòn' }];
  await openCheckout({}, { modules: [LedgerModule], shops: 4, registrations, prices: [150_000, highPrice] });
  [drawsUp, approves] = [await officer('lap'), await officer('duyet')];
  for (const { shopId } of shops) {
    const account = { shopId, bankBin: '970452', accountNumber: '0012345678', holder: 'Lê Thị Sáu' };
    expectOk(await room.get(UnitOfWork).run(system, (tx) => room.get(SetBankAccount).execute(tx, account)));
  }
  const more = shops.map(({ variantIds }) => ({ variantId: variantIds[dear]!, quantity: 100_000 }));
  await room.get(UnitOfWork).commit(system, (tx) => room.get(ReceiveStock).execute(tx, more));
}, 120_000);
afterAll(() => room.close());

const officer = async (name: string): Promise<Actor> =>
  room.get(UnitOfWork).commit(system, async (tx) => {
    const accountId = expectOk(await room.get(CreateAccount).execute(tx, { email: `${name}@cho-tinh.example`, name }));
    await room.get(GrantRole).execute(tx, { accountId, role: 'officer' });
    return { role: 'officer', accountId };
  });

const kinds = ['buy', 'buy-two', 'cut', 'send', 'return', 'wait', 'fee', 'pay-out'] as const;
interface Act {
  readonly kind: (typeof kinds)[number];
  readonly pick: number;
  readonly quantity: number;
}
const act = fc.record({
  kind: fc.constantFrom<Act['kind']>(...kinds, 'buy', 'send', 'send', 'send', 'return', 'wait', 'pay-out'),
  pick: fc.nat(60),
  quantity: fc.integer({ min: 1, max: 4 }),
});

interface ShopsOrder extends BoughtOrder {
  readonly shop: ShopOnSale;
}
const owner = () => room.database.owner;

/** One purchase of one shop or of two, paid by transfer. */
async function bought({ kind, pick, quantity }: Act): Promise<ShopsOrder[]> {
  const from = [shops[pick % shops.length]!, ...(kind === 'buy-two' ? [shops[(pick + 1) % shops.length]!] : [])];
  const usual = ({ variantIds }: ShopOnSale) => [variantIds[many]!, quantity] as const;
  // Two of them in one purchase are within what a transfer takes.
  const lines = from.flatMap((shop) => (pick % 3 === 0 ? [[shop.variantIds[dear]!, 1] as const, usual(shop)] : [usual(shop)]));
  const purchase = await buy(Object.fromEntries(lines));
  await transfer(purchase);
  await room.deliver();
  const buyer: Actor = { role: 'guest', purchaseId: purchase.id };
  return purchase.orders.map(({ number, shop: { slug } }) => ({
    number,
    buyer,
    purchase,
    shop: shops.find((shop) => shop.slug === slug)!,
  }));
}

/** One act upon a random order; what the order's state refuses is refused, and nothing else may break. */
async function play(each: Act, orders: ShopsOrder[]): Promise<void> {
  const { kind, pick, quantity } = each;
  if (kind === 'buy' || kind === 'buy-two' || orders.length === 0) return void orders.push(...(await bought(each)));
  if (kind === 'wait') return wait(quantity);
  if (kind === 'fee') return changeFee(quantity);
  if (kind === 'pay-out') return payOut(pick);
  const order = orders[pick % orders.length]!;
  const { number, buyer, shop } = order;
  const { lines } = await orderOf(order);
  const lineId = lines[pick % lines.length]!.id;
  if (kind === 'cut') await room.get(CancelOrder).execute(buyer, { number, reason: 'thử', lines: [{ lineId, quantity }] });
  if (kind === 'send') {
    await room.get(ConfirmOrder).execute(shop.seller, { number });
    await room.get(ShipOrder).execute(shop.seller, { number, parcels: [{ carrierCode: 'tu-giao', trackingCode: '' }] });
    await room.get(DeliverOrder).bySeller(shop.seller, number);
  }
  if (kind === 'return') {
    const wish = { number, lines: [{ lineId, quantity }], reason: 'damaged', note: 'thử', pictures: [] };
    await room.get(RequestReturn).execute(buyer, wish);
    await room.get(AnswerReturn).accept(shop.seller, { number, answer: '' });
    await room.get(TakeBackReturn).execute(shop.seller, { number, writtenOff: pick % 3 === 0 ? [{ lineId, quantity: 1 }] : [] });
  }
}

async function wait(days: number): Promise<void> {
  room.clock.set(new Date(room.clock.now().getTime() + minutes(60 * 24 * days)));
  await room.get(RunDeadlines).execute();
  await room.deliver();
}

async function changeFee(percent: number): Promise<void> {
  const today = room.clock.now().toISOString().slice(0, 10);
  await owner().query(`DELETE FROM ledger_fee_rates WHERE shop_id IS NULL AND category_id IS NULL`);
  await owner().query(`INSERT INTO ledger_fee_rates (rate, legal_basis, effective_from) VALUES ($1, 'thử', $2)`, [percent * 100, today]);
}

/**
 * All that is owed today is proposed, and approved by another. What happens to an order meanwhile may leave less than was proposed. The
 * bank returns what has nowhere to go.
 */
async function payOut(pick: number): Promise<void> {
  await room.deliver();
  const run = await room.get(ProposePayouts).execute(drawsUp!);
  if (!run.ok) return;
  const owed = await earned();
  expectOk(await room.get(DecidePayouts).execute(approves!, run.value, pick % 5 === 0 ? 'rejected' : 'approved'));
  const { lines } = (await room.get(PayoutQueries).desk(drawsUp!)).runs.find(({ id }) => id === run.value)!;
  for (const [at, line] of lines.filter(({ state }) => state === 'approved').entries()) {
    expect(line.amount).toBeLessThanOrEqual(owed.get(line.shopId) ?? 0n);
    const outcome = (pick + at) % 4 === 0 ? 'failed' : 'paid';
    expectOk(await room.get(SettlePayout).execute(approves!, { lineId: line.id, outcome, note: 'FT26328' }));
  }
}

/**
 * What the shops have earned and not been paid, told by the orders that came to their end three days ago or more: what is kept of them
 * less fee and tax, less what went out.
 */
async function earned(): Promise<ReadonlyMap<string, bigint>> {
  const rows = await owner().query<{ shopId: string; owed: bigint }[]>(
    `SELECT o.shop_id AS "shopId",
       (sum(o.total - coalesce((SELECT sum(r.amount) FROM order_refunds r WHERE r.order_id = o.id), 0) + coalesce((SELECT sum(e.amount)
         FROM ledger_entries e JOIN ledger_postings p ON p.id = e.posting_id
         WHERE p.order_id = o.id AND e.account IN ('fee-revenue', 'withheld-vat', 'withheld-pit')), 0))
        - coalesce((SELECT sum(l.amount) FROM payout_lines l WHERE l.shop_id = o.shop_id AND l.state IN ('approved', 'paid')), 0))::bigint AS owed
     FROM orders o JOIN order_moves m ON m.order_id = o.id AND m.to_state IN ('completed', 'returned')
     WHERE m.at <= $1::timestamptz - interval '3 days' GROUP BY o.shop_id`,
    [room.clock.now()],
  );
  return new Map(rows.map(({ shopId, owed }) => [shopId, owed]));
}

const sumOf = async (sql: string): Promise<bigint> => (await owner().query<[{ sum: bigint }]>(sql))[0].sum;
const balanceOf = (...accounts: string[]) =>
  sumOf(`SELECT coalesce(-sum(amount), 0)::bigint AS sum FROM ledger_entries WHERE account IN ('${accounts.join(`', '`)}')`);

/** Nothing is lost between buyer, shop, shelf and State. */
async function agree(orders: readonly ShopsOrder[]): Promise<void> {
  // Stock is the sum of its movements.
  await noDiscrepancy();
  expect(await sumOf('SELECT coalesce(sum(amount), 0)::bigint AS sum FROM ledger_entries')).toBe(0n);
  // What was paid is what went back and what is kept, order by order and at the bank.
  const back = await sumOf('SELECT coalesce(sum(amount), 0)::bigint AS sum FROM order_refunds');
  expect(await sumOf('SELECT coalesce(sum(refunded), 0)::bigint AS sum FROM payments')).toBe(back);
  for (const bought of orders) {
    const { total, shipping, lines, refunds } = await orderOf(bought);
    const kept = lines.reduce((sum, { price, left }) => sum + price.minor * BigInt(left), 0n);
    const [goods, freight] = [
      refunds.reduce((sum, { goods: g }) => sum + g.minor, 0n),
      refunds.reduce((sum, r) => sum + r.shipping.minor, 0n),
    ];
    expect(goods + freight + kept + (shipping.minor - freight)).toBe(total.minor);
    if (kept === 0n) expect(freight).toBe(shipping.minor);
  }
  // The shops are credited for what is kept of their orders, and for nothing else; what went to their banks is gone from ours.
  const paidOut = await sumOf(`SELECT coalesce(sum(amount), 0)::bigint AS sum FROM payout_lines WHERE state = 'paid'`);
  const credited = await balanceOf('shop-payable', 'payouts-in-transit', 'shipping', 'fee-revenue', 'withheld-vat', 'withheld-pit');
  const sold = await sumOf(
    `SELECT coalesce(sum(o.total), 0)::bigint AS sum FROM orders o JOIN purchases p ON p.id = o.purchase_id WHERE p.state = 'paid'`,
  );
  expect(credited + paidOut).toBe(sold - back);
  expect(await balanceOf('clearing')).toBe(paidOut + back - sold);
  expect(
    await owner().query(`SELECT shop_id FROM ledger_entries WHERE account = 'shop-payable' GROUP BY shop_id HAVING sum(amount) > 0`),
  ).toEqual([]);
}

/** Two purchases of two shops each, all that can happen to them, and payouts: whatever else is played, this was. */
const example: readonly Act[] = [
  ...[0, 6].map((pick) => ({ kind: 'buy-two' as const, pick, quantity: 3 })),
  ...[2, 3].map((pick) => ({ kind: 'cut' as const, pick, quantity: 1 })),
  { kind: 'fee', pick: 0, quantity: 2 },
  ...[0, 1, 2, 3].map((pick) => ({ kind: 'send' as const, pick, quantity: 1 })),
  ...[0, 3].map((pick) => ({ kind: 'return' as const, pick, quantity: 2 })),
  { kind: 'fee', pick: 0, quantity: 4 },
  ...[1, 2].map((pick) => ({ kind: 'buy' as const, pick: pick * 3, quantity: 1 })),
  ...[4, 4, 4].map((quantity) => ({ kind: 'wait' as const, pick: 0, quantity })),
  ...[0, 1, 2].map((pick) => ({ kind: 'pay-out' as const, pick, quantity: 1 })),
];

describe('the books follow the lives of orders', () => {
  it('whatever is sold, cut, sent, returned, left alone and paid out, at whatever fee, by several shops', async () => {
    const all: ShopsOrder[] = [];
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 6, maxLength: 16 }), async (acts) => {
        room.clock.set(new Date(Math.max(room.clock.now().getTime(), start.getTime())));
        const orders: ShopsOrder[] = [];
        for (const each of acts) await play(each, orders);
        await sendMoneyBack();
        await room.deliver();
        all.push(...orders);
        await agree(orders);
      }),
      { numRuns: 8, examples: [[[...example]]] },
    );
    // Everything comes to its end and is paid out; what then is owed to a shop is less than the least payout.
    for (const days of [10, 20, 20]) {
      await wait(days);
      await sendMoneyBack();
    }
    for (const pick of [1, 1, 2, 2]) await payOut(pick);
    await agree(all);
    for (const { shopId } of shops) {
      const left = await sumOf(
        `SELECT -sum(amount)::bigint AS sum FROM ledger_entries WHERE account = 'shop-payable' AND shop_id = '${shopId}'`,
      );
      expect(left).toBeLessThan(50_000n);
    }
    const lines = await owner().query<{ state: string; shops: number; most: bigint }[]>(
      'SELECT state, count(DISTINCT shop_id)::int AS shops, max(amount) AS most FROM payout_lines GROUP BY state ORDER BY state',
    );
    expect(lines.map(({ state }) => state)).toEqual(['dropped', 'failed', 'paid']);
    expect(lines.at(-1)!.shops).toBe(shops.length);
    expect(lines.at(-1)!.most).toBeGreaterThan(BigInt(highPrice) / 2n);
    expect([await balanceOf('fee-revenue'), await balanceOf('withheld-vat', 'withheld-pit')].every((sum) => sum > 0n)).toBe(true);
  }, 300_000);
});
