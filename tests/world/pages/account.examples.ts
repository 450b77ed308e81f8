import type { PageContext } from '@market/ui';
import { encode } from 'uqr';
import { AccountInboxPage, ShopInboxPage } from '../../../apps/web/src/pages/account/inbox.page.js';
import { MyDataPage } from '../../../apps/web/src/pages/account/my-data.page.js';
import { ForgotPage, ResetPage } from '../../../apps/web/src/pages/account/password.page.js';
import { ProfilePage } from '../../../apps/web/src/pages/account/profile.page.js';
import { EnrolPage, RecoveryCodesPage, SecondFactorPage } from '../../../apps/web/src/pages/account/second-factor.page.js';
import { SecurityPage } from '../../../apps/web/src/pages/account/security.page.js';
import { SignUpPage } from '../../../apps/web/src/pages/account/sign-up.page.js';
import { VerifyPage, WelcomePage } from '../../../apps/web/src/pages/account/verify.page.js';
import type { Examples } from './example.js';

const signedIn = { account: { name: 'Nguyễn Thị Hạnh', faces: [] as const }, unread: { own: 2, shop: 0 } };
const seller = { account: { name: 'Trần Văn Hải', faces: ['seller'] as const }, unread: { own: 0, shop: 3 } };
const staff = { account: { name: 'Phạm Minh Khoa', faces: ['console'] as const } };
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const at = (text: string): Date => new Date(`${text}:00+07:00`);

const consents = [
  {
    ...{ purpose: 'account', version: 1, needed: true },
    title: { vi: 'Giữ tài khoản của bạn', en: 'Keeping your account' },
    text: {
      vi: 'Sàn lưu họ tên, địa chỉ thư, số điện thoại và lịch sử đăng nhập của bạn để bạn đăng nhập, mua bán và được hỗ trợ.',
      en: 'We keep your name, mail address, telephone number and sign-in history so that you can sign in, trade and get help.',
    },
    last: { purpose: 'account', version: 1, given: true, at: at('2026-11-20T09:12') },
  },
  {
    ...{ purpose: 'news', version: 1, needed: false },
    title: { vi: 'Nhận tin qua thư', en: 'News by mail' },
    text: {
      vi: 'Sàn gửi cho bạn thư về chương trình hỗ trợ, hội chợ và khuyến mại của tỉnh, nhiều nhất mỗi tuần một thư.',
      en: 'We send you mail about the province’s support programmes, fairs and offers, at most one a week.',
    },
    last: null,
  },
] as const;

const messages = [
  {
    ...{ id: '1', unread: true, at: at('2026-11-25T08:30'), action: 'Xem đơn hàng' },
    title: 'Người bán đã xác nhận đơn KG-2611-000123',
    lines: ['Nước mắm Thanh Quốc đang chuẩn bị hàng cho bạn.'],
  },
  {
    ...{ id: '2', unread: false, at: at('2026-11-24T21:05'), action: 'Xem đơn và thanh toán' },
    title: 'Đã nhận đơn KG-2611-000123, KG-2611-000124',
    lines: [
      '– KG-2611-000123 · Nước mắm Thanh Quốc · 497.000 ₫',
      '– KG-2611-000124 · HTX Ong mật U Minh · 320.000 ₫',
      'Tổng thanh toán: 817.000 ₫.',
    ],
  },
];
const sessions = [
  {
    id: '1',
    device: 'Android',
    address: '113.161.20.7',
    signedInAt: at('2026-11-25T08:01'),
    lastSeenAt: at('2026-11-25T08:30'),
    current: true,
  },
  {
    id: '2',
    device: undefined,
    address: '2001:db8::7f3',
    signedInAt: at('2026-11-02T19:40'),
    lastSeenAt: at('2026-11-21T07:15'),
    current: false,
  },
];
const inbox = (page: PageContext) => ({ page, messages, unread: 1, at: 1, pages: 1 });
const typed = { name: 'Nguyễn Thị Hạnh', email: 'hanh@example.vn', phone: '0912 345 678' };

/** Signing up and in, and one's own pages. */
export const accountExamples: Examples = {
  'sign-up': ['/dang-ky', (page) => SignUpPage({ page, typed: { name: '', email: '', phone: '' }, then: '/', consents, agreed: [] })],
  'sign-up-refused': [
    '/dang-ky',
    (page) =>
      SignUpPage({
        ...{ page, typed, then: '/', consents, agreed: ['news'], refusal: 'Có chỗ chưa đúng. Hãy xem những ô được đánh dấu.' },
        faults: { password: 'isStrongPassword', consents: 'consent-needed' },
      }),
    { lang: 'en' },
  ],
  verify: ['/xac-minh?ma=1', (page) => VerifyPage({ page, codeId: '1', then: '/', sentAgain: true, mailIsFiles: true }), { sandbox: true }],
  welcome: ['/dang-ky/xong', (page) => WelcomePage({ page }), signedIn],
  forgot: ['/quen-mat-khau', (page) => ForgotPage({ page, name: '', sent: true, mailIsFiles: true })],
  reset: [
    '/dat-lai-mat-khau?ma=1&khoa=2',
    (page) =>
      ResetPage({
        page,
        codeId: '1',
        token: '2',
        faults: { repeat: 'not-the-same' },
        refusal: 'Có chỗ chưa đúng. Hãy xem những ô được đánh dấu.',
      }),
  ],
  'second-factor': ['/xac-minh-hai-lop', (page) => SecondFactorPage({ page, then: '/quan-tri', demoCode: '492039' }), { sandbox: true }],
  'second-factor-refused': [
    '/xac-minh-hai-lop',
    (page) =>
      SecondFactorPage({ page, then: '/quan-tri', faults: { code: 'wrong-code' }, refusal: 'Mã chưa đúng. Hãy xem lại mã rồi nhập lại.' }),
  ],
  enrol: [
    '/xac-minh-hai-lop/bat',
    (page) =>
      EnrolPage({
        ...{ page, then: '/quan-tri', needed: true, secret },
        qr: encode(`otpauth://totp/Cho%20Tinh:canbo@cho-tinh.example?secret=${secret}`, { ecc: 'M', border: 0 }).data,
      }),
  ],
  'second-factor-enrol-free': [
    '/xac-minh-hai-lop/bat',
    (page) =>
      EnrolPage({
        ...{ page, then: '/tai-khoan/bao-mat', needed: false, secret },
        qr: encode(`otpauth://totp/Cho%20Tinh:lan@cho-tinh.example?secret=${secret}`, { ecc: 'M', border: 0 }).data,
        ...{ refusal: 'Mật khẩu hiện tại chưa đúng.', faults: { password: 'wrong-password' } },
      }),
    signedIn,
  ],
  'recovery-codes': [
    '/xac-minh-hai-lop/bat',
    (page) => RecoveryCodesPage({ page, then: '/', codes: Array.from({ length: 10 }, (_, number) => `7kfm${number}-x2hbn`) }),
    staff,
  ],
  inbox: ['/tai-khoan/thong-bao', (page) => AccountInboxPage(inbox(page)), signedIn],
  'inbox-empty': [
    '/tai-khoan/thong-bao',
    (page) => AccountInboxPage({ page, messages: [], unread: 0, at: 1, pages: 0 }),
    { ...signedIn, lang: 'en' },
  ],
  'shop-inbox': [
    '/kenh-ban-hang/thong-bao',
    (page) => ShopInboxPage({ ...inbox(page), shop: { name: 'Nước mắm Hòn Sơn', slug: 'nuoc-mam-hon-son' } }),
    seller,
  ],
  profile: [
    '/tai-khoan/ho-so',
    (page) => ProfilePage({ page, email: 'hanh@example.vn', typed: { ...typed, language: 'vi' }, phoneSignsIn: true, saved: true }),
    signedIn,
  ],
  security: [
    '/tai-khoan/bao-mat',
    (page) => SecurityPage({ page, sessions, secondFactor: { on: true, recoveryLeft: 9 }, staff: false, done: 'changed' }),
    signedIn,
  ],
  'security-off': [
    '/tai-khoan/bao-mat',
    (page) =>
      SecurityPage({
        ...{ page, sessions: sessions.slice(0, 1), secondFactor: { on: false, recoveryLeft: 0 }, staff: false },
        ...{ faults: { old: 'wrong-password' }, refusal: 'Mật khẩu hiện tại chưa đúng.' },
      }),
    signedIn,
  ],
  'my-data': ['/tai-khoan/du-lieu', (page) => MyDataPage({ page, consents, staff: false }), signedIn],
};
