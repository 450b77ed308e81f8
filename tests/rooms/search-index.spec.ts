import { ShopProfiles, SuspendBusiness } from '@market/businesses';
import { ChangePrice, TakeDownProduct, UnlistProduct } from '@market/catalogue';
import { HoldStock, SetStock } from '@market/inventory';
import { expectOk, Money, newId } from '@market/kernel';
import { createHttpApp, Outbox, PlatformModule, Relay } from '@market/platform';
import {
  parseProductQuery,
  RebuildIndex,
  SearchHttpModule,
  SearchModule,
  SearchProducts,
  ShowProduct,
  type SearchResult,
} from '@market/search';
import { Module } from '@nestjs/common';
import { openMarket, system, testVariant, type Market, type Stall } from '../world/market.js';

let market: Market;
let fish: Stall;
let fruit: Stall;

beforeAll(async () => {
  market = await openMarket([SearchModule]);
  fish = await market.openStall(1, 'Nhà thùng Hải Nguyên');
  fruit = await market.openStall(2, 'Vườn Tắc Cậu');
  await market.list(fish, { name: 'Nước mắm nhĩ Phú Quốc 40°N' });
  await market.list(fish, { name: 'Nước mắm Hòn Sơn', variants: [testVariant(90_000)] });
  await market.list(fish, { name: 'Nước mắm chay' }, 0);
  await market.list(fruit, { name: 'Mật ong U Minh Thượng', categorySlug: 'trai-cay-tuoi' });
  await market.room.deliver();
}, 60_000);
afterAll(() => market.close());

const search = (raw: Record<string, unknown>): Promise<SearchResult> =>
  market.room.get(SearchProducts).execute(expectOk(parseProductQuery(raw)));

describe('the index', () => {
  /** Runs the worker while the deed is done, and answers how long it took until everybody could see it. */
  const visibleAfter = async (deed: () => Promise<unknown>, seen: () => Promise<boolean>): Promise<number> => {
    expect(await seen()).toBe(false);
    const relay = market.room.get(Relay);
    await relay.start();
    try {
      await deed();
      const from = performance.now();
      while (!(await seen())) {
        if (performance.now() - from > 5_000) throw new Error('never seen');
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return performance.now() - from;
    } finally {
      await relay.stop();
    }
  };

  it('shows a new price within a second, in lists and on the product’s page', async () => {
    const { variantIds, slug } = await market.list(fish, { name: 'Mắm ruốc Rạch Giá', variants: [testVariant(55_000)] });
    await market.room.deliver();
    const listed = async () => (await search({ q: 'mam ruoc' })).items[0]?.price.amount === '66000';
    const shown = async () => (await market.room.get(ShowProduct).execute(slug))?.priceFrom.minor === 66_000n;
    const ms = await visibleAfter(
      async () =>
        expectOk(await market.room.get(ChangePrice).execute(fish.seller, { variantId: variantIds[0]!, price: Money.vnd(66_000) })),
      async () => (await listed()) && (await shown()),
    );
    expect(ms).toBeLessThan(1_000);
  });

  it('shows the last piece going within a second', async () => {
    const { variantIds, slug } = await market.list(fish, { name: 'Mắm cà xỉu' }, 1);
    await market.room.deliver();
    const sold = async () =>
      (await market.room.get(ShowProduct).execute(slug))?.inStock === false && (await search({ q: 'ca xiu' })).items[0]?.inStock === false;
    const line = { variantId: variantIds[0]!, quantity: 1 };
    const hold = () =>
      market.work.run(system, (tx) =>
        market.room.get(HoldStock).execute(tx, { purchaseId: newId(), lines: [line], expiresAt: new Date('2027-01-01') }),
      );
    expect(await visibleAfter(async () => expectOk(await hold()), sold)).toBeLessThan(1_000);
    const back = async () => (await market.room.get(ShowProduct).execute(slug))?.variants[0]?.available === 4;
    expect(
      await visibleAfter(
        async () => expectOk(await market.room.get(SetStock).execute(fish.seller, { variantId: variantIds[0]!, onHand: 5 })),
        back,
      ),
    ).toBeLessThan(1_000);
  });

  it('is believed for a second only while its changes are not heard, and hears again by itself', async () => {
    const { variantIds, slug } = await market.list(fish, { name: 'Chả cá thu', variants: [testVariant(70_000)] });
    await market.room.deliver();
    const owner = market.room.database.owner;
    const ears = `FROM pg_stat_activity WHERE application_name = 'cho-tinh product index' AND datname = current_database()`;
    const price = async () => (await market.room.get(ShowProduct).execute(slug))?.priceFrom.minor;
    expect(await price()).toBe(70_000n);
    await owner.query(`SELECT pg_terminate_backend(pid) ${ears}`);
    const change = (amount: number) =>
      market.room.get(ChangePrice).execute(fish.seller, { variantId: variantIds[0]!, price: Money.vnd(amount) });
    const until = {
      price: async () => (await price()) === 71_000n,
      heard: async () => (await owner.query<unknown[]>(`SELECT 1 ${ears}`)).length > 0,
    };
    expect(await visibleAfter(async () => expectOk(await change(71_000)), until.price)).toBeLessThan(1_500);
    while (!(await until.heard())) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(
      await visibleAfter(
        async () => expectOk(await change(72_000)),
        async () => (await price()) === 72_000n,
      ),
    ).toBeLessThan(1_000);
  });

  it('drops what is unlisted, taken down, or of a suspended business', async () => {
    const closing = await market.openStall(3);
    const found = async () => (await search({ q: 'chà bông thử' })).total;
    const name = 'Chà bông thử';
    const [a, b] = [await market.list(closing, { name }), await market.list(closing, { name })];
    await market.list(closing, { name });
    await market.room.deliver();
    expect(await found()).toBe(3);
    expectOk(await market.work.run(closing.seller, (tx) => market.room.get(UnlistProduct).execute(tx, closing.seller, a)));
    await market.room.deliver();
    expect(await found()).toBe(2);
    expectOk(
      await market.work.run(market.officer, (tx) =>
        market.room.get(TakeDownProduct).execute(tx, market.officer, { ...b, reason: 'Sai xuất xứ' }),
      ),
    );
    await market.room.deliver();
    expect(await found()).toBe(1);
    const suspension = { businessId: closing.businessId, reason: 'Giấy phép hết hạn' };
    expectOk(await market.work.run(market.officer, (tx) => market.room.get(SuspendBusiness).execute(tx, market.officer, suspension)));
    await market.room.deliver();
    expect(await found()).toBe(0);
  });

  it('counts sales once an event', async () => {
    const { productId } = await market.list(fish, { name: 'Tôm khô bán chạy' });
    const event = { name: 'orders/paid', version: 1, body: { lines: [{ productId, variantId: newId(), quantity: 500 }] } };
    await market.work.commit(system, (tx) => market.room.get(Outbox).add(tx, event));
    await market.room.deliver();
    await market.room.deliver();
    expect((await search({ sort: 'bestselling', q: 'tom kho' })).items[0]?.name).toBe('Tôm khô bán chạy');
    const [row] = await market.room.database.owner.query<{ sold: bigint }[]>('SELECT sold FROM product_sales WHERE product_id = $1', [
      productId,
    ]);
    expect(row?.sold).toBe(500n);
  });

  it('is rebuilt to the same, and is never empty meanwhile', async () => {
    const dump = () =>
      market.room.database.owner.query(
        `SELECT (to_jsonb(d) - 'slot')::text FROM product_documents d WHERE slot = (SELECT live FROM search_index) ORDER BY product_id`,
      );
    // The merits of what was sold follow with the first; the second changes nothing.
    await market.room.get(RebuildIndex).execute();
    const before = await dump();
    let [rebuilding, least, looks] = [true, Number.POSITIVE_INFINITY, 0];
    const watching = (async () => {
      while (rebuilding) {
        const [row] = await market.room.database.owner.query<{ count: number }[]>(
          'SELECT count(*)::int AS count FROM product_documents WHERE slot = (SELECT live FROM search_index)',
        );
        least = Math.min(least, row!.count);
        looks += 1;
      }
    })();
    expect(await market.room.get(RebuildIndex).execute()).toBe(before.length);
    rebuilding = false;
    await watching;
    expect(looks).toBeGreaterThan(0);
    expect(least).toBe(before.length);
    expect(await dump()).toEqual(before);
  });

  it('is put right by a rebuild, whatever happened to it', async () => {
    const owner = market.room.database.owner;
    const before = (await search({ q: 'mat ong' })).total;
    await owner.query('DELETE FROM product_documents');
    await owner.query('DELETE FROM search_words');
    await market.room.get(RebuildIndex).execute();
    expect((await search({ q: 'mat ong', page: '1' })).total).toBe(before);
    expect((await search({ q: 'nouc mam' })).correctedQuery).toBe('nước mắm');
  });

  it('follows the name of a shop', async () => {
    const profiles = market.room.get(ShopProfiles);
    expectOk(await profiles.askForName(fruit.seller, 'Vườn Bảy Núi'));
    const [wish] = await profiles.waiting(market.officer);
    expectOk(await profiles.decide(market.officer, { requestId: wish!.id, accept: true, reason: '' }));
    await market.room.deliver();
    expect((await search({ q: 'bay nui' })).total).toBeGreaterThan(0);
  });
});

describe('over HTTP', () => {
  it('answers, refuses unknown parameters, and compresses for those who ask', async () => {
    const { settings } = market.room.database;
    @Module({ imports: [PlatformModule.with(settings), SearchHttpModule] })
    class HttpMarket {}
    const app = await createHttpApp(HttpMarket);
    try {
      await app.init();
      await app.getHttpAdapter().getInstance().ready();
      const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers });
      const page = await get('/api/v1/products?q=nuoc%20mam&perPage=2');
      expect(page.statusCode).toBe(200);
      expect(page.json()).toMatchObject({ total: (await search({ q: 'nuoc mam' })).total, page: 1, perPage: 2, items: [{}, {}] });
      expect((await get('/api/v1/products?q=nuoc%20mam&perPage=2')).body).toBe(page.body);
      const refused = await get('/api/v1/products?colour=red');
      expect([refused.statusCode, refused.headers['content-type'], refused.json()]).toMatchObject([
        422,
        expect.stringContaining('application/problem+json') as unknown,
        { fields: { colour: 'unknown' } },
      ]);
      const small = await get('/api/v1/products?q=nuoc%20mam&perPage=2', { 'accept-encoding': 'br' });
      expect(small.headers['content-encoding']).toBe('br');
      expect(small.rawPayload.length).toBeLessThan(page.rawPayload.length / 2);
      const one = await get('/api/v1/products/nuoc-mam-hon-son');
      expect(one.json()).toMatchObject({
        name: 'Nước mắm Hòn Sơn',
        priceFrom: { amount: '90000', currency: 'VND' },
        variants: [{ available: 10 }],
        inStock: true,
      });
      expect((await get('/api/v1/products/khong-co')).statusCode).toBe(404);
      expect((await get('/api/v1/suggestions?q=nuoc')).json()).toMatchObject({ items: expect.any(Array) as unknown });
      expect((await get('/api/v1/suggestions')).statusCode).toBe(422);
    } finally {
      await app.close();
    }
  });
});
