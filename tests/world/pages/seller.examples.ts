import { Money } from '@market/kernel';
import { SellerOrderPage } from '../../../apps/web/src/pages/seller/order.page.js';
import { SellerProductsPage } from '../../../apps/web/src/pages/seller/products.page.js';
import { SellerTodayPage } from '../../../apps/web/src/pages/seller/today.page.js';
import type { Examples } from './example.js';

const shop = { name: 'HTX Nước mắm Hòn Sơn', slug: 'nuoc-mam-hon-son' };
const seller = { account: { name: 'Trần Văn Hòn', faces: ['seller'] as const } };
const variant = {
  variantId: '0192f0c1-0000-7000-8000-000000000001',
  productName: 'Nước mắm cá cơm Hòn Sơn',
  productSlug: 'nuoc-mam-ca-com-hon-son',
  productState: 'published',
  option: 'Chai 500 ml',
  sku: 'HS-NM-500',
  price: Money.vnd(85_000),
  onHand: 120,
  held: 4,
};

/** Every page of the seller centre. */
export const sellerExamples: Examples = {
  'seller-today': ['/kenh-ban-hang', (page) => SellerTodayPage({ page, shop, toConfirm: 3, awaitingPayment: 1, soldOut: 2 }), seller],
  'seller-products': [
    '/kenh-ban-hang/gia-va-kho',
    (page) =>
      SellerProductsPage({
        page,
        shop,
        variants: [
          variant,
          { ...variant, variantId: '0192f0c1-0000-7000-8000-000000000002', option: 'Chai 1 lít', sku: 'HS-NM-1000', onHand: 0 },
        ],
        at: 1,
        pages: 2,
        soldOut: false,
        text: '',
        refused: {
          variantId: variant.variantId,
          message: 'Giá phải lớn hơn 0.',
          faults: { price: 'not-positive' },
          price: '0',
          onHand: '120',
        },
      }),
    seller,
  ],
  'seller-order': [
    '/kenh-ban-hang/don-hang/KG-2611-000123',
    (page) =>
      SellerOrderPage({
        page,
        shop,
        number: 'KG-2611-000123',
        state: 'paid',
        placedAt: new Date('2026-11-20T02:10:00Z'),
        buyer: { name: 'Nguyễn Thị Hạnh', phone: '0912 345 678', address: '12 Nguyễn Trung Trực, phường Rạch Giá, An Giang' },
        lines: [
          {
            id: '1',
            name: variant.productName,
            option: variant.option,
            sku: variant.sku,
            quantity: 2,
            price: variant.price,
            total: Money.vnd(170_000),
          },
        ],
        subtotal: Money.vnd(170_000),
        shipping: Money.vnd(30_000),
        total: Money.vnd(200_000),
        timeline: [{ title: 'Đã thanh toán', at: new Date('2026-11-20T02:12:00Z'), state: 'current' }],
        canConfirm: true,
        confirmed: false,
      }),
    seller,
  ],
};
