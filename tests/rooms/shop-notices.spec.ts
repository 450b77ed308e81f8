import { BusinessesModule } from '@market/businesses';
import { CatalogueModule } from '@market/catalogue';
import { CreateAccount, IdentityModule } from '@market/identity';
import { InventoryModule } from '@market/inventory';
import { expectOk } from '@market/kernel';
import { InboxQueries, NotificationsModule } from '@market/notifications';
import { Outbox, systemActor, UnitOfWork, type Actor } from '@market/platform';
import { openTestRoom, type TestRoom } from '../world/room.js';
import { openShops, type ShopOnSale } from '../world/shops-on-sale.js';

const system = systemActor('tests');
const name = 'Nước mắm số 1';

describe('who works for a shop', () => {
  let room: TestRoom;
  let shop: ShopOnSale;
  beforeAll(async () => {
    room = await openTestRoom([IdentityModule, BusinessesModule, CatalogueModule, InventoryModule, NotificationsModule]);
    [shop] = (await openShops(room, 1, [1])) as [ShopOnSale];
    await told();
  }, 60_000);
  afterAll(() => room.close());

  const titles = async (actor: Extract<Actor, { accountId: string }>, of: 'own' | 'shop') =>
    (await room.get(InboxQueries).list(actor, of, 'vi')).items.map(({ title }) => title);
  const happens = (event: string, body: object) =>
    room.get(UnitOfWork).commit(system, (tx) => room.get(Outbox).add(tx, { name: event, version: 1, body }));
  /** @returns the mails that were written since the last time */
  let before = 0;
  async function told(): Promise<string[]> {
    await room.deliver();
    const mails = await room.database.owner.query<{ name: string; email: string }[]>(
      'SELECT name, email FROM mails ORDER BY created_at, id',
    );
    const fresh = mails.slice(before).map((mail) => `${mail.name} → ${mail.email}`);
    before = mails.length;
    return fresh;
  }

  it('hears of another role and of the end, and the shop of the beginning', async () => {
    const request = { email: 'tho-ky@cho-tinh.example', name: 'Trần Thị Bé' };
    const accountId = expectOk(await room.get(UnitOfWork).run(system, (tx) => room.get(CreateAccount).execute(tx, request)));
    const body = { shopId: shop.shopId, shopName: name, accountId, name: request.name, staffRole: 'orders' };
    await happens('businesses/staff-joined', body);
    expect(await told()).toEqual(['staff-joined → ban-1@cho-tinh.example']);
    expect((await titles(shop.seller, 'shop'))[0]).toBe('Trần Thị Bé đã vào làm ở gian hàng');
    await happens('businesses/staff-changed', { ...body, staffRole: 'finance' });
    expect(await told()).toEqual([`staff-changed → ${request.email}`]);
    await happens('businesses/staff-removed', body);
    expect(await told()).toEqual([`staff-removed → ${request.email}`]);
    expect((await titles({ role: 'shopper', accountId }, 'own')).sort()).toEqual([
      `Bạn không còn làm ở ${name}`,
      `Vai trò của bạn ở ${name} đã đổi`,
    ]);
  });

  it('is invited at an address whose first part is longer than a name may be', async () => {
    const email = `${'a'.repeat(130)}@cho-tinh.example`;
    await happens('businesses/staff-invited', {
      ...{ id: 'i', shopId: shop.shopId, shopName: name, email, staffRole: 'orders' },
      ...{ expiresAt: '2026-12-31T00:00:00Z', path: '/loi-moi/x' },
    });
    expect(await told()).toEqual([`staff-invited → ${email}`]);
  });
});
