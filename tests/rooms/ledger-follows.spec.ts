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
import fc from 'fast-check';
import { many, minutes, noDiscrepancy, one, room, start, two } from '../world/checkout.js';
import { openLedger } from '../world/ledger.js';
import { orderOf, paidOrder, sendMoneyBack, type BoughtOrder } from '../world/order-life.js';
import type { ShopOnSale } from '../world/shops-on-sale.js';

beforeAll(openLedger, 120_000);
afterAll(() => room.close());

interface Act {
  readonly kind: 'buy' | 'cut' | 'send' | 'return' | 'wait' | 'fee';
  readonly pick: number;
  readonly quantity: number;
}
const act = fc.record({
  kind: fc.constantFrom<Act['kind']>('buy', 'buy', 'cut', 'send', 'return', 'return', 'wait', 'fee'),
  pick: fc.nat(20),
  quantity: fc.integer({ min: 1, max: 4 }),
});

const shopOf = ({ number }: BoughtOrder, bought: ReadonlyMap<string, ShopOnSale>): ShopOnSale => bought.get(number)!;

/** One act upon a random order; what the order's state refuses is refused, and nothing else may break. */
async function play({ kind, pick, quantity }: Act, orders: BoughtOrder[], shops: Map<string, ShopOnSale>): Promise<void> {
  if (kind === 'buy' || orders.length === 0) {
    const shop = pick % 2 === 0 ? one : two;
    const bought = await paidOrder({ [shop.variantIds[many]!]: quantity }, shop);
    orders.push(bought);
    shops.set(bought.number, shop);
    return;
  }
  const bought = orders[pick % orders.length]!;
  const { number, buyer } = bought;
  const { seller } = shopOf(bought, shops);
  const lineId = (await orderOf(bought)).lines[0]!.id;
  if (kind === 'cut') await room.get(CancelOrder).execute(buyer, { number, reason: 'thử', lines: [{ lineId, quantity }] });
  if (kind === 'send') {
    await room.get(ConfirmOrder).execute(seller, { number });
    await room.get(ShipOrder).execute(seller, { number, parcels: [{ carrierCode: 'tu-giao', trackingCode: '' }] });
    await room.get(DeliverOrder).bySeller(seller, number);
  }
  if (kind === 'return') {
    const wish = { number, lines: [{ lineId, quantity }], reason: 'damaged', note: 'thử', pictures: [] };
    await room.get(RequestReturn).execute(buyer, wish);
    await room.get(AnswerReturn).accept(seller, { number, answer: '' });
    await room.get(TakeBackReturn).execute(seller, { number, writtenOff: pick % 3 === 0 ? [{ lineId, quantity: 1 }] : [] });
  }
  if (kind === 'wait') {
    room.clock.set(new Date(room.clock.now().getTime() + minutes(60 * 24 * quantity)));
    await room.get(RunDeadlines).execute();
  }
  if (kind === 'fee') {
    const today = room.clock.now().toISOString().slice(0, 10);
    await room.database.owner.query(`DELETE FROM ledger_fee_rates WHERE shop_id IS NULL AND category_id IS NULL`);
    const add = `INSERT INTO ledger_fee_rates (rate, legal_basis, effective_from) VALUES ($1, 'thử', $2)`;
    await room.database.owner.query(add, [quantity * 100, today]);
  }
}

const sumOf = async (sql: string): Promise<bigint> => (await room.database.owner.query<[{ sum: bigint }]>(sql))[0].sum;

describe('the books follow the lives of orders', () => {
  it('whatever is sold, cut, sent, returned and left alone: nothing is lost between buyer, shop, shelf and State', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 12 }), async (acts) => {
        room.clock.set(new Date(Math.max(room.clock.now().getTime(), start.getTime())));
        const [orders, shops] = [[] as BoughtOrder[], new Map<string, ShopOnSale>()];
        for (const each of acts) await play(each, orders, shops);
        await sendMoneyBack();
        await room.deliver();
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
        // The shops are credited for what is kept of their orders, and for nothing else.
        const owed = await sumOf(`SELECT coalesce(-sum(amount), 0)::bigint AS sum FROM ledger_entries
          WHERE account IN ('shop-payable', 'shipping', 'fee-revenue', 'withheld-vat', 'withheld-pit')`);
        const sold = await sumOf(
          `SELECT coalesce(sum(o.total), 0)::bigint AS sum FROM orders o JOIN purchases p ON p.id = o.purchase_id WHERE p.state = 'paid'`,
        );
        expect(owed).toBe(sold - back);
      }),
      { numRuns: 6 },
    );
  }, 300_000);
});
