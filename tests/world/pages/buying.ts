import { Money } from '@market/kernel';
import { words, type PageContext } from '@market/ui';
import { encode } from 'uqr';
import type { CartPageProps } from '../../../apps/web/src/pages/shop/cart.page.js';
import type { CheckoutPageProps } from '../../../apps/web/src/pages/shop/checkout.page.js';
import type { OrderPageProps } from '../../../apps/web/src/pages/shop/order-props.js';
import type { BankTransferPageProps } from '../../../apps/web/src/pages/shop/payment.page.js';
import { goods } from './goods.js';

const [sauce, pepper, honey, squid] = [goods[0]!, goods[1]!, goods[2]!, goods[3]!];

export const cart = (page: PageContext): CartPageProps => ({
  page,
  itemCount: 5,
  ready: false,
  changes: [`${sauce.name}: giá tăng từ 175.000 ₫ lên 185.000 ₫`, `${squid.name}: đã hết hàng`],
  subtotal: Money.vnd(785_000),
  shops: [
    {
      slug: 'nuoc-mam-thanh-quoc',
      name: 'Nước mắm Thanh Quốc',
      place: 'Phú Quốc',
      subtotal: Money.vnd(465_000),
      lines: [
        {
          variantId: 'v1',
          productSlug: sauce.slug,
          name: sauce.name,
          variant: 'Chai 500 ml',
          picture: sauce.picture!,
          price: Money.vnd(185_000),
          quantity: 2,
          available: 12,
          sold: true,
          amount: Money.vnd(370_000),
          priceWas: Money.vnd(175_000),
        },
        {
          variantId: 'v2',
          productSlug: pepper.slug,
          name: pepper.name,
          picture: pepper.picture!,
          price: Money.vnd(95_000),
          quantity: 1,
          available: 40,
          sold: true,
          amount: Money.vnd(95_000),
        },
      ],
    },
    {
      slug: 'htx-ong-mat',
      name: 'HTX Ong mật U Minh',
      place: 'U Minh Thượng',
      subtotal: Money.vnd(320_000),
      lines: [
        {
          variantId: 'v3',
          productSlug: honey.slug,
          name: honey.name,
          picture: honey.picture!,
          price: Money.vnd(320_000),
          quantity: 1,
          available: 3,
          sold: true,
          amount: Money.vnd(320_000),
        },
        {
          variantId: 'v4',
          productSlug: squid.slug,
          name: squid.name,
          picture: squid.picture!,
          price: Money.vnd(690_000),
          quantity: 1,
          available: 0,
          sold: true,
          amount: Money.vnd(690_000),
        },
      ],
    },
  ],
});

export const checkout = (page: PageContext): CheckoutPageProps => ({
  page,
  purchaseId: '019ab000-0000-7000-8000-000000000001',
  values: {
    name: 'Nguyễn Thị Hạnh',
    phone: '0912 345 678',
    email: '',
    communeName: 'Phường Rạch Giá, Tỉnh An Giang',
    communeCode: '30760',
    street: '12 Lê Lợi',
    note: '',
    wantsInvoice: false,
    companyTaxCode: '',
    companyName: '',
    companyAddress: '',
  },
  shops: [
    {
      id: 's1',
      name: 'Nước mắm Thanh Quốc',
      goods: Money.vnd(465_000),
      lines: [
        { variantId: 'v1', name: sauce.name, variant: 'Chai 500 ml', quantity: 2, amount: Money.vnd(370_000) },
        { variantId: 'v2', name: pepper.name, quantity: 1, amount: Money.vnd(95_000) },
      ],
      options: [
        { value: 'standard', name: 'Giao thường', fee: Money.vnd(32_000), fromDay: '2026-11-25', toDay: '2026-11-27', selected: true },
        {
          value: 'fast',
          name: 'Giao nhanh bằng tàu cao tốc',
          fee: Money.vnd(58_000),
          fromDay: '2026-11-24',
          toDay: '2026-11-24',
          selected: false,
        },
      ],
    },
    {
      id: 's2',
      name: 'HTX Ong mật U Minh',
      goods: Money.vnd(320_000),
      lines: [{ variantId: 'v3', name: honey.name, quantity: 1, amount: Money.vnd(320_000) }],
      options: [{ value: 'standard', name: 'Giao thường', fee: Money.vnd(0), fromDay: '2026-11-25', toDay: '2026-11-26', selected: true }],
    },
  ],
  goods: Money.vnd(785_000),
  shipping: Money.vnd(32_000),
  total: Money.vnd(817_000),
  methods: [
    { method: 'bank-transfer' },
    { method: 'card' },
    { method: 'cash-on-delivery', unavailable: 'HTX Ong mật U Minh chưa nhận cách này.' },
  ],
  step: 2,
});

const unplaced = ({ options: _, ...shop }: CheckoutPageProps['shops'][number]) => shop;

export function refusedCheckout(page: PageContext): CheckoutPageProps {
  const whole = checkout(page);
  const { purchaseId, methods } = whole;
  return {
    page,
    purchaseId,
    methods,
    goods: whole.goods,
    values: { ...whole.values, phone: '0912', communeName: 'Tân Hội', communeCode: '', street: '' },
    faults: { phone: 'phone', communeName: 'commune', street: 'required' },
    communeChoices: [
      { code: '1', label: 'Xã Tân Hội, tỉnh An Giang' },
      { code: '2', label: 'Xã Tân Hội, tỉnh Tây Ninh' },
    ],
    shops: whole.shops.map(unplaced),
    total: whole.goods,
    step: 0,
  };
}

export const transfer = (page: PageContext, state: BankTransferPageProps['state'] = 'waiting'): BankTransferPageProps => ({
  page,
  purchaseId: '019ab000-0000-7000-8000-000000000001',
  purchaseNumber: 'KG-2611-000123',
  amount: Money.vnd(state === 'short' ? 20_000 : 497_000),
  parts: [
    { shopName: 'Nước mắm Thanh Quốc', amount: Money.vnd(497_000), state: 'waiting', href: '/thanh-toan/1?phan=1', current: true },
    { shopName: 'HTX Ong mật U Minh', amount: Money.vnd(320_000), state: 'received', href: '/thanh-toan/1?phan=2', current: false },
  ],
  state,
  qr: encode(
    '00020101021238570010A00000072701270006970403011300110123456780208QRIBFTTA530370454061800005802VN62340107NPS68690819thanh toan don hang63042E2E',
  ).data,
  shopName: 'Nước mắm Thanh Quốc',
  bankName: 'KienlongBank',
  accountNumber: '0011 0123 45678',
  accountName: 'CONG TY TNHH NUOC MAM THANH QUOC',
  reference: 'KG7Q2M4X',
  expiresAt: new Date('2026-11-23T08:30:00Z'),
  now: new Date('2026-11-23T08:15:00Z'),
  ...(state === 'short' ? { received: Money.vnd(477_000), difference: Money.vnd(20_000) } : {}),
  ...(page.sandbox ? { sandboxAction: '/thu/ngan-hang/1' } : {}),
  orderHref: '/don-hang/KG-2611-000123',
});

export function order(page: PageContext): OrderPageProps {
  const { states } = words(page.lang).orders;
  return {
    page,
    number: 'KG-2611-000123',
    placedAt: new Date('2026-11-20T02:12:00Z'),
    state: 'shipped',
    nextBy: new Date('2026-11-25T10:00:00Z'),
    timeline: [
      { title: states.paid, at: new Date('2026-11-20T02:14:00Z'), state: 'done', note: 'VietQR, KienlongBank' },
      { title: states.confirmed, at: new Date('2026-11-20T04:02:00Z'), state: 'done' },
      { title: states.shipped, at: new Date('2026-11-21T01:40:00Z'), state: 'current', note: 'Bưu cục Dương Đông đã nhận' },
      { title: states.delivered, state: 'ahead' },
    ],
    shop: {
      slug: 'nuoc-mam-thanh-quoc',
      name: 'Nước mắm Thanh Quốc',
      address: 'Khu phố 6, Dương Đông, đặc khu Phú Quốc',
      phone: '0297 000 0001',
      taxCode: '1700000005',
    },
    recipient: { name: 'Nguyễn Thị Hạnh', phone: '0912 345 678', address: '12 Lê Lợi, phường Rạch Giá, tỉnh An Giang' },
    lines: [
      {
        variantId: 'v1',
        productSlug: sauce.slug,
        name: sauce.name,
        variant: 'Chai 500 ml',
        picture: sauce.picture!,
        price: Money.vnd(185_000),
        quantity: 2,
        left: 1,
        amount: Money.vnd(370_000),
      },
      {
        variantId: 'v2',
        productSlug: pepper.slug,
        name: pepper.name,
        picture: pepper.picture!,
        price: Money.vnd(95_000),
        quantity: 1,
        left: 1,
        amount: Money.vnd(95_000),
      },
    ],
    goods: Money.vnd(465_000),
    shipping: Money.vnd(32_000),
    total: Money.vnd(497_000),
    paymentMethod: words(page.lang).buying.checkout.methods['bank-transfer'].name,
    stateName: states.shipped,
    next: words(page.lang).orders.nextOf.shipped,
    auto: [],
    parcels: [
      {
        carrier: 'Viettel Post',
        trackingCode: 'VTP123456789',
        trackingUrl: 'https://viettelpost.example/VTP123456789',
        sentAt: new Date('2026-11-21T01:40:00Z'),
      },
    ],
    refunds: [
      {
        id: 'r1',
        title: 'Huỷ một phần: đặt dư',
        of: '185.000 ₫ tiền hàng và 12.731 ₫ phí giao hàng',
        state: 'đã hoàn 10:20, 20/11/2026',
        amount: Money.vnd(197_731),
      },
    ],
    returned: null,
    actions: {
      received: '/don-hang/KG-2611-000123/da-nhan',
      cancel: '/don-hang/KG-2611-000123/huy',
      print: '/don-hang/KG-2611-000123/in',
      help: '/ho-tro/hoi-dap/moi?ve=order:KG-2611-000123',
      invoice: '/don-hang/KG-2611-000123/hoa-don',
    },
  };
}
