import type { NewProduct } from '@market/catalogue';
import { expectOk } from '@market/kernel';
import { parseProductQuery, SearchModule, SearchProducts, Suggest, type FacetName, type SearchResult } from '@market/search';
import { openMarket, testVariant, type Market, type Stall } from '../world/market.js';

let market: Market;
let fish: Stall;
let fruit: Stall;

const fruits = (name: string, price: number, change: Partial<NewProduct> = {}): Partial<NewProduct> => ({
  name,
  categorySlug: 'trai-cay-tuoi',
  variants: [testVariant(price)],
  ...change,
});
const ocop = (stars: number): Partial<NewProduct> => ({
  certificates: [{ kind: 'ocop', number: '12/QĐ-UBND', issuer: 'UBND tỉnh', issuedOn: '2025-01-10', validTo: '2028-01-09', stars }],
});

beforeAll(async () => {
  market = await openMarket([SearchModule]);
  fish = await market.openStall(1, 'Nhà thùng Hải Nguyên');
  fruit = await market.openStall(2, 'Vườn Tắc Cậu');
  await market.list(fish, {
    name: 'Nước mắm nhĩ Phú Quốc 40°N',
    variants: [testVariant(180_000, 'Chai 500 ml'), testVariant(320_000, 'Chai 1 lít')],
    ...ocop(5),
  });
  await market.list(fish, { name: 'Nước mắm Hòn Sơn', variants: [testVariant(90_000)], ...ocop(3) });
  await market.list(fish, { name: 'Nước mắm chay', variants: [testVariant(45_000)] }, 0);
  await market.list(fruit, fruits('Dừa xiêm Giồng Riềng', 20_000));
  await market.list(fruit, fruits('Dứa mật Tắc Cậu', 30_000));
  await market.list(fruit, fruits('Dưa hấu Gò Quao', 40_000));
  await market.list(fruit, fruits('Khóm sấy dẻo', 60_000, ocop(4)));
  await market.list(fruit, fruits('Gạo thơm một bụi đỏ', 120_000));
  await market.list(fruit, fruits('Mật ong U Minh Thượng', 250_000));
  await market.list(fruit, fruits('Ðường thốt nốt', 70_000));
  await market.room.deliver();
}, 60_000);
afterAll(() => market.close());

const search = (raw: Record<string, unknown>): Promise<SearchResult> =>
  market.room.get(SearchProducts).execute(expectOk(parseProductQuery(raw)));
const names = async (q: string): Promise<string[]> => (await search({ q })).items.map(({ name }) => name);
const facet = async (name: FacetName, raw: Record<string, unknown>): Promise<Record<string, number>> =>
  Object.fromEntries((await search(raw)).facets[name].map(({ value, count }) => [value, count]));

describe('words', () => {
  it.each(['nuoc mam', 'nước mắm', 'NƯỚC MẮM', 'nước mắm'.normalize('NFD'), 'nuoc ma', 'mắm nước'])(
    '“%s” finds the fish sauces',
    async (q) => {
      expect((await names(q)).slice(0, 3).every((name) => name.startsWith('Nước mắm'))).toBe(true);
      expect((await search({ q })).total).toBe(3);
    },
  );

  it('forgive missing accents, and put those that were typed first', async () => {
    const loose = await names('dua');
    expect(new Set(loose)).toEqual(new Set(['Dừa xiêm Giồng Riềng', 'Dứa mật Tắc Cậu', 'Dưa hấu Gò Quao', 'Khóm sấy dẻo']));
    expect((await names('dừa'))[0]).toBe('Dừa xiêm Giồng Riềng');
    expect((await names('dứa'))[0]).toBe('Dứa mật Tắc Cậu');
    expect((await names('dưa'))[0]).toBe('Dưa hấu Gò Quao');
    expect((await names('dưa hấu'.normalize('NFD')))[0]).toBe('Dưa hấu Gò Quao');
  });

  it.each(['đường', 'Đường', 'Ðường', 'duong', 'ĐƯỜNG THỐT NỐT'])('know đ, Đ and the eth alike: “%s”', async (q) => {
    expect(await names(q)).toContain('Đường thốt nốt'.replace('Đ', 'Ð'));
  });

  it('know what things are called elsewhere', async () => {
    expect(await names('khóm')).toEqual(expect.arrayContaining(['Khóm sấy dẻo', 'Dứa mật Tắc Cậu']));
    expect((await names('khóm'))[0]).toBe('Khóm sấy dẻo');
    expect(await names('gạo thơm')).toEqual(['Gạo thơm một bụi đỏ']);
  });

  it.each([
    ['nuoc mamm', 'nước mắm'],
    ['nouc mam', 'nước mắm'],
    ['nuwowcs mawms', 'nước mắm'],
    ['nu7o7c1 ma81m', 'nước mắm'],
    ['nuocmam', 'nước mắm'],
  ])('“%s” is read as “%s”', async (q, meant) => {
    const result = await search({ q });
    expect(result.correctedQuery).toBe(meant);
    expect(result.total).toBe(3);
  });

  it('find nothing rather than anything', async () => {
    expect(await search({ q: 'máy giặt zzzzzz' })).toMatchObject({ total: 0, items: [] });
    expect((await search({ q: "'; DROP TABLE products; --" })).total).toBe(0);
  });
});

describe('filters, facets, order', () => {
  it('shows a product as lists need it', async () => {
    const [item] = (await search({ q: 'nhĩ phú quốc 40' })).items;
    expect(item).toMatchObject({
      name: 'Nước mắm nhĩ Phú Quốc 40°N',
      price: { amount: '180000', currency: 'VND' },
      priceTo: { amount: '320000', currency: 'VND' },
      compareAtPrice: null,
      shop: { slug: fish.slug, name: 'Nhà thùng Hải Nguyên' },
      category: 'nuoc-mam-cot',
      ocopStars: 5,
      inStock: true,
      url: '/san-pham/nuoc-mam-nhi-phu-quoc-40-n',
    });
  });

  it('counts each facet without its own filter and with all others', async () => {
    expect(await facet('category', {})).toEqual({ 'nuoc-mam-va-mam': 3, 'nuoc-mam-cot': 3, 'trai-cay': 7, 'trai-cay-tuoi': 7 });
    expect(await facet('category', { category: 'trai-cay' })).toEqual({
      'nuoc-mam-va-mam': 3,
      'nuoc-mam-cot': 3,
      'trai-cay': 7,
      'trai-cay-tuoi': 7,
    });
    expect(await facet('ocop', { category: 'trai-cay' })).toEqual({ 4: 1 });
    expect(await facet('shop', { ocop: '3,4,5' })).toEqual({ [fish.slug]: 2, [fruit.slug]: 1 });
    expect(await facet('price', { shop: fish.slug })).toEqual({ '0-50000': 1, '50000-100000': 1, '100000-200000': 1 });
    expect(await facet('price', { shop: fish.slug, minPrice: '60000' })).toEqual({ '0-50000': 1, '50000-100000': 1, '100000-200000': 1 });
    expect(await facet('availability', { q: 'nuoc mam', inStock: 'false' })).toEqual({ true: 2, false: 1 });
    expect(await facet('availability', { category: 'trai-cay' })).toEqual({ true: 7 });
    expect(await facet('ocop', { q: 'nuoc mam', inStock: 'false' })).toEqual({});
    expect(await facet('region', { q: 'nuoc mam' })).toEqual(await facet('region', { q: 'nuoc mam', region: '31078' }));
  });

  it.each<[Record<string, unknown>, number]>([
    [{}, 10],
    [{ category: 'trai-cay-tuoi' }, 7],
    [{ category: 'trai-cay,nuoc-mam-cot' }, 10],
    [{ minPrice: '60000', maxPrice: '120000' }, 4],
    [{ ocop: ['4', '5'] }, 2],
    [{ inStock: 'false' }, 1],
    [{ q: 'nuoc mam', inStock: 'true' }, 2],
    [{ shop: 'khong-co' }, 0],
  ])('%j leaves %i', async (raw, total) => {
    expect((await search(raw)).total).toBe(total);
  });

  it('filters by communes and by the districts of before', async () => {
    const [region] = (await search({ shop: fish.slug })).facets.region;
    expect((await search({ region: region!.value })).total).toBe(3);
    const [row] = await market.room.database.owner.query<{ district: string }[]>(
      'SELECT district_code AS district FROM shops WHERE id = $1',
      [fish.shopId],
    );
    expect((await search({ region: row!.district })).total).toBe(3);
  });

  it('orders by price both ways, by age, and pages without gaps or repetition', async () => {
    const prices = async (sort: string) => (await search({ sort })).items.map(({ price }) => Number(price.amount));
    const rising = await prices('price');
    expect(rising).toEqual([...rising].sort((a, b) => a - b));
    expect(await prices('-price')).toEqual([...rising].reverse());
    const paged: string[] = [];
    for (const page of ['1', '2', '3', '4'])
      paged.push(...(await search({ sort: 'newest', perPage: '3', page })).items.map(({ id }) => id));
    expect(paged).toEqual((await search({ sort: 'newest' })).items.map(({ id }) => id));
    expect(new Set(paged).size).toBe(10);
  });
});

describe('suggestions', () => {
  it('offer categories, shops, products and longer queries', async () => {
    const suggest = (q: string) => market.room.get(Suggest).execute(q);
    const kinds = async (q: string) => (await suggest(q)).map(({ kind, label }) => `${kind}: ${label}`);
    expect(await kinds('nuoc m')).toEqual(
      expect.arrayContaining(['category: Nước mắm & mắm', 'query: nước mắm', 'product: Nước mắm Hòn Sơn']),
    );
    expect(await kinds('vuon')).toContain('shop: Vườn Tắc Cậu');
    expect((await kinds('dứ')).find((one) => one.startsWith('product'))).toBe('product: Dứa mật Tắc Cậu');
    expect(await suggest('  ')).toEqual([]);
    expect((await suggest('vuon')).find(({ kind }) => kind === 'shop')).toMatchObject({
      url: `/gian-hang/${fruit.slug}`,
      slug: fruit.slug,
    });
  });
});
