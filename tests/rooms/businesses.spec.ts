import {
  ApproveBusiness,
  BankAccountQueries,
  BusinessesModule,
  BusinessQueries,
  CloseBusiness,
  RegisterBusiness,
  ReinstateBusiness,
  RejectBusiness,
  RequestBusinessChanges,
  SetBankAccount,
  ShopProfiles,
  ShopQueries,
  SuspendBusiness,
  type BusinessRegistration,
} from '@market/businesses';
import { CreateAccount, GrantRole } from '@market/identity';
import { expectOk, newId, type Result } from '@market/kernel';
import { publicActor, systemActor, UnitOfWork, type Actor } from '@market/platform';
import type { Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testRegistration } from '../world/registrations.js';
import { openTestRoom, type TestRoom } from '../world/room.js';

const system = systemActor('tests');
const tables = ['businesses', 'business_moves', 'shops', 'shop_bank_accounts'] as const;
type Move = Type<Pick<ApproveBusiness, 'execute'>>;

describe('businesses', () => {
  let room: TestRoom;
  let work: UnitOfWork;
  let officer: Extract<Actor, { accountId: string }>;

  beforeAll(async () => {
    room = await openTestRoom([BusinessesModule]);
    work = room.get(UnitOfWork);
    const accountId = expectOk(
      await work.run(system, async (tx) => {
        const account = await room.get(CreateAccount).execute(tx, { email: 'can-bo@example.vn', name: 'Cán bộ' });
        if (account.ok) await room.get(GrantRole).execute(tx, { accountId: account.value, role: 'officer' });
        return account;
      }),
    );
    officer = { role: 'officer', accountId };
  });
  afterAll(() => room.close());

  let number = 0;
  const tryRegister = (change: Partial<BusinessRegistration> = {}) =>
    work.run(system, (tx) => room.get(RegisterBusiness).execute(tx, testRegistration((number += 1), change)));
  const move = (use: Move, businessId: string, reason?: string, actor: Actor = officer): Promise<Result<void>> =>
    work.run(actor, (tx) => room.get(use).execute(tx, actor, { businessId, ...(reason === undefined ? {} : { reason }) }));
  const open = async (change: Partial<BusinessRegistration> = {}) => {
    const registered = expectOk(await tryRegister(change));
    expectOk(await move(ApproveBusiness, registered.businessId));
    return { ...registered, slug: `gian-hang-${number}` };
  };
  const seller = (shopId: string): Extract<Actor, { role: 'seller' }> => ({ role: 'seller', accountId: newId(), shopId });
  const events = async (businessId: string): Promise<string[]> => {
    const rows = await room.database.owner.query<{ name: string }[]>(
      `SELECT name FROM outbox_events WHERE body ->> 'businessId' = $1 ORDER BY sequence`,
      [businessId],
    );
    return rows.map(({ name }) => name);
  };

  it.each([
    ['a tax code of nine digits', { taxCode: '170012345' }, 'businesses/tax-code-invalid'],
    ['a slug with marks', { shop: { ...testRegistration(0).shop, slug: 'Nước-mắm' } }, 'businesses/slug-invalid'],
  ])('refuses %s', async (_, change, code) => {
    expect(await tryRegister(change)).toMatchObject({ ok: false, problem: { code, kind: 'invalid' } });
  });

  it('refuses a taken tax code and a taken slug, and leaves nothing behind', async () => {
    await open({ taxCode: '1700109106' });
    expect(await tryRegister({ taxCode: '1700109106' })).toMatchObject({ problem: { code: 'businesses/tax-code-taken' } });
    const shop = { ...testRegistration(0).shop, slug: `gian-hang-${number - 1}` };
    expect(await tryRegister({ taxCode: '1700999999', shop })).toMatchObject({ problem: { code: 'businesses/slug-taken' } });
    expect(await room.database.owner.query(`SELECT 1 FROM businesses WHERE tax_code = '1700999999'`)).toEqual([]);
  });

  it('warns of a check digit that does not fit, and registers all the same', async () => {
    expect(expectOk(await tryRegister({ taxCode: '0312345678' })).warnings).toEqual(['businesses/tax-code-check-digit']);
    expect(expectOk(await tryRegister()).warnings).toEqual([]);
  });

  it('gives two shops of one name two slugs', async () => {
    const { tagline, about } = testRegistration(0).shop;
    const shop = { tagline, about, name: 'Khô cá Ba Hòn' };
    const ids = [expectOk(await tryRegister({ shop })).shopId, expectOk(await tryRegister({ shop, taxCode: '091204001234' })).shopId];
    const shops = await work.read(system, (tx) => room.get(ShopQueries).byIds(tx, ids));
    expect(shops.map(({ slug }) => slug)).toEqual(['kho-ca-ba-hon', 'kho-ca-ba-hon-091204001234']);
  });

  it('makes the owner the seller of the shop', async () => {
    const ownerAccountId = expectOk(
      await work.run(system, (tx) => room.get(CreateAccount).execute(tx, { email: 'chu@example.vn', name: 'Chủ' })),
    );
    const { shopId } = expectOk(await tryRegister({ ownerAccountId }));
    expect(await room.database.owner.query('SELECT role, scope_id FROM account_roles WHERE account_id = $1', [ownerAccountId])).toEqual([
      { role: 'seller', scope_id: shopId },
    ]);
  });

  it('shows the public open shops only, with the business behind them', async () => {
    const waiting = expectOk(await tryRegister());
    expect(await room.get(ShopQueries).bySlug(`gian-hang-${number}`)).toBeUndefined();
    expectOk(await move(ApproveBusiness, waiting.businessId));
    const place = testRegistration(number).place;
    expect(await room.get(ShopQueries).bySlug(`gian-hang-${number}`)).toEqual({
      id: waiting.shopId,
      slug: `gian-hang-${number}`,
      name: `Nước mắm số ${number}`,
      tagline: { vi: 'Ngon từ biển', en: 'Good from the sea' },
      about: { vi: 'Ủ chượp mười hai tháng.', en: 'Aged for twelve months.' },
      place: place.placeName,
      communeCode: place.communeCode,
      legalName: `Hợp tác xã Nước mắm số ${number}`,
      taxCode: testRegistration(number).taxCode,
      address: `${place.street}, ${place.placeName}`,
      legalForm: 'cooperative',
      since: room.clock.now(),
      cover: null,
      deliveryPolicy: '',
      returnsPolicy: '',
    });
    const page = await room.get(ShopQueries).list({ perPage: 2, sort: 'newest' });
    expect(page.items).toHaveLength(2);
    const shown = await room.get(ShopQueries).list({ page: 99 });
    expect(shown).toMatchObject({ items: [], total: page.total, page: 99, perPage: 24 });
  });

  it('walks through a life, each move with its row, event and audit entry', async () => {
    const { businessId, shopId } = expectOk(await tryRegister());
    expectOk(await move(ApproveBusiness, businessId));
    expectOk(await move(SuspendBusiness, businessId, 'Hàng không rõ nguồn gốc'));
    expect(await room.get(ShopQueries).bySlug(`gian-hang-${number}`)).toBeUndefined();
    expectOk(await move(ReinstateBusiness, businessId, 'Đã bổ sung giấy tờ'));
    expectOk(await move(CloseBusiness, businessId, 'Giải thể'));
    const view = await room.get(BusinessQueries).byId(officer, businessId);
    expect(view?.moves.map(({ from, to }) => [from, to])).toEqual([
      [null, 'submitted'],
      ['submitted', 'approved'],
      ['approved', 'suspended'],
      ['suspended', 'approved'],
      ['approved', 'closed'],
    ]);
    expect(await events(businessId)).toEqual([
      'businesses/submitted',
      'businesses/approved',
      'businesses/suspended',
      'businesses/reinstated',
      'businesses/closed',
    ]);
    const audited = await room.database.owner.query<{ act: string }[]>('SELECT act FROM audit_entries WHERE subject = $1', [businessId]);
    expect(audited.map(({ act }) => act).sort()).toEqual([
      'businesses/approve',
      'businesses/close',
      'businesses/reinstate',
      'businesses/suspend',
    ]);
    const [{ body }] = await room.database.owner.query<[{ body: object }]>(
      `SELECT body FROM outbox_events WHERE name = 'businesses/approved' AND body ->> 'businessId' = $1`,
      [businessId],
    );
    expect(body).toEqual({
      businessId,
      shopId,
      name: `Hợp tác xã Nước mắm số ${number}`,
      applicantId: null,
      at: room.clock.now().toISOString(),
      legalForm: 'cooperative',
      sectorCode: '1020',
      sectorName: { vi: 'Chế biến thuỷ sản', en: 'Processing of fish' },
      size: 'small',
      oldDistrictCode: view?.oldDistrictCode,
      oldCommuneCode: testRegistration(number).place.oldCommuneCode,
      communeCode: view?.communeCode,
    });
  });

  it('refuses moves out of turn, without a reason, of strangers and of nothing', async () => {
    const { businessId, shopId } = expectOk(await tryRegister());
    const refused = async (result: Promise<Result<void>>): Promise<string> => {
      const answer = await result;
      return answer.ok ? 'ok' : answer.problem.code;
    };
    expect(await refused(move(SuspendBusiness, businessId, 'Chưa duyệt'))).toBe('businesses/move-refused');
    expect(await refused(move(RejectBusiness, businessId))).toBe('businesses/reason-required');
    expect(await refused(move(RequestBusinessChanges, businessId, '   '))).toBe('businesses/reason-required');
    expect(await refused(move(ApproveBusiness, businessId, undefined, seller(shopId)))).toBe('platform/forbidden');
    expect(await refused(move(ApproveBusiness, businessId, undefined, { role: 'auditor', accountId: newId() }))).toBe('platform/forbidden');
    expect(await refused(move(ApproveBusiness, newId()))).toBe('businesses/unknown');
    expect(await refused(move(RequestBusinessChanges, businessId, 'Thiếu giấy phép'))).toBe('ok');
    expect(await refused(move(ApproveBusiness, businessId))).toBe('businesses/move-refused');
    expect(await events(businessId)).toEqual(['businesses/submitted', 'businesses/changes-requested']);
  });

  it('lets two officers approve at once only once', async () => {
    const { businessId } = expectOk(await tryRegister());
    const results = await Promise.all([move(ApproveBusiness, businessId), move(ApproveBusiness, businessId)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await events(businessId)).toEqual(['businesses/submitted', 'businesses/approved']);
  });

  it('isolates sellers: raw SQL sees the own rows and open shops, and nothing without an actor', async () => {
    const [a, b] = [await open(), await open()];
    const closed = expectOk(await tryRegister());
    for (const { shopId } of [a, b]) {
      const account = { shopId, bankBin: '970452', accountNumber: '1002003004', holder: 'HTX' };
      expectOk(await work.run(seller(shopId), (tx) => room.get(SetBankAccount).execute(tx, account)));
    }
    const counts = (actor: Actor) =>
      work.commit(actor, async (tx) => {
        const rows: Record<string, unknown[]> = {};
        for (const table of tables) rows[table] = await tx.query<unknown[]>(`SELECT * FROM ${table}`);
        return rows;
      });
    const seen = await counts(seller(a.shopId));
    expect(seen['businesses']).toEqual([expect.objectContaining({ id: a.businessId })]);
    expect(new Set(seen['business_moves']!.map((row) => (row as { business_id: string }).business_id))).toEqual(new Set([a.businessId]));
    expect(seen['shop_bank_accounts']).toEqual([expect.objectContaining({ shop_id: a.shopId })]);
    expect(seen['shops']!.map((row) => (row as { id: string }).id)).not.toContain(closed.shopId);
    const nobody = room.get(DataSource);
    for (const table of ['businesses', 'business_moves', 'shop_bank_accounts']) {
      expect(await nobody.query(`SELECT 1 FROM ${table}`)).toEqual([]);
    }
    expect(await nobody.query('SELECT 1 FROM shops WHERE NOT open')).toEqual([]);
    expect(await room.get(BusinessQueries).byId(seller(a.shopId), b.businessId)).toBeUndefined();
    expect((await room.get(BusinessQueries).list(publicActor, {})).total).toBe(0);
  });

  it('lets a seller change the own shop and no other', async () => {
    const [a, b] = [await open(), await open()];
    const profiles = room.get(ShopProfiles);
    const texts = { tagline: { vi: 'Mới', en: 'New' }, about: { vi: '', en: '' }, deliveryPolicy: '', returnsPolicy: '' };
    expectOk(await profiles.change(seller(a.shopId), texts));
    expect((await room.get(ShopQueries).bySlug(a.slug))?.tagline).toEqual(texts.tagline);
    expect((await room.get(ShopQueries).bySlug(b.slug))?.tagline).not.toEqual(texts.tagline);
    expectOk(await profiles.askForName({ ...seller(a.shopId), accountId: officer.accountId }, 'Tên mới'));
    const wish = (await profiles.waiting(officer)).find(({ shopId }) => shopId === a.shopId)!;
    expectOk(await profiles.decide(officer, { requestId: wish.id, accept: true, reason: '' }));
    expect((await room.get(ShopQueries).bySlug(a.slug))?.name).toBe('Tên mới');
    for (const stolen of [`shops SET name = 'X' WHERE id`, `shop_bank_accounts SET holder = 'X' WHERE shop_id`]) {
      const taken = work.commit(seller(a.shopId), (tx) => tx.query(`UPDATE ${stolen} = '${b.shopId}' RETURNING id`));
      expect(await taken).toEqual([[], 0]);
    }
  });

  it('stays closed while its business is not approved, even for raw SQL of its seller', async () => {
    const { businessId, shopId } = await open();
    expectOk(await move(SuspendBusiness, businessId, 'Tạm dừng'));
    await expect(work.commit(seller(shopId), (tx) => tx.query('UPDATE shops SET open = true'))).rejects.toThrow(/only while its business/);
  });

  it('keeps moves append-only, for the owner of the tables too', async () => {
    await open();
    const { owner } = room.database;
    await expect(owner.query(`UPDATE business_moves SET reason = 'x'`)).rejects.toThrow(/append-only/);
    await expect(owner.query('DELETE FROM business_moves')).rejects.toThrow(/append-only/);
  });

  it('seals account numbers, shows the last four characters and opens them for a payout', async () => {
    const { shopId } = await open();
    const set = (accountNumber: string) =>
      work.run(seller(shopId), (tx) => room.get(SetBankAccount).execute(tx, { shopId, bankBin: '970452', accountNumber, holder: 'HTX' }));
    expect(await set('12 34')).toMatchObject({ problem: { code: 'businesses/account-number-invalid' } });
    expectOk(await set('9988776655'));
    expectOk(await set('1234567890'));
    expect(await room.get(BankAccountQueries).current(seller(shopId), shopId)).toEqual({ bankBin: '970452', last4: '7890', holder: 'HTX' });
    expect(await work.read(system, (tx) => room.get(BankAccountQueries).forPayout(tx, shopId))).toMatchObject({
      accountNumber: '1234567890',
    });
    const rows = await room.database.owner.query<{ number_sealed: Buffer }[]>(
      'SELECT number_sealed FROM shop_bank_accounts WHERE shop_id = $1',
      [shopId],
    );
    expect(rows).toHaveLength(2);
    expect(rows.some(({ number_sealed: sealed }) => sealed.includes('1234567890'))).toBe(false);
    // Moved to another shop, the sealed number is worth nothing.
    const other = await open();
    await room.database.owner.query(
      `INSERT INTO shop_bank_accounts (id, shop_id, bank_bin, number_sealed, number_last4, holder, created_at)
       SELECT $1, $2, bank_bin, number_sealed, number_last4, holder, created_at FROM shop_bank_accounts WHERE shop_id = $3 LIMIT 1`,
      [newId(), other.shopId, shopId],
    );
    await expect(work.read(system, (tx) => room.get(BankAccountQueries).forPayout(tx, other.shopId))).rejects.toThrow(/authenticate/);
  });
});
