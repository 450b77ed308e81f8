import {
  AddPaper,
  BankAccountQueries,
  BusinessesModule,
  BusinessPapers,
  ChangeBankAccount,
  RemovePaper,
  ShopProfiles,
  ShopQueries,
  ShopStaff,
  WarnOfExpiringPapers,
} from '@market/businesses';
import { AccountQueries, CreateAccount, GrantRole } from '@market/identity';
import { expectOk } from '@market/kernel';
import type { Actor } from '@market/platform';
import { testPaper } from '../world/applications.js';
import { openMarket, system, type Market, type Stall } from '../world/market.js';

const password = 'nước mắm ngon';

describe('the office of a shop', () => {
  let market: Market;
  let stall: Stall;
  let other: Stall;
  const get: Market['room']['get'] = (type) => market.room.get(type);
  const person = async (email: string) =>
    ({
      role: 'shopper',
      accountId: await market.work.commit(system, async (tx) =>
        expectOk(await get(CreateAccount).execute(tx, { email, name: 'Lê Thị Mai', password })),
      ),
    }) as const;
  const events = (name: string) =>
    market.room.database.owner.query<{ body: Record<string, unknown> }[]>(
      'SELECT body FROM outbox_events WHERE name = $1 ORDER BY sequence',
      [name],
    );
  const tokenOf = async (email: string): Promise<string> => {
    const found = (await events('businesses/staff-invited')).filter(({ body }) => body['email'] === email).at(-1)!;
    return String(found.body['path']).replace('/loi-moi/', '');
  };

  beforeAll(async () => {
    market = await openMarket([BusinessesModule]);
    stall = await market.openStall(1);
    other = await market.openStall(2);
  });
  afterAll(() => market.close());

  it('invites by mail, and seats nobody but the person invited, once', async () => {
    const staff = get(ShopStaff);
    expect(await staff.invite(stall.seller, { email: 'khong-phai-thu', staffRole: 'orders' })).toMatchObject({
      problem: { fields: { email: 'email' } },
    });
    expectOk(await staff.invite(stall.seller, { email: ' Mai@Example.vn ', staffRole: 'orders' }));
    const [mai, stranger] = [await person('mai@example.vn'), await person('nguoi-la@example.vn')];
    const token = await tokenOf('mai@example.vn');
    expect(await staff.invitedTo(`${token}x`)).toBeUndefined();
    expect(await staff.accept(stranger, token)).toMatchObject({ problem: { code: 'businesses/invitation-for-another' } });
    expectOk(await staff.accept(mai, token));
    expect(await staff.accept(mai, token)).toMatchObject({ problem: { code: 'businesses/invitation-gone' } });
    expect((await get(AccountQueries).current(mai))?.roles).toEqual([{ role: 'seller', shopId: stall.shopId, staffRole: 'orders' }]);
    expect(await staff.worksIn(mai)).toEqual([{ id: stall.shopId, name: expect.any(String), staffRole: 'orders' }]);
    const [joined] = await events('businesses/staff-joined');
    expect(joined!.body).toMatchObject({ shopId: stall.shopId, accountId: mai.accountId, staffRole: 'orders', name: expect.any(String) });
    expect(await staff.invite(stall.seller, { email: 'mai@example.vn', staffRole: 'finance' })).toMatchObject({
      problem: { code: 'businesses/works-here' },
    });
  });

  it('lets an invitation run out after a week, be withdrawn, and be replaced by a second one', async () => {
    const staff = get(ShopStaff);
    const invite = () => staff.invite(stall.seller, { email: 'ba@example.vn', staffRole: 'catalogue' });
    expectOk(await invite());
    const first = await tokenOf('ba@example.vn');
    expectOk(await invite());
    expect(await staff.invitedTo(first)).toBeUndefined();
    const second = await tokenOf('ba@example.vn');
    expect(await staff.invitedTo(second)).toMatchObject({ email: 'ba@example.vn', staffRole: 'catalogue' });
    const { invitations } = await staff.of(stall.seller);
    expect(await staff.withdraw(other.seller, invitations[0]!.id)).toMatchObject({ problem: { code: 'businesses/invitation-gone' } });
    market.room.clock.set(new Date(market.room.clock.now().getTime() + 7 * 86_400_000 + 1));
    expect(await staff.accept(await person('ba@example.vn'), second)).toMatchObject({ problem: { code: 'businesses/invitation-gone' } });
    expectOk(await staff.withdraw(stall.seller, invitations[0]!.id));
    expect((await staff.of(stall.seller)).invitations).toEqual([]);
  });

  it('keeps an owner: the last one neither leaves nor becomes less, and of two who leave at once one stays', async () => {
    const staff = get(ShopStaff);
    const me = other.seller;
    for (const refused of [staff.remove(me, me.accountId), staff.change(me, me.accountId, 'orders')])
      expect(await refused).toMatchObject({ problem: { code: 'businesses/last-owner' } });
    const second = await person('chu-hai@example.vn');
    await market.work.commit(system, (tx) =>
      get(GrantRole).execute(tx, { accountId: second.accountId, role: 'seller', scopeId: other.shopId, staffRole: 'owner' }),
    );
    const left = await Promise.all([staff.remove(me, me.accountId), staff.remove(me, second.accountId)]);
    expect(left.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await staff.of(me)).people.map(({ staffRole }) => staffRole)).toEqual(['owner']);
    const third = await person('nhan-vien@example.vn');
    await market.work.commit(system, (tx) =>
      get(GrantRole).execute(tx, { accountId: third.accountId, role: 'seller', scopeId: other.shopId, staffRole: 'orders' }),
    );
    const emptied = market.room.database.owner.query(`DELETE FROM account_roles WHERE scope_id = $1 AND staff_role = 'owner'`, [
      other.shopId,
    ]);
    await expect(emptied).rejects.toThrow(/keeps an owner/);
    expect(await staff.change(stall.seller, third.accountId, 'owner')).toMatchObject({ problem: { code: 'businesses/unknown-person' } });
  });

  it('changes the account for payouts with the password alone, and says so to the shop', async () => {
    const owner = await person('chu-tien@example.vn');
    await market.work.commit(system, (tx) =>
      get(GrantRole).execute(tx, { accountId: owner.accountId, role: 'seller', scopeId: stall.shopId, staffRole: 'owner' }),
    );
    const seller = { role: 'seller', accountId: owner.accountId, shopId: stall.shopId, staffRole: 'owner' } as const;
    const change = (typed: string) =>
      get(ChangeBankAccount).execute(seller, { bankBin: '970452', accountNumber: '9900 1122 33', holder: 'LE THI MAI', password: typed });
    expect(await change('không phải mật khẩu')).toMatchObject({ problem: { code: 'identity/wrong-password' } });
    expect(await get(BankAccountQueries).current(seller, stall.shopId)).toBeUndefined();
    expectOk(await change(password));
    expect(await get(BankAccountQueries).current(seller, stall.shopId)).toMatchObject({ bankBin: '970452', last4: '2233' });
    const [event] = await events('businesses/bank-account-changed');
    expect(event!.body).toMatchObject({ shopId: stall.shopId, last4: '2233' });
    expect(JSON.stringify(event)).not.toContain('9900112233');
    for (let tries = 0; tries < 8; tries += 1) await change('đoán mò');
    expect(await change(password)).toMatchObject({ problem: { code: 'identity/too-many-attempts' } });
  });

  it('speaks of a paper a month and a week before its last day, and once when it is over', async () => {
    market.room.clock.set(new Date('2026-11-25T02:00:00Z'));
    const { businessId } = await get(BusinessPapers).of(stall.seller);
    const paper = { kind: 'food-safety', bytes: testPaper, fileName: 'attp.pdf', expiresOn: '2026-12-31' };
    const added = expectOk(await get(AddPaper).toBusiness(stall.seller, businessId, paper));
    const warn = async (at: string): Promise<number> => {
      market.room.clock.set(new Date(`${at}T00:07:00Z`));
      return get(WarnOfExpiringPapers).execute();
    };
    expect([await warn('2026-11-26'), await warn('2026-12-01'), await warn('2026-12-02'), await warn('2026-12-24')]).toEqual([0, 1, 0, 1]);
    expect(await get(BusinessPapers).toRenew(stall.seller)).toBe(1);
    expect([await warn('2026-12-31'), await warn('2027-01-01'), await warn('2027-01-02')]).toEqual([0, 1, 0]);
    expect((await events('businesses/paper-expiring')).map(({ body }) => body['daysBefore'])).toEqual([30, 7, 0]);
    const wrong = get(AddPaper).toBusiness(stall.seller, businessId, { ...paper, expiresOn: '2026-02-30' });
    expect(await wrong).toMatchObject({ problem: { code: 'businesses/paper-day-invalid' } });
    expect(await get(RemovePaper).fromBusiness(other.seller, added.paperId)).toMatchObject({
      problem: { code: 'businesses/unknown-paper' },
    });
    expectOk(await get(RemovePaper).fromBusiness(stall.seller, added.paperId));
    expect(await get(BusinessPapers).toRenew(stall.seller)).toBe(0);
  });

  it('keeps a paper that is required until another of its kind has come', async () => {
    const { businessId } = await get(BusinessPapers).of(stall.seller);
    const kind = 'representative-identity';
    const add = async () =>
      expectOk(await get(AddPaper).toBusiness(stall.seller, businessId, { kind, bytes: testPaper, fileName: 'cccd.pdf' })).paperId;
    const remove = (paperId: string) => get(RemovePaper).fromBusiness(stall.seller, paperId);
    const first = await add();
    expect(await remove(first)).toMatchObject({ problem: { code: 'businesses/paper-required' } });
    const second = await add();
    const both = await Promise.all([remove(first), remove(second)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('changes its words at once, and its name when an officer agrees', async () => {
    const profiles = get(ShopProfiles);
    const texts = {
      ...{ tagline: { vi: 'Mặn mà', en: 'Salty' }, about: { vi: 'Ủ 12 tháng', en: '' } },
      ...{ deliveryPolicy: 'Gói chống vỡ', returnsPolicy: 'Đổi trong 7 ngày' },
    };
    expectOk(await profiles.change(stall.seller, texts));
    expect(await profiles.change(stall.seller, { ...texts, returnsPolicy: 'x'.repeat(2001) })).toMatchObject({
      problem: { fields: { returnsPolicy: 'too-long' } },
    });
    const before = (await get(ShopQueries).bySlug(stall.slug))!;
    expect([before.tagline.vi, before.deliveryPolicy, before.returnsPolicy]).toEqual(['Mặn mà', 'Gói chống vỡ', 'Đổi trong 7 ngày']);
    expectOk(await profiles.askForName(stall.seller, 'Mắm Bà Tư'));
    expect(await profiles.askForName(stall.seller, 'Mắm khác')).toMatchObject({ problem: { code: 'businesses/name-waits' } });
    expect((await get(ShopQueries).bySlug(stall.slug))!.name).toBe(before.name);
    const [wish] = await profiles.waiting(market.officer);
    const decide = (actor: Actor, accept: boolean, reason = '') => profiles.decide(actor, { requestId: wish!.id, accept, reason });
    expect(await decide(stall.seller, true)).toMatchObject({ problem: { code: 'platform/forbidden' } });
    expect(await decide(market.officer, false)).toMatchObject({ problem: { code: 'businesses/reason-required' } });
    expectOk(await decide(market.officer, true));
    expect(await decide(market.officer, true)).toMatchObject({ problem: { code: 'businesses/name-decided' } });
    expect((await get(ShopQueries).bySlug(stall.slug))!.name).toBe('Mắm Bà Tư');
  });
});
