import { ChangePrice, UnlistProduct } from '@market/catalogue';
import { expectOk, Money } from '@market/kernel';
import { Metrics, Readiness, UnitOfWork } from '@market/platform';
import { OutsideIndex, ProductIndex, ReconcileIndex, type SearchResult } from '@market/search';
import { FakeMeilisearch, type Fault } from '../world/meilisearch/server.js';
import { testVariant } from '../world/market.js';
import { openSearchMarket, type SearchMarket } from '../world/search-market.js';

/** The Meilisearch server fails in every way it can; the shop goes on, and nothing that was changed meanwhile is lost. */
let server: FakeMeilisearch;
let shop: SearchMarket;

beforeAll(async () => {
  server = await FakeMeilisearch.start();
  shop = await openSearchMarket({ meili: { url: server.url, key: 'a key for tests', index: 'products' } });
}, 120_000);
afterAll(async () => {
  await shop.close();
  await server.stop();
});
afterEach(async () => {
  server.disturb = () => undefined;
  expect(server.faults).toEqual([]);
});

const outside = () => shop.room.get(OutsideIndex);
const note = async () => (await shop.room.get(Readiness).run()).notes['search'];
const pending = async (): Promise<number> => {
  const [row] = await shop.room.database.owner.query<{ count: number }[]>('SELECT count(*)::int AS count FROM search_pending');
  return row!.count;
};
const indexed = () => [...server.indexes.get('products')!.documents.values()];
const changePrice = async (variantId: string, price: number): Promise<void> => {
  expectOk(await shop.room.get(ChangePrice).execute(shop.fish.seller, { variantId, price: Money.vnd(price) }));
  await shop.room.deliver();
};
/** Each question is another one, so that no answer is one given before. */
let turn = 0;
const ask = (): Promise<SearchResult> => shop.search({ q: 'nuoc mam', maxPrice: String(9_000_000 + (turn += 1)) });

/** Until the breaker lets a question through again, which then is answered by the server. */
const untilAsked = async (): Promise<void> => {
  while ((await note()) !== 'meilisearch') {
    await ask();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

describe('a server that answers', () => {
  it('is named by /readyz, and is told of a change after its commit', async () => {
    await ask();
    expect(await note()).toBe('meilisearch');
    const { variantIds, productId } = await shop.list(shop.fish, { name: 'Mắm ruốc Rạch Giá', variants: [testVariant(55_000)] });
    await shop.room.deliver();
    expect(await pending()).toBe(1);
    await outside().drain();
    expect([await pending(), indexed().find(({ id }) => id === productId)?.['priceMin']]).toEqual([0, 55_000]);
    await changePrice(variantIds[0]!, 66_000);
    await outside().drain();
    expect((await shop.search({ q: 'mam ruoc' })).items[0]?.price.amount).toBe('66000');
    expectOk(
      await shop.room
        .get(UnitOfWork)
        .run(shop.fish.seller, (tx) => shop.room.get(UnlistProduct).execute(tx, shop.fish.seller, { productId })),
    );
    await shop.room.deliver();
    await outside().drain();
    expect(indexed().some(({ id }) => id === productId)).toBe(false);
  });

  it('has its index built beside the live one and swapped, and loses no change that comes meanwhile', async () => {
    const { variantIds, productId } = await shop.list(shop.fish, { name: 'Khô cá sặc', variants: [testVariant(99_000)] });
    await shop.room.deliver();
    await outside().drain();
    let [least, changed] = [Number.POSITIVE_INFINITY, false];
    server.disturb = (method, path) => {
      least = Math.min(least, server.indexes.get('products')?.documents.size ?? 0);
      // In the middle of the build, after the documents were read and before they are swapped.
      if (method === 'POST' && path === '/indexes/products_next/documents' && !changed) {
        changed = true;
        void changePrice(variantIds[0]!, 111_000);
      }
      return undefined;
    };
    const before = indexed().length;
    expect(await outside().rebuild()).toBe(before);
    server.disturb = () => undefined;
    await shop.room.deliver();
    await outside().drain();
    expect(least).toBe(before);
    expect(indexed().find(({ id }) => id === productId)?.['priceMin']).toBe(111_000);
    expect([...server.indexes.keys()]).toEqual(['products']);
    expect(server.requests).toContain('POST /swap-indexes');
  });
});

describe('drift', () => {
  it('is found, counted and mended, in either index', async () => {
    const [first, second] = indexed();
    const documents = server.indexes.get('products')!.documents;
    documents.delete(String(first!['id']));
    documents.set(String(second!['id']), { ...second, name: 'Đổi tên', digest: 'another' });
    documents.set('orphan', { id: 'orphan', digest: 'x', name: 'Không ai đứng sau', stock: 1, merit: 0, sold: 0 });
    const owner = shop.room.database.owner;
    const ids = await owner.query<{ id: string }[]>(
      `SELECT product_id AS id FROM product_documents WHERE slot = (SELECT live FROM search_index) ORDER BY product_id`,
    );
    await owner.query(`DELETE FROM product_documents WHERE product_id = $1`, [ids[0]!.id]);
    await owner.query(`UPDATE product_documents SET price_min = 1 WHERE product_id = $1`, [ids[1]!.id]);
    const drift = await shop.room.get(ReconcileIndex).execute();
    expect(drift.postgresql).toEqual({ stale: 1, missing: 1, orphans: 0 });
    expect(drift.meilisearch).toMatchObject({ orphans: 1 });
    // What PostgreSQL mended it tells the other server too, so there is nothing left to find anywhere.
    expect(await shop.room.get(ReconcileIndex).execute()).toEqual({
      postgresql: { stale: 0, missing: 0, orphans: 0 },
      meilisearch: { stale: 0, missing: 0, orphans: 0 },
    });
    expect([documents.has('orphan'), documents.get(String(second!['id']))?.['name']]).toEqual([false, second!['name']]);
    expect(await shop.room.get(Metrics).registry.metrics()).toMatch(/search_index_drift_total\{index="postgresql",kind="missing"\} 1/);
  });

  it('by products of a shop that was closed behind its back is an orphan', async () => {
    const owner = shop.room.database.owner;
    await owner.query(`UPDATE shops SET open = false WHERE id = $1`, [shop.fruit.shopId]);
    const drift = await shop.room.get(ReconcileIndex).execute();
    expect(drift.postgresql.orphans).toBe(7);
    await owner.query(`UPDATE shops SET open = true WHERE id = $1`, [shop.fruit.shopId]);
    expect((await shop.room.get(ReconcileIndex).execute()).postgresql.missing).toBe(7);
  });
});

describe('a server that does not answer as it should', () => {
  it.each<[string, Fault, string]>([
    ['is overloaded', { status: 503, code: 'internal' }, 'it is overloaded'],
    ['has had too many requests', { status: 429, code: 'too_many_search_requests' }, 'it is overloaded'],
    ['refuses the key', { status: 403, code: 'invalid_api_key' }, 'it refuses the key'],
    ['breaks off', 'broken', 'it cannot be reached'],
    ['is silent', 'silence', 'it does not answer in time'],
  ])('when it %s: PostgreSQL answers the same question, and /readyz says why', async (_what, fault, reason) => {
    await untilAsked();
    const found = (await ask()).total;
    server.disturb = (_method, path) => (path === '/multi-search' ? fault : undefined);
    const before = server.requests.length;
    const answers = [await ask(), await ask(), await ask(), await ask()];
    expect(answers.map(({ total }) => total)).toEqual([found, found, found, found]);
    expect(await note()).toBe(`postgresql (meilisearch: ${reason})`);
    expect((await shop.room.get(Readiness).run()).ready).toBe(true);
    expect(shop.room.get(ProductIndex).name).toBe('postgresql');
    // The breaker is open: the fourth question was not even tried.
    expect(server.requests.slice(before).filter((request) => request === 'POST /multi-search').length).toBeLessThanOrEqual(3);
  });

  it('is asked again by itself when it is back', async () => {
    await untilAsked();
    await ask();
    expect(server.requests.at(-1)).toBe('POST /multi-search');
  });
});

describe('changes that the server cannot take', () => {
  it('wait when a task fails, and are told again', async () => {
    const { productId } = await shop.list(shop.fish, { name: 'Tôm khô', variants: [testVariant(300_000)] });
    await shop.room.deliver();
    server.tasks.failing.push({ type: 'documentAdditionOrUpdate', message: 'no space left on device' });
    await expect(outside().drain()).rejects.toThrow('no space left on device');
    expect(await pending()).toBe(1);
    await outside().drain();
    expect([await pending(), indexed().some(({ id }) => id === productId)]).toEqual([0, true]);
  });

  it('wait when it goes down in the middle, and none is forgotten that was made meanwhile', async () => {
    const { variantIds, productId } = await shop.list(shop.fish, { name: 'Mực một nắng', variants: [testVariant(400_000)] });
    await shop.room.deliver();
    server.disturb = (_method, path) => (path.startsWith('/tasks/') ? 'broken' : undefined);
    await expect(outside().drain()).rejects.toThrow();
    await changePrice(variantIds[0]!, 410_000);
    expect(await pending()).toBe(1);
    server.disturb = () => undefined;
    await outside().drain();
    expect([await pending(), indexed().find(({ id }) => id === productId)?.['priceMin']]).toEqual([0, 410_000]);
  });

  it('go in halves when they are too many at once', async () => {
    for (const name of ['Một', 'Hai', 'Ba']) await shop.list(shop.fish, { name: `Chả cá ${name}` });
    await shop.room.deliver();
    let sizes = 0;
    server.disturb = (method, path) => {
      if (method !== 'POST' || path !== '/indexes/products/documents') return undefined;
      sizes += 1;
      return sizes === 1 ? { status: 413, code: 'payload_too_large' } : undefined;
    };
    await outside().drain();
    expect([sizes, await pending()]).toEqual([3, 0]);
  });

  it('are told by the worker itself, again and again until the server takes them', async () => {
    let failures = 0;
    server.disturb = (method, path) => {
      if (method !== 'POST' || path !== '/indexes/products/documents' || failures >= 2) return undefined;
      failures += 1;
      return { status: 503, code: 'internal' };
    };
    await outside().start();
    const { productId } = await shop.list(shop.fish, { name: 'Cá cơm khô', variants: [testVariant(120_000)] });
    await shop.room.deliver();
    while (!indexed().some(({ id }) => id === productId)) await new Promise((resolve) => setTimeout(resolve, 20));
    await outside().stop();
    expect([failures, await pending()]).toEqual([2, 0]);
  });

  it('keep it from being asked while it is far behind', async () => {
    await untilAsked();
    await shop.list(shop.fish, { name: 'Ghẹ sữa' });
    await shop.room.deliver();
    shop.room.clock.set(new Date(shop.room.clock.now().getTime() + 60_000));
    while ((await note()) === 'meilisearch') await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await note()).toBe('postgresql (meilisearch: it is behind the database)');
    expect((await shop.search({ q: 'ghe sua' })).total).toBe(1);
    await outside().drain();
    await untilAsked();
  });
});

describe('a server that has lost everything', () => {
  it('is built anew by the worker', async () => {
    const before = indexed().length;
    server.indexes.clear();
    await outside().start();
    while ((server.indexes.get('products')?.documents.size ?? 0) < before) await new Promise((resolve) => setTimeout(resolve, 20));
    await outside().stop();
    expect(indexed().length).toBe(before);
  });
});
