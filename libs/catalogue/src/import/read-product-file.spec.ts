import { existsSync, readFileSync } from 'node:fs';
import { expectOk } from '@market/kernel';
import fc from 'fast-check';
import { readPrice } from './cells.js';
import { readProductFile } from './read-product-file.js';

const read = async (text: string, rate?: bigint) => expectOk(await readProductFile(Buffer.from(text), rate));
const header = 'Mã sản phẩm,Tên sản phẩm,Danh mục,Mã SKU,Tên phân loại,Phân loại,Giá bán,Giá gốc,Tồn kho,Khối lượng (g),Hình ảnh';

describe('a price cell', () => {
  it.each([
    ['150000', 150_000n],
    ['150.000', 150_000n],
    ['150,000 ₫', 150_000n],
    ['1.250.000đ', 1_250_000n],
    ['150000.00', 150_000n],
    ['12.50', undefined],
    ['liên hệ', undefined],
    ['-5', undefined],
    ['=cmd|calc', undefined],
  ])('reads %s', (text, price) => expect(readPrice(text, undefined)).toBe(price));

  it('turns a foreign price into whole đồng', async () => {
    expect(readPrice('42.99', 25_400n)).toBe(1_091_946n);
    expect(readPrice('50', 25_400n)).toBe(1_270_000n);
  });

  it('reads back every price as Vietnamese write it', async () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 99_999_999_999n }), (price) => {
        expect(readPrice(`${price.toLocaleString('vi-VN')} ₫`, undefined)).toBe(price);
        expect(readPrice(price.toLocaleString('en-US'), undefined)).toBe(price);
      }),
    );
  });
});

describe('the own template', () => {
  it('groups the rows of a product and keeps what is good beside what is bad', async () => {
    const file = await read(`${header}
mam-1,Nước mắm Hòn Sơn,Nước mắm,M500,Dung tích,500 ml,90.000,,10,600,https://example.vn/a.jpg
mam-1,,,M1000,Dung tích,1 lít,sáu chục,,10,1100,
mam-1,,,M500,Dung tích,2 lít,300.000,,10,2100,
,,,,,,10000,,1,,
kho-1,Khô cá,Hải sản khô,,,,250000,300000,-2,500,khong-phai-link`);
    expect(file.products.map(({ name, variants, pictures }) => [name, variants.length, pictures.length])).toEqual([
      ['Nước mắm Hòn Sơn', 1, 1],
      ['Khô cá', 1, 0],
    ]);
    expect(file.products[1]!.variants[0]).toMatchObject({ stock: 0, compareAtPrice: 300_000n });
    expect(file.faults).toEqual([
      expect.objectContaining({ line: 5, column: 'Tên sản phẩm', code: 'name-missing' }),
      expect.objectContaining({ line: 3, column: 'Giá bán', code: 'price-unreadable', value: 'sáu chục' }),
      expect.objectContaining({ line: 4, column: 'Mã SKU', code: 'sku-twice' }),
      expect.objectContaining({ line: 6, column: 'Hình ảnh', code: 'picture-not-a-link' }),
    ]);
  });

  it('counts lines as an editor does, also after a cell of several lines', async () => {
    const file = await read('Tên sản phẩm,Mô tả,Giá bán\nA,"một\nhai\nba",1000\nB,,x\n');
    expect(file.faults).toEqual([expect.objectContaining({ line: 5, code: 'price-unreadable' })]);
  });

  it('reads semicolons, byte order marks, UTF-16 and decomposed letters', async () => {
    const text = 'Tên sản phẩm;Giá bán\nNước mắm;90.000\n'.normalize('NFD');
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    for (const bytes of [Buffer.from(text), Buffer.from(`\uFEFF${text}`), utf16]) {
      expect(expectOk(await readProductFile(bytes)).products[0]!.name).toBe('Nước mắm'.normalize('NFC'));
    }
  });

  it.each([
    ['an open quote', Buffer.from('Tên sản phẩm,Giá bán\n"A,1000\nB,2000'), 'platform/file-unreadable'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), 'platform/file-not-text'],
    ['a header alone', Buffer.from('Tên sản phẩm,Giá bán\n'), 'platform/file-empty'],
    ['unknown columns', Buffer.from('a,b\n1,2\n'), 'catalogue/unknown-columns'],
    ['five thousand columns', Buffer.from(`${'x,'.repeat(5000)}\n1\n`), 'platform/file-too-wide'],
  ])('refuses %s with a reason', async (_, bytes, code) => {
    expect(await readProductFile(bytes)).toMatchObject({ ok: false, problem: { code } });
  });
});

const samples = '../shared/data/products';
const withSamples = existsSync(samples) ? describe : describe.skip;
withSamples('real exports', () => {
  const sample = async (name: string, rate?: bigint) => expectOk(await readProductFile(readFileSync(`${samples}/${name}`), rate));

  it('takes the Haravan export of a real shop: variants grouped, rows of pictures gathered, unpriced rows named', async () => {
    const { format, products, faults } = await sample('haravan_export_tramhuong.csv');
    expect(format).toBe('haravan');
    const variants = products.reduce((sum, product) => sum + product.variants.length, 0);
    const priceless = faults.filter(({ code }) => code === 'price-missing').length;
    const twice = faults.filter(({ code }) => code === 'variant-twice').length;
    // 361 rows: 210 only add pictures, 151 are variants; each variant is taken or named.
    expect(variants + priceless + twice).toBe(151);
    expect(products.every(({ name, variants: list }) => name !== '' && list.length > 0)).toBe(true);
    expect(products.some(({ pictures }) => pictures.length > 1)).toBe(true);
  });

  it.each([['shop-systems/shopify_apparel.csv'], ['shop-systems/shopify_home-and-garden.csv'], ['shop-systems/shopify_jewelery.csv']])(
    'takes %s without a fault when the rate is known',
    async (name) => {
      const { format, products, faults } = await sample(name, 25_400n);
      expect(format).toBe('shopify');
      expect(faults).toEqual([]);
      expect(products.length).toBeGreaterThan(10);
      expect(products.some(({ variants }) => variants.length > 1)).toBe(true);
    },
  );

  it('names every fractional price when the rate is not known, instead of selling a pot for ten đồng', async () => {
    const { faults } = await sample('shop-systems/shopify_home-and-garden.csv');
    expect(faults.some(({ code, value }) => code === 'price-unreadable' && value === '9.99')).toBe(true);
  });
});
