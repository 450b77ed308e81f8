import {
  CommitHold,
  HoldStock,
  MovementQueries,
  ReceiveStock,
  ReleaseExpiredHolds,
  ReleaseHold,
  ReturnStock,
  SetLowStock,
  SetStock,
  StockQueries,
} from '@market/inventory';
import { expectOk, newId } from '@market/kernel';
import { Outbox, publicActor } from '@market/platform';
import fc from 'fast-check';
import { openMarket, system, testVariant, type Market, type Stall } from '../world/market.js';

let market: Market;
let stall: Stall;
beforeAll(async () => {
  market = await openMarket([], { poolSize: 20 });
  stall = await market.openStall(1);
});
afterAll(() => market.close());

const minutes = 60_000;
const later = (ms: number): Date => new Date(market.room.clock.now().getTime() + ms);
const stocked = async (...stock: readonly number[]): Promise<readonly string[]> => {
  const added = await market.list(stall, { variants: stock.map((_, at) => testVariant(100_000, `Cỡ ${at}`)) }, 0);
  const rows = added.variantIds.map((variantId, at) => ({ variantId, quantity: stock[at]! }));
  await market.work.commit(system, (tx) => market.room.get(ReceiveStock).execute(tx, rows));
  return added.variantIds;
};
const hold = (purchaseId: string, variantIds: readonly string[], quantity: number, ms = 15 * minutes) =>
  market.work.run(system, (tx) =>
    market.room
      .get(HoldStock)
      .execute(tx, { purchaseId, lines: variantIds.map((variantId) => ({ variantId, quantity })), expiresAt: later(ms) }),
  );
const commit = (purchaseId: string) => market.work.run(system, (tx) => market.room.get(CommitHold).execute(tx, purchaseId));
const release = (purchaseId: string) => market.work.commit(system, (tx) => market.room.get(ReleaseHold).execute(tx, purchaseId));
const level = async (variantId: string): Promise<readonly [onHand: number, held: number]> => {
  const [row] = await market.work.commit(system, (tx) => market.room.get(StockQueries).levels(tx, [variantId]));
  return [row!.onHand, row!.held];
};
const discrepancies = () => market.work.commit(system, (tx) => market.room.get(StockQueries).discrepancies(tx));

describe('stock', () => {
  it('sells exactly 50 pieces to 200 buyers who come at once', async () => {
    const [variantId] = await stocked(50);
    const answers = await Promise.all(
      Array.from({ length: 200 }, async () => {
        const purchaseId = newId();
        const held = await hold(purchaseId, [variantId!], 1);
        return held.ok ? commit(purchaseId) : held;
      }),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(50);
    const refused = answers.flatMap((answer) => (answer.ok ? [] : [answer.problem]));
    expect(refused).toHaveLength(150);
    for (const problem of refused)
      expect(problem).toEqual({ code: 'inventory/out-of-stock', kind: 'conflict', facts: { variantId, available: 0 } });
    expect(await level(variantId!)).toEqual([0, 0]);
    expect(await discrepancies()).toEqual([]);
  });

  it('takes all lines of a purchase or none, whatever order they come in', async () => {
    const ids = await stocked(5, 5, 1);
    const purchases = Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? [...ids] : [...ids].reverse()));
    const answers = await Promise.all(purchases.map((lines) => hold(newId(), lines, 1)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await Promise.all(ids.map(level))).toEqual([
      [5, 1],
      [5, 1],
      [1, 1],
    ]);
  });

  it('says what is left of the line that falls short', async () => {
    const [variantId] = await stocked(3);
    expect(await hold(newId(), [variantId!], 4)).toEqual({
      ok: false,
      problem: { code: 'inventory/out-of-stock', kind: 'conflict', facts: { variantId, available: 3 } },
    });
  });

  it('releases once, and what was sold stays sold', async () => {
    const [variantId] = await stocked(4);
    const [left, bought] = [newId(), newId()];
    expectOk(await hold(left, [variantId!], 1));
    expectOk(await hold(bought, [variantId!], 2));
    expect(await level(variantId!)).toEqual([4, 3]);
    await Promise.all([release(left), release(left), release(left)]);
    expectOk(await commit(bought));
    expectOk(await commit(bought));
    await release(bought);
    expect(await level(variantId!)).toEqual([2, 0]);
    expect(await discrepancies()).toEqual([]);
  });

  it('frees a hold that ran out only once, however many sweep', async () => {
    const [variantId] = await stocked(4);
    expectOk(await hold(newId(), [variantId!], 3, 0));
    expectOk(await hold(newId(), [variantId!], 1, 60 * minutes));
    const swept = await Promise.all(Array.from({ length: 4 }, () => market.room.get(ReleaseExpiredHolds).execute()));
    expect(swept.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(1);
    expect(await level(variantId!)).toEqual([4, 1]);
    expect(await market.room.get(ReleaseExpiredHolds).execute()).toBe(0);
  });

  it('is taken anew for money that came after its hold had run out, if it is still there', async () => {
    const [variantId] = await stocked(2);
    const [late, tooLate] = [newId(), newId()];
    expectOk(await hold(late, [variantId!], 2, 0));
    await market.room.get(ReleaseExpiredHolds).execute();
    expectOk(await hold(tooLate, [variantId!], 1, 0));
    await market.room.get(ReleaseExpiredHolds).execute();
    expectOk(await commit(late));
    expect(await commit(tooLate)).toMatchObject({ ok: false, problem: { code: 'inventory/out-of-stock', facts: { available: 0 } } });
    expect(await level(variantId!)).toEqual([0, 0]);
  });

  it('returns to the shelf once a reference', async () => {
    const [variantId] = await stocked(2);
    const purchaseId = newId();
    expectOk(await hold(purchaseId, [variantId!], 2));
    expectOk(await commit(purchaseId));
    const back = () =>
      market.work.commit(system, (tx) =>
        market.room.get(ReturnStock).execute(tx, { reference: 'KG-2611-000001', lines: [{ variantId: variantId!, quantity: 2 }] }),
      );
    await back();
    await back();
    expect(await level(variantId!)).toEqual([2, 0]);
    expect(await discrepancies()).toEqual([]);
  });

  it('cannot be counted away while buyers pay for it', async () => {
    const [variantId] = await stocked(5);
    expectOk(await hold(newId(), [variantId!], 3));
    const set = (onHand: number, actor = stall.seller) => market.room.get(SetStock).execute(actor, { variantId: variantId!, onHand });
    expect(await set(2)).toMatchObject({ ok: false, problem: { code: 'inventory/held-for-buyers', facts: { held: 3 } } });
    expect(await set(-1)).toMatchObject({ ok: false, problem: { code: 'inventory/invalid-quantity' } });
    expectOk(await set(3));
    expect(await level(variantId!)).toEqual([3, 3]);
    const stranger = await market.openStall(7);
    expect(await set(9, stranger.seller)).toMatchObject({ ok: false, problem: { code: 'inventory/stock-not-found' } });
  });

  it('is not counted over what was sold meanwhile', async () => {
    const [variantId = ''] = await stocked(10);
    const set = (onHand: number, shown: number) => market.room.get(SetStock).execute(stall.seller, { variantId, onHand, shown });
    const purchaseId = newId();
    expectOk(await hold(purchaseId, [variantId], 3));
    expectOk(await commit(purchaseId));
    expect(await set(12, 10)).toMatchObject({ ok: false, problem: { code: 'inventory/counted-meanwhile', facts: { onHand: 7 } } });
    expectOk(await set(12, 7));
    // The same form once more, by a second press on its button.
    expectOk(await set(12, 7));
    expect(await level(variantId)).toEqual([12, 0]);
  });

  it('is explained by its movements after any sequence of acts on several connections', async () => {
    const act = fc.record({
      kind: fc.constantFrom('receive', 'hold', 'release', 'commit', 'expire', 'adjust'),
      purchase: fc.integer({ min: 0, max: 5 }),
      variant: fc.integer({ min: 0, max: 2 }),
      quantity: fc.integer({ min: 1, max: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 32 }), async (acts) => {
        const ids = await stocked(6, 6, 6);
        const purchases = Array.from({ length: 6 }, () => newId());
        const held = new Map<string, Promise<unknown>>();
        await Promise.all(
          acts.map(async ({ kind, purchase, variant, quantity }) => {
            const purchaseId = purchases[purchase]!;
            if (kind === 'hold' && !held.has(purchaseId)) {
              const order = purchase % 2 === 0 ? ids : [...ids].reverse();
              held.set(purchaseId, hold(purchaseId, order.slice(variant), quantity, purchase % 3 === 0 ? 0 : minutes));
              await held.get(purchaseId);
            } else if (kind === 'release') await release(purchaseId);
            else if (kind === 'commit') {
              const first = (await held.get(purchaseId)) as { ok: boolean } | undefined;
              if (first?.ok) await commit(purchaseId);
            } else if (kind === 'expire') await market.room.get(ReleaseExpiredHolds).execute();
            else if (kind === 'adjust')
              await market.room.get(SetStock).execute(stall.seller, { variantId: ids[variant]!, onHand: quantity });
            else
              await market.work.commit(system, (tx) => market.room.get(ReceiveStock).execute(tx, [{ variantId: ids[variant]!, quantity }]));
          }),
        );
        expect(await discrepancies()).toEqual([]);
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});

describe('the database itself', () => {
  it('refuses stock below its holds, and changed movements', async () => {
    const [variantId] = await stocked(1);
    const owner = market.room.database.owner;
    await expect(owner.query('UPDATE stock_items SET held = 2 WHERE variant_id = $1', [variantId])).rejects.toThrow('stock_covers_holds');
    await expect(owner.query('DELETE FROM stock_movements WHERE variant_id = $1', [variantId])).rejects.toThrow('append-only');
  });

  it('shows and gives a shop its own stock only', async () => {
    const [variantId] = await stocked(5);
    const stranger = await market.openStall(8);
    const seen = (table: string) => market.work.commit(stranger.seller, (tx) => tx.query<unknown[]>(`SELECT * FROM ${table}`));
    for (const table of ['stock_items', 'stock_holds', 'stock_movements']) expect(await seen(table)).toEqual([]);
    const raw = market.work.commit(stranger.seller, (tx) =>
      tx.query<unknown[]>('WITH taken AS (UPDATE stock_items SET on_hand = 0 RETURNING variant_id) SELECT * FROM taken'),
    );
    expect(await raw).toEqual([]);
    expect(await level(variantId!)).toEqual([5, 0]);
  });

  it('lets everybody know what is available, and nothing else', async () => {
    const [variantId] = await stocked(5);
    expectOk(await hold(newId(), [variantId!], 2));
    const map = await market.work.read(publicActor, (tx) => market.room.get(StockQueries).available(tx, [variantId!]));
    expect([...map]).toEqual([[variantId, 3]]);
    expect(await market.work.read(publicActor, (tx) => tx.query('SELECT * FROM stock_items'))).toEqual([]);
  });

  it('is refused at the commit without its movement, and nobody writes the sum but the movements', async () => {
    const [variantId] = await stocked(5);
    const { owner } = market.room.database;
    const without = 'UPDATE stock_items SET on_hand = on_hand + 1 WHERE variant_id = $1';
    await expect(owner.query(without, [variantId])).rejects.toThrow('not the sum of its movements');
    await expect(owner.query('UPDATE stock_items SET moved = moved + 1 WHERE variant_id = $1', [variantId])).rejects.toThrow('append-only');
    const alone = `INSERT INTO stock_movements (id, variant_id, shop_id, quantity, kind, at)
      SELECT uuidv7(), variant_id, shop_id, 1, 'adjusted', now() FROM stock_items WHERE variant_id = $1`;
    await expect(owner.query(alone, [variantId])).rejects.toThrow('not the sum of its movements');
    await owner.transaction(async (tx) => {
      await tx.query(without, [variantId]);
      await tx.query(alone, [variantId]);
    });
    expect(await level(variantId!)).toEqual([6, 0]);
  });
});

describe('stock that runs low', () => {
  const told = async (variantId: string) =>
    (
      await market.room.database.owner.query<{ body: { onHand: number } }[]>(
        `SELECT body FROM outbox_events WHERE name = 'inventory/low-stock' AND body ->> 'variantId' = $1 ORDER BY sequence`,
        [variantId],
      )
    ).map(({ body }) => body.onHand);

  const fewer = (variantId: string) => ({ shopId: stall.shopId, accountId: null, lines: [{ variantId, quantity: -8 }] });

  it('is told of once, by the sale, the count or the file that crosses the line of the shop', async () => {
    const [variantId] = await stocked(12);
    const sell = async (quantity: number) => {
      const purchaseId = newId();
      expectOk(await hold(purchaseId, [variantId!], quantity));
      expectOk(await commit(purchaseId));
    };
    expectOk(await market.room.get(SetLowStock).execute(stall.seller, { variantId: variantId!, lowAt: 8 }));
    await sell(3);
    expect(await told(variantId!)).toEqual([]);
    await sell(2);
    await sell(1);
    expect(await told(variantId!)).toEqual([7]);
    expectOk(await market.room.get(SetStock).execute(stall.seller, { variantId: variantId!, onHand: 30, why: 'nhập thêm' }));
    expectOk(await market.room.get(SetStock).execute(stall.seller, { variantId: variantId!, onHand: 8, why: 'kiểm kho' }));
    expect(await told(variantId!)).toEqual([7, 8]);
    const history = await market.room.get(MovementQueries).history(stall.seller, variantId!, { page: 1, perPage: 2 });
    expect(history).toMatchObject({ total: 6, item: { onHand: 8, lowAt: 8 } });
    expect(history!.movements).toMatchObject([
      { kind: 'adjusted', quantity: -22, after: 8, why: 'kiểm kho', by: 'Nguyễn Thị Lụa' },
      { kind: 'adjusted', quantity: 24, after: 30, why: 'nhập thêm' },
    ]);
    expectOk(await market.room.get(SetLowStock).execute(stall.seller, { variantId: variantId!, lowAt: 0 }));
    await sell(7);
    expectOk(await market.room.get(SetStock).execute(stall.seller, { variantId: variantId!, onHand: 0, why: 'hết' }));
    expect(await told(variantId!)).toEqual([7, 8]);
    const [filed] = await stocked(12);
    await market.work.commit(system, (tx) =>
      market.room.get(Outbox).add(tx, { name: 'catalogue/stock-stated', version: 1, body: fewer(filed!) }),
    );
    await market.room.deliver();
    expect(await told(filed!)).toEqual([4]);
    const other = await market.openStall(9);
    expect(await market.room.get(SetLowStock).execute(other.seller, { variantId: variantId!, lowAt: 1 })).toMatchObject({ ok: false });
    expect(await market.room.get(MovementQueries).history(other.seller, variantId!, { page: 1, perPage: 2 })).toBeUndefined();
  });
});
