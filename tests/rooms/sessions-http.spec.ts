import { Controller, Get, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApproveBusiness, BusinessesHttpModule, RegisterBusiness } from '@market/businesses';
import { chosenShopCookie, CreateAccount, GrantRole, IdentityModule, sessionCookie, SignIn, WithdrawRole } from '@market/identity';
import { expectOk } from '@market/kernel';
import { ParticipationHttpModule } from '@market/participation';
import {
  Access,
  createHttpApp,
  CurrentActor,
  DeclaredAccess,
  PlatformModule,
  SellerRole,
  staffRoles,
  systemActor,
  UnitOfWork,
  type Actor,
  type StaffRole,
} from '@market/platform';
import { openTestDatabase, type TestDatabase } from '../world/database.js';
import { testRegistration } from '../world/registrations.js';
import { showSecondFactor } from '../world/second-factor.js';

@Controller('api/v1/tests/who')
class WhoController {
  @Get()
  @Access('public')
  who(@CurrentActor() actor: Actor): Actor {
    return actor;
  }

  @Get('officers')
  @Access('officer')
  officers(): string {
    return 'welcome';
  }

  @Get('orders')
  @Access('seller')
  @SellerRole('orders', 'finance')
  orders(): string {
    return 'welcome';
  }

  @Get('owners')
  @Access('seller')
  owners(): string {
    return 'welcome';
  }
}

@Module({ controllers: [WhoController] })
class WhoModule {}

describe('over HTTP', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  const system = systemActor('tests');
  const password = 'nước mắm ngon';

  beforeAll(async () => {
    database = await openTestDatabase();
    const imports = [PlatformModule.with(database.settings), IdentityModule, BusinessesHttpModule, ParticipationHttpModule, WhoModule];
    app = await createHttpApp({ module: class MarketUnderTest {}, imports });
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(async () => {
    await app.close();
    await database.close();
  });

  const get = async (url: string, session?: string, shop?: string): Promise<{ status: number; body: unknown }> => {
    const cookies = { ...(session ? { [sessionCookie.name]: session } : {}), ...(shop ? { [chosenShopCookie]: shop } : {}) };
    const response = await app.inject({ method: 'GET', url, cookies });
    return {
      status: response.statusCode,
      body: String(response.headers['content-type']).includes('json') ? response.json() : response.body,
    };
  };
  const seller = async (): Promise<{ session: string; accountId: string; shopId: string; businessId: string }> => {
    const registered = expectOk(
      await app.get(UnitOfWork).run(system, async (tx) => {
        const email = 'nguoi-ban@example.vn';
        const account = await app.get(CreateAccount, { strict: false }).execute(tx, { email, name: 'Bán', password });
        const ownerAccountId = expectOk(account);
        return app.get(RegisterBusiness, { strict: false }).execute(tx, testRegistration(1, { ownerAccountId }));
      }),
    );
    const signIn = app.get(SignIn, { strict: false });
    const { token, accountId } = expectOk(await signIn.execute({ email: 'nguoi-ban@example.vn', password, address: '127.0.0.1' }));
    return { ...registered, accountId, session: token };
  };

  it('knows a seller and the shop by the cookie, and keeps them out of the officers’ rooms', async () => {
    const { session, accountId, shopId, businessId } = await seller();
    expect(await get('/api/v1/tests/who', session)).toEqual({
      status: 200,
      body: { role: 'seller', accountId, shopId, staffRole: 'owner' },
    });
    expect((await get('/api/v1/tests/who/officers', session)).status).toBe(403);
    expect((await get('/api/v1/tests/who/officers')).status).toBe(401);
    await app.get(UnitOfWork).commit(system, (tx) => app.get(GrantRole, { strict: false }).execute(tx, { accountId, role: 'officer' }));
    // From now on the password is not enough: the session is nobody's until it has shown the second factor.
    expect((await get('/api/v1/tests/who/officers', session)).status).toBe(401);
    expect((await get('/api/v1/tests/who', session)).body).toEqual({ role: 'public' });
    await showSecondFactor({ get: (type) => app.get(type, { strict: false }) }, { token: session, accountId });
    expect((await get('/api/v1/tests/who/officers', session)).status).toBe(200);

    expect((await get('/api/v1/shops/gian-hang-1')).status).toBe(404);
    const approve = app.get(ApproveBusiness, { strict: false });
    expectOk(await app.get(UnitOfWork).run(system, (tx) => approve.execute(tx, system, { businessId })));
    expect(await get('/api/v1/shops/gian-hang-1')).toMatchObject({ status: 200, body: { id: shopId, legalForm: 'cooperative' } });
  });

  it('lets each of a shop’s people do what the role allows, in the shop that was chosen, until the role is withdrawn', async () => {
    const work = app.get(UnitOfWork);
    const email = 'nhan-vien@example.vn';
    const { accountId, shops } = await work.commit(system, async (tx) => {
      const made = expectOk(await app.get(CreateAccount, { strict: false }).execute(tx, { email, name: 'Nhân viên', password }));
      const register = app.get(RegisterBusiness, { strict: false });
      const two: readonly [string, string] = [
        expectOk(await register.execute(tx, testRegistration(21))).shopId,
        expectOk(await register.execute(tx, testRegistration(22))).shopId,
      ];
      return { accountId: made, shops: two };
    });
    const grant = (scopeId: string, staffRole: StaffRole) =>
      work.commit(system, (tx) => app.get(GrantRole, { strict: false }).execute(tx, { accountId, role: 'seller', scopeId, staffRole }));
    const { token: session } = expectOk(await app.get(SignIn, { strict: false }).execute({ email, password, address: '127.0.0.1' }));
    const doors = async (shop?: string) => [
      (await get('/api/v1/tests/who/orders', session, shop)).status,
      (await get('/api/v1/tests/who/owners', session, shop)).status,
    ];
    const [first, second] = shops;
    await grant(first, 'catalogue');
    expect(await doors()).toEqual([403, 403]);
    await grant(first, 'finance');
    expect(await doors()).toEqual([200, 403]);
    await grant(second, 'owner');
    expect(await doors(second)).toEqual([200, 200]);
    expect((await get('/api/v1/tests/who', session, second)).body).toEqual({
      role: 'seller',
      accountId,
      shopId: second,
      staffRole: 'owner',
    });
    // A shop that is not one's own is not entered by naming it.
    expect((await get('/api/v1/tests/who', session, accountId)).body).toMatchObject({ shopId: first, staffRole: 'finance' });
    const withdraw = app.get(WithdrawRole, { strict: false });
    await work.commit(system, (tx) => withdraw.execute(tx, { accountId, role: 'seller', scopeId: second }));
    expect((await get('/api/v1/tests/who', session, second)).body).toMatchObject({ shopId: first });
  });

  it('tells which of a shop’s people each route declares, for the matrix of routes and roles', () => {
    const declared = app.get(DeclaredAccess).routes();
    expect(declared.find(({ route }) => route === 'WhoController.orders')?.sellerRoles).toEqual(['orders', 'finance']);
    expect(declared.find(({ route }) => route === 'WhoController.owners')?.sellerRoles).toEqual([]);
    expect(staffRoles[0]).toBe('owner');
  });

  it.each([
    ['/api/v1/participation', 200, { definition: 'participating/v1', businesses: 0, products: 0 }],
    ['/api/v1/participation?asOf=2023-12-31&by=commune', 200, { asOf: '2023-12-31' }],
    ['/api/v1/participation?by=planet', 422, { fields: { by: 'isIn' } }],
    ['/api/v1/participation?asOf=2023-02-30', 422, { title: 'participation/no-such-day' }],
    ['/api/v1/participation?asOf=yesterday', 422, { fields: { asOf: 'isLength' } }],
    ['/api/v1/participation?who=me', 422, { fields: { who: 'whitelistValidation' } }],
    ['/api/v1/shops/khong-co', 404, { title: 'businesses/unknown-shop' }],
    ['/api/v1/shops/%00', 404, { title: 'businesses/unknown-shop' }],
  ])('answers %s with %i', async (url, status, body) => {
    expect(await get(url)).toMatchObject({ status, body });
  });
});
