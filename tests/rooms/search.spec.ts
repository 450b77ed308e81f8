import { ProductIndex, Suggest } from '@market/search';
import { adapters, openSearchMarket, type Adapter, type SearchMarket } from '../world/search-market.js';

/** The contract of the product index: what every adapter does alike. */
describe.each(adapters)('%s', (name, open) => {
  let adapter: Adapter;
  let shop: SearchMarket;
  beforeAll(async () => {
    adapter = await open();
    shop = await openSearchMarket(adapter.settings);
  }, 120_000);
  afterAll(async () => {
    await adapter.close(shop);
    await shop.close();
  });

  it('answers itself, and nobody in its stead', async () => {
    await shop.search({ q: 'nuoc mam' });
    expect(shop.room.get(ProductIndex).name).toBe(adapter.settings.meili ? 'meilisearch' : 'postgresql');
  });

  describe('words', () => {
    it.each(['nuoc mam', 'nước mắm', 'NƯỚC MẮM', 'nước mắm'.normalize('NFD'), 'nuoc ma', 'mắm nước'])(
      '“%s” finds the fish sauces',
      async (q) => {
        expect((await shop.names(q)).slice(0, 3).every((name) => name.startsWith('Nước mắm'))).toBe(true);
        expect((await shop.search({ q })).total).toBe(3);
      },
    );

    it('forgive missing accents, and put those that were typed first', async () => {
      const loose = await shop.names('dua');
      expect(new Set(loose)).toEqual(new Set(['Dừa xiêm Giồng Riềng', 'Dứa mật Tắc Cậu', 'Dưa hấu Gò Quao', 'Khóm sấy dẻo']));
      expect((await shop.names('dừa'))[0]).toBe('Dừa xiêm Giồng Riềng');
      expect((await shop.names('dứa'))[0]).toBe('Dứa mật Tắc Cậu');
      expect((await shop.names('dưa'))[0]).toBe('Dưa hấu Gò Quao');
      expect((await shop.names('dưa hấu'.normalize('NFD')))[0]).toBe('Dưa hấu Gò Quao');
    });

    it.each(['đường', 'Đường', 'Ðường', 'duong', 'ĐƯỜNG THỐT NỐT'])('know đ, Đ and the eth alike: “%s”', async (q) => {
      expect(await shop.names(q)).toContain('Đường thốt nốt'.replace('Đ', 'Ð'));
    });

    it('know what things are called elsewhere', async () => {
      expect(await shop.names('khóm')).toEqual(expect.arrayContaining(['Khóm sấy dẻo', 'Dứa mật Tắc Cậu']));
      expect((await shop.names('khóm'))[0]).toBe('Khóm sấy dẻo');
      expect(await shop.names('gạo thơm')).toEqual(['Gạo thơm một bụi đỏ']);
    });

    it.each([
      ['nuoc mamm', 'nước mắm'],
      ['nouc mam', 'nước mắm'],
      ['nuwowcs mawms', 'nước mắm'],
      ['nu7o7c1 ma81m', 'nước mắm'],
      ['nu7o71c ma81m', 'nước mắm'],
      ['nuocmam', 'nước mắm'],
    ])('“%s” is read as “%s”', async (q, meant) => {
      const result = await shop.search({ q });
      // The other index knows keys and words run together by itself, and then there is nothing to correct.
      expect(name.startsWith('PostgreSQL') ? [meant] : [meant, undefined]).toContain(result.correctedQuery);
      expect(result.total).toBe(3);
    });

    it('find what has most of them, where nothing has all', async () => {
      const result = await shop.search({ q: 'nước mắm nhĩ phú quốc loại thượng hạng' });
      expect([result.partial, result.items[0]?.name]).toEqual([true, 'Nước mắm nhĩ Phú Quốc 40°N']);
    });

    it('are shown in the names that have them', async () => {
      const [first] = (await shop.search({ q: 'nuoc mam hon' })).items;
      expect(first?.highlights.map(([from, to]) => first.name.slice(from, to))).toEqual(['Nước', 'mắm', 'Hòn']);
    });

    it('find nothing rather than anything', async () => {
      expect(await shop.search({ q: 'máy giặt zzzzzz' })).toMatchObject({ total: 0, items: [] });
      expect((await shop.search({ q: "'; DROP TABLE products; --" })).total).toBe(0);
    });
  });

  describe('filters, facets, order', () => {
    it('shows a product as lists need it', async () => {
      const [item] = (await shop.search({ q: 'nhĩ phú quốc 40' })).items;
      expect(item).toMatchObject({
        name: 'Nước mắm nhĩ Phú Quốc 40°N',
        price: { amount: '180000', currency: 'VND' },
        priceTo: { amount: '320000', currency: 'VND' },
        compareAtPrice: null,
        shop: { slug: shop.fish.slug, name: 'Nhà thùng Hải Nguyên' },
        category: 'nuoc-mam-cot',
        ocopStars: 5,
        inStock: true,
        url: '/san-pham/nuoc-mam-nhi-phu-quoc-40-n',
      });
    });

    it('counts each facet without its own filter and with all others', async () => {
      expect(await shop.facet('category', {})).toEqual({ 'nuoc-mam-va-mam': 3, 'nuoc-mam-cot': 3, 'trai-cay': 7, 'trai-cay-tuoi': 7 });
      expect(await shop.facet('category', { category: 'trai-cay' })).toEqual({
        'nuoc-mam-va-mam': 3,
        'nuoc-mam-cot': 3,
        'trai-cay': 7,
        'trai-cay-tuoi': 7,
      });
      expect(await shop.facet('ocop', { category: 'trai-cay' })).toEqual({ 4: 1 });
      expect(await shop.facet('shop', { ocop: '3,4,5' })).toEqual({ [shop.fish.slug]: 2, [shop.fruit.slug]: 1 });
      expect(await shop.facet('price', { shop: shop.fish.slug })).toEqual({ '0-50000': 1, '50000-100000': 1, '100000-200000': 1 });
      expect(await shop.facet('price', { shop: shop.fish.slug, minPrice: '60000' })).toEqual({
        '0-50000': 1,
        '50000-100000': 1,
        '100000-200000': 1,
      });
      expect(await shop.facet('availability', { q: 'nuoc mam', inStock: 'false' })).toEqual({ true: 2, false: 1 });
      expect(await shop.facet('availability', { category: 'trai-cay' })).toEqual({ true: 7 });
      expect(await shop.facet('ocop', { q: 'nuoc mam', inStock: 'false' })).toEqual({});
      expect(await shop.facet('region', { q: 'nuoc mam' })).toEqual(await shop.facet('region', { q: 'nuoc mam', region: '31078' }));
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
      expect((await shop.search(raw)).total).toBe(total);
    });

    it('filters by communes and by the districts of before', async () => {
      const [region] = (await shop.search({ shop: shop.fish.slug })).facets.region;
      expect((await shop.search({ region: region!.value })).total).toBe(3);
      const [row] = await shop.room.database.owner.query<{ district: string }[]>(
        'SELECT district_code AS district FROM shops WHERE id = $1',
        [shop.fish.shopId],
      );
      expect((await shop.search({ region: row!.district })).total).toBe(3);
    });

    it('orders by price both ways, by age, and pages without gaps or repetition', async () => {
      const prices = async (sort: string) => (await shop.search({ sort })).items.map(({ price }) => Number(price.amount));
      const rising = await prices('price');
      expect(rising).toEqual([...rising].sort((a, b) => a - b));
      expect(await prices('-price')).toEqual([...rising].reverse());
      const paged: string[] = [];
      for (const page of ['1', '2', '3', '4'])
        paged.push(...(await shop.search({ sort: 'newest', perPage: '3', page })).items.map(({ id }) => id));
      expect(paged).toEqual((await shop.search({ sort: 'newest' })).items.map(({ id }) => id));
      expect(new Set(paged).size).toBe(10);
    });

    it('pages down to the ten-thousandth, and counts on', async () => {
      expect(await shop.search({ page: '100', perPage: '100' })).toMatchObject({ total: 10, items: [], page: 100, perPage: 100 });
    });
  });

  describe('suggestions', () => {
    it('offer categories, shops, products and longer queries', async () => {
      const suggest = (q: string) => shop.room.get(Suggest).execute(q);
      const kinds = async (q: string) => (await suggest(q)).map(({ kind, label }) => `${kind}: ${label}`);
      expect(await kinds('nuoc m')).toEqual(
        expect.arrayContaining(['category: Nước mắm & mắm', 'query: nước mắm', 'product: Nước mắm Hòn Sơn']),
      );
      expect(await kinds('vuon')).toContain('shop: Vườn Tắc Cậu');
      expect((await kinds('dứ')).find((one) => one.startsWith('product'))).toBe('product: Dứa mật Tắc Cậu');
      expect(await suggest('  ')).toEqual([]);
      expect((await suggest('vuon')).find(({ kind }) => kind === 'shop')).toMatchObject({
        url: `/gian-hang/${shop.fruit.slug}`,
        slug: shop.fruit.slug,
      });
    });
  });

  it('asks the other server nothing that it does not describe', () => {
    expect(adapter.faults).toEqual([]);
  });
});
