import { Money } from '@market/kernel';
import type { OrderView } from '@market/orders';
import { words } from '@market/ui';
import { orderPage } from '../../../apps/web/src/shop/order.view.js';
import { OrderDeskPage, OrderSearchPage } from '../../../apps/web/src/pages/console/order.page.js';
import { SellerOrderPage } from '../../../apps/web/src/pages/seller/order.page.js';
import type { SellerOrderProps } from '../../../apps/web/src/pages/seller/order-props.js';
import { SellerOrdersPage } from '../../../apps/web/src/pages/seller/orders.page.js';
import { SellerPickingPage } from '../../../apps/web/src/pages/seller/picking.page.js';
import { SellerStockPage } from '../../../apps/web/src/pages/seller/stock.page.js';
import { CancelOrderPage } from '../../../apps/web/src/pages/shop/cancel-order.page.js';
import { FindOrderPage } from '../../../apps/web/src/pages/shop/find-order.page.js';
import { OrderPage } from '../../../apps/web/src/pages/shop/order.page.js';
import { ReturnOrderPage } from '../../../apps/web/src/pages/shop/return-order.page.js';
import { afterAnswer, refundRow, timelineOf } from '../../../apps/web/src/shop/order.view.js';
import type { Examples } from './example.js';

const shop = { name: 'HTX Nước mắm Hòn Sơn', slug: 'nuoc-mam-hon-son' };
const seller = { account: { name: 'Trần Văn Hòn', faces: ['seller'] as const } };
const officer = { account: { name: 'Lê Thị Cán', faces: ['console'] as const } };
const number = 'KG-2611-000123';
const at = (day: number, hour: number) => new Date(Date.UTC(2026, 10, day, hour, 15));
const variantId = '0192f0c1-0000-7000-8000-000000000001';

const bottle = {
  ...{ id: '0192f0c1-0000-7000-8000-0000000000a1', productId: 'p1', variantId, productSlug: 'nuoc-mam-ca-com-hon-son' },
  ...{ name: 'Nước mắm nhĩ cá cơm Hòn Sơn mẻ đầu', option: 'Chai 500 ml', sku: 'HS-NM-500', pictureUrl: null },
  ...{ quantity: 3, left: 2, price: Money.vnd(185_000), total: Money.vnd(555_000), returnUntil: at(30, 3) },
};
const shrimp = {
  ...{ ...bottle, id: '0192f0c1-0000-7000-8000-0000000000a2', variantId: 'v2', name: 'Tôm khô đất loại một', option: null, sku: 'TK-1' },
  ...{ quantity: 1, left: 1, price: Money.vnd(420_000), total: Money.vnd(420_000) },
};
const order: OrderView = {
  ...{ id: 'o1', number, state: 'return-requested', shop: { id: 's1', ...shop }, service: 'standard', placedAt: at(20, 2) },
  ...{ lines: [bottle, shrimp], subtotal: Money.vnd(975_000), shipping: Money.vnd(38_000), total: Money.vnd(1_013_000) },
  recipient: {
    ...{ name: 'Nguyễn Thị Hạnh', phone: '0912345678', email: 'hanh@cho-tinh.example', street: '12 Lê Lợi' },
    ...{ commune: 'phường Rạch Giá', province: 'tỉnh An Giang', note: 'Gọi trước khi giao' },
  },
  moves: [
    { from: null, to: 'awaiting-payment', at: at(20, 2), by: 'buyer', why: 'placed' },
    { from: 'awaiting-payment', to: 'paid', at: at(20, 3), by: 'system', why: 'paid' },
    { from: 'paid', to: 'confirmed', at: at(20, 4), by: 'seller', why: 'confirmed by the seller' },
    { from: 'confirmed', to: 'shipped', at: at(21, 1), by: 'seller', why: 'handed-to-carrier' },
    { from: 'shipped', to: 'delivered', at: at(23, 3), by: 'buyer', why: 'received, says the buyer' },
    { from: 'delivered', to: 'return-requested', at: at(24, 1), by: 'buyer', why: 'damaged' },
  ],
  dueAt: at(26, 17),
  paidToShop: false,
  parcels: [
    {
      carrier: 'Giao Hàng Nhanh',
      trackingCode: 'GHN-12345',
      trackingUrl: 'https://donhang.ghn.vn/?order_code=GHN-12345',
      sentAt: at(21, 1),
    },
  ],
  refunds: [
    {
      ...{ id: 'r1', kind: 'part-cancelled', side: 'buyer', why: 'đặt dư một chai', goods: Money.vnd(185_000), shipping: Money.vnd(7_210) },
      ...{ amount: Money.vnd(192_210), at: at(20, 3), sentAt: at(20, 5), lines: [{ lineId: bottle.id, quantity: 1, restocked: 1 }] },
    },
  ],
  return: {
    ...{ reason: 'damaged', note: 'Một chai bị nứt cổ, nước mắm chảy ra thùng.', pictures: ['f1', 'f2'], requestedAt: at(24, 1) },
    ...{
      answeredAt: null,
      accepted: null,
      answer: null,
      appealedAt: null,
      appeal: null,
      ruling: null,
      sentBackAt: null,
      sentBackCode: null,
    },
    lines: [{ lineId: bottle.id, quantity: 1 }],
  },
  purchase: { id: 'p1', state: 'paid', method: 'bank-transfer', expiresAt: at(20, 3) },
};
const delivered: OrderView = { ...order, state: 'delivered', moves: order.moves.slice(0, -1), return: null, dueAt: at(30, 3) };

const sendingBack: OrderView = {
  ...order,
  state: 'return-accepted',
  dueAt: at(30, 17),
  moves: [...order.moves, { from: 'return-requested', to: 'return-accepted', at: at(25, 2), by: 'seller', why: 'accepted by the seller' }],
  return: { ...order.return!, answeredAt: at(25, 2), accepted: true, answer: 'Gửi về ấp Hòn Sơn, xã Kiên Hải' },
};
const sentBack: OrderView = { ...sendingBack, return: { ...sendingBack.return!, sentBackAt: at(26, 3), sentBackCode: 'VTP778899' } };
const refusedReturn: OrderView = {
  ...order,
  state: 'return-refused',
  return: { ...order.return!, answeredAt: at(25, 2), accepted: false, answer: 'Chai còn nguyên trong ảnh đóng gói' },
};

const appealed: OrderView = {
  ...refusedReturn,
  dueAt: null,
  return: { ...refusedReturn.return!, appealedAt: at(25, 5), appeal: 'Ảnh thứ hai cho thấy cổ chai nứt trước khi mở thùng.' },
};
const onDesk = { name: 'Nguyễn T. H.', phone: '•••678', place: 'phường Rạch Giá, tỉnh An Giang' };

const sellerOrder = (lang: 'vi' | 'en', change: Partial<SellerOrderProps> = {}): Omit<SellerOrderProps, 'page'> => ({
  ...{
    shop,
    number,
    state: words(lang).orders.states['return-requested'],
    dueAt: order.dueAt,
    pickup: false,
    paidToShop: false,
    typed: {},
  },
  buyer: {
    name: 'Nguyễn Thị Hạnh',
    phone: '0912 345 678',
    address: '12 Lê Lợi, phường Rạch Giá, tỉnh An Giang',
    note: 'Gọi trước khi giao',
  },
  ...{ lines: order.lines, subtotal: order.subtotal, shipping: order.shipping, total: order.total, timeline: timelineOf(order, lang) },
  acts: ['accept-return', 'refuse-return'],
  carriers: [
    { code: 'ghn', name: 'Giao Hàng Nhanh', needsCode: true },
    { code: 'tu-giao', name: 'Gian hàng tự giao', needsCode: false },
  ],
  parcels: order.parcels,
  refunds: order.refunds.map((refund) => refundRow(refund, order, lang)),
  returned: {
    ...{ reason: words(lang).orderLife.reasons.damaged, note: order.return!.note, answer: null, after: [] },
    lines: [{ id: bottle.id, name: bottle.name, option: bottle.option, quantity: 1 }],
  },
  pictures: ['/tai-lieu/1', '/tai-lieu/2'],
  ...change,
});

/** Every page about an order after it was placed. */
export const orderLifeExamples: Examples = {
  'order-delivered': [`/don-hang/${number}`, (page) => OrderPage({ page, ...orderPage(delivered, undefined, page.lang, undefined) })],
  'order-returning': [
    `/don-hang/${number}`,
    (page) => OrderPage({ page, ...orderPage(order, undefined, page.lang, undefined), done: words(page.lang).orderLife.returnForm.done }),
  ],
  'order-send-back': [`/don-hang/${number}`, (page) => OrderPage({ page, ...orderPage(sendingBack, undefined, page.lang, undefined) })],
  'order-sent-back': [
    `/don-hang/${number}`,
    (page) => OrderPage({ page, ...orderPage(sentBack, undefined, page.lang, undefined), done: words(page.lang).orderLife.sendBack.done }),
  ],
  'order-refused': [`/don-hang/${number}`, (page) => OrderPage({ page, ...orderPage(refusedReturn, undefined, page.lang, undefined) })],
  'order-cancel': [
    `/don-hang/${number}/huy`,
    (page) =>
      CancelOrderPage({
        ...{ page, number, unpaid: false, lines: order.lines, typed: { [bottle.id]: '5' }, reason: '', action: `/don-hang/${number}/huy` },
        back: `/don-hang/${number}`,
        refused: { message: words(page.lang).problems.generic, faults: { [`line.${bottle.id}`]: 'more-than-left', reason: 'required' } },
      }),
  ],
  'order-return': [
    `/don-hang/${number}/tra-hang`,
    (page) =>
      ReturnOrderPage({
        ...{ page, number, lines: order.lines, answerDays: 2, action: `/don-hang/${number}/tra-hang`, back: `/don-hang/${number}` },
        typed: { lines: {}, reason: '', note: '', kept: [] },
      }),
  ],
  'order-find': ['/tra-cuu-don-hang', (page) => FindOrderPage({ page, sent: true, typed: { number: '', contact: '' } })],
  'seller-orders': [
    '/kenh-ban-hang/don-hang?group=confirmed',
    (page) =>
      SellerOrdersPage({
        ...{ page, shop, group: 'confirmed', at: 1, pages: 1 },
        counts: { paid: 3, confirmed: 2, shipped: 5, returns: 1, 'awaiting-payment': 1, done: 48 },
        orders: [1, 2].map((each) => ({
          ...{ number: `KG-2611-00012${each}`, placedAt: at(20 + each, 2), buyer: 'Nguyễn Thị Hạnh', pieces: 3, total: order.total },
          state: 'confirmed',
        })),
      }),
    seller,
  ],
  'seller-order': [
    `/kenh-ban-hang/don-hang/${number}`,
    (page) =>
      SellerOrderPage({
        page,
        ...sellerOrder(page.lang, { acts: ['cancel', 'cancel-part', 'ship'], returned: null, pictures: [], refusedForm: 'ship' }),
        typed: { carrier: 'ghn', trackingCode: '' },
        refused: { message: words(page.lang).problems.generic, faults: { trackingCode: 'required' } },
      }),
    seller,
  ],
  'seller-order-return': [`/kenh-ban-hang/don-hang/${number}`, (page) => SellerOrderPage({ page, ...sellerOrder(page.lang) }), seller],
  'seller-order-coming-back': [
    `/kenh-ban-hang/don-hang/${number}`,
    (page) =>
      SellerOrderPage({
        page,
        ...sellerOrder(page.lang, {
          acts: ['take-back'],
          returned: { ...sellerOrder(page.lang).returned!, after: afterAnswer(sentBack.return!, page.lang) },
        }),
      }),
    seller,
  ],
  'seller-picking': [
    '/kenh-ban-hang/don-hang/can-chuan-bi',
    (page) =>
      SellerPickingPage({
        ...{ page, shop },
        lines: [{ variantId, name: bottle.name, option: bottle.option, sku: bottle.sku, quantity: 5, numbers: [number, 'KG-2611-000124'] }],
      }),
    seller,
  ],
  'seller-stock': [
    `/kenh-ban-hang/kho/${variantId}`,
    (page) =>
      SellerStockPage({
        ...{ page, shop, at: 1, pages: 1, saved: false },
        item: {
          variantId,
          productName: bottle.name,
          productSlug: bottle.productSlug,
          option: bottle.option,
          sku: bottle.sku,
          onHand: 118,
          held: 4,
          lowAt: 10,
        },
        rows: [
          { id: '4', kind: 'written-off', quantity: -1, after: 118, at: at(25, 2), by: 'Trần Văn Hòn', why: 'Trả hàng', order: number },
          { id: '3', kind: 'returned', quantity: 1, after: 119, at: at(25, 2), by: 'Trần Văn Hòn', why: 'Trả hàng', order: number },
          { id: '2', kind: 'sold', quantity: -2, after: 118, at: at(20, 3), by: null, why: undefined, order: number },
          { id: '1', kind: 'received', quantity: 120, after: 120, at: at(19, 3), by: 'Trần Văn Hòn', why: undefined, order: undefined },
        ],
      }),
    seller,
  ],
  'console-order-search': ['/quan-tri/don-hang', (page) => OrderSearchPage({ page, missing: 'KG-2611-999999' }), officer],
  'console-order-silent-shop': [
    `/quan-tri/don-hang/${number}`,
    (page) => OrderDeskPage({ page, order: { ...sentBack, recipient: onDesk, method: 'bank-transfer' }, refunds: [], decides: true }),
    officer,
  ],
  'console-order': [
    `/quan-tri/don-hang/${number}`,
    (page) => {
      const refunds = order.refunds.map((refund) => refundRow(refund, order, page.lang));
      return OrderDeskPage({ page, order: { ...appealed, recipient: onDesk, method: 'bank-transfer' }, refunds, decides: true });
    },
    officer,
  ],
};
