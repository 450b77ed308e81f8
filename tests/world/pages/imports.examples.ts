import type { ImportPreview, ImportView, ReadProduct } from '@market/catalogue';
import { ImportPreviewPage } from '../../../apps/web/src/pages/seller/import-preview.page.js';
import { ImportRunPage } from '../../../apps/web/src/pages/seller/import-run.page.js';
import { ImportsPage } from '../../../apps/web/src/pages/seller/imports.page.js';
import type { Examples } from './example.js';

const shop = { name: 'HTX Nước mắm Hòn Sơn', slug: 'nuoc-mam-hon-son' };
const seller = { account: { name: 'Trần Văn Hòn', faces: ['seller'] as const } };
const id = '0192f0c1-0000-7000-8000-000000000011';
const home = '/kenh-ban-hang/nhap-hang';

const view: ImportView = {
  ...{
    id,
    shopId: id,
    accountId: null,
    fileName: 'san-pham-haravan-thang-11.xlsx',
    kind: 'xlsx',
    bytes: 91_000,
    headerLine: 1,
    rowCount: 361,
  },
  columns: [
    'Url',
    'Tên',
    'Mô tả',
    'Loại sản phẩm',
    'Hãng',
    'Thuộc tính 1',
    'Giá trị thuộc tính 1',
    'Mã phiên bản sản phẩm',
    'Giá',
    'Link hình',
  ],
  ...{ system: 'haravan', rate: null, fallbackCategory: 'hang-khac', afterwards: 'draft' },
  mapping: ['key', 'name', 'description', 'category', null, 'optionName1', 'optionValue1', 'sku', 'price', 'pictures'],
  ...{ state: 'done', done: 97, total: 97, added: 61, updated: 4, unchanged: 3, bad: 29, badRows: 92, withdrawn: 0, restored: 0, kept: 0 },
  ...{ problem: null, createdAt: new Date('2026-11-20T02:10:00Z'), startedAt: new Date('2026-11-20T02:12:00Z') },
  ...{ finishedAt: new Date('2026-11-20T02:12:09Z'), undoneAt: null },
};

const variant = {
  ...{ line: 2, sku: 'HS-NM-500', optionName: 'Dung tích', optionValue: 'Chai 500 ml', price: 85_000n, compareAtPrice: null, stock: 24 },
  ...{ weightGrams: 900, stockThen: undefined, barcode: undefined, unit: undefined, unitQuantity: undefined },
  options: [{ name: 'Dung tích', value: 'Chai 500 ml' }],
};
const read: ReadProduct = {
  ...{ key: 'nuoc-mam', line: 2, rows: [], name: 'Nước mắm cá cơm Hòn Sơn ủ chượp mười hai tháng' },
  faults: [{ line: 2, column: 'Link hình', code: 'picture-not-a-link', value: 'anh-1.jpg' }],
  product: {
    ...{ key: 'nuoc-mam', name: 'Nước mắm cá cơm Hòn Sơn', nameEn: undefined, descriptionHtml: '', descriptionEnHtml: undefined },
    ...{ category: 'Nước mắm', origin: undefined, shown: true, pictures: [{ url: 'https://example.vn/1.jpg', alt: '' }] },
    variants: [variant, { ...variant, line: 3, sku: 'HS-NM-1000', optionValue: 'Chai 1 lít', price: 160_000n }],
  },
};
const bad: ReadProduct = {
  ...{ key: 'kho', line: 4, rows: [], name: 'Khô cá lù đù loại một', product: undefined },
  faults: [{ line: 4, column: 'Giá', code: 'price-unreadable', value: 'liên hệ' }],
};
const preview: ImportPreview = {
  view: { ...view, state: 'mapping' },
  examples: [
    'nuoc-mam-ca-com',
    'Nước mắm cá cơm Hòn Sơn',
    '<p>Ủ chượp mười hai tháng trong thùng gỗ bời lời, kéo rút nhĩ.</p>',
    'Nước mắm',
  ].concat([...['Hòn Sơn', 'Dung tích', 'Chai 500 ml', 'HS-NM-500', '85000', 'https://example.vn/1.jpg']]),
  products: [read, bad],
  before: new Date('2026-11-18T02:10:00Z'),
};
const categories = [
  { value: 'nuoc-mam-va-mam', label: 'Nước mắm & mắm' },
  { value: 'hang-khac', label: 'Hàng khác' },
];
const rows = [
  {
    ...{ line: 4, bad: true, cells: ['kho-lu-du', 'Khô cá lù đù loại một', '<p>Khô</p>', 'Hải sản khô', 'liên hệ'] },
    faults: [{ line: 4, column: 'Giá', code: 'price-unreadable' as const, value: 'liên hệ' }],
  },
  {
    ...{ line: 5, bad: true, cells: ['kho-lu-du', '', '', '', '120000'] },
    faults: [{ line: 5, column: '', code: 'sibling-bad' as const, value: '4' }],
  },
];
const notes = [
  {
    ...{ line: 2, bad: false, cells: ['nuoc-mam', 'Nước mắm cá cơm Hòn Sơn', '85000'] },
    faults: [{ line: 2, column: 'Link hình', code: 'picture-not-a-link' as const, value: 'anh-1.jpg' }],
  },
];
const pictures = {
  ...{ waiting: 12, fetched: 86, refused: 2 },
  faults: [
    {
      ...{ productId: id, name: 'Mắm ruốc Rạch Giá', fault: 'catalogue/picture-missing' },
      url: 'https://hstatic.net/1000233/1/2024/mam-ruoc-rach-gia-hu-thuy-tinh-500-gam-mat-truoc_grande.jpg',
    },
    { productId: id, name: 'Khô cá lù đù', url: 'https://192.168.1.20/anh/lu-du.png', fault: 'catalogue/picture-closed' },
  ],
};
const run = { shop, view, progress: 'done-97', bad: rows, notes, kept: [], pictures };
const limits = { mostMegabytes: 25, mostRows: 50_000 };

/** Every page of a file's way into a shop. */
export const importExamples: Examples = {
  'seller-imports': [
    home,
    (page) =>
      ImportsPage({
        page,
        shop,
        at: 1,
        pages: 2,
        limits,
        imports: [view, { ...view, id: `${id.slice(0, -1)}2`, state: 'undone', badRows: 0 }],
      }),
    seller,
  ],
  'seller-imports-refused': [
    home,
    (page) =>
      ImportsPage({
        ...{ page, shop, at: 1, pages: 0, limits, imports: [] },
        problem: { code: 'platform/file-unreadable', kind: 'invalid', facts: { line: 214, reason: 'CSV_QUOTE_NOT_CLOSED' } },
      }),
    seller,
  ],
  'seller-import-preview': [`${home}/${id}`, (page) => ImportPreviewPage({ page, shop, preview, categories, rate: '' }), seller],
  'seller-import-preview-refused': [
    `${home}/${id}`,
    (page) =>
      ImportPreviewPage({
        ...{ page, shop, categories, rate: 'hai lăm ngàn', preview: { ...preview, products: [], view: { ...preview.view, system: null } } },
        problem: { code: 'platform/invalid', kind: 'invalid', fields: { rate: 'not-positive' } },
      }),
    seller,
  ],
  'seller-import-running': [
    `${home}/${id}`,
    (page) => ImportRunPage({ ...run, page, view: { ...view, state: 'running', done: 41 }, progress: 'running-41', bad: [], notes: [] }),
    seller,
  ],
  'seller-import-done': [`${home}/${id}`, (page) => ImportRunPage({ ...run, page }), seller],
  'seller-import-undone': [
    `${home}/${id}`,
    (page) =>
      ImportRunPage({
        ...{ ...run, page, view: { ...view, state: 'undone', withdrawn: 61, restored: 3, kept: 1 } },
        kept: [{ name: 'Nước mắm cá cơm Hòn Sơn', line: 2, fields: ['price', 'weightGrams'] }],
      }),
    seller,
  ],
  'seller-import-stopped': [
    `${home}/${id}`,
    (page) => ImportRunPage({ ...run, page, view: { ...view, state: 'stopped', done: 41, problem: 'catalogue/business-not-approved' } }),
    seller,
  ],
};
