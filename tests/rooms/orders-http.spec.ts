import { newId, SettableClock } from '@market/kernel';
import { OrdersHttpModule } from '@market/orders';
import { createHttpApp, PlatformModule } from '@market/platform';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openTestDatabase, type TestDatabase } from '../world/database.js';
import { openShops, type ShopOnSale } from '../world/shops-on-sale.js';

@Module({})
class Composition {}

let database: TestDatabase;
let app: NestFastifyApplication;
let shop: ShopOnSale;
beforeAll(async () => {
  database = await openTestDatabase();
  const settings = { ...database.settings, rateLimitPerMinute: 10_000 };
  const clock = new SettableClock(new Date('2026-11-23T02:00:00Z'));
  app = await createHttpApp({ module: Composition, imports: [PlatformModule.with(settings, clock), OrdersHttpModule] } as never);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const get = <T>(type: Parameters<typeof app.get<T>>[0]): T => app.get(type, { strict: false });
  [shop] = (await openShops({ get } as never, 1, [100])) as [ShopOnSale];
}, 60_000);
afterAll(async () => {
  await app.close();
  await database.close();
});

const send = async (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object, headers: Record<string, string> = {}) => {
  const reply = await app.inject({ method, url: `/api/v1/${url}`, headers, ...(payload ? { payload } : {}) });
  return {
    status: reply.statusCode,
    body: JSON.parse(reply.body) as Record<string, unknown> & { id: string; orders: { number: string; token: string }[] },
  };
};
const body = (cartId: string, change: object = {}) => ({
  ...{ cartId, paymentMethod: 'bank-transfer' },
  contact: { name: 'Nguyễn Thị Lan', phone: '0912345678', email: 'lan@cho-tinh.example' },
  address: { street: '12 Nguyễn Trung Trực', communeCode: '31078' },
  ...change,
});
const fullCart = async () => {
  const { body: cart } = await send('POST', 'carts', {});
  await send('PUT', `carts/${cart.id}/lines/${shop.variantIds[0]}`, { quantity: 2 });
  return cart.id;
};
const purchase = (payload: object, key: string = newId()) => send('POST', 'purchases', payload, { 'idempotency-key': key });

describe('the contract', () => {
  it('from an empty cart to the page of the order', async () => {
    const cart = await send('POST', 'carts');
    expect(cart).toEqual({ status: 201, body: { id: expect.any(String) } });
    const set = await send('PUT', `carts/${cart.body.id}/lines/${shop.variantIds[0]}`, { quantity: 2 });
    expect(set).toMatchObject({ status: 200, body: { quantity: 2, available: 100, price: { amount: '150000', currency: 'VND' } } });
    expect(await send('GET', `carts/${cart.body.id}`)).toMatchObject({ status: 200, body: { pieces: 2, subtotal: { amount: '300000' } } });
    const placed = await purchase(body(cart.body.id));
    expect(placed).toMatchObject({
      status: 201,
      body: { state: 'awaiting-payment', payment: { method: 'bank-transfer', redirectUrl: null } },
    });
    expect((await send('GET', `purchases/${placed.body.id}`)).body).toEqual(placed.body);
    const [order] = placed.body.orders;
    expect(await send('GET', `orders/${order!.number}?token=${order!.token}`)).toMatchObject({
      status: 200,
      body: { number: order!.number },
    });
    expect((await send('GET', `orders/${order!.number}`)).status).toBe(404);
  });

  it.each<[string, object]>([
    ['one way for all', { service: 'pickup' }],
    ['one way for each shop', [{ shop: 'gian-hang-1', service: 'pickup' }]],
  ])('takes %s', async (_, shipping) => {
    expect(await purchase(body(await fullCart(), { shipping }))).toMatchObject({ status: 201, body: { shipping: { amount: '0' } } });
  });

  it.each<[string, object, string]>([
    ['an unknown field', { gift: true }, 'gift'],
    ['an unknown field within', { contact: { name: 'A', phone: '0912345678', email: 'a@b.vn', age: 3 } }, 'contact.age'],
    ['a missing address', { address: undefined }, 'address'],
    ['a foreign telephone', { contact: { name: 'A', phone: '12345', email: 'a@b.vn' } }, 'contact.phone'],
    ['a commune that is no code', { address: { street: 'x', communeCode: 'Phú Quốc' } }, 'address.communeCode'],
    ['an unknown service', { shipping: { service: 'drone' } }, 'shipping.0.service'],
    ['a service that is no object', { shipping: 'pickup' }, 'shipping'],
    ['an unknown method', { paymentMethod: 'gold' }, 'paymentMethod'],
    ['a total with a fraction', { expectedTotal: { amount: '1.5', currency: 'VND' } }, 'expectedTotal.amount'],
  ])('refuses %s and names the field', async (_, change, field) => {
    const { status, body: problem } = await purchase(body(newId(), change));
    expect({ status, title: problem['title'] }).toEqual({ status: 422, title: 'platform/invalid' });
    expect(Object.keys(problem['fields'] as object).join()).toContain(field);
  });

  it('refuses without a key, another body under one key, an empty cart, and nonsense for ids', async () => {
    expect(await send('POST', 'purchases', body(await fullCart()))).toMatchObject({
      status: 422,
      body: { title: 'orders/idempotency-key' },
    });
    const [cartId, key] = [await fullCart(), newId()];
    const [first, second] = [await purchase(body(cartId), key), await purchase(body(cartId), key)];
    expect([first.status, second.status, second.body.id]).toEqual([201, 201, first.body.id]);
    const other = await purchase(body(cartId, { paymentMethod: 'stripe' }), key);
    expect(other).toMatchObject({ status: 409, body: { title: 'orders/idempotency-mismatch' } });
    expect(await purchase(body(cartId))).toMatchObject({ status: 409, body: { title: 'orders/empty-cart' } });
    expect((await send('GET', 'carts/nonsense')).status).toBe(400);
    expect((await send('GET', `carts/${newId()}`)).status).toBe(404);
    expect((await send('PUT', `carts/${cartId}/lines/${shop.variantIds[0]}`, { quantity: -1 })).status).toBe(422);
  });
});
