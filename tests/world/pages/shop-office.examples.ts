import { Money } from '@market/kernel';
import { BankAccountPage } from '../../../apps/web/src/pages/seller/bank-account.page.js';
import { FactsPage } from '../../../apps/web/src/pages/seller/facts.page.js';
import { InvitationPage } from '../../../apps/web/src/pages/seller/invitation.page.js';
import { SellerPapersPage } from '../../../apps/web/src/pages/seller/papers.page.js';
import { ShopProfilePage } from '../../../apps/web/src/pages/seller/shop-profile.page.js';
import { ShopsPage } from '../../../apps/web/src/pages/seller/shops.page.js';
import { StraightMoneyPage } from '../../../apps/web/src/pages/seller/straight-money.page.js';
import { StaffPage } from '../../../apps/web/src/pages/seller/staff.page.js';
import type { Examples } from './example.js';

const shop = { name: 'HTX Nước mắm Hòn Sơn', slug: 'nuoc-mam-hon-son' };
const seller = { account: { name: 'Trần Văn Hòn', faces: ['seller'] as const } };
const since = new Date('2024-03-01T02:00:00Z');
const food = { kind: 'food-safety', required: false, legalBasis: 'Nghị định 15/2018/NĐ-CP', runsOut: true } as const;

/** The office of a shop. */
export const shopOfficeExamples: Examples = {
  'office-profile': [
    '/kenh-ban-hang/gian-hang',
    (page) =>
      ShopProfilePage({
        ...{ page, shop, name: shop.name, waitingName: null, done: 'profile' },
        typed: { 'tagline.vi': 'Mặn mà vị biển', 'about.vi': 'Ủ chượp mười hai tháng trong thùng gỗ.', returnsPolicy: 'Đổi trong 7 ngày.' },
        refusedName: { name: 'Nước mắm số 1', reason: 'Tên gây nhầm lẫn với danh hiệu.' },
        legal: { name: 'Hợp tác xã Nước mắm Hòn Sơn', taxCode: '1700123456', address: 'Ấp Bãi Nhà, Kiên Hải' },
      }),
    seller,
  ],
  'office-account': [
    '/kenh-ban-hang/tai-khoan-nhan-tien',
    (page) =>
      BankAccountPage({
        ...{ page, shop, straight: null, banks: [{ value: '970452', label: 'KienlongBank – Ngân hàng TMCP Kiên Long' }] },
        current: { bank: 'KienlongBank', last4: '2233', holder: 'HTX NUOC MAM HON SON' },
        typed: { bankBin: '970452', holder: 'TRAN VAN HON' },
        refused: { message: 'Mật khẩu chưa đúng. Hãy nhập lại.', faults: { password: 'wrong-password' } },
      }),
    seller,
  ],
  'office-account-straight': [
    '/kenh-ban-hang/tai-khoan-nhan-tien?xong=chuyen-thang',
    (page) =>
      BankAccountPage({
        ...{ page, shop, done: 'chuyen-thang', straight: { since: '2026-11-20' }, banks: [], typed: {} },
        current: { bank: 'KienlongBank', last4: '2233', holder: 'HTX NUOC MAM HON SON' },
        refused: { message: 'Mật khẩu chưa đúng. Hãy nhập lại.', faults: { choicePassword: 'wrong-password' } },
      }),
    seller,
  ],
  'straight-money': [
    '/kenh-ban-hang/khach-chuyen-thang',
    (page) =>
      StraightMoneyPage({
        ...{ page, shop, done: 'under' },
        awaited: [
          {
            ...{ id: '0192f0c1-0000-7000-8000-00000000001a', number: 'KG-2611-000131', reference: 'KGT4R7WQ2M' },
            ...{ amount: Money.vnd(497_000), received: Money.vnd(0), until: new Date('2026-11-24T03:15:00Z') },
          },
          {
            ...{ id: '0192f0c1-0000-7000-8000-00000000001b', number: 'KG-2611-000132', reference: 'KG8PL2MN4Q' },
            ...{ amount: Money.vnd(150_000_000), received: Money.vnd(100_000_000), until: new Date('2026-11-24T08:00:00Z') },
          },
        ],
        doubtful: [
          {
            ...{ id: '0192f0c1-0000-7000-8000-00000000001b', number: 'KG-2611-000132', reference: 'KG8PL2MN4Q', reason: 'under' },
            ...{ asked: Money.vnd(150_000_000), received: Money.vnd(100_000_000), mayAccept: true },
            refundId: '0192f0c1-0000-7000-8000-00000000001c',
          },
          {
            ...{ id: '0192f0c1-0000-7000-8000-00000000001d', number: 'KG-2611-000120', reference: 'KGAB12CD34', reason: 'over' },
            ...{ asked: Money.vnd(320_000), received: Money.vnd(350_000), mayAccept: false },
            refundId: '0192f0c1-0000-7000-8000-00000000001e',
          },
        ],
        owed: [
          {
            ...{ refundId: '0192f0c1-0000-7000-8000-00000000001f', number: 'KG-2611-000099', reference: 'KGXY98ZT76' },
            ...{ amount: Money.vnd(185_000), cameAs: ['FT26320118'], by: '2026-11-20', overdue: true },
          },
        ],
        refused: {
          ...{
            at: '0192f0c1-0000-7000-8000-00000000001a',
            message: 'Thông tin khoản tiền có chỗ chưa đúng. Hãy xem những ô được đánh dấu.',
          },
          ...{ faults: { bankReference: 'required' }, typed: { amount: '497000', bankReference: '' } },
        },
      }),
    seller,
  ],
  'straight-money-empty': [
    '/kenh-ban-hang/khach-chuyen-thang',
    (page) => StraightMoneyPage({ page, shop, awaited: [], doubtful: [], owed: [] }),
    seller,
  ],
  'office-papers': [
    '/kenh-ban-hang/giay-to',
    (page) =>
      SellerPapersPage({
        ...{ page, shop, done: 'added' },
        shelves: [
          {
            ...food,
            papers: [
              {
                id: 'a',
                name: 'an-toan-thuc-pham.pdf',
                bytes: 310_000,
                expiresOn: '2026-12-12',
                href: '/tai-lieu/a',
                standing: 'running-out',
              },
              { id: 'b', name: 'ban-cu.pdf', bytes: 290_000, expiresOn: '2025-12-12', href: '/tai-lieu/b', standing: 'expired' },
            ],
          },
          { ...food, kind: 'bank-confirmation', runsOut: false, papers: [] },
        ],
      }),
    seller,
  ],
  'office-facts': [
    '/kenh-ban-hang/thong-tin-dang-ky',
    (page) =>
      FactsPage({
        ...{ page, shop, waiting: null, refusedReason: 'Địa chỉ chưa khớp với giấy chứng nhận mới.', done: false },
        now: [
          { name: 'Xã, phường, đặc khu', value: 'Kiên Hải' },
          { name: 'Số nhà, đường, ấp', value: 'Ấp Bãi Nhà' },
          { name: 'Vốn', value: '4.000.000.000\u00a0₫' },
        ],
        form: {
          ...{ page, faults: { employees: 'not-a-quantity' }, asked: {}, legalForms: [], banks: [], doubtsTaxCode: false },
          answers: { communeName: 'Đặc khu Phú Quốc, An Giang', communeCode: '31078', street: 'Khu phố 1', employees: 'hai' },
          ...{ sectors: [{ value: '10', label: '10 · Chế biến thực phẩm' }], sectorDecision: '36/2025/QĐ-TTg' },
        },
        refused: { message: 'Có chỗ chưa đúng. Hãy xem những ô được đánh dấu.', faults: { employees: 'not-a-quantity' } },
      }),
    seller,
  ],
  'office-facts-waiting': [
    '/kenh-ban-hang/thong-tin-dang-ky',
    (page) =>
      FactsPage({
        ...{ page, shop, refusedReason: null, done: true },
        now: [{ name: 'Xã, phường, đặc khu', value: 'Kiên Hải' }],
        waiting: { askedAt: since, lines: [{ name: 'Xã, phường, đặc khu', from: 'Kiên Hải', to: 'Đặc khu Phú Quốc, An Giang' }] },
        form: {
          ...{ page, faults: {}, asked: {}, legalForms: [], banks: [], doubtsTaxCode: false },
          ...{ answers: {}, sectors: [], sectorDecision: '36/2025/QĐ-TTg' },
        },
      }),
    seller,
  ],
  'office-staff': [
    '/kenh-ban-hang/nhan-vien',
    (page) =>
      StaffPage({
        ...{ page, shop, typed: { email: 'mai@', staffRole: 'orders' } },
        people: [
          { accountId: 'a', name: 'Trần Văn Hòn', email: 'honson@cho-tinh.example', staffRole: 'owner', since, me: true },
          { accountId: 'b', name: 'Lê Thị Mai', email: 'mai@cho-tinh.example', staffRole: 'orders', since, me: false },
        ],
        invitations: [{ id: 'i', email: 'ke-toan@cho-tinh.example', staffRole: 'finance', expiresAt: new Date('2026-12-01T02:00:00Z') }],
        refused: { message: 'Có chỗ chưa đúng. Hãy xem những ô được đánh dấu.', faults: { email: 'email' } },
      }),
    seller,
  ],
  'office-shops': [
    '/kenh-ban-hang/chuyen-gian-hang',
    (page) =>
      ShopsPage({
        ...{ page, shop },
        shops: [
          { id: 'a', name: shop.name, role: 'owner', current: true },
          { id: 'b', name: 'Khô cá Ba Hòn', role: 'orders', current: false },
        ],
      }),
    seller,
  ],
  'office-invitation': [
    '/loi-moi/x',
    (page) => InvitationPage({ page, token: 'x', invitation: { shop: shop.name, email: 'mai@cho-tinh.example', staffRole: 'orders' } }),
    seller,
  ],
  'office-invitation-over': ['/loi-moi/y', (page) => InvitationPage({ page, token: 'y' }), seller],
};
