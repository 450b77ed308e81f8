import { createDataSource } from '@market/platform';
import type { DataSource } from 'typeorm';
import { startEmbeddedDatabase } from '../../apps/standalone/src/embedded-database/embedded-database.js';
import { MarketplaceProcess } from '../load/marketplace-process.js';
import { FakeMeilisearch } from '../world/meilisearch/server.js';

const [products, rounds] = [500, 20];
const settle = () => new Promise((resolve) => setTimeout(resolve, 50));

/** Every price of every product changes twenty times, each time with its event, as if twenty imports had run. */
const changes = `
  WITH changed AS (UPDATE variants SET price = price - 7 WHERE price > 1000 RETURNING product_id)
  INSERT INTO outbox_events (id, name, version, body, occurred_at)
  SELECT uuidv7(), 'catalogue/product-changed', 1,
         jsonb_build_object('productId', p.id, 'shopId', p.shop_id, 'crash', true), now()
  FROM products p, generate_series(1, ${rounds})
  WHERE p.state = 'published' AND p.id IN (SELECT product_id FROM changed)`;

/** What is sold, as the tables say it and as the index says it: one row where they differ. */
const differences = `
  WITH sold AS (
    SELECT p.id, p.name, min(least(v.price, r.price)) AS price_min, max(least(v.price, r.price)) AS price_max, coalesce(bool_or(i.on_hand > i.held), false) AS in_stock
    FROM products p JOIN shops s ON s.id = p.shop_id AND s.open
    JOIN variants v ON v.product_id = p.id AND v.active LEFT JOIN stock_items i ON i.variant_id = v.id
    LEFT JOIN promotions_at(now()) r ON r.variant_id = v.id
    WHERE p.state = 'published' GROUP BY p.id, p.name
  ), indexed AS (
    SELECT product_id AS id, name, price_min, price_max, in_stock FROM product_documents WHERE slot = (SELECT live FROM search_index)
  )
  (SELECT * FROM sold EXCEPT SELECT * FROM indexed) UNION ALL (SELECT * FROM indexed EXCEPT SELECT * FROM sold)`;

describe('a process killed while ten thousand changes are being indexed', () => {
  let server: FakeMeilisearch;
  let market: MarketplaceProcess;
  beforeAll(async () => {
    server = await FakeMeilisearch.start();
    const meili = { MEILI_URL: server.url, MEILI_KEY: 'a key for tests' };
    market = await MarketplaceProcess.start({ DEMO_PRODUCTS: String(products), ...meili });
  }, 240_000);
  afterAll(async () => {
    await market.stop();
    await server.stop();
  }, 60_000);

  const opened = async (): Promise<DataSource> => {
    const { url } = await startEmbeddedDatabase({ dataFolder: market.dataFolder, whenRunning: 'join', tell: () => undefined });
    return createDataSource({ url, poolSize: 2 }).initialize();
  };
  const count = async (database: DataSource, sql: string): Promise<number> => {
    const [row] = await database.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${sql}`);
    return row!.count;
  };
  const waiting = `outbox_events WHERE delivered_at IS NULL`;

  it('leaves an index that equals the database row by row once it runs again, here and on the search server', async () => {
    const before = await opened();
    while ((await count(before, waiting)) > 0 || (await count(before, 'search_pending')) > 0) await settle();
    await before.query(changes);
    const made = await count(before, `outbox_events WHERE body ? 'crash'`);
    expect(made).toBeGreaterThanOrEqual(products * rounds);
    while ((await count(before, waiting)) > made * 0.7) await settle();
    const left = await count(before, waiting);
    await market.crash();
    await before.destroy();
    expect(left).toBeGreaterThan(0);

    await market.restart();
    const after = await opened();
    try {
      expect(await count(after, waiting)).toBeGreaterThan(0);
      while ((await count(after, waiting)) > 0 || (await count(after, 'search_pending')) > 0) await settle();
      expect(await after.query(differences)).toEqual([]);
      const documents = await after.query<{ id: string; price: bigint }[]>(
        'SELECT product_id AS id, price_min AS price FROM product_documents WHERE slot = (SELECT live FROM search_index) ORDER BY product_id',
      );
      const there = [...server.indexes.get('products')!.documents.values()];
      const told = there.map(({ id, priceMin }) => ({ id: id as string, price: BigInt(priceMin as number) }));
      expect(told.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(documents);
      expect(documents.length).toBeGreaterThan(products * 0.9);
      expect(server.faults).toEqual([]);
    } finally {
      await after.destroy();
    }
  }, 300_000);
});
