import { Money } from '@market/kernel';
import { ProductAboutPage, NewProductPage, type AboutForm } from '../../../apps/web/src/pages/seller/product-about.page.js';
import { ProductCertificatesPage } from '../../../apps/web/src/pages/seller/product-certificates.page.js';
import type { ProductHead } from '../../../apps/web/src/pages/seller/product-frame.js';
import { ProductListPage, type ListedProduct } from '../../../apps/web/src/pages/seller/product-list.page.js';
import { ProductPicturesPage } from '../../../apps/web/src/pages/seller/product-pictures.page.js';
import { ProductPromotionsPage } from '../../../apps/web/src/pages/seller/product-promotions.page.js';
import { ProductVariantsPage } from '../../../apps/web/src/pages/seller/product-variants.page.js';
import type { Examples } from './example.js';
import { picture } from './goods.js';

const shop = { name: 'HTX Nước mắm Hòn Sơn', slug: 'nuoc-mam-hon-son' };
const seller = { account: { name: 'Trần Văn Hòn', faces: ['seller'] as const } };
const id = '0192f0c1-0000-7000-8000-000000000001';
const base = `/kenh-ban-hang/san-pham/${id}`;
const published: ProductHead = {
  ...{ id, slug: 'nuoc-mam-ca-com-hon-son', name: 'Nước mắm cá cơm Hòn Sơn 40 độ đạm', state: 'published', pictureCount: 2 },
  waiting: ['name', 'pictures'],
};
const returned: ProductHead = {
  ...{ id, slug: 'nuoc-mam-ca-com-hon-son', name: 'Nước mắm cá cơm Hòn Sơn 40 độ đạm', state: 'changes-requested', pictureCount: 0 },
  said: { reason: 'Xin bổ sung hai chỗ trước khi đăng bán.', fields: { pictures: 'Chưa có hình nhãn chai.', name: 'Ghi rõ dung tích.' } },
};

const form: AboutForm = {
  typed: {
    name: 'Nước mắm cá cơm Hòn Sơn 40 độ đạm',
    categorySlug: 'nuoc-mam-cot',
    'attributes.do-dam': 'bốn mươi',
    'attributes.bao-quan': 'Nơi khô mát',
    descriptionVi: 'Cá cơm được ướp muối ngay khi lên thuyền, ủ chượp mười hai tháng trong thùng gỗ.',
    price: '85.000',
  },
  categories: [
    {
      slug: 'nuoc-mam-va-mam',
      name: 'Nước mắm & mắm',
      children: [
        { slug: 'nuoc-mam-cot', name: 'Nước mắm cốt, nhĩ', children: [] },
        { slug: 'mam-ca', name: 'Mắm cá', children: [] },
      ],
    },
  ],
  asked: [
    { key: 'thanh-phan', name: 'Thành phần', kind: 'text', unit: '', choices: [], required: true },
    { key: 'do-dam', name: 'Độ đạm', kind: 'number', unit: '°N', choices: [], required: false },
    {
      ...{ key: 'bao-quan', name: 'Bảo quản', kind: 'choice', unit: '', required: false },
      choices: ['Nơi khô mát', 'Ngăn mát'].map((value) => ({ value, label: value })),
    },
  ],
};
const refused = {
  message: 'Thông tin sản phẩm có chỗ chưa đúng. Hãy xem những ô được đánh dấu.',
  faults: { 'attributes.do-dam': 'not-a-number', stock: 'not-a-quantity' },
};

const listed: ListedProduct = {
  ...{ id, name: published.name, state: 'published', priceFrom: Money.vnd(85_000), variantCount: 3, waits: true, reason: null },
  picture: picture('fish-sauce', 'Nước mắm'),
};

const row = { sku: 'HS-NM-500', price: '85000', stock: '120', stockThen: '120', gtin: '', weight: '900', quantity: '0,5' };

/** The product editor of the seller centre. */
export const productExamples: Examples = {
  'seller-product-list': [
    '/kenh-ban-hang/san-pham',
    (page) =>
      ProductListPage({
        ...{ page, shop, text: '', at: 1, pages: 3, done: 'relisted', counts: { published: 42, draft: 3, 'changes-requested': 1 } },
        products: [
          listed,
          {
            ...listed,
            id: `${id}2`,
            name: 'Mắm ruốc Hòn Sơn hũ thủy tinh nắp vàng',
            state: 'changes-requested',
            waits: false,
            reason: 'Ảnh mờ, chưa thấy nhãn.',
          },
          { ...listed, id: `${id}3`, name: 'Khô cá thiều', state: 'unlisted', waits: false, picture: undefined, variantCount: 1 },
        ],
      }),
    seller,
  ],
  'seller-product-list-empty': [
    '/kenh-ban-hang/san-pham',
    (page) => ProductListPage({ page, shop, products: [], counts: {}, text: '', at: 1, pages: 0 }),
    seller,
  ],
  'seller-product-new': ['/kenh-ban-hang/san-pham/moi', (page) => NewProductPage({ page, shop, ...form, refused }), seller],
  'seller-product-about': [base, (page) => ProductAboutPage({ page, shop, head: published, done: 'waits', ...form }), seller],
  'seller-product-pictures': [
    `${base}/hinh`,
    (page) =>
      ProductPicturesPage({
        ...{ page, shop, head: returned },
        pictures: ['fish-sauce', 'ferment-jar'].map((scene) => ({
          ...picture(scene, 'Chai nước mắm 500 ml'),
          path: `/media/${scene}.svg`,
        })),
        unfit: ['hop-dong.jpg: Tệp này không phải là hình. Hãy chọn hình JPEG, PNG hoặc WebP.'],
      }),
    seller,
  ],
  'seller-product-variants': [
    `${base}/phan-loai`,
    (page) =>
      ProductVariantsPage({
        ...{ page, shop, head: { ...published, waiting: undefined }, unit: 'l' },
        options: [
          { name: 'Dung tích', values: '500 ml, 1 lít' },
          { name: 'Độ đạm', values: '35, 40' },
          { name: '', values: '' },
        ],
        rows: [
          { ...row, id, values: ['500 ml', '35'] },
          { ...row, id: '', values: ['1 lít', '40'], sku: '', price: '' },
        ],
        refused: { message: refused.message, faults: { 'variants.1.price': 'not-positive', 'variants.0.gtin': 'not-a-gtin' } },
      }),
    seller,
  ],
  'seller-product-certificates': [
    `${base}/chung-nhan`,
    (page) =>
      ProductCertificatesPage({
        ...{ page, shop, head: published, typed: { kind: 'haccp', issuer: 'QUACERT' } },
        kinds: [
          { value: 'ocop', label: 'Chứng nhận OCOP' },
          { value: 'haccp', label: 'Chứng nhận HACCP' },
        ],
        certificates: [
          {
            ...{ kind: 'Chứng nhận OCOP, 4 sao', number: '1203/QĐ-UBND', issuer: 'UBND tỉnh Kiên Giang', issuedOn: '2024-12-20' },
            ...{ validTo: '2027-12-19', expired: false, fileName: 'quyet-dinh-ocop.pdf', fileHref: '/tai-lieu/x' },
          },
          {
            ...{ kind: 'Chứng nhận HACCP', number: 'HACCP-2022-101', issuer: 'QUACERT', issuedOn: '2022-05-01' },
            ...{ validTo: '2025-04-30', expired: true, fileName: null, fileHref: null },
          },
        ],
        refused: { message: refused.message, faults: { number: 'required' } },
      }),
    seller,
  ],
  'seller-product-promotions': [
    `${base}/khuyen-mai`,
    (page) =>
      ProductPromotionsPage({
        ...{
          page,
          shop,
          head: { ...published, waiting: undefined },
          typed: { startsAt: '2026-12-01T08:00', endsAt: '2026-12-07T22:00', percent: '60' },
        },
        variants: [
          { id, label: 'Chai 500 ml', price: Money.vnd(85_000) },
          { id: `${id}2`, label: 'Chai 1 lít', price: Money.vnd(160_000) },
        ],
        promotions: [
          {
            ...{
              id,
              option: 'Chai 500 ml',
              sku: 'HS-NM-500',
              usualPrice: Money.vnd(85_000),
              price: Money.vnd(72_000),
              runs: true,
              ended: false,
            },
            ...{ startsAt: new Date('2026-11-20T01:00:00Z'), endsAt: new Date('2026-11-30T15:00:00Z') },
          },
        ],
        refused: { message: 'Khuyến mại chưa đúng. Hãy xem những ô được đánh dấu.', faults: { [`prices.${id}`]: 'more-than-half-off' } },
      }),
    seller,
  ],
};
