import { Money } from '@market/kernel';
import { problemText } from '@market/ui';
import { PayoutsPage, type PayoutLineView } from '../../../apps/web/src/pages/console/payouts.page.js';
import { WithholdingPage } from '../../../apps/web/src/pages/console/withholding.page.js';
import { CardAccountPage } from '../../../apps/web/src/pages/seller/card-account.page.js';
import { SellerStatementPage, type SellerStatementProps } from '../../../apps/web/src/pages/seller/statement.page.js';
import type { Examples } from './example.js';

const shop = { name: 'Ghẹ Hàm Ninh cô Sáu', slug: 'ghe-ham-ninh' };
const seller = { account: { name: 'Lê Thị Sáu', faces: ['seller'] as const } };
const officer = { account: { name: 'Nguyễn Văn Cán', faces: ['console'] as const } };
const vnd = (amount: number) => Money.vnd(amount);
const nothing = vnd(0);

const line = (at: number, change: Partial<SellerStatementProps['lines'][number]>): SellerStatementProps['lines'][number] => ({
  ...{ id: String(at), kind: 'sale', day: `2026-11-${String(at + 2).padStart(2, '0')}`, reference: `KG-2611-0001${at}` },
  href: `/kenh-ban-hang/don-hang/KG-2611-0001${at}`,
  ...{ parts: [], change: vnd(171_625), balance: vnd(2_139_625), ...change },
});
const sold = [
  { part: 'goods', amount: vnd(150_000) },
  { part: 'shipping', amount: vnd(25_000) },
  { part: 'vat', amount: vnd(-2_250) },
  { part: 'pit', amount: vnd(-1_125) },
] as const;
/** Paid straight to the shop: only the fee is left to owe. */
const straight = [
  { part: 'goods', amount: vnd(180_000) },
  { part: 'shipping', amount: vnd(5_000) },
  { part: 'paidToShop', amount: vnd(-185_000) },
  { part: 'fee', amount: vnd(-9_000) },
] as const;
const back = sold.map(({ part, amount }) => ({ part, amount: vnd(-Number(amount.minor)) }));
const statement = {
  ...{ shop, month: '2026-11', previous: '2026-10', next: undefined, at: 1, pages: 2, card: { state: 'none' as const, mayOpen: true } },
  standing: {
    ...{ available: vnd(2_450_000), onHold: vnd(1_180_500), inTransit: vnd(850_000), paidOut: vnd(34_720_500) },
    ...{ underWay: vnd(700_000), waiting: vnd(305_500), inDispute: vnd(175_000), nextRelease: '2026-11-26' },
  },
  sums: {
    ...{ opening: vnd(1_968_000), sold: vnd(152_525_000), givenBack: vnd(-175_000), paidToShop: vnd(-185_000), fees: vnd(-1_529_000) },
    ...{ taxes: vnd(-2_282_475), disputes: vnd(-175_000), payouts: vnd(-147_000_000), closing: vnd(3_146_525) },
  },
  lines: [
    line(1, { parts: sold }),
    line(2, { parts: [{ part: 'goods', amount: vnd(150_000_000) }], change: vnd(150_000_000), balance: vnd(152_139_625) }),
    line(3, { kind: 'refund', parts: back, change: vnd(-171_625), balance: vnd(151_968_000) }),
    line(4, { kind: 'dispute-held', change: vnd(-175_000), balance: vnd(151_793_000) }),
    line(5, { parts: straight, change: vnd(-9_000), balance: vnd(151_784_000) }),
    line(6, { kind: 'payout', reference: 'CT-2611-0004', href: undefined, change: vnd(-147_000_000), balance: vnd(4_784_000) }),
  ],
} as const;

const payoutLine = (id: string, state: PayoutLineView['state'], amount: number, note: string | null = null): PayoutLineView => ({
  ...{ id, state, note, shop: shop.name, account: 'KienlongBank •••• 4567', amount: vnd(amount), accountInUse: true, byBank: true },
});

/** What shops and officers read of the books. */
export const ledgerExamples: Examples = {
  'seller-statement': ['/kenh-ban-hang/so-quy', (page) => SellerStatementPage({ page, ...statement }), seller],
  'seller-statement-empty': [
    '/kenh-ban-hang/so-quy?month=2026-10',
    (page) =>
      SellerStatementPage({
        ...{ page, ...statement, month: '2026-10', previous: '2026-09', next: '2026-11', lines: [], pages: 0 },
        standing: {
          ...{ available: vnd(-45_000), onHold: nothing, inTransit: nothing, paidOut: nothing },
          ...{ underWay: nothing, waiting: nothing, inDispute: nothing, nextRelease: null },
        },
        sums: {
          ...{ opening: nothing, sold: nothing, givenBack: nothing, paidToShop: nothing, fees: nothing },
          ...{ taxes: nothing, disputes: nothing, payouts: nothing, closing: nothing },
        },
      }),
    seller,
  ],
  'card-account': ['/kenh-ban-hang/tai-khoan-the', (page) => CardAccountPage({ page, shop, state: 'none' }), seller],
  'card-account-refused': [
    '/kenh-ban-hang/tai-khoan-the',
    (page) =>
      CardAccountPage({
        ...{ page, shop, state: 'restricted' },
        refused: {
          message: problemText({ code: 'identity/wrong-password' }, page.lang),
          faults: { password: 'wrong-password' },
        },
      }),
    seller,
  ],
  'console-withholding': [
    '/quan-tri/khau-tru-thue',
    (page) =>
      WithholdingPage({
        ...{ page, month: '2026-10', previous: '2026-09', next: '2026-11', dueOn: '2026-11-20', taxpayers: 2 },
        sums: { revenue: vnd(186_500_000), vat: vnd(2_015_000), pit: vnd(1_007_500), total: vnd(3_022_500) },
        rows: [
          {
            ...{ taxCode: '091083004567', taxpayer: 'Hộ kinh doanh Lê Thị Sáu', shop: shop.name, activity: 'goods', orders: 42 },
            ...{ revenue: vnd(152_340_000), vatRate: 0.01, vat: vnd(1_523_400), pitRate: 0.005, pit: vnd(761_700) },
          },
          {
            ...{ taxCode: '091083004567', taxpayer: 'Hộ kinh doanh Lê Thị Sáu', shop: shop.name, activity: 'transport', orders: 40 },
            ...{ revenue: vnd(1_160_000), vatRate: 0.03, vat: vnd(34_800), pitRate: 0.015, pit: vnd(17_400) },
          },
          {
            ...{ taxCode: '091079001122', taxpayer: 'Trần Văn Hòn', shop: 'Bè cá Hòn Sơn', activity: 'services', orders: 6 },
            ...{ revenue: vnd(9_136_000), vatRate: 0.05, vat: vnd(456_800), pitRate: 0.02, pit: vnd(228_400) },
          },
        ],
      }),
    officer,
  ],
  'console-withholding-empty': [
    '/quan-tri/khau-tru-thue?month=2026-11',
    (page) =>
      WithholdingPage({
        ...{ page, month: '2026-11', previous: '2026-10', next: undefined, dueOn: '2026-12-20', taxpayers: 0, rows: [] },
        sums: { revenue: nothing, vat: nothing, pit: nothing, total: nothing },
      }),
    officer,
  ],
  'console-payouts': [
    '/quan-tri/chi-tra',
    (page) =>
      PayoutsPage({
        ...{ page, mayAct: true, done: 'approved' },
        owed: [
          { shopId: '1', shop: shop.name, owed: vnd(152_340_000), account: 'KienlongBank •••• 4567', inRun: false },
          { shopId: '2', shop: 'Bè cá Hòn Sơn', owed: vnd(1_250_000), account: undefined, inRun: false },
        ],
        runs: [
          {
            ...{
              id: 'a',
              number: 'CT-2611-0002',
              at: new Date('2026-11-24T02:00:00Z'),
              decision: null,
              mine: false,
              total: vnd(2_450_000),
            },
            lines: [payoutLine('a1', 'proposed', 2_450_000)],
          },
          {
            ...{
              id: 'b',
              number: 'CT-2611-0001',
              at: new Date('2026-11-20T02:00:00Z'),
              decision: 'approved',
              mine: true,
              total: vnd(3_100_000),
            },
            lines: [payoutLine('b1', 'approved', 1_600_000), payoutLine('b2', 'paid', 1_500_000, 'FT26324001122')],
          },
        ],
        refused: { message: 'Có chỗ chưa đúng. Hãy xem những ô được đánh dấu.', at: 'b1', faults: { note: 'required' }, note: '' },
      }),
    officer,
  ],
  'console-payouts-empty': ['/quan-tri/chi-tra', (page) => PayoutsPage({ page, mayAct: true, owed: [], runs: [] }), officer],
};
