import { randomUUID } from 'node:crypto';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { MarketplaceProcess } from '../load/marketplace-process.js';
import { call, Shopper } from '../load/shopper.js';

interface Detail {
  readonly slug: string;
  readonly variants: readonly { readonly id: string; readonly available: number }[];
}
interface Listing<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly facets?: Record<string, readonly { value: string; count: number }[]>;
}
interface Participation {
  readonly definition: string;
  readonly businesses: number;
  readonly products: number;
  readonly rows: readonly { businesses: number; products: number }[];
}

let market: MarketplaceProcess;
let shopper: Shopper;

beforeAll(async () => {
  market = await MarketplaceProcess.start();
  const communes = await call<Listing<{ code: string }>>('GET', `${market.url}/api/v1/regions?parent=91&perPage=1`);
  shopper = new Shopper(market.url, market.bankKey, communes.body.items[0]!.code);
}, 240_000);

afterAll(() => market.stop(), 30_000);

const get = <T>(path: string) => call<T>('GET', `${market.url}${path}`);

async function inStock(atLeast: number): Promise<Detail['variants'][number] & { slug: string }> {
  const { body } = await get<Listing<{ slug: string }>>('/api/v1/products?inStock=true&perPage=60');
  for (const { slug } of body.items) {
    const detail = await get<Detail>(`/api/v1/products/${slug}`);
    const variant = detail.body.variants.find(({ available }) => available >= atLeast);
    if (variant) return { ...variant, slug };
  }
  throw new Error(`no product with ${atLeast} pieces`);
}

const available = async (slug: string, variantId: string): Promise<number> => {
  const { body } = await get<Detail>(`/api/v1/products/${slug}`);
  return body.variants.find(({ id }) => id === variantId)!.available;
};

describe('the province', () => {
  it('counts 80 businesses and 1,139 products at the end of 2023, over 15 districts', async () => {
    const { body } = await get<Participation>('/api/v1/participation?asOf=2023-12-31&by=district');
    expect(body).toMatchObject({ definition: 'participating/v1', businesses: 80, products: 1139 });
    expect(body.rows).toHaveLength(15);
    expect(body.rows.every(({ businesses }) => businesses > 0)).toBe(true);
  });

  it.each(['district', 'commune', 'sector', 'size', 'form'])('shows rows by %s that sum to the headline', async (by) => {
    const { body } = await get<Participation>(`/api/v1/participation?asOf=2023-12-31&by=${by}`);
    const sum = (pick: (row: Participation['rows'][number]) => number) => body.rows.reduce((total, row) => total + pick(row), 0);
    expect([sum((row) => row.businesses), sum((row) => row.products)]).toEqual([80, 1139]);
  });

  it('takes part more today', async () => {
    const { body } = await get<Participation>('/api/v1/participation');
    expect(body.businesses).toBeGreaterThan(80);
    expect(body.products).toBeGreaterThan(1139);
  });

  it('refuses a day that does not exist', async () => {
    expect((await get('/api/v1/participation?asOf=2023-02-30')).status).toBe(422);
  });
});

describe('searching', () => {
  it('finds fish sauce without accents, with facets whose counts add up', async () => {
    const { body } = await get<Listing<{ name: string }>>('/api/v1/products?q=nuoc%20mam');
    expect(body.total).toBeGreaterThan(10);
    expect(body.items.every(({ name }) => name.toLowerCase().includes('nước mắm'))).toBe(true);
    const byShop = body.facets!['shop']!.reduce((sum, { count }) => sum + count, 0);
    expect(byShop).toBeLessThanOrEqual(body.total);
    expect(Object.keys(body.facets!).sort()).toEqual(['availability', 'category', 'ocop', 'price', 'region', 'shop']);
  });

  it('refuses an unknown parameter with a problem document', async () => {
    expect(await get('/api/v1/products?colour=red')).toMatchObject({
      status: 422,
      body: { title: 'search/invalid-query', fields: { colour: 'unknown' } },
    });
  });
});

describe('buying', () => {
  it('answers twenty taps with one purchase, and takes the stock once', async () => {
    const variant = await inStock(5);
    const before = await available(variant.slug, variant.id);
    const [cartId, key] = [await shopper.cartWith(variant.id, 2), randomUUID()];
    const answers = await Promise.all(Array.from({ length: 20 }, () => shopper.place(cartId, key)));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers.every(({ status }) => status === 201 || status === 200)).toBe(true);
    expect(await available(variant.slug, variant.id)).toBe(before - 2);
  });

  it('settles a notification that comes three times once', async () => {
    const variant = await inStock(5);
    const { body: purchase } = await shopper.place(await shopper.cartWith(variant.id));
    const statuses = await Promise.all([1, 2, 3].map(() => shopper.transfer(purchase, 900_001)));
    expect(statuses).toEqual([200, 200, 200]);
    expect(await paid(purchase.id)).toBe('paid');
  });

  it('refuses an unknown field and an empty cart', async () => {
    const cart = await call<{ id: string }>('POST', `${market.url}/api/v1/carts`, {});
    expect(await shopper.place(cart.body.id)).toMatchObject({ status: 409, body: { title: 'orders/empty-cart' } });
    expect(
      (await call('POST', `${market.url}/api/v1/purchases`, { cartId: cart.body.id, gift: true }, { 'idempotency-key': randomUUID() }))
        .status,
    ).toBe(422);
  });

  it('sells no piece twice when five times as many buyers come', async () => {
    const variant = await inStock(20);
    const pieces = await available(variant.slug, variant.id);
    const leave = 20;
    if (pieces > leave) await shopper.place(await shopper.cartWith(variant.id, pieces - leave));
    const carts = await Promise.all(Array.from({ length: leave * 5 }, () => shopper.cartWith(variant.id)));
    const answers = await Promise.all(carts.map((cart) => shopper.place(cart)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(leave);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(leave * 4);
    expect(await available(variant.slug, variant.id)).toBe(0);
  }, 60_000);
});

describe('the description of the API', () => {
  it('describes every contract path, and answers follow it', async () => {
    const { body: document } = await get<{ openapi: string; paths: Record<string, Record<string, unknown>> }>('/api/v1/openapi.json');
    expect(document.openapi).toBe('3.1.0');
    const contract = [
      ['get', '/api/v1/products'],
      ['get', '/api/v1/products/{slug}'],
      ['get', '/api/v1/suggestions'],
      ['get', '/api/v1/categories'],
      ['get', '/api/v1/shops/{slug}'],
      ['get', '/api/v1/regions'],
      ['post', '/api/v1/carts'],
      ['get', '/api/v1/carts/{id}'],
      ['put', '/api/v1/carts/{id}/lines/{variantId}'],
      ['post', '/api/v1/purchases'],
      ['get', '/api/v1/purchases/{id}'],
      ['get', '/api/v1/orders/{number}'],
      ['post', '/api/v1/webhooks/bank-transfer'],
      ['post', '/api/v1/webhooks/stripe'],
      ['get', '/api/v1/participation'],
    ] as const;
    for (const [method, path] of contract)
      expect([path, Object.keys(document.paths[path] ?? {})]).toEqual([path, expect.arrayContaining([method])]);
    await expectAnswersToMatch(document);
  });
});

/** Asks each readable path without parameters and holds the answer against its schema. */
async function expectAnswersToMatch(document: { paths: Record<string, Record<string, unknown>> }): Promise<void> {
  const ajv = addFormats.default(new Ajv2020.default({ strict: false, allErrors: true }));
  ajv.addSchema({ ...document, $id: 'api' });
  const detail = await get<Listing<{ slug: string; shop: { slug: string } }>>('/api/v1/products?perPage=1');
  const [item] = detail.body.items;
  const asked = {
    '/api/v1/products': '',
    '/api/v1/categories': '',
    '/api/v1/regions': '',
    '/api/v1/participation': '',
    '/api/v1/suggestions': '?q=nuoc',
  };
  const urls: [string, string][] = Object.entries(asked).map(([path, query]) => [path, `${path}${query}`]);
  urls.push(['/api/v1/products/{slug}', `/api/v1/products/${item!.slug}`], ['/api/v1/shops/{slug}', `/api/v1/shops/${item!.shop.slug}`]);
  for (const [path, url] of urls) {
    const pointer = `api#/paths/${path.replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D')}/get/responses/200/content/application~1json/schema`;
    const validate = ajv.getSchema(pointer) ?? ajv.compile({ $ref: pointer });
    const { status, body } = await get(url);
    void validate(body);
    expect([url, status, validate.errors]).toEqual([url, 200, null]);
  }
}

/** The state once the events have been delivered; polls, because the bank does not wait for the shop. */
async function paid(purchaseId: string): Promise<string> {
  for (let turn = 0; turn < 100; turn++) {
    const { body } = await shopper.state(purchaseId);
    if (body.state === 'paid') return body.state;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return (await shopper.state(purchaseId)).body.state;
}
