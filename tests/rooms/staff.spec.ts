import {
  AppointStaff,
  AuditQueries,
  CreateAccount,
  DismissStaff,
  GrantRole,
  IdentityModule,
  StaffQueries,
  type AuditSearch,
} from '@market/identity';
import { expectOk, newId } from '@market/kernel';
import { AuditLog, systemActor, UnitOfWork, type Actor } from '@market/platform';
import { openTestRoom, type TestRoom } from '../world/room.js';

const system = systemActor('tests');

describe('the people of the province', () => {
  let room: TestRoom;
  let work: UnitOfWork;
  const ids: Record<string, string> = {};
  const as = (role: 'admin' | 'officer' | 'auditor', name: string): Actor => ({ role, accountId: ids[name]! });
  const codeOf = (result: { ok: boolean; problem?: { code: string } }) => (result.ok ? 'ok' : result.problem!.code);

  beforeAll(async () => {
    room = await openTestRoom([IdentityModule]);
    work = room.get(UnitOfWork);
    for (const name of ['tam', 'khoa', 'lan']) {
      const request = { email: `${name}@example.vn`, name: `Người ${name}` };
      ids[name] = expectOk(await work.run(system, (tx) => room.get(CreateAccount).execute(tx, request)));
    }
    await work.commit(system, (tx) => room.get(GrantRole).execute(tx, { accountId: ids['tam']!, role: 'admin' }));
  });
  afterAll(() => room.close());

  const posts = async () =>
    (await room.get(StaffQueries).all(as('admin', 'tam'))).map(({ name, posts: held }) => [name, held.map(({ post }) => post)]);
  const appoint = (actor: Actor, email: string, post: 'officer' | 'auditor' | 'admin') =>
    room.get(AppointStaff).execute(actor, { email, post });
  const dismiss = (actor: Actor, name: string, post: 'officer' | 'auditor' | 'admin') =>
    room.get(DismissStaff).execute(actor, { accountId: ids[name]!, post });

  it('are appointed by administrators alone, who have an account, twice as once', async () => {
    expect(codeOf(await appoint(as('officer', 'khoa'), 'lan@example.vn', 'admin'))).toBe('platform/forbidden');
    expect(codeOf(await appoint(as('admin', 'tam'), 'ai-do@example.vn', 'officer'))).toBe('identity/unknown-account');
    expect(codeOf(await appoint(as('admin', 'tam'), ' KHOA@example.vn ', 'officer'))).toBe('ok');
    expect(codeOf(await appoint(as('admin', 'tam'), 'khoa@example.vn', 'officer'))).toBe('ok');
    expect(codeOf(await appoint(as('admin', 'tam'), 'lan@example.vn', 'auditor'))).toBe('ok');
    expect(await posts()).toEqual([
      ['Người khoa', ['officer']],
      ['Người lan', ['auditor']],
      ['Người tam', ['admin']],
    ]);
  });

  it('are dismissed by others, and the last administrator stays, also when two dismiss each other at once', async () => {
    expect(codeOf(await dismiss(as('officer', 'khoa'), 'lan', 'auditor'))).toBe('platform/forbidden');
    expect(codeOf(await dismiss(as('admin', 'tam'), 'tam', 'admin'))).toBe('identity/own-post');
    expect(codeOf(await dismiss(as('admin', 'tam'), 'lan', 'officer'))).toBe('identity/no-such-post');
    expectOk(await appoint(as('admin', 'tam'), 'khoa@example.vn', 'admin'));
    const both = await Promise.all([dismiss(as('admin', 'tam'), 'khoa', 'admin'), dismiss(as('admin', 'khoa'), 'tam', 'admin')]);
    expect(both.map(codeOf).sort()).toEqual(['identity/last-admin', 'ok']);
    const [row] = await room.database.owner.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM account_roles WHERE role = 'admin'`,
    );
    expect(row!.count).toBe(1);
  });

  describe('and the log of what they did', () => {
    const search = async (asked: AuditSearch, actor = as('auditor', 'lan'), offset = 0) =>
      room.get(AuditQueries).search(actor, asked, { limit: 2, offset });
    const acts = async (asked: AuditSearch) => (await search(asked)).items.map(({ act, subject }) => [act, subject]);

    beforeAll(async () => {
      const write = async (day: string, name: string, act: string, subject: string, details: object = {}) => {
        room.clock.set(new Date(`${day}T03:00:00Z`));
        await work.commit(as('officer', name), (tx) => room.get(AuditLog).record(tx, as('officer', name), act, subject, details));
      };
      await write('2024-01-10', 'khoa', 'payments/accepted', 'p-1', { why: 'Khách gọi 100%' });
      await write('2024-01-11', 'khoa', 'payments/sent-back', 'p-2');
      await write('2024-01-12', 'tam', 'media/read-private-file', 'cccd_x');
    });

    it('is found by person, act, room, subject, words and days, the latest first, page by page', async () => {
      const year = { from: new Date('2024-01-01T00:00:00Z'), before: new Date('2024-12-31T00:00:00Z') };
      const first = await search(year);
      expect([first.total, first.items.map(({ subject }) => subject)]).toEqual([3, ['cccd_x', 'p-2']]);
      expect((await search(year, as('auditor', 'lan'), 2)).items.map(({ subject, name }) => [subject, name])).toEqual([
        ['p-1', 'Người khoa'],
      ]);
      expect(await acts({ ...year, person: 'KHOA@' })).toEqual([
        ['payments/sent-back', 'p-2'],
        ['payments/accepted', 'p-1'],
      ]);
      expect(await acts({ ...year, act: 'payments/' })).toHaveLength(2);
      expect(await acts({ ...year, act: 'payments/accepted' })).toEqual([['payments/accepted', 'p-1']]);
      expect(await acts({ ...year, subject: 'P-2' })).toEqual([['payments/sent-back', 'p-2']]);
      expect(await acts({ subject: '100%' })).toEqual([['payments/accepted', 'p-1']]);
      expect(await acts({ subject: '%%' })).toEqual([]);
      expect(await acts({ from: new Date('2024-01-12T00:00:00Z'), before: new Date('2024-01-13T00:00:00Z') })).toEqual([
        ['media/read-private-file', 'cccd_x'],
      ]);
      expect(first.acts).toEqual(expect.arrayContaining(['identity/staff-appointed', 'media/read-private-file', 'payments/accepted']));
      expect(first.acts).toEqual([...new Set(first.acts)].sort());
    });

    it('is shown to no officer, and whoever takes it away is in it', async () => {
      expect((await search({}, as('officer', 'khoa'))).total).toBe(0);
      room.clock.set(new Date('2026-11-23T02:00:00Z'));
      const rows = await room.get(AuditQueries).export(as('auditor', 'lan'), { act: 'payments/' });
      expect(rows).toHaveLength(2);
      expect((await search({ act: 'identity/audit-exported' })).items).toMatchObject([
        { name: 'Người lan', details: { rows: 2, act: 'payments/' } },
      ]);
    });
  });

  it('cannot be named by anybody else than the log says', async () => {
    const forged = work.commit({ role: 'shopper', accountId: newId() }, (tx) =>
      tx.query(
        `INSERT INTO audit_entries (id, at, account_id, role, act, subject) VALUES (uuidv7(), now(), uuidv7(), 'officer', 'x/y', 'z')`,
      ),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });
});
