import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateAccount, GrantRole } from '@market/identity';
import { expectOk, newId } from '@market/kernel';
import { createHttpApp, csrfToken, DeclaredAccess, PlatformModule, Relay, RequestActor, systemActor, UnitOfWork } from '@market/platform';
import type { Actor, DeclaredRoute, StaffRole } from '@market/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { WebModule } from '../../apps/web/src/web.module.js';
import { startPaymentSandbox, type PaymentSandbox } from '../../apps/standalone/src/sandbox/payment-sandbox.js';
import { openTestDatabase, type TestDatabase } from '../world/database.js';
import type { TestRoom } from '../world/room.js';
import { openShops } from '../world/shops-on-sale.js';
import { makeThings } from '../world/strangers-things.js';

/**
 * Every route × every kind of person × the things of another, against what the route declares beside itself. Only how a cookie becomes a
 * person is left out here (sessions-http.spec.ts): who calls is said in a header.
 */
const system = systemActor('tests');
const peopleOf = ['nobody', 'shopper', 'owner', 'catalogue', 'orders', 'finance', 'officer', 'auditor', 'admin'] as const;
type Person = (typeof peopleOf)[number];
const staff: readonly Person[] = ['officer', 'auditor', 'admin'];
const sellers: readonly Person[] = ['owner', 'catalogue', 'orders', 'finance'];

let database: TestDatabase;
let files: string;
let sandbox: PaymentSandbox;
let app: NestFastifyApplication;
let routes: readonly DeclaredRoute[];
let people: Record<Person | 'the owner' | 'the shopper', Actor>;
let things: Readonly<Record<string, string>>;
let strangersShop: string;
let ours: Record<string, string>;

beforeAll(async () => {
  database = await openTestDatabase();
  files = mkdtempSync(join(tmpdir(), 'cho-tinh-routes-'));
  const publicFolder = join(process.cwd(), 'dist/public');
  const { stripe, bank } = database.settings;
  sandbox = await startPaymentSandbox({
    ...{ port: 0, webhookBaseUrl: 'http://127.0.0.1:9', stripeWebhookSecret: stripe.webhookSecret, bankApiKey: bank.webhookKey },
    ...{ warn: () => undefined, env: {} },
  });
  const places = { dataFolder: files, publicFolder, stripe: { ...stripe, apiBase: sandbox.url } };
  const settings = { ...database.settings, rateLimitPerMinute: 1_000_000, ...places };
  const imports = [PlatformModule.with(settings), ApiModule, WebModule];
  app = await createHttpApp({ module: class WholeMarket {}, imports });
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const get: TestRoom['get'] = (type) => app.get(type, { strict: false });
  jest
    .spyOn(get(RequestActor), 'of')
    .mockImplementation(async ({ headers }: FastifyRequest) => people[String(headers['x-person']) as Person]);
  const [own, strange] = await openShops({ get } as TestRoom, 2, [50]);
  strangersShop = strange!.shopId;
  people = await meet(get, own!.shopId, strange!.seller);
  things = await makeThings(
    { get },
    {
      ...{ shop: strange!, shopper: people['the shopper'] as never, officer: people.officer, bankAccount: settings.bank.accountNumber },
    },
  );
  await get(Relay).drain();
  routes = get(DeclaredAccess).routes();
  ours = await browser();
}, 120_000);
afterAll(async () => {
  await app.close();
  await sandbox.close();
  await database.close();
  rmSync(files, { recursive: true, force: true });
});

async function meet(get: TestRoom['get'], shopId: string, theOwner: Actor): Promise<typeof people> {
  const account = (role?: 'officer' | 'auditor' | 'admin' | StaffRole): Promise<string> =>
    get(UnitOfWork).commit(system, async (tx) => {
      const accountId = expectOk(await get(CreateAccount).execute(tx, { email: `${newId()}@cho-tinh.example`, name: 'Ai đó' }));
      const staff = role === 'officer' || role === 'auditor' || role === 'admin';
      if (role && staff) await get(GrantRole).execute(tx, { accountId, role });
      else if (role) await get(GrantRole).execute(tx, { accountId, role: 'seller', scopeId: shopId, staffRole: role });
      return accountId;
    });
  const seller = async (staffRole: StaffRole): Promise<Actor> => ({
    role: 'seller',
    accountId: await account(staffRole),
    shopId,
    staffRole,
  });
  const staff = async (role: 'officer' | 'auditor' | 'admin'): Promise<Actor> => ({ role, accountId: await account(role) });
  const shopper = async (): Promise<Actor> => ({ role: 'shopper', accountId: await account() });
  return {
    ...{ nobody: { role: 'public' }, shopper: await shopper(), 'the shopper': await shopper(), 'the owner': theOwner },
    ...{
      owner: await seller('owner'),
      catalogue: await seller('catalogue'),
      orders: await seller('orders'),
      finance: await seller('finance'),
    },
    ...{ officer: await staff('officer'), auditor: await staff('auditor'), admin: await staff('admin') },
  };
}

/** Whether the declaration lets a person in; said here once more, in words of its own. */
function letIn({ audience, sellerRoles }: DeclaredRoute, person: Person): boolean {
  if (audience.includes('public')) return true;
  if (person === 'nobody') return false;
  if (audience.includes('signed-in')) return true;
  if (sellers.includes(person)) return audience.includes('seller') && (person === 'owner' || sellerRoles.includes(person as StaffRole));
  if (person === 'admin') return audience.includes('admin') || audience.includes('officer');
  return (audience as readonly string[]).includes(person);
}

const thingOf = (name: string): string => {
  if (name.startsWith('key:')) return newId();
  const thing = things[name];
  if (thing === undefined) throw new Error(`tests/world/strangers-things.ts makes no ${name}`);
  return thing;
};
const addressOf = ({ path, names }: DeclaredRoute): string =>
  path.replace(/:(\w+)/g, (_, part: string) => encodeURIComponent(names[part] === undefined ? newId() : thingOf(names[part])));
const ownedBy = ({ names }: DeclaredRoute, whose: 'shop' | 'account'): boolean =>
  Object.values(names).some((name) => name.startsWith(`${whose}:`));
/** These know their callers by a signature, whoever is signed in. */
const fromProviders = ({ path }: DeclaredRoute): boolean => path.startsWith('/api/v1/webhooks/');
const owned = (route: DeclaredRoute): boolean => ownedBy(route, 'shop') || ownedBy(route, 'account');

/** One cookie and one token do for all: who calls is said in a header. */
async function browser(): Promise<Record<string, string>> {
  const page = await app.inject({ method: 'GET', url: '/gio-hang', headers: { 'x-person': 'nobody', accept: 'text/html' } });
  const cookie = [page.headers['set-cookie']]
    .flat()
    .find((each) => each?.startsWith('visitor='))!
    .split(';')[0]!;
  const visitor = decodeURIComponent(cookie.slice('visitor='.length)).split('.')[0]!;
  return { cookie, 'x-csrf-token': csrfToken(visitor, database.settings.sessionSecret), 'sec-fetch-site': 'same-origin' };
}

async function call(route: DeclaredRoute, person: keyof typeof people): Promise<number> {
  const method = route.method as 'GET' | 'POST';
  const url = addressOf(route);
  const headers = { ...ours, 'x-person': person, accept: 'application/json' };
  const reply = await app.inject({ method, url, headers, ...(method === 'GET' ? {} : { payload: {} }) });
  return reply.statusCode;
}

/** What every table keeps of the other shop and the other shopper, as one text. */
async function kept(): Promise<Record<string, string>> {
  const tables = await database.owner.query<{ table: string; column: string }[]>(`
    SELECT c.relname AS "table", a.attname AS "column" FROM pg_class c
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname IN ('shop_id', 'payee_id', 'account_id') AND NOT a.attisdropped
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1, 2`);
  const shopper = people['the shopper'] as { accountId: string };
  const rows: Record<string, string> = {};
  for (const { table, column } of tables) {
    const [row] = await database.owner.query<{ rows: string }[]>(
      `SELECT coalesce(string_agg(t::text, E'\n' ORDER BY t::text), '') AS rows FROM "${table}" t WHERE "${column}" = $1`,
      [column === 'account_id' ? shopper.accountId : strangersShop],
    );
    rows[`${table}.${column}`] = row!.rows;
  }
  return rows;
}

type Answer = readonly [call: string, status: number];
/** The answers to everybody's calls of the routes for which `expected` says something, and does not say what came. */
async function surprises(
  chosen: readonly (readonly [DeclaredRoute, keyof typeof people])[],
  expected: (route: DeclaredRoute, person: keyof typeof people, status: number) => boolean,
): Promise<Answer[]> {
  const wrong: Answer[] = [];
  for (const [route, person] of chosen) {
    const status = await call(route, person);
    if (!expected(route, person, status)) wrong.push([`${person}: ${route.method} ${route.path} (${route.route})`, status]);
  }
  return wrong;
}
const pairs = (want: (route: DeclaredRoute, person: Person) => boolean) =>
  routes.flatMap((route) => peopleOf.filter((person) => want(route, person)).map((person) => [route, person] as const));

describe('every route', () => {
  it('was found', () => {
    expect(routes.length).toBeGreaterThan(60);
    expect(new Set(routes.map(({ audience }) => audience.join())).size).toBeGreaterThan(3);
  });

  it('names only what a test can make', () => {
    const unknown = routes.flatMap(({ route, names }) =>
      Object.values(names)
        .filter((name) => !name.startsWith('key:') && things[name] === undefined)
        .map((name) => `${route}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('turns away everybody whom it does not name, and tells those who have not signed in to do so', async () => {
    const before = await kept();
    const closed = pairs((route, person) => !letIn(route, person));
    expect(closed.length).toBeGreaterThan(200);
    expect(await surprises(closed, (_, person, status) => status === (person === 'nobody' ? 401 : 403))).toEqual([]);
    expect(await kept()).toEqual(before);
  }, 120_000);

  it('shows and changes nothing of another shop or another shopper', async () => {
    const before = await kept();
    const strangers = pairs((route, person) => owned(route) && letIn(route, person) && !staff.includes(person));
    expect(strangers.length).toBeGreaterThan(5);
    const refused = ({ method }: DeclaredRoute, _: unknown, status: number) =>
      method === 'GET' ? [401, 403, 404].includes(status) : status >= 400 && status < 500;
    expect(await surprises(strangers, refused)).toEqual([]);
    expect(await kept()).toEqual(before);
  }, 120_000);

  it('breaks for nobody, and lets in whom it names', async () => {
    const open = pairs((route, person) => !owned(route) && !fromProviders(route) && letIn(route, person));
    expect(await surprises(open, (_, __, status) => status < 500 && status !== 401 && status !== 403)).toEqual([]);
  }, 120_000);

  it('of a provider answers nobody without the provider’s signature', async () => {
    const hooks = pairs(fromProviders);
    expect(hooks.length).toBeGreaterThan(peopleOf.length);
    expect(await surprises(hooks, (_, __, status) => status >= 400 && status < 500)).toEqual([]);
  });

  it('shows its own to the shop and the shopper', async () => {
    const own = routes.filter((route) => owned(route) && route.method === 'GET');
    const calls = own.map((route) => [route, ownedBy(route, 'shop') ? 'the owner' : 'the shopper'] as const);
    expect(calls.length).toBeGreaterThan(3);
    expect(await surprises(calls, (_, __, status) => status < 400)).toEqual([]);
  });
});
