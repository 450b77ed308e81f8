import { Money } from '@market/kernel';
import { readFileSync } from 'node:fs';
import { DashboardPage } from '../../../apps/web/src/pages/console/dashboard.page.js';
import { FactsPage, type FactView } from '../../../apps/web/src/pages/console/facts.page.js';
import type { CountView, FiguresView } from '../../../apps/web/src/pages/console/figures/figures-view.js';
import { OpenDataPage } from '../../../apps/web/src/pages/console/open-data.page.js';
import { RowsPage } from '../../../apps/web/src/pages/console/rows.page.js';
import type { Examples } from './example.js';

const officer = { account: { name: 'Lê Thị Cán Bộ', faces: ['console'], post: 'officer' } } as const;
const vnd = (amount: number) => Money.vnd(amount);

const count = (value: string, label: string, businesses: number): CountView => ({
  ...{ value, label, businesses, products: businesses * 13 + (businesses % 4) },
});
/** Real communes, invented numbers: most in the towns, none in most of the north. */
const communes = readFileSync('libs/regions/data/units-2025-07.csv', 'utf8')
  .split('\n')
  .map((line) => line.split(','))
  .filter(([, level, parent]) => level === 'commune' && parent === '91')
  .map(([code = '', , , kind = '', name = '']) => {
    const few = Number(code) > 30700 ? (Number(code) * 7) % 5 : 0;
    return count(code, `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name}`, { '30742': 28, '31078': 41, '30769': 9 }[code] ?? few);
  });
const districts = (
  [
    ...[['899', 'Thành phố Rạch Giá', 28] as const, ['900', 'Thành phố Hà Tiên', 9] as const, ['902', 'Huyện Kiên Lương', 6] as const],
    ...[['903', 'Huyện Hòn Đất', 5] as const, ['904', 'Huyện Tân Hiệp', 3] as const, ['905', 'Huyện Châu Thành', 7] as const],
    ...[['906', 'Huyện Giồng Riềng', 4] as const, ['907', 'Huyện Gò Quao', 0] as const, ['908', 'Huyện An Biên', 2] as const],
    ...[['909', 'Huyện An Minh', 3] as const, ['910', 'Huyện Vĩnh Thuận', 1] as const, ['911', 'Thành phố Phú Quốc', 41] as const],
    ...[['912', 'Huyện Kiên Hải', 12] as const, ['913', 'Huyện U Minh Thượng', 4] as const, ['914', 'Huyện Giang Thành', 2] as const],
  ] as const
).map(([value, label, businesses]) => count(value, label, businesses));

const days = Array.from({ length: 37 }, (_, at) => new Date(Date.UTC(2023, 10 + at + 1, 0)).toISOString().slice(0, 10));
const figures: FiguresView = {
  ...{ asOf: '2026-11-25', comparedTo: '2025-11-25', definition: 'participating/v1' },
  ...{ businesses: { now: 127, before: 112 }, products: { now: 1896, before: 1902 } },
  growth: days.map((day, at) => ({ day, businesses: 78 + Math.round(at * 1.3), products: 1100 + at * 22 - (at > 30 ? (at - 30) * 9 : 0) })),
  tables: {
    district: districts,
    commune: communes,
    sector: [
      count('C', 'Công nghiệp chế biến, chế tạo', 71),
      count('A', 'Nông nghiệp, lâm nghiệp và thuỷ sản', 38),
      count('G', 'Bán buôn, bán lẻ', 18),
    ],
    size: [count('micro', 'Siêu nhỏ', 92), count('small', 'Nhỏ', 31), count('medium', 'Vừa', 4), count('large', 'Lớn', 0)],
    form: [
      count('household', 'Hộ kinh doanh', 58),
      count('cooperative', 'Hợp tác xã', 34),
      count('limited-one', 'Công ty TNHH một thành viên', 35),
    ],
    ocop: [count('5', '5 sao', 3), count('4', '4 sao', 12), count('3', '3 sao', 40), count('none', 'Chưa có sao', 110)],
  },
  months: Array.from({ length: 12 }, (_, at) => {
    const orders = at === 0 ? 0 : 40 + at * 11 + (at % 3) * 17;
    const month = new Date(Date.UTC(2025, 11 + at, 1)).toISOString().slice(0, 7);
    return { month, orders, value: vnd(orders * 412_500), returns: at % 3, givenBack: vnd((at % 3) * 250_000), sellers: 30 };
  }),
  whole: { orders: 1391, value: vnd(573_787_500), cashless: 1 },
  methods: [
    { method: 'Chuyển khoản, quét mã QR', orders: 1032, value: vnd(413_250_000) },
    { method: 'Thẻ, ví qua cổng thanh toán', orders: 359, value: vnd(160_537_500) },
  ],
};
const places = [
  { value: '', label: 'Toàn địa bàn' },
  ...districts.map(({ value, label }) => ({ value: `district:${value}`, label })),
  ...communes.map(({ value, label }) => ({ value: `commune:${value}`, label })),
];
const dashboard = { today: '2026-11-25', places, place: '', placeName: '', figures, badDay: false };

const hide = (rows: readonly CountView[]): CountView[] =>
  rows.map((row) => (row.businesses! > 0 && row.businesses! < 4 ? { ...row, businesses: null, products: null } : row));
const published: FiguresView = {
  ...figures,
  tables: { ...figures.tables, commune: hide(communes), district: hide(districts), size: hide(figures.tables.size!) },
  months: figures.months.map(({ month, orders, value }, at) => ({
    month,
    orders: at === 2 ? null : orders,
    value: at === 2 ? null : value,
  })),
  ...{ whole: undefined, methods: [] },
};
const reported = [
  {
    ...{ id: 'a', indicator: 'Cơ sở sử dụng chữ ký số', unit: '%', from: '2023-01-01', to: '2023-12-31', hundredths: 8100n },
    ...{ source: null, sourceKind: 'example' as const, note: '' },
  },
  {
    ...{ id: 'b', indicator: 'Sản phẩm OCOP được công nhận', unit: 'sản phẩm', from: '2024-01-01', to: '2024-12-31', hundredths: 26_900n },
    ...{
      source: 'Báo cáo số 123/BC-VPĐP ngày 20/12/2024',
      sourceKind: 'document' as const,
      note: '6 sản phẩm 5 sao, 36 sản phẩm 4 sao, 227 sản phẩm 3 sao',
    },
  },
];

const fact = (id: string, change: Partial<FactView>): FactView => ({
  ...{
    id,
    entry: id,
    subject: 'business',
    name: 'Hợp tác xã Nước mắm Hòn Sơn',
    kind: 'approved',
    says: [],
    correction: undefined,
    restated: false,
  },
  ...{ validAt: new Date('2022-03-01T02:00:00Z'), recordedAt: new Date('2022-03-01T02:00:01Z') },
  ...change,
});
const facts = [
  fact('2291', { kind: 'moved', validAt: new Date('2026-08-02T02:00:00Z'), says: ['Phường Rạch Giá · Thành phố Rạch Giá'] }),
  fact('1804', {
    ...{ subject: 'product', kind: 'published', name: 'Nước mắm nhĩ Hòn Sơn 40 độ đạm, chai thuỷ tinh 500 ml', says: ['OCOP 4 sao'] },
    ...{ validAt: new Date('2023-05-09T02:00:00Z'), correction: { by: 'Phạm Minh Khoa', reason: 'Nhập nhầm ngày đăng' } },
  }),
  fact('77', { subject: 'product', kind: 'published', name: 'Nước mắm nhĩ Hòn Sơn 40 độ đạm', restated: true }),
  fact('12', { says: ['Xã Kiên Hải · Huyện Kiên Hải', 'Sản xuất nước mắm', 'Nhỏ', 'Hợp tác xã'] }),
];
const factsProps = {
  businessId: '0192f0c1-0000-7000-8000-00000000000a',
  name: 'Hợp tác xã Nước mắm Hòn Sơn',
  facts,
  total: 4,
  at: 1,
  pages: 1,
  today: '2026-11-25',
};

/** The province's figures: for officers with the rows behind them, for everybody without. */
export const participationExamples: Examples = {
  'console-dashboard': ['/quan-tri', (page) => DashboardPage({ page, ...dashboard, boundaries: 'since-2025-07' }), officer],
  'console-dashboard-districts': [
    '/quan-tri?boundaries=before-2025-07',
    (page) => DashboardPage({ page, ...dashboard, boundaries: 'before-2025-07', badDay: true }),
    officer,
  ],
  'console-dashboard-empty': [
    '/quan-tri?asOf=2021-01-01',
    (page) =>
      DashboardPage({
        ...{ page, ...dashboard, boundaries: 'since-2025-07', place: 'district:907', placeName: 'Huyện Gò Quao' },
        figures: {
          ...figures,
          ...{ asOf: '2021-01-01', comparedTo: '2020-01-01', businesses: { now: 0, before: 0 }, products: { now: 0, before: 0 } },
          growth: figures.growth.map(({ day }) => ({ day, businesses: 0, products: 0 })),
          tables: { commune: communes.map((row) => ({ ...row, businesses: 0, products: 0 })) },
          months: figures.months.map(({ month }) => ({ month, orders: 0, value: vnd(0), returns: 0, givenBack: vnd(0) })),
          ...{ whole: { orders: 0, value: vnd(0), cashless: null }, methods: [] },
        },
      }),
    officer,
  ],
  'open-data': [
    '/so-lieu',
    (page) =>
      OpenDataPage({
        page,
        today: '2026-11-25',
        boundaries: 'since-2025-07',
        figures: published,
        reported,
        smallestCell: 3,
        badDay: false,
      }),
  ],
  'console-rows': [
    '/quan-tri/tham-gia',
    (page) =>
      RowsPage({
        ...{ page, asOf: '2023-12-31', place: '', placeName: '', total: 80, at: 1, pages: 2 },
        cell: { by: 'district', value: '911', label: 'Thành phố Phú Quốc' },
        rows: {
          of: 'businesses',
          items: Array.from({ length: 12 }, (_, at) => ({
            ...{
              businessId: `0192f0c1-0000-7000-8000-0000000000${at + 10}`,
              name: at === 3 ? null : `Cơ sở nước mắm Phú Quốc số ${at + 1}`,
            },
            ...{ place: 'Đặc khu Phú Quốc · Thành phố Phú Quốc', sector: 'Công nghiệp chế biến, chế tạo', size: 'Siêu nhỏ' },
            ...{ form: 'Hộ kinh doanh', products: 24 - at },
          })),
        },
      }),
    officer,
  ],
  'console-rows-empty': [
    '/quan-tri/tham-gia?of=products',
    (page) =>
      RowsPage({
        ...{ page, asOf: '2021-12-31', place: '', placeName: '', total: 0, at: 1, pages: 0, cell: undefined },
        rows: { of: 'products', items: [] },
      }),
    officer,
  ],
  'console-facts': [
    '/quan-tri/tham-gia/0192f0c1',
    (page) =>
      FactsPage({
        ...{ page, ...factsProps, mayRestate: true, done: false, restating: facts[0] },
        refused: {
          ...{ message: 'Hãy ghi lý do đính chính.', faults: { reason: 'isNotEmpty' } },
          typed: { how: 'moved', validAt: '2026-08-01', reason: '' },
        },
      }),
    officer,
  ],
};
