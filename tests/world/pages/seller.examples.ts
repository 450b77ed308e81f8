import { Money } from '@market/kernel';
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
  'seller-today': [
    '/kenh-ban-hang',
    (page) =>
      SellerTodayPage({
        page,
        shop,
        toConfirm: 3,
        toShip: 2,
        returns: 1,
        comingBack: 0,
        awaitingPayment: 1,
        soldOut: 2,
        low: 4,
        toRenew: 1,
        straight: { awaited: 2, owed: 1 },
      }),
    seller,
  ],
  'seller-today-finance': [
    '/kenh-ban-hang',
    (page) =>
      SellerTodayPage({
        page,
        shop,
        toConfirm: 3,
        toShip: 2,
        returns: 1,
        comingBack: 0,
        awaitingPayment: 1,
        soldOut: 2,
        low: 4,
        toRenew: 0,
        straight: { awaited: 2, owed: 0 },
      }),
    { account: { name: 'Lê Thị Sổ', faces: ['seller'], seat: 'finance' } },
  ],
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
        only: undefined,
        text: '',
        refused: {
          variantId: variant.variantId,
          message: 'Giá phải lớn hơn 0.',
          faults: { price: 'not-positive' },
          price: '0',
          onHand: '120',
          then: undefined,
        },
      }),
    seller,
  ],
};
