import { MarketplaceProcess } from '../load/marketplace-process.js';
import { call, Shopper, type PlacedPurchase } from '../load/shopper.js';

interface Detail {
  readonly slug: string;
  readonly variants: readonly { readonly id: string; readonly available: number }[];
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 50));

describe('a process killed in the middle of a hundred purchases', () => {
  let market: MarketplaceProcess;
  beforeAll(async () => {
    market = await MarketplaceProcess.startOnCopy({ DEMO_PRODUCTS: '60' });
  }, 240_000);
  afterAll(() => market.stop(), 30_000);

  it('keeps every purchase it has confirmed, every payment it has taken, and every piece of stock', async () => {
    const communes = await call<{ items: { code: string }[] }>('GET', `${market.url}/api/v1/regions?parent=91&perPage=1`);
    const shopper = new Shopper(market.url, market.bankKey, communes.body.items[0]!.code);
    const list = await call<{ items: { slug: string }[] }>('GET', `${market.url}/api/v1/products?inStock=true&perPage=60`);
    const details = await Promise.all(list.body.items.map(({ slug }) => call<Detail>('GET', `${market.url}/api/v1/products/${slug}`)));
    const best = details.map(({ body }) => body).sort((a, b) => b.variants[0]!.available - a.variants[0]!.available)[0]!;
    const [variant] = best.variants;
    const before = variant!.available;
    const confirmed: PlacedPurchase[] = [];
    const settled: string[] = [];
    const buy = async (turn: number): Promise<void> => {
      const placed = await shopper.place(await shopper.cartWith(variant!.id));
      if (placed.status !== 201) return;
      confirmed.push(placed.body);
      if ((await shopper.transfer(placed.body, turn + 1)) === 200) settled.push(placed.body.id);
      if (settled.length === 30) void market.crash();
    };
    const buyers = Array.from({ length: 10 }, async (_, lane) => {
      for (let turn = lane * 10; turn < lane * 10 + 10; turn++) await buy(turn);
    });
    await Promise.allSettled(buyers);
    expect(settled.length).toBeGreaterThanOrEqual(30);
    await market.restart();

    for (const { id } of confirmed) expect((await shopper.state(id)).status).toBe(200);
    for (const id of settled) {
      for (let turn = 0; turn < 100 && (await shopper.state(id)).body.state !== 'paid'; turn++) await settle();
      expect((await shopper.state(id)).body.state).toBe('paid');
    }
    const { body } = await call<Detail>('GET', `${market.url}/api/v1/products/${best.slug}`);
    const taken = before - body.variants.find(({ id }) => id === variant!.id)!.available;
    // A purchase may have been written whose answer never left; none that was answered may be missing.
    expect(taken).toBeGreaterThanOrEqual(confirmed.length);
    expect(taken).toBeLessThanOrEqual(confirmed.length + 10);
  }, 240_000);
});
