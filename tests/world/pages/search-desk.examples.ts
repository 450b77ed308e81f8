import { SearchDeskPage, type SearchDeskProps } from '../../../apps/web/src/pages/console/search-desk.page.js';
import type { Examples } from './example.js';

const officer = { account: { name: 'Phạm Minh Khoa', faces: ['console'] as const } };
const empty: Omit<SearchDeskProps, 'page'> = {
  ...{ readOnly: false, done: undefined, preview: undefined, names: [], typed: { direction: 'two-way', names: '' }, refused: undefined },
  ...{ inVain: [], inVainAlone: 0, popular: [] },
  index: { serving: 'postgresql', documents: '0', version: 2, builtAt: null, pending: 0 },
};

/** The officers' page on search: at work, with a mistake, and on the first day. */
export const searchDeskExamples: Examples = {
  'console-search': [
    '/quan-tri/tim-kiem?q=nuwowcs+mawms',
    (page) =>
      SearchDeskPage({
        ...{ page, ...empty, done: 'added' },
        preview: {
          ...{ q: 'nuwowcs mawms', total: 212, readAs: 'nước mắm', partial: false },
          items: [
            { slug: 'a', name: 'Nước mắm nhĩ Phú Quốc 40°N', shop: 'Nhà thùng Hải Nguyên', price: '180.000 ₫', inStock: true },
            { slug: 'b', name: 'Nước mắm Hòn Sơn ủ chượp 18 tháng', shop: 'HTX Nước mắm Hòn Sơn', price: '95.000 ₫', inStock: true },
            { slug: 'c', name: 'Nước mắm chay từ thơm', shop: 'Cơ sở Bà Tư', price: '45.000 ₫', inStock: false },
          ],
        },
        names: [
          { id: '1', direction: 'two-way', names: ['khóm', 'dứa', 'trái thơm', 'quả dứa'] },
          { id: '2', direction: 'two-way', names: ['đậu phộng', 'lạc'] },
          { id: '3', direction: 'one-way', names: ['vừng', 'mè'] },
        ],
        inVain: [
          { shown: 'cà na muối', asked: 31, lastDay: '2026-11-24' },
          { shown: 'bánh ống lá dứa', asked: 12, lastDay: '2026-11-23' },
        ],
        inVainAlone: 44,
        popular: [
          { shown: 'nước mắm', asked: 912 },
          { shown: 'khô cá sặc', asked: 388 },
        ],
        index: { serving: 'meilisearch', documents: '1.139', version: 2, builtAt: '00:05, 25/11/2026', pending: 3 },
      }),
    officer,
  ],
  'console-search-refused': [
    '/quan-tri/tim-kiem/ten-goi',
    (page) =>
      SearchDeskPage({
        ...{ page, ...empty, typed: { direction: 'one-way', names: 'khóm' } },
        refused: { message: 'Hãy viết từ hai đến tám tên gọi, cách nhau bằng dấu phẩy.', faults: { names: 'too-few' } },
      }),
    officer,
  ],
};
