import { Money } from '@market/kernel';
import { CartPage } from '../../../apps/web/src/pages/shop/cart.page.js';
import { CheckoutPage } from '../../../apps/web/src/pages/shop/checkout.page.js';
import { ErrorPage } from '../../../apps/web/src/pages/shop/error.page.js';
import { HomePage } from '../../../apps/web/src/pages/shop/home.page.js';
import { OcopPage } from '../../../apps/web/src/pages/shop/ocop.page.js';
import { OrderPrintPage } from '../../../apps/web/src/pages/shop/order-print.page.js';
import { OrderPage } from '../../../apps/web/src/pages/shop/order.page.js';
import { BankTransferPage, CardPage, PaymentChoicePage } from '../../../apps/web/src/pages/shop/payment.page.js';
import { PolicyPage } from '../../../apps/web/src/pages/shop/policy.page.js';
import { ProductPage } from '../../../apps/web/src/pages/shop/product.page.js';
import { PurchaseDonePage } from '../../../apps/web/src/pages/shop/purchase-done.page.js';
import { ResultsPage } from '../../../apps/web/src/pages/shop/results.page.js';
import { ShopPage } from '../../../apps/web/src/pages/shop/shop.page.js';
import { SignInPage } from '../../../apps/web/src/pages/shop/sign-in.page.js';
import type { PageContext } from '@market/ui';
import * as buying from './buying.js';
import * as looking from './looking.js';
import type { Examples } from './example.js';

const base = (page: PageContext) => {
  const { purchaseId, purchaseNumber, amount } = buying.transfer(page);
  return { page, purchaseId, purchaseNumber, amount, parts: [] };
};
const signedIn = { account: { name: 'Nguyễn Thị Hạnh', faces: ['seller'] as const } };

/** Every page of the shop with rich example props, by the name of the example. */
const numbers = {
  ...{ returnDays: 7, freshHours: 24, answerDays: 2, sendDays: 7 },
  ...{ refusalHours: 72, refundDays: 5, confirmHours: 48, completeDays: 7 },
  ...{ coolDays: 30, newDays: 30 },
};

export const shopExamples: Examples = {
  home: ['/', (page) => HomePage(looking.home(page)), { sandbox: true }],
  'home-en': ['/?lang=en', (page) => HomePage(looking.home(page)), { lang: 'en' }],
  results: ['/tim-kiem?q=nuoc+mam', (page) => ResultsPage(looking.results(page)), signedIn],
  category: ['/danh-muc/nuoc-mam', (page) => ResultsPage(looking.category(page))],
  ocop: ['/ocop', (page) => OcopPage(looking.ocop(page))],
  'ocop-none': ['/ocop', (page) => OcopPage({ page, shelves: [], places: [] }), { lang: 'en' }],
  'results-none': ['/tim-kiem?q=b%C3%A1nh', (page) => ResultsPage(looking.nothing(page))],
  product: ['/san-pham/nuoc-mam-phu-quoc-40n', (page) => ProductPage(looking.product(page))],
  'product-sold-out': ['/san-pham/nuoc-mam-phu-quoc-40n?loai=c', (page) => ProductPage(looking.soldOut(page)), { lang: 'en' }],
  shop: ['/gian-hang/nuoc-mam-thanh-quoc', (page) => ShopPage(looking.shop(page))],
  cart: ['/gio-hang', (page) => CartPage(buying.cart(page)), { cartCount: 5 }],
  'cart-empty': [
    '/gio-hang',
    (page) => CartPage({ page, shops: [], itemCount: 0, subtotal: Money.vnd(0), changes: [], ready: false }),
    { cartCount: 0 },
  ],
  checkout: ['/thanh-toan', (page) => CheckoutPage(buying.checkout(page)), signedIn],
  'checkout-refused': ['/thanh-toan', (page) => CheckoutPage(buying.refusedCheckout(page))],
  'payment-choice': [
    '/thanh-toan/1',
    (page) => PaymentChoicePage({ ...base(page), methods: [{ method: 'bank-transfer' }, { method: 'shop-transfer' }, { method: 'card' }] }),
  ],
  'payment-qr': ['/thanh-toan/1', (page) => BankTransferPage(buying.transfer(page)), { sandbox: true }],
  'payment-claimed': ['/thanh-toan/1', (page) => BankTransferPage({ ...buying.transfer(page, 'claimed'), parts: [] })],
  'payment-short': ['/thanh-toan/1', (page) => BankTransferPage({ ...buying.transfer(page, 'short'), parts: [] })],
  'payment-received': ['/thanh-toan/1', (page) => BankTransferPage({ ...buying.transfer(page, 'received'), parts: [] })],
  'payment-to-shop': [
    '/thanh-toan/1',
    (page) => BankTransferPage({ ...buying.transfer(page), parts: [], toShop: true, expiresAt: new Date('2026-11-24T08:10:00Z') }),
  ],
  'payment-card': [
    '/thanh-toan/1',
    (page) => CardPage({ ...base(page), provider: 'Stripe', redirectUrl: 'https://checkout.stripe.com/c/1', failed: true }),
  ],
  done: [
    '/thanh-toan/1/xong',
    (page) =>
      PurchaseDonePage({
        page,
        name: 'chị Hạnh',
        email: 'hanh@example.vn',
        paid: true,
        total: Money.vnd(817_000),
        orders: [
          { number: 'KG-2611-000123', shopName: 'Nước mắm Thanh Quốc', total: Money.vnd(497_000), href: '/don-hang/KG-2611-000123' },
          { number: 'KG-2611-000124', shopName: 'HTX Ong mật U Minh', total: Money.vnd(320_000), href: '/don-hang/KG-2611-000124' },
        ],
      }),
  ],
  order: ['/don-hang/KG-2611-000123', (page) => OrderPage(buying.order(page)), signedIn],
  'order-print': ['/don-hang/KG-2611-000123/in', (page) => OrderPrintPage(buying.order(page))],
  policy: ['/chinh-sach/quy-che', (page) => PolicyPage({ page, slug: 'quy-che', effectiveFrom: '2026-07-01', numbers })],
  'policy-en': [
    '/chinh-sach/doi-tra',
    (page) => PolicyPage({ page, slug: 'doi-tra', effectiveFrom: '2026-07-01', numbers }),
    { lang: 'en' },
  ],
  'not-found': ['/khong-co', (page) => ErrorPage({ page, status: 404, problem: { code: 'platform/not-found', kind: 'not-found' } })],
  forbidden: ['/quan-tri', (page) => ErrorPage({ page, status: 403, problem: { code: 'platform/forbidden', kind: 'forbidden' } })],
  unexpected: [
    '/',
    (page) =>
      ErrorPage({ page, status: 500, problem: { code: 'platform/unexpected', kind: 'unavailable', facts: { requestId: 'req-8f2a' } } }),
  ],
  problem: ['/gio-hang', (page) => ErrorPage({ page, status: 403, problem: { code: 'platform/csrf', kind: 'forbidden' } })],
  'sign-in': [
    '/dang-nhap',
    (page) =>
      SignInPage({
        page,
        email: 'hanh@example.vn',
        then: '/',
        refusal: 'Tên đăng nhập hoặc mật khẩu chưa đúng.',
        demoAccounts: [{ role: 'Người bán', email: 'nguoi-ban@cho-tinh.example', password: 'cho-tinh-2026' }],
      }),
    { sandbox: true },
  ],
};
