import { CategoriesPage } from '../../../apps/web/src/pages/console/categories.page.js';
import { CategoryPage } from '../../../apps/web/src/pages/console/category.page.js';
import { FlaggedWordsPage } from '../../../apps/web/src/pages/console/flagged-words.page.js';
import { ProductQueuePage, type QueueItem } from '../../../apps/web/src/pages/console/product-queue.page.js';
import { ProductReviewPage } from '../../../apps/web/src/pages/console/product-review.page.js';
import type { Examples } from './example.js';
import { picture } from './goods.js';

const officer = { account: { name: 'Lê Thị Cán', faces: ['console'] as const } };
const id = '0192f0c1-0000-7000-8000-000000000001';
const item: QueueItem = {
  ...{ kind: 'new', productId: id, version: 3, name: 'Nước mắm cá cơm Hòn Sơn 40 độ đạm', shop: 'HTX Nước mắm Hòn Sơn' },
  ...{ category: 'Nước mắm cốt, nhĩ', days: 2, flags: [] },
};
const now = {
  ...{ name: item.name, nameEn: 'Hòn Sơn fish sauce 40°N', category: 'Nước mắm & mắm › Nước mắm cốt, nhĩ' },
  pictures: [picture('fish-sauce', 'Chai nước mắm 500 ml'), picture('ferment-jar', 'Nhãn chai')],
  certificates: [
    {
      name: 'Chứng nhận OCOP, 4 sao',
      facts: '1203/QĐ-UBND · UBND tỉnh Kiên Giang · 20/12/2024 – 19/12/2027',
      href: '/tai-lieu/x',
      expired: false,
    },
  ],
  ...{ descriptionHtml: '<p>Ủ chượp mười hai tháng.</p>', descriptionEnHtml: '<p>Fermented for twelve months.</p>' },
  ...{ origin: 'Hòn Sơn, Kiên Hải', attributes: [{ label: 'Độ đạm', value: '40 °N' }] },
};
const categories = [
  { slug: 'nuoc-mam-va-mam', name: 'Nước mắm & mắm', top: true, active: true, products: 0, attributes: 3 },
  { slug: 'nuoc-mam-cot', name: 'Nước mắm cốt, nhĩ', top: false, active: true, products: 214, attributes: 1 },
  { slug: 'mam-ca', name: 'Mắm cá', top: false, active: false, products: 12, attributes: 0 },
];

/** The officers' desk for products. */
export const productDeskExamples: Examples = {
  'console-products': [
    '/quan-tri/san-pham',
    (page) =>
      ProductQueuePage({
        ...{ page, kind: 'all', flagged: false, text: '', total: 3, at: 1, pages: 1, readOnly: false, approved: 2 },
        items: [
          item,
          { ...item, productId: `${id}2`, name: 'Cao xương cá ngựa', flags: ['đặc trị', 'thần dược'], days: 5 },
          { ...item, productId: `${id}3`, kind: 'change', name: 'Mật ong tràm U Minh Thượng', days: 0 },
        ],
      }),
    officer,
  ],
  'console-products-empty': [
    '/quan-tri/san-pham',
    (page) => ProductQueuePage({ page, kind: 'all', flagged: true, text: '', items: [], total: 0, at: 1, pages: 0, readOnly: false }),
    officer,
  ],
  'console-product-review': [
    `/quan-tri/san-pham/${id}`,
    (page) =>
      ProductReviewPage({
        ...{ page, id, version: 3, state: 'published', now, readOnly: false },
        shop: { name: item.shop, slug: 'nuoc-mam-hon-son', open: true },
        change: {
          ...{ id, askedAt: '2026-11-22T03:00:00Z', fields: ['name', 'pictures', 'certificates', 'description', 'attributes'] },
          side: { ...now, name: 'Nước mắm Hòn Sơn đặc trị', pictures: [picture('ferment-jar', 'Nhãn mới')], certificates: [] },
        },
        variants: [{ label: 'Chai 500 ml', sku: 'HS-NM-500', price: '85.000 ₫', gtin: '8934563138165' }],
        flags: [{ phrase: 'đặc trị', note: 'Thực phẩm không được quảng cáo như thuốc.' }],
        history: [
          { title: 'Đang bán', at: new Date('2026-10-02T03:00:00Z'), state: 'current' },
          { title: 'Cần sửa', at: new Date('2026-10-01T03:00:00Z'), state: 'done', note: 'Ảnh mờ.' },
        ],
        refused: {
          at: 'change-refused',
          message: 'Hãy ghi lý do để người bán biết cần sửa gì.',
          faults: { changeReason: 'required' },
          typed: {},
        },
      }),
    officer,
  ],
  'console-product-review-new': [
    `/quan-tri/san-pham/${id}`,
    (page) =>
      ProductReviewPage({
        ...{ page, id, version: 1, state: 'in-review', now: { ...now, certificates: [], pictures: [] }, readOnly: false },
        ...{ shop: { name: item.shop, slug: 'nuoc-mam-hon-son', open: false }, variants: [], flags: [], history: [] },
      }),
    officer,
  ],
  'console-categories': [
    '/quan-tri/danh-muc',
    (page) => CategoriesPage({ page, categories, typed: {}, readOnly: false, saved: true }),
    officer,
  ],
  'console-category': [
    '/quan-tri/danh-muc/nuoc-mam-cot',
    (page) =>
      CategoryPage({
        ...{ page, slug: 'nuoc-mam-cot', active: true, categories, readOnly: false, saved: false },
        typed: { 'name.vi': 'Nước mắm cốt, nhĩ', 'name.en': 'First-press fish sauce', parentSlug: 'nuoc-mam-va-mam' },
        attributes: [
          {
            key: 'do-dam',
            name: 'Độ đạm',
            active: true,
            typed: { 'name.vi': 'Độ đạm', 'name.en': 'Nitrogen', kind: 'number', unit: '°N', position: '0' },
          },
        ],
        refused: {
          at: 'new',
          message: 'Có chỗ chưa đúng. Hãy xem những ô được đánh dấu.',
          faults: { choices: 'too-short' },
          typed: { kind: 'choice' },
        },
      }),
    officer,
  ],
  'console-flagged-words': [
    '/quan-tri/tu-can-luu-y',
    (page) =>
      FlaggedWordsPage({
        ...{ page, typed: {}, readOnly: false, saved: false },
        list: [
          { id: '1', phrase: 'đặc trị', note: 'Thực phẩm không được quảng cáo như thuốc.', active: true },
          { id: '2', phrase: 'hàng nhái', note: 'Dấu hiệu hàng giả.', active: false },
        ],
      }),
    officer,
  ],
};
