import { AddCategories, AddProduct, BeginImport, CategoryQueries, KeepCategories, MapImport, type CategoryEdit } from '@market/catalogue';
import { expectOk } from '@market/kernel';
import { Jobs } from '@market/platform';
import { Importing } from '../world/imports.js';
import { untilSomebodyWaits } from '../world/lock-waits.js';
import { system, testProduct } from '../world/market.js';
import { openSearchMarket, type SearchMarket } from '../world/search-market.js';

let shop: SearchMarket;
beforeAll(async () => {
  shop = await openSearchMarket({});
}, 60_000);
afterAll(() => shop.close());

const fresh: CategoryEdit = {
  slug: 'trai-cay-tuoi',
  parentSlug: 'trai-cay',
  name: { vi: 'Trái cây tươi', en: 'Fresh fruit' },
  active: true,
};
const keep = (edit: Partial<CategoryEdit>) => shop.room.get(KeepCategories).keepCategory(shop.officer, { ...fresh, ...edit });
const add = (...categories: Parameters<AddCategories['execute']>[1]) =>
  shop.work.commit(system, (tx) => shop.room.get(AddCategories).execute(tx, categories));
const slugs = async (of: 'tree' | 'offered' | 'shown'): Promise<string[]> =>
  (await shop.room.get(CategoryQueries)[of]()).flatMap(({ slug, children }) => [slug, ...children.map((child) => child.slug)]);
/** The job tells of the products, and search hears it. */
const until = async (seen: () => Promise<boolean>): Promise<void> => {
  while (!(await seen())) {
    await shop.room.deliver();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
const labels = async (): Promise<string[]> => (await shop.search({})).facets.category.map(({ label }) => label);

describe('a category that is called otherwise or stands elsewhere', () => {
  beforeAll(() => shop.room.get(Jobs).start());
  afterAll(() => shop.room.get(Jobs).stop());

  it('is found by its new name and shown under it, with all its products', async () => {
    expect(await labels()).toContain('Trái cây tươi');
    expectOk(await keep({ name: { vi: '  Quả   ngọt', en: 'Sweet fruit ' } }));
    await until(async () => (await shop.search({ q: 'quả ngọt' })).total === 7);
    expect(await labels()).toContain('Quả ngọt');
    expect(await labels()).not.toContain('Trái cây tươi');
  });

  it('takes its products along when it moves', async () => {
    const before = (await shop.search({ category: 'nuoc-mam-va-mam' })).total;
    expectOk(await keep({ parentSlug: 'nuoc-mam-va-mam' }));
    await until(async () => (await shop.search({ category: 'nuoc-mam-va-mam' })).total > before);
    expect(await shop.facet('category', { category: 'nuoc-mam-va-mam' })).toMatchObject({
      'nuoc-mam-va-mam': before + 7,
      'trai-cay-tuoi': 7,
    });
    expectOk(await keep({}));
    await until(async () => (await shop.search({ category: 'nuoc-mam-va-mam' })).total === before);
  });
});

describe('a category that officers keep', () => {
  it('keeps what it holds and takes nothing more when it is not offered, nor do those below it', async () => {
    const top: CategoryEdit = { slug: 'trai-cay', parentSlug: null, name: { vi: 'Trái cây', en: 'Fruit' }, active: false };
    await add({ slug: 'trai-cay-say', name: { vi: 'Trái cây sấy', en: 'Dried fruit' }, parent: 'trai-cay' });
    expectOk(await keep(top));
    expect(await slugs('offered')).toEqual(['nuoc-mam-va-mam', 'nuoc-mam-cot']);
    // Shoppers find what is still on sale; of what is empty they hear nothing.
    expect(await slugs('shown')).toEqual(['nuoc-mam-va-mam', 'nuoc-mam-cot', 'trai-cay', 'trai-cay-tuoi']);
    expect((await shop.search({ category: 'trai-cay' })).total).toBe(7);
    const put = (categorySlug: string) =>
      shop.work.run(system, (tx) => shop.room.get(AddProduct).execute(tx, system, { ...testProduct(shop.fruit.shopId), categorySlug }));
    expect(await put('trai-cay-tuoi')).toMatchObject({ ok: false, problem: { code: 'catalogue/unknown-category' } });
    expectOk(await keep({ ...top, active: true }));
    expectOk(await put('trai-cay-tuoi'));
  });

  it('that is retired is no common category of a file, chosen before or after', async () => {
    const files = new Importing(shop, shop.fruit);
    const text = 'Tên sản phẩm,Giá bán\nVú sữa Lò Rèn,60000\n';
    const begun = await files.begin(text);
    expectOk(await keep({ active: false }));
    const done = await files.start(begun, 'run');
    expect([done.added, done.bad, await files.told(begun)]).toEqual([0, 1, [[2, ['category-unknown']]]]);
    const bytes = Buffer.from(`${text}Nhãn,50000\n`);
    const { importId } = expectOk(
      await shop.room.get(BeginImport).execute(shop.fruit.seller, { shopId: shop.fruit.shopId, fileName: 'hai.csv', bytes }),
    );
    const wishes = { importId, mapping: ['name', 'price'], rate: null, fallbackCategory: 'trai-cay-tuoi', afterwards: 'draft' } as const;
    const mapped = await shop.room.get(MapImport).execute(shop.fruit.seller, wishes);
    expect(mapped).toMatchObject({ ok: false, problem: { code: 'catalogue/unknown-category', fields: { fallbackCategory: 'choose' } } });
    expectOk(await keep({}));
    expectOk(await shop.room.get(MapImport).execute(shop.fruit.seller, wishes));
  });

  it('is not added beside one that differs by accents alone', async () => {
    const again = await keep({ slug: null, parentSlug: null, name: { vi: 'TRÁI CÂY', en: 'Fruit' } });
    expect(again).toMatchObject({ ok: false, problem: { code: 'catalogue/category-exists', facts: { slug: 'trai-cay' } } });
  });

  it.each([
    ['below one that is below another', { parentSlug: 'nuoc-mam-cot' }],
    ['below another while others are below it', { slug: 'trai-cay', parentSlug: 'nuoc-mam-va-mam' }],
    ['below itself', { slug: 'trai-cay', parentSlug: 'trai-cay' }],
  ])('does not stand %s', async (_, edit) =>
    expect(await keep(edit)).toMatchObject({
      ok: false,
      problem: { code: 'catalogue/unknown-category', fields: { parentSlug: 'choose' } },
    }),
  );
});

describe('categories that a program adds', () => {
  it('leave those alone that officers keep', async () => {
    expectOk(await keep({ name: { vi: 'Trái cây tươi trong ngày', en: 'Fruit of the day' } }));
    await add(
      { slug: 'trai-cay-tuoi', name: { vi: 'Trái cây tươi', en: 'Fresh fruit' }, parent: null },
      { slug: 'hoa-kieng', name: { vi: 'Hoa kiểng', en: 'Flowers' }, parent: null },
      { slug: 'hoa-lan', name: { vi: 'Hoa lan', en: 'Orchids' }, parent: 'hoa-kieng' },
    );
    const tree = await shop.room.get(CategoryQueries).tree();
    expect(tree.find(({ slug }) => slug === 'trai-cay')?.children.map(({ name }) => name.vi)).toContain('Trái cây tươi trong ngày');
    expect(tree.find(({ slug }) => slug === 'hoa-kieng')?.children.map(({ slug }) => slug)).toEqual(['hoa-lan']);
  });

  it.each(['hoa-lan', 'khong-co'])('are none at all when one would stand below %s', async (parent) => {
    await expect(add({ slug: 'hoa-lan-rung', name: { vi: 'Hoa lan rừng', en: 'Wild orchids' }, parent })).rejects.toThrow(
      'below one that does',
    );
    expect(await slugs('tree')).not.toContain('hoa-lan-rung');
  });
});

describe('the tree of categories', () => {
  it('stays in two levels, also when something is put below what another officer moves', async () => {
    const name = { vi: 'Đồ khô', en: 'Dried goods' };
    await add({ slug: 'do-kho', name, parent: null });
    const { moved } = await shop.work.commit(system, async (tx) => {
      await tx.query(`SELECT FROM categories WHERE slug = 'do-kho' FOR UPDATE`);
      const moving = keep({ slug: 'do-kho', parentSlug: 'trai-cay', name });
      await untilSomebodyWaits(shop.room.database);
      await shop.room.get(AddCategories).execute(tx, [{ slug: 'muc-kho', name: { vi: 'Mực khô', en: 'Dried squid' }, parent: 'do-kho' }]);
      return { moved: moving };
    });
    expect(await moved).toMatchObject({ ok: false, problem: { code: 'catalogue/unknown-category' } });
  });
});
