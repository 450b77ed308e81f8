import {
  AddAttributes,
  AddProducts,
  BeginImport,
  DeskQueries,
  ExportQueries,
  ImportQueries,
  MapImport,
  ProductQueries,
  PublishProducts,
  RunImport,
  StartImport,
  type NewProduct,
} from '@market/catalogue';
import { StockQueries } from '@market/inventory';
import { expectOk, Money, newId } from '@market/kernel';
import { readRows, writeCsv, writeXlsx } from '@market/platform';
import fc from 'fast-check';
import { exportTable } from '../../apps/web/src/seller/product-table.js';
import { Importing } from '../world/imports.js';
import { openMarket, system, type Market, type Stall } from '../world/market.js';

jest.setTimeout(60_000);

let market: Market;
let stall: Stall;
let other: Stall;
let files: Importing;

beforeAll(async () => {
  market = await openMarket();
  stall = await market.openStall(1);
  other = await market.openStall(2);
  files = new Importing(market, stall);
}, 60_000);
afterAll(() => market.close());

const header = 'Mã sản phẩm,Tên sản phẩm,Danh mục,Mã SKU,Tên phân loại,Phân loại,Giá bán,Giá gốc,Tồn kho,Khối lượng (g)';
const file = (...rows: readonly string[]): string => [header, ...rows].join('\n');

interface Row {
  readonly name: string;
  readonly state: string;
  readonly category: string;
  readonly variants: readonly string[];
}

/** The shop as the database has it: state, category, and each variant as `sku price`. */
const shelf = (who = stall): Promise<Row[]> =>
  market.work.commit(system, (tx) =>
    tx.query<Row[]>(
      `SELECT p.name, p.state, c.slug AS category,
              ARRAY(SELECT v.sku || ' ' || v.price || coalesce(' ' || v.compare_at_price, '') FROM variants v
                    WHERE v.product_id = p.id AND v.active ORDER BY position) AS variants
       FROM products p JOIN categories c ON c.id = p.category_id WHERE p.shop_id = $1 ORDER BY p.name`,
      [who.shopId],
    ),
  );
const named = async (name: string): Promise<Row | undefined> => (await shelf()).find((row) => row.name === name);
const productsOf = (importId: string): Promise<string[]> =>
  market.work.commit(system, async (tx) =>
    (await tx.query<{ id: string }[]>('SELECT product_id AS id FROM import_products WHERE import_id = $1', [importId])).map(({ id }) => id),
  );
/** The options of an import's only product, and what each of its variants on sale is of them. */
const matrix = (importId: string): Promise<(string | string[])[]> =>
  market.work.commit(system, async (tx) => {
    const [productId] = await productsOf(importId);
    const [row] = await tx.query<{ names: string[]; rows: string[] }[]>(
      `SELECT option_names AS names, ARRAY(SELECT array_to_string(option_values, '|') FROM variants v WHERE v.product_id = p.id AND v.active
         ORDER BY position, id) AS rows FROM products p WHERE id = $1`,
      [productId],
    );
    return [row!.names, ...row!.rows];
  });
const onHand = async (sku: string): Promise<number> => {
  await market.room.deliver();
  return market.work.commit(system, async (tx) => {
    const [row] = await tx.query<{ id: string }[]>('SELECT id FROM variants WHERE shop_id = $1 AND sku = $2', [stall.shopId, sku]);
    const [level] = await market.room.get(StockQueries).levels(tx, [row!.id]);
    return level!.onHand;
  });
};

describe('a file of products', () => {
  const mam = file(
    'mam,Nước mắm Hòn Sơn,Nước mắm cốt nhĩ,MAM-500,Dung tích,500 ml,90.000,100.000,10,600',
    'mam,,,MAM-1000,Dung tích,1 lít,170.000,,5,1100',
    'kho,Khô cá lù đù,Đồ khô,KHO-1,,,"250,000 ₫",,7,0.5kg',
    'tom,Tôm khô,Đồ khô,TOM-1,Cỡ,Nhỏ,sáu trăm,,3,500',
    'tom,,,TOM-2,Cỡ,Lớn,900.000,,3,500',
    'Tổng cộng,,,,,,,,,',
  );

  it('brings its good products in, and keeps a product with a bad row out as a whole', async () => {
    const done = await files.run(mam);
    expect(done).toMatchObject({ state: 'done', added: 2, updated: 0, unchanged: 0, bad: 1, done: 3, total: 3 });
    expect(await shelf()).toEqual([
      { name: 'Khô cá lù đù', state: 'draft', category: 'trai-cay-tuoi', variants: ['KHO-1 250000'] },
      { name: 'Nước mắm Hòn Sơn', state: 'draft', category: 'nuoc-mam-cot', variants: ['MAM-500 90000 100000', 'MAM-1000 170000'] },
    ]);
    expect(await files.told(done.id)).toEqual([
      [4, ['category-fallback']],
      [5, ['price-unreadable']],
      [6, ['sibling-bad']],
      [7, ['total-row']],
    ]);
    expect([await onHand('MAM-500'), await onHand('KHO-1')]).toEqual([10, 7]);
  });

  it('changes nothing when it comes again', async () => {
    const before = await shelf();
    expect(await files.run(mam)).toMatchObject({ added: 0, updated: 0, unchanged: 2, bad: 1 });
    expect(await shelf()).toEqual(before);
    expect(await onHand('MAM-500')).toBe(10);
  });

  it('changes only what differs when it comes corrected, stock by the difference', async () => {
    const corrected = mam
      .replace('sáu trăm', '600.000')
      .replace('170.000,,5', '175.000,,8')
      .replace('90.000,100.000,10', '90.000,100.000,4');
    const done = await files.run(corrected);
    expect(done).toMatchObject({ added: 1, updated: 1, unchanged: 1, bad: 0 });
    expect((await named('Nước mắm Hòn Sơn'))?.variants).toEqual(['MAM-500 90000 100000', 'MAM-1000 175000']);
    expect([await onHand('MAM-500'), await onHand('MAM-1000'), await onHand('TOM-2')]).toEqual([4, 8, 3]);
  });

  it('goes back as it came, with what became of each row beside it, and is taken again once corrected', async () => {
    const bad = file('muc,Mực một nắng,Đồ khô,MUC-1,,,không rõ,,1,500', 'cua,"=cmd|\'/C calc\'!A0",Đồ khô,CUA-1,,,90000,,1,500');
    const done = await files.run(bad);
    const back = await files.returned(done.id);
    const rows = expectOk(await readRows(back)).map(({ cells }) => cells);
    expect(rows[0]).toEqual([...header.split(','), 'Kết quả nhập', 'Lý do']);
    expect(rows[1]!.slice(0, 10)).toEqual(bad.split('\n')[1]!.split(','));
    expect(rows[1]!.slice(10)).toEqual(['Chưa nhận', expect.stringContaining('Giá bán: không đọc được giá')]);
    expect(rows[2]![1]).toBe("'=cmd|'/C calc'!A0");
    expect(back.toString('utf8')).not.toContain('"=cmd');
    expect((await files.returned(done.id, 'en')).toString('utf8')).toContain('Not taken');
    const mended = back
      .toString('utf8')
      .replace('không rõ', '120.000')
      .replace(/'=cmd[^,]*/, 'Cua gạch');
    expect(await files.run(mended)).toMatchObject({ added: 2, bad: 0 });
  });

  it('tells of one row to its seller and to staff, and to nobody else', async () => {
    const done = await files.run(file('oc,Ốc hương,Đồ khô,OC-1,,,?,,1,500'));
    const queries = market.room.get(ImportQueries);
    const row = await queries.row(stall.seller, done.id, 2);
    expect(row).toMatchObject({
      fileName: 'hang.csv',
      row: 2,
      cells: expect.arrayContaining(['Ốc hương']),
      faults: [{ code: 'price-unreadable', column: 'Giá bán', value: '?' }],
    });
    expect(await queries.row(market.officer, done.id, 2)).toEqual(row);
    expect(await queries.row(other.seller, done.id, 2)).toBeUndefined();
    expect(await queries.find(other.seller, done.id)).toBeUndefined();
    expect(await queries.row(stall.seller, done.id, 3)).toBeUndefined();
  });

  it('goes to review at once where its seller says so, hidden rows excepted', async () => {
    const shown = 'Tên sản phẩm,Giá bán,Hiển thị\nBánh tai yến,20000,có\nBánh bò thốt nốt,15000,không\n';
    expect(await files.run(shown, { afterwards: 'review' })).toMatchObject({ added: 2 });
    expect([(await named('Bánh tai yến'))?.state, (await named('Bánh bò thốt nốt'))?.state]).toEqual(['in-review', 'draft']);
  });

  it('changes prices of what is on sale, but its words only by review', async () => {
    const text = 'Tên sản phẩm,Mã sản phẩm,Giá bán\nChuối xiêm,chuoi,20000\n';
    await files.run(text);
    const [product] = (await market.room.get(ProductQueries).list(stall.seller, { page: 1, perPage: 100 })).items.filter(
      ({ name }) => name === 'Chuối xiêm',
    );
    await market.work.commit(system, (tx) => market.room.get(PublishProducts).execute(tx, system, [{ productId: product!.id }]));
    const done = await files.run(text.replace('Chuối xiêm', 'Chuối xiêm đen').replace('20000', '22000'));
    expect(done).toMatchObject({ updated: 1 });
    expect(await files.told(done.id)).toEqual([[2, ['text-needs-review']]]);
    expect((await named('Chuối xiêm'))?.variants).toEqual(['CHUOI-1 22000']);
    // It waits as if its seller had typed it; undoing takes it back.
    const changes = async () => (await market.room.get(DeskQueries).one(stall.seller, product!.id))!.changes;
    expect(await changes()).toMatchObject([{ state: 'waiting', after: { name: 'Chuối xiêm đen' } }]);
    expect(await files.start(done.id, 'undo')).toMatchObject({ restored: 1, kept: 0 });
    expect(await changes()).toMatchObject([{ state: 'withdrawn' }]);
    // Undone as a whole, it is not sold any more, and nothing waits for it.
    const first = await files.run(text.replace('chuoi', 'chuoi-2').replace('Chuối xiêm', 'Chuối cau'));
    const [added] = await productsOf(first.id);
    await market.work.commit(system, (tx) => market.room.get(PublishProducts).execute(tx, system, [{ productId: added! }]));
    await files.run(text.replace('chuoi', 'chuoi-2').replace('Chuối xiêm', 'Chuối cau lửa'));
    expect(await files.start(first.id, 'undo')).toMatchObject({ withdrawn: 1 });
    expect((await market.room.get(DeskQueries).one(stall.seller, added!))!.changes).toMatchObject([{ state: 'withdrawn', reason: null }]);
  });

  it('keeps the columns of its options, and those that the product has', async () => {
    const columns = 'Mã sản phẩm,Tên sản phẩm,Mã SKU,Thuộc tính 1,Giá trị thuộc tính 1,Thuộc tính 2,Giá trị thuộc tính 2,Giá bán';
    const rows = ['ao,Áo bà ba,AO-DS,Màu,Đỏ,Cỡ,S,200000', 'ao,,AO-DM,,Đỏ,,M,200000', 'ao,,AO-XS,,Xanh,,S,210000'];
    const first = await files.run([columns, ...rows].join('\n'));
    expect(await matrix(first.id)).toEqual([['Màu', 'Cỡ'], 'Đỏ|S', 'Đỏ|M', 'Xanh|S']);
    // Another one, and two that change places.
    const more = [rows[0]!.replace(',S,', ',M,'), rows[1]!.replace(',M,', ',S,'), rows[2]!, 'ao,,AO-XM,,Xanh,,M,210000'];
    const second = await files.run([columns, ...more].join('\n'));
    expect(await matrix(second.id)).toEqual([['Màu', 'Cỡ'], 'Đỏ|M', 'Đỏ|S', 'Xanh|S', 'Xanh|M']);
    // A file that says prices alone leaves them alone; our own file has one column for both.
    const third = await files.run('Mã sản phẩm,Tên sản phẩm,Mã SKU,Giá bán\nao,Áo bà ba,AO-DS,220000\n');
    expect(await matrix(third.id)).toEqual([['Màu', 'Cỡ'], 'Đỏ|M', 'Đỏ|S', 'Xanh|S', 'Xanh|M']);
    const own = `${header}\nao,Áo bà ba,,AO-DS,Màu / Cỡ,Đỏ / L,230.000,,,\n`;
    expect(await matrix((await files.run(own)).id)).toEqual([['Màu', 'Cỡ'], 'Đỏ|L', 'Đỏ|S', 'Xanh|S', 'Xanh|M']);
    // What fits into no columns is told apart by its names alone.
    await files.run('Mã sản phẩm,Tên sản phẩm,Mã SKU,Tên phân loại,Phân loại,Giá bán\nao,Áo bà ba,AO-T,Loại,Trẻ em,150000\n');
    expect(await matrix(first.id)).toEqual([[], '', '', '', '', '']);
    expect(await files.start(second.id, 'undo')).toMatchObject({ state: 'undone' });
  });

  it('goes to review only with what its category asks', async () => {
    await market.work.commit(system, (tx) =>
      market.room.get(AddAttributes).execute(tx, [
        {
          category: 'trai-cay',
          key: 'vung-trong',
          name: { vi: 'Vùng trồng', en: 'Grown in' },
          kind: 'text',
          unit: '',
          choices: [],
          required: true,
        },
      ]),
    );
    const done = await files.run('Tên sản phẩm,Giá bán\nSầu riêng,90000\n', { afterwards: 'review' });
    expect(await files.told(done.id)).toEqual([[2, ['attributes-missing']]]);
    expect((await named('Sầu riêng'))?.state).toBe('draft');
  });

  it('is brought to its end by a command beside which no worker runs, whatever breaks off', async () => {
    const importId = await files.begin('Tên sản phẩm,Giá bán\nVú sữa,50000\n');
    expectOk(await market.room.get(StartImport).execute(stall.seller, { importId, start: 'run' }));
    const outage = jest.spyOn(market.room.get(AddProducts), 'execute').mockRejectedValue(new Error('the database is away'));
    await market.room.get(RunImport).toTheEnd(importId);
    expect(await files.find(importId)).toMatchObject({ state: 'stopped', problem: null });
    outage.mockRestore();
    expect(await files.start(importId, 'resume')).toMatchObject({ state: 'done', added: 1 });
  });

  it.each([
    ['a name and a price are missing', { mapping: [] }, 'catalogue/unknown-columns'],
    ['two columns mean the same', { mapping: ['key', 'name', 'price', 'price'] }, 'catalogue/column-twice'],
    ['a seller would publish', { mapping: ['key', 'name', 'price'], afterwards: 'publish' }, 'catalogue/needs-review'],
  ] as const)('does not run when %s', async (_, wishes, code) => {
    const begun = expectOk(
      await market.room
        .get(BeginImport)
        .execute(stall.seller, { shopId: stall.shopId, fileName: 'x.csv', bytes: Buffer.from(file('a,b,c,d,,,1000,,1,1')) }),
    );
    const usual = { rate: null, fallbackCategory: null, afterwards: 'draft' } as const;
    const mapped = await market.room.get(MapImport).execute(stall.seller, { importId: begun.importId, ...usual, ...wishes });
    expect(mapped).toMatchObject({ ok: false, problem: { code } });
    const started = await market.room.get(StartImport).execute(other.seller, { importId: begun.importId, start: 'run' });
    expect(started).toMatchObject({ ok: false, problem: { code: 'catalogue/import-not-found' } });
  });
});

describe('undoing an import', () => {
  it('withdraws what it added, gives back what it changed, and says what was changed since', async () => {
    const first = file('dua,Dứa Tắc Cậu,Trái cây tươi,DUA-1,,,30.000,,10,900', 'xoai,Xoài cát,Trái cây tươi,XOAI-1,,,60.000,,10,900');
    await files.run(first);
    const second = first.replace('30.000,,10', '35.000,,25').replace('60.000', '65.000');
    const done = await files.run(`${second}\nmit,Mít nghệ,Trái cây tươi,MIT-1,,,40.000,,2,900`);
    expect(done).toMatchObject({ added: 1, updated: 2 });
    await market.work.commit(system, (tx) =>
      tx.query(`UPDATE variants SET price = 70000 WHERE sku = 'XOAI-1' AND shop_id = $1`, [stall.shopId]),
    );
    expect(await onHand('DUA-1')).toBe(25);

    const undone = await files.start(done.id, 'undo');
    expect(undone).toMatchObject({ state: 'undone', withdrawn: 1, restored: 1, kept: 1 });
    expect(await named('Dứa Tắc Cậu')).toMatchObject({ variants: ['DUA-1 30000'] });
    expect(await named('Xoài cát')).toMatchObject({ variants: ['XOAI-1 70000'] });
    expect(await named('Mít nghệ')).toMatchObject({ state: 'withdrawn' });
    expect(await onHand('DUA-1')).toBe(10);
    const kept = await market.room.get(ImportQueries).kept(stall.seller, done.id);
    expect(kept).toMatchObject([{ name: 'Xoài cát', fields: ['price'] }]);

    const again = await files.run(`${second}\nmit,Mít nghệ,Trái cây tươi,MIT-1,,,40.000,,2,900`);
    expect(again).toMatchObject({ added: 1, bad: 0 });
    expect(await named('Mít nghệ')).toMatchObject({ state: 'draft', variants: ['MIT-1 40000'] });
  });
});

const line = fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...'aáạăđơưNước mắm 12,;"\'-+=@#%&<>()|'.split('')) });
/** What a spreadsheet would run is kept out of files; what begins with our mark for text, or with a comment's, cannot be told apart. */
const text = line.map((each) => each.replace(/\s+/g, ' ').trim()).filter((each) => each !== '' && !/^['#]|^[=@+-].*[|!(]/.test(each));
const variant = fc.record({
  price: fc.bigInt({ min: 500n, max: 99_000_000n }),
  dearer: fc.option(fc.bigInt({ min: 1n, max: 1_000_000n })),
  option: text,
  weightGrams: fc.integer({ min: 0, max: 30_000 }),
  gtin: fc.constantFrom(null, '8935049510123', '96385074'),
  litres: fc.constantFrom(null, 0.5, 0.3333, 2),
});
const product = fc.record({
  ...{ name: text, nameEn: fc.option(text), origin: fc.option(text), description: fc.option(fc.array(line, { maxLength: 4 })) },
  variants: fc.uniqueArray(variant, { minLength: 1, maxLength: 4, selector: ({ option }) => option.toLowerCase() }),
});
type Drawn = typeof product extends fc.Arbitrary<infer T> ? T : never;

const drawn = (shopId: string, { name, nameEn, origin, description, variants }: Drawn): NewProduct => ({
  ...{ shopId, name, nameEn, categorySlug: 'nuoc-mam-cot', originText: origin ?? '', descriptionVi: description?.join('\n\n') ?? '' },
  variants: variants.map(({ price, dearer, option, weightGrams, gtin, litres }) => ({
    ...{
      sku: newId().slice(-12),
      price: Money.vnd(price),
      compareAtPrice: dearer === null ? null : Money.vnd(price + dearer),
      weightGrams,
      gtin,
    },
    ...(variants.length > 1 ? { optionName: 'Cỡ', optionValue: option } : {}),
    ...(litres === null ? {} : { unit: 'l' as const, unitQuantity: litres }),
  })),
});

describe('everything that a shop owns', () => {
  it.each(['csv', 'xlsx'] as const)('comes back from its own %s unchanged, whatever it is called', async (type) => {
    const [own, count] = [await market.openStall(type === 'csv' ? 3 : 4), 40];
    const { seller } = own;
    const products = fc.sample(product, count).map((each) => drawn(own.shopId, each));
    await market.work.commit(system, async (tx) => expectOk(await market.room.get(AddProducts).execute(tx, system, products)));
    const before = await market.room.get(ExportQueries).variants(seller);
    const table = exportTable(before, new Map(), 'http://cho-tinh.example', 'vi');
    const done = await new Importing(market, own).run(type === 'csv' ? writeCsv(table) : await writeXlsx([table]));
    const rows = await market.room.get(ImportQueries).rows(seller, done.id, { page: 1, perPage: 100 });
    expect(rows).toEqual([]);
    expect(done).toMatchObject({ added: 0, updated: 0, bad: 0, unchanged: count });
    const keyless = (all: typeof before) => all.map(({ key: _key, ...rest }) => rest);
    expect(keyless(await market.room.get(ExportQueries).variants(seller))).toEqual(keyless(before));
  });

  it('is named in the reader’s language, and read in it', async () => {
    const table = exportTable(await market.room.get(ExportQueries).variants(stall.seller), new Map(), 'http://cho-tinh.example', 'en');
    const done = await files.run(writeCsv(table));
    expect(done).toMatchObject({ system: 'own', added: 0, updated: 0, bad: 0 });
  });
});
