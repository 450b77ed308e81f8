import { Money } from '@market/kernel';
import type { OrderView } from '@market/orders';
import { packingSlips } from './packing-slips.js';
import { pdfOf } from './pdf.js';

const line = (id: string, name: string, quantity: number, left: number): OrderView['lines'][number] => ({
  ...{ id, productId: id, variantId: id, productSlug: id, name, option: null, sku: `SKU-${id}`, pictureUrl: null, returnUntil: null },
  ...{ quantity, left, price: Money.vnd(150_000), total: Money.vnd(150_000 * quantity) },
});
const order = (number: string, change: Partial<OrderView> = {}): OrderView => ({
  ...{ id: number, number, state: 'confirmed', shop: { id: 's', slug: 'hon-son', name: 'HTX Hòn Sơn' }, service: 'standard' },
  ...{
    placedAt: new Date('2026-11-20T02:10:00Z'),
    dueAt: null,
    paidToShop: false,
    parcels: [],
    refunds: [],
    return: null,
    moves: [],
    purchase: null,
  },
  lines: [line('a', 'Nước mắm nhĩ Hòn Sơn', 3, 2), line('b', 'Tôm khô đất', 1, 0)],
  ...{ subtotal: Money.vnd(600_000), shipping: Money.vnd(30_000), total: Money.vnd(630_000) },
  recipient: {
    ...{ name: 'Nguyễn Thị Hạnh', phone: '0912345678', email: 'h@cho-tinh.example', street: '12 Lê Lợi', commune: 'phường Rạch Giá' },
    ...{ province: 'tỉnh An Giang', note: 'Gọi trước khi giao' },
  },
  ...change,
});
const shop = { name: 'HTX Hòn Sơn', address: 'Hòn Sơn, đặc khu Kiên Hải' };

describe('a packing slip', () => {
  it('tells what is still to be sent and to whom, without a price', () => {
    const told = JSON.stringify(packingSlips([order('KG-2611-000001')], shop, 'vi'));
    for (const text of [
      'KG-2611-000001',
      'Nước mắm nhĩ Hòn Sơn',
      'Nguyễn Thị Hạnh · 0912345678',
      '12 Lê Lợi, phường Rạch Giá',
      'Gọi trước khi giao',
    ])
      expect(told).toContain(text);
    expect(told).toContain('Tổng cộng 2 món');
    expect(told).not.toMatch(/Tôm khô|150\.000|630\.000/);
  });

  it('of goods that are fetched has no address', () => {
    const told = JSON.stringify(packingSlips([order('KG-2611-000001', { service: 'pickup' })], shop, 'vi'));
    expect(told).toContain('Khách đến lấy tại gian hàng');
    expect(told).not.toContain('12 Lê Lợi');
  });

  it('of several orders is one file with a sheet for each, in letters that know Vietnamese', async () => {
    const orders = ['KG-2611-000001', 'KG-2611-000002', 'KG-2611-000003'].map((number) => order(number));
    const file = (await pdfOf(packingSlips(orders, shop, 'vi'))).toString('latin1');
    expect(file.startsWith('%PDF-')).toBe(true);
    expect(file.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(3);
    expect(file).toMatch(/\/FontName \/[A-Z]{6}\+BeVietnamPro/);
  });
});
