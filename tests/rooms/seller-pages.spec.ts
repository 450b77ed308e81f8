import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SuspendBusiness } from '@market/businesses';
import { expectOk, newId } from '@market/kernel';
import { CreateCart, PlacePurchase, SetCartLine } from '@market/orders';
import { createHttpApp, PlatformModule, publicActor, RequestActor, systemActor, UnitOfWork, type StaffRole } from '@market/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { SellerPagesModule } from '../../apps/web/src/seller/seller-pages.module.js';
import { openTestDatabase, type TestDatabase } from '../world/database.js';
import type { TestRoom } from '../world/room.js';
import { openShops, type ShopOnSale } from '../world/shops-on-sale.js';

let database: TestDatabase;
let app: NestFastifyApplication;
let shop: ShopOnSale;
let dataFolder: string;
const get: TestRoom['get'] = (type) => app.get(type, { strict: false });
beforeAll(async () => {
  database = await openTestDatabase();
  dataFolder = mkdtempSync(join(tmpdir(), 'cho-tinh-seller-'));
  const places = { dataFolder, publicFolder: join(process.cwd(), 'dist/public') };
  const imports = [PlatformModule.with({ ...database.settings, ...places, rateLimitPerMinute: 10_000 }), SellerPagesModule];
  app = await createHttpApp({ module: class SellerCentre {}, imports });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  [shop] = (await openShops({ get } as TestRoom, 1, [50])) as [ShopOnSale];
  jest
    .spyOn(get(RequestActor), 'of')
    .mockImplementation(async ({ headers }: FastifyRequest) => ({ ...shop.seller, staffRole: headers['x-role'] as StaffRole }));
}, 60_000);
afterAll(async () => {
  await app.close();
  await database.close();
  rmSync(dataFolder, { recursive: true });
});

const open = (url: string, role: StaffRole = 'owner') =>
  app.inject({ method: 'GET', url, headers: { 'x-role': role, accept: 'text/html' } });

async function bought(): Promise<string> {
  const cartId = await get(CreateCart).execute(publicActor);
  expectOk(await get(SetCartLine).execute(publicActor, { cartId, variantId: shop.variantIds[0]!, quantity: 1 }));
  const placed = await get(PlacePurchase).execute(publicActor, {
    ...{ idempotencyKey: newId(), cartId, paymentMethod: 'bank-transfer' },
    contact: { name: 'Nguyễn Thị Lan', phone: '0912345678', email: 'lan@cho-tinh.example' },
    address: { street: '12 Nguyễn Trung Trực', communeCode: '31078' },
  });
  return expectOk(placed).orders[0]!.number;
}

describe('a suspended shop', () => {
  it('prints the slips of what was bought before', async () => {
    const number = await bought();
    const system = systemActor('tests');
    const [business] = await database.owner.query<{ id: string }[]>('SELECT business_id AS id FROM shops WHERE id = $1', [shop.shopId]);
    const suspension = { businessId: business!.id, reason: 'Hàng không rõ nguồn gốc' };
    expectOk(await get(UnitOfWork).run(system, (tx) => get(SuspendBusiness).execute(tx, system, suspension)));
    const slips = await open(`/kenh-ban-hang/don-hang/phieu-dong-goi?so=${number}`);
    expect([slips.statusCode, slips.headers['content-type']]).toEqual([200, 'application/pdf']);
  });
});
