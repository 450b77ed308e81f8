import { MarketplaceProcess } from '../load/marketplace-process.js';
import { call } from '../load/shopper.js';
import { honSonFile, importProducts } from '../world/import-command.js';

interface Item {
  readonly slug: string;
  readonly name: string;
}
interface Detail {
  readonly descriptionHtml: { readonly vi: string };
  readonly variants: readonly { readonly sku: string; readonly price: { readonly amount: string }; readonly available: number }[];
}

let market: MarketplaceProcess;
beforeAll(async () => {
  market = await MarketplaceProcess.startOnCopy({ DEMO_PRODUCTS: '60' });
}, 240_000);
afterAll(() => market.stop(), 30_000);

/** What follows the import (the index, the stock on the shelf) follows within a second. */
async function detail(slug: string, ready: (body: Detail) => boolean): Promise<Detail> {
  for (let turn = 0; ; turn++) {
    const { body } = await call<Detail>('GET', `${market.url}/api/v1/products/${slug}`);
    if (ready(body) || turn === 100) return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Found as a shopper types. */
async function find(typed: string): Promise<Item | undefined> {
  for (let turn = 0; turn < 40; turn++) {
    const { body } = await call<{ items: Item[] }>('GET', `${market.url}/api/v1/products?q=${encodeURIComponent(typed)}`);
    const found = body.items.find(({ name }) => name === 'Nước mắm nhĩ Hòn Sơn mẻ đầu');
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return undefined;
}

describe('importing a file while the shop is open', () => {
  it('takes the good rows, names the bad one, and has them found without accents', async () => {
    const first = importProducts(market, 'nuoc-mam-hon-son', honSonFile);
    expect(first.output).toContain('Đã thêm 2 sản phẩm');
    expect(first.output).toContain('Dòng 5, cột “Giá bán”');
    expect(first.status).toBe(0);
    const found = await find('nuoc mam nhi hon son me dau');
    expect(found).toBeDefined();
    const body = await detail(found!.slug, ({ variants }) => variants.some(({ available }) => available > 0));
    expect(body.variants.map(({ sku, price, available }) => [sku, price.amount, available])).toEqual([
      ['HSN-500', '120000', 60],
      ['HSN-1000', '220000', 40],
    ]);
    expect(body.descriptionHtml.vi).toContain('Ủ chượp');
    expect(body.descriptionHtml.vi).not.toContain('script');
  }, 60_000);

  it('changes nothing when the same file comes again', async () => {
    const again = importProducts(market, 'nuoc-mam-hon-son', honSonFile);
    expect(again.output).toContain('Đã thêm 0 sản phẩm, cập nhật 0, giữ nguyên 2');
    const found = await find('nuoc mam nhi hon son me dau');
    const { body } = await call<Detail>('GET', `${market.url}/api/v1/products/${found!.slug}`);
    expect(body.variants.map(({ available }) => available)).toEqual([60, 40]);
  }, 60_000);

  it('says what is wrong with a shop that is not there and a file that is no table', () => {
    expect(importProducts(market, 'khong-co', honSonFile).status).toBe(1);
    expect(importProducts(market, 'nuoc-mam-hon-son', 'docker/screenshot.png').status).toBe(1);
  }, 60_000);
});
