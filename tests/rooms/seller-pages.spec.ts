import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AddPaper, SuspendBusiness } from '@market/businesses';
import { expectOk, localDay, newId } from '@market/kernel';
import { CreateCart, PlacePurchase, SetCartLine } from '@market/orders';
import { createHttpApp, PlatformModule, publicActor, RequestActor, systemActor, UnitOfWork, type StaffRole } from '@market/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { OpenPages } from '../../apps/web/src/seller/open-pages.js';
import { SellerPagesModule } from '../../apps/web/src/seller/seller-pages.module.js';
import { testPaper } from '../world/applications.js';
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

describe('whoever works for a shop', () => {
  const linksIn = (html: string): string[] =>
    [...html.matchAll(/<a [^>]*href="(\/kenh-ban-hang[^"]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));

  it.each(['owner', 'catalogue', 'orders', 'finance'] as const)('as %s finds doors that open, also to another shop', async (role) => {
    const today = await open('/kenh-ban-hang', role);
    expect(today.statusCode).toBe(200);
    const found = new Set(linksIn(today.body));
    for (const href of [...found].filter((each) => /gian-hang$|nhan-tien$/.test(each))) {
      for (const beneath of linksIn((await open(href, role)).body)) found.add(beneath);
    }
    expect([...found]).toContain('/kenh-ban-hang/chuyen-gian-hang');
    // Registering another business is a door of its own.
    found.delete('/kenh-ban-hang/dang-ky');
    for (const href of found) expect([href, (await open(href, role)).statusCode]).toEqual([href, 200]);
  });

  it('is led from a notice to the pages of the own work only', async () => {
    const pages = get(OpenPages);
    const may = (staffRole: StaffRole, path: string) => pages.opensTo({ ...shop.seller, staffRole }, path);
    for (const path of ['/kenh-ban-hang/giay-to', '/kenh-ban-hang/don-hang/KG-1', '/kenh-ban-hang?x=1'])
      expect(may('owner', path)).toBe(true);
    expect(may('finance', '/kenh-ban-hang/tai-khoan-nhan-tien')).toBe(true);
    expect(may('finance', '/kenh-ban-hang/giay-to')).toBe(false);
    expect(may('finance', '/kenh-ban-hang/don-hang/KG-1')).toBe(false);
    expect(may('orders', '/kenh-ban-hang/don-hang/KG-1')).toBe(true);
  });

  it('as its owner hears on the first page of papers that run out', async () => {
    const soon = '/kenh-ban-hang/giay-to"';
    expect((await open('/kenh-ban-hang')).body.split('class="tasks"')[1]).not.toContain(soon);
    const [business] = await database.owner.query<{ id: string }[]>('SELECT business_id AS id FROM shops WHERE id = $1', [shop.shopId]);
    const expiresOn = localDay(new Date(Date.now() + 3 * 86_400_000));
    const paper = { kind: 'food-safety', bytes: testPaper, fileName: 'attp.pdf', expiresOn };
    expectOk(await get(AddPaper).toBusiness(shop.seller, business!.id, paper));
    expect((await open('/kenh-ban-hang')).body.split('class="tasks"')[1]).toContain(soon);
    expect((await open('/kenh-ban-hang', 'orders')).body).not.toContain(soon);
  });
});

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
