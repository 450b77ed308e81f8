import { StatementQueries, WithholdingQueries } from '@market/ledger';
import { newId } from '@market/kernel';
import { many, one, room, two } from '../world/checkout.js';
import { aboutOrder, household, openLedger, ordersOf, paid, takenBack, tell, type SoldByShop } from '../world/ledger.js';

const day = (text: string) => room.clock.set(new Date(`${text}T02:00:00Z`));
let [october, november]: SoldByShop[] = [];
beforeAll(async () => {
  await openLedger();
  day('2026-10-30');
  [october] = await ordersOf(await paid({ [two.variantIds[many]!]: 1 }));
  await paid({ [one.variantIds[many]!]: 2 });
  day('2026-11-02');
  [november] = await ordersOf(await paid({ [two.variantIds[many]!]: 2 }));
  await tell('orders/part-cancelled', takenBack(november!, [{ lineId: november!.lines[0]!.lineId, amount: 150_000n }]));
  await tell('orders/completed', aboutOrder(october!));
});
afterAll(() => room.close());

const net = (goods: bigint, shipping: bigint) =>
  goods + shipping - (goods * 150n) / 10_000n - (shipping * 300n + 5_000n) / 10_000n - (shipping * 150n + 5_000n) / 10_000n;
const statement = (month: string) => room.get(StatementQueries).month(two.seller, month);
const standing = () => room.get(StatementQueries).standing(two.seller);

describe('the statement of a household’s shop', () => {
  it('carries the balance from one month to the next, and its sums add up', async () => {
    const [first, second] = [await statement('2026-10'), await statement('2026-11')];
    expect(first.sums).toMatchObject({ opening: 0n, lines: 1, closing: net(150_000n, october!.shipping) });
    expect(second.sums.opening).toBe(first.sums.closing);
    const { opening, sold, givenBack, fees, taxes, disputes, payouts, closing } = second.sums;
    expect(opening + sold + givenBack + fees + taxes + disputes + payouts).toBe(closing);
    expect(givenBack).toBe(-150_000n);
    expect(closing - opening).toBe(net(150_000n, november!.shipping));
  });

  it('has a line for each posting with its order, and a balance that runs on over pages', async () => {
    const all = await statement('2026-11');
    expect(all.lines.map(({ kind, orderId, reference }) => [kind, orderId, reference])).toEqual([
      ['sale', november!.orderId, november!.number],
      ['refund', november!.orderId, november!.number],
    ]);
    for (const line of all.lines) expect(line.goods + line.shipping + line.fee + line.vat + line.pit).toBe(line.change);
    const page = await room.get(StatementQueries).month(two.seller, '2026-11', { at: 2, perPage: 1 });
    expect(page.lines).toEqual(all.lines.slice(1));
    expect(all.lines.at(-1)!.balance).toBe(all.sums.closing);
  });

  it('says from which day the money of a completed order can be paid out', async () => {
    const share = net(150_000n, october!.shipping);
    expect(await standing()).toMatchObject({ available: 0n, waiting: share, nextRelease: '2026-11-05', inDispute: 0n, paidOut: 0n });
    day('2026-11-05');
    expect(await standing()).toMatchObject({
      available: share,
      waiting: 0n,
      nextRelease: null,
      underWay: net(150_000n, november!.shipping),
    });
  });

  it('is the shop of the session and no other’s', async () => {
    const posing = { ...one.seller, shopId: two.shopId };
    const theirs = await room.get(StatementQueries).month(one.seller, '2026-10');
    expect(theirs.lines).toHaveLength(1);
    expect(theirs.sums.taxes).toBe(0n);
    // Whoever could pose as the other shop would see it: the session, not the page, says whose shop it is.
    expect((await room.get(StatementQueries).month(posing, '2026-10')).sums.taxes).toBeLessThan(0n);
  });
});

describe('the monthly file of withheld tax', () => {
  const report = (month: string) => room.get(WithholdingQueries).month({ role: 'officer', accountId: newId() }, month);

  it('names the household by tax code, its activities and rates, and nobody else', async () => {
    const { rows, dueOn, vat } = await report('2026-10');
    expect(rows).toMatchObject([
      {
        taxCode: household.taxCode,
        taxpayer: household.name,
        activity: 'goods',
        orders: 1,
        revenue: 150_000n,
        vatRate: 100,
        vat: 1_500n,
        pit: 750n,
      },
      { taxCode: household.taxCode, activity: 'transport', revenue: october!.shipping, vatRate: 300, pitRate: 150 },
    ]);
    expect(dueOn).toBe('2026-11-20');
    expect(vat).toBe(rows[0]!.vat + rows[1]!.vat);
  });

  it('nets what was given back in the month', async () => {
    const goods = (await report('2026-11')).rows.find(({ activity }) => activity === 'goods');
    expect(goods).toMatchObject({ revenue: 150_000n, vat: 1_500n, pit: 750n });
  });

  it('is for staff', async () => {
    await expect(room.get(WithholdingQueries).month(two.seller, '2026-10')).rejects.toThrow('only staff');
  });
});
