import { AnnouncePromotions, ChangePrice, EndPromotion, PlanPromotion, ProductQueries, VariantQueries } from '@market/catalogue';
import { expectOk, Money, type Result } from '@market/kernel';
import { publicActor, type Actor } from '@market/platform';
import { parseProductQuery, SearchModule, SearchProducts } from '@market/search';
import { openMarket, system, testVariant, type Market, type Stall } from '../world/market.js';

let market: Market;
let stall: Stall;
let stranger: Stall;
beforeAll(async () => {
  market = await openMarket([SearchModule]);
  stall = await market.openStall(1);
  stranger = await market.openStall(2);
});
afterAll(() => market.close());

const day = 86_400_000;
const morning = new Date('2026-11-23T02:00:00Z');
const at = (days: number): Date => new Date(morning.getTime() + days * day);
beforeEach(() => market.room.clock.set(morning));

const plan = (productId: string, variantId: string, price: number, from: number, to: number, actor: Actor = stall.seller) =>
  market.work.run(actor, (tx) =>
    market.room
      .get(PlanPromotion)
      .execute(tx, actor, { productId, prices: { [variantId]: BigInt(price) }, startsAt: at(from), endsAt: at(to) }),
  );
const code = (result: Result<unknown>): string => (result.ok ? 'ok' : result.problem.code);
const cartPrice = async (variantId: string) => {
  const [offer] = await market.work.read(publicActor, (tx) => market.room.get(VariantQueries).forSale(tx, [variantId]));
  return offer?.price.minor;
};
const page = async (slug: string) => (await market.room.get(ProductQueries).bySlug(slug))!.variants[0]!;
type Found = { readonly price: string | undefined; readonly struck: string | undefined };
/** What search says of it, as soon as it says what is expected: who keeps answers hears of a change a moment after its commit. */
const searched = async (name: string, expected: Partial<Found>): Promise<void> => {
  const find = async (): Promise<Found> => {
    const { items } = await market.room.get(SearchProducts).execute(expectOk(parseProductQuery({ q: name })));
    return { price: items[0]?.price.amount, struck: items[0]?.compareAtPrice?.amount };
  };
  const names = Object.keys(expected) as (keyof Found)[];
  const told = (found: Found): boolean => names.every((each) => found[each] === expected[each]);
  for (let turn = 0; turn < 100 && !told(await find()); turn++) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await find()).toMatchObject(expected);
};
const announce = async () => {
  const turned = await market.room.get(AnnouncePromotions).execute();
  await market.room.deliver();
  return turned;
};

describe('a promotion', () => {
  it('changes the price of carts and pages at its minute, and search with the next sweep', async () => {
    const name = 'Mật ong tràm U Minh';
    const { productId, slug, variantIds } = await market.list(stall, { name, variants: [testVariant(100_000)] });
    const [id] = variantIds as [string];
    await market.room.deliver();
    expectOk(await plan(productId, id, 80_000, 1, 3));
    await searched(name, { price: '100000' });
    expect([await cartPrice(id), (await page(slug)).price.minor, await announce()]).toEqual([100_000n, 100_000n, 0]);

    market.room.clock.set(at(1));
    expect(await cartPrice(id)).toBe(80_000n);
    expect(await page(slug)).toMatchObject({
      promotion: { usualPrice: Money.vnd(100_000), lowestBefore: Money.vnd(100_000), shortHistory: true },
    });
    expect([await announce(), await announce()]).toEqual([1, 0]);
    await searched(name, { price: '80000' });

    market.room.clock.set(new Date(at(3).getTime() - 1));
    expect(await cartPrice(id)).toBe(80_000n);
    market.room.clock.set(at(3));
    expect([await cartPrice(id), (await page(slug)).promotion]).toEqual([100_000n, null]);
    expect(await announce()).toBe(1);
    await searched(name, { price: '100000' });
  });

  it('is shown with the lowest price of the thirty days before it, earlier promotions included', async () => {
    const name = 'Khô cá sặc rằn Kiên Lương';
    const { productId, slug, variantIds } = await market.list(stall, { name, variants: [testVariant(100_000)] });
    const [id] = variantIds as [string];
    expectOk(await plan(productId, id, 70_000, 0, 2));
    market.room.clock.set(at(20));
    expectOk(await market.room.get(ChangePrice).execute(stall.seller, { variantId: id, price: Money.vnd(120_000) }));
    expectOk(await plan(productId, id, 90_000, 20.5, 25));
    expectOk(await plan(productId, id, 90_000, 60, 61));
    market.room.clock.set(at(21));
    expect((await page(slug)).promotion).toMatchObject({ usualPrice: Money.vnd(120_000), lowestBefore: Money.vnd(70_000) });
    // It cost less this month: cards strike nothing through.
    await announce();
    await searched(name, { struck: undefined });
    market.room.clock.set(at(60));
    expect((await page(slug)).promotion).toMatchObject({ lowestBefore: Money.vnd(120_000), shortHistory: false });
    await announce();
    await searched(name, { struck: '120000' });
  });

  it('is refused twice at a time, of others, of nothing, and of more than half', async () => {
    const { productId, variantIds } = await market.list(stall, { variants: [testVariant(100_000)] });
    const [id] = variantIds as [string];
    expectOk(await plan(productId, id, 90_000, 1, 5));
    expect(code(await plan(productId, id, 80_000, 4, 6))).toBe('catalogue/promotions-overlap');
    expect(code(await plan(productId, id, 80_000, 5, 6))).toBe('ok');
    expect(code(await plan(productId, id, 80_000, 8, 9, stranger.seller))).toBe('catalogue/product-not-found');
    expect(code(await plan(productId, id, 40_000, 8, 9))).toBe('catalogue/invalid-promotion');
    const nothing = { productId, prices: {}, startsAt: at(8), endsAt: at(9) };
    expect(code(await market.work.run(stall.seller, (tx) => market.room.get(PlanPromotion).execute(tx, stall.seller, nothing)))).toBe(
      'catalogue/invalid-promotion',
    );
  });

  it('ends when its shop says so, and what it was cannot be changed', async () => {
    const { productId, variantIds } = await market.list(stall, { variants: [testVariant(100_000)] });
    const [id] = variantIds as [string];
    expectOk(await plan(productId, id, 90_000, 0, 5));
    const [row] = await market.work.read(stall.seller, (tx) =>
      tx.query<{ id: string }[]>('SELECT id FROM promotions WHERE product_id = $1', [productId]),
    );
    const end = (actor: Actor) => market.work.run(actor, (tx) => market.room.get(EndPromotion).execute(tx, actor, row!.id));
    expect(code(await end(stranger.seller))).toBe('catalogue/promotion-not-found');
    market.room.clock.set(at(1));
    expect([code(await end(stall.seller)), code(await end(stall.seller)), await cartPrice(id)]).toEqual([
      'ok',
      'catalogue/promotion-not-found',
      100_000n,
    ]);
    for (const change of ['price = 1', `ends_at = ends_at + interval '1 day'`])
      await expect(
        market.work.commit(system, (tx) => tx.query(`UPDATE promotions SET ${change} WHERE id = $1`, [row!.id])),
      ).rejects.toThrow(/past/);
  });
});
