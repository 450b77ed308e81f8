import { Money } from '@market/kernel';
import { MoneyPage } from '../../../apps/web/src/pages/console/money.page.js';
import { StatementPage } from '../../../apps/web/src/pages/console/statement.page.js';
import type { Examples } from './example.js';

/** Every page of the provincial console, and what of it is open to everybody. */
export const consoleExamples: Examples = {
  'console-money': [
    '/quan-tri/tien-vao',
    (page) =>
      MoneyPage({
        page,
        unmatched: [
          {
            ...{ id: '0192f0c1-0000-7000-8000-00000000000a', amount: Money.vnd(450_000), at: new Date('2026-11-22T03:15:00Z') },
            ...{ memo: 'NGUYEN VAN A CHUYEN TIEN MUA HANG', bankReference: 'FT26326001', ambiguous: false },
          },
        ],
        doubtful: [
          {
            ...{ id: '0192f0c1-0000-7000-8000-00000000000b', reference: 'KGAB12CD34', reason: 'over', asked: Money.vnd(320_000) },
            ...{ received: Money.vnd(350_000), at: new Date('2026-11-22T04:00:00Z') },
            refundId: '0192f0c1-0000-7000-8000-00000000000c',
          },
          {
            ...{ id: '0192f0c1-0000-7000-8000-00000000000f', reference: 'KGPL23MN4Q', reason: 'late', asked: Money.vnd(185_000) },
            ...{ received: Money.vnd(185_000), at: new Date('2026-11-22T04:00:00Z'), shop: 'HTX Nước mắm Hòn Sơn' },
            refundId: '0192f0c1-0000-7000-8000-000000000010',
          },
        ],
        byHand: [
          {
            ...{ refundId: '0192f0c1-0000-7000-8000-00000000000d', reference: 'KGXY98ZT76', amount: Money.vnd(30_000) },
            ...{ at: new Date('2026-11-22T05:00:00Z'), why: 'Chuyển thừa', memo: 'KGXY98ZT76 TRAN THI B' },
          },
        ],
        owedByShops: [
          {
            ...{ refundId: '0192f0c1-0000-7000-8000-00000000000e', reference: 'KGT4R7WQ2M', amount: Money.vnd(185_000), why: 'hết hàng' },
            ...{ shop: 'HTX Nước mắm Hòn Sơn', by: '2026-11-20', overdue: true },
          },
        ],
        disputes: [
          {
            ...{ id: 'dp_1', amount: Money.vnd(1_250_000), state: 'open', reason: 'product_not_received' },
            due: new Date('2026-11-29T00:00:00Z'),
          },
        ],
        refused: {
          ...{ at: '0192f0c1-0000-7000-8000-00000000000a', message: 'Không có khoản thanh toán nào mang mã này.' },
          ...{ faults: { reference: 'payment-unknown' }, typed: { reference: 'KG00000000', why: 'người mua gọi điện' } },
        },
      }),
    { account: { name: 'Lê Thị Cán Bộ', faces: ['console'] as const } },
  ],
  'console-statement': [
    '/quan-tri/tien-vao/sao-ke',
    (page) =>
      StatementPage({
        page,
        lines: [
          { row: 9, amount: Money.vnd(320_000), memo: 'KGAB12CD34 chuyen tien', outcome: 'exact' },
          { row: 10, amount: Money.vnd(85_000), memo: 'ung ho', outcome: 'unmatched' },
        ],
        faults: [{ row: 14, fault: 'no-reference' }],
      }),
    { account: { name: 'Lê Thị Cán Bộ', faces: ['console'] as const } },
  ],
};
