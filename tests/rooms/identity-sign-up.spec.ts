import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AccountQueries,
  ChangeProfile,
  ConfirmSignUp,
  Consents,
  ConfirmPassword,
  DeleteAccount,
  GrantRole,
  RequestPasswordReset,
  Sessions,
  SetPassword,
  SignIn,
  SignUp,
  type SignUpRequest,
} from '@market/identity';
import { expectOk } from '@market/kernel';
import { InboxQueries, NotificationsModule, SendMail } from '@market/notifications';
import { RequestActor, systemActor, UnitOfWork, type Actor } from '@market/platform';
import type { FastifyRequest } from 'fastify';
import { mailsIn, type ReadMail } from '../world/read-mail.js';
import { openTestRoom, type TestRoom } from '../world/room.js';

const dataFolder = mkdtempSync(join(tmpdir(), 'sign-up-'));
const system = systemActor('tests');
const password = 'nước mắm ngon';
const minute = 60_000;
let room: TestRoom;
beforeAll(async () => {
  room = await openTestRoom([NotificationsModule], { settings: { dataFolder, publicUrl: 'http://cho.test' } });
}, 60_000);
afterAll(async () => {
  await room.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

let made = 0;
const address = () => `10.1.${made >> 8}.${made & 255}`;
const newEmail = (): string => `nguoi-moi-${(made += 1)}@example.vn`;
const wish = (change: Partial<SignUpRequest> = {}): SignUpRequest => ({
  ...{ email: newEmail(), phone: '', name: 'Trần Thị Bé', password, language: 'vi', address: address() },
  consents: [{ purpose: 'account', version: 1 }],
  ...change,
});
const signUp = (request: SignUpRequest) => room.get(SignUp).execute(request);
/** Delivers events and sends what waits. @returns the mails that came of it */
async function mails(): Promise<readonly ReadMail[]> {
  const before = mailsIn(dataFolder).length;
  await room.deliver();
  const waiting: { id: string }[] = await room.database.owner.query('SELECT id FROM mails WHERE sent_at IS NULL ORDER BY id');
  for (const { id } of waiting) await room.get(SendMail).execute({ mailId: id });
  return mailsIn(dataFolder).slice(before);
}
const codeIn = (mail: ReadMail | undefined): string => /\b\d{6}\b/.exec(mail?.text ?? '')?.[0] ?? 'no code';
const confirm = (codeId: string, code: string) =>
  room.get(ConfirmSignUp).execute(codeId, code, { address: '10.0.0.1', userAgent: 'Android 14' });
/** Signs up all the way. */
async function member(change: Partial<SignUpRequest> = {}): Promise<{ email: string; accountId: string; token: string; actor: SignedIn }> {
  const request = wish(change);
  const codeId = expectOk(await signUp(request));
  const session = expectOk(await confirm(codeId, codeIn((await mails()).find(({ to }) => to.includes(request.email)))));
  return { ...session, email: request.email, actor: { role: 'shopper', accountId: session.accountId } };
}
type SignedIn = Extract<Actor, { role: 'shopper' }>;
const actorOf = (session: string): Promise<Actor> =>
  room.get(RequestActor).of({ cookies: { session }, url: '/' } as unknown as FastifyRequest);
const signIn = (email: string, secret = password) => room.get(SignIn).execute({ email, password: secret, address: address() });
const later = (ms: number): void => room.clock.set(new Date(room.clock.now().getTime() + ms));
const refusal = (code: string) => ({ ok: false, problem: expect.objectContaining({ code }) });

describe('signing up', () => {
  it('opens an account for who reads the code in the mail, and signs in', async () => {
    const request = wish({ email: ' Be@Example.VN ', phone: '+84 912 345 678', language: 'en' });
    const codeId = expectOk(await signUp(request));
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: 'Trần Thị Bé <be@example.vn>', subject: `${codeIn(mail)} is your code` });
    expect(mail?.text).toContain(`http://cho.test/xac-minh?ma=${codeId}`);
    expect(await signIn('be@example.vn')).toEqual(refusal('identity/wrong-credentials'));
    const { token, accountId } = expectOk(await confirm(codeId, ` ${codeIn(mail).slice(0, 3)} ${codeIn(mail).slice(3)} `));
    expect(await actorOf(token)).toEqual({ role: 'shopper', accountId });
    expect(await room.get(AccountQueries).current({ role: 'shopper', accountId })).toMatchObject({
      ...{ email: 'be@example.vn', phone: '0912345678', phoneSignsIn: true, language: 'en', roles: [] },
    });
    expect(await mails()).toEqual([]);
    expect((await room.get(InboxQueries).list({ role: 'shopper', accountId }, 'own', 'en')).items[0]?.title).toBe(
      'Welcome to the marketplace',
    );
  });

  it('stores no code anywhere, neither in its table nor in events, jobs or mails', async () => {
    expectOk(await signUp(wish()));
    const code = codeIn((await mails())[0]);
    const tables = ['one_time_codes', 'sign_ups', 'outbox_events', 'mails', 'graphile_worker._private_jobs'];
    for (const table of tables) {
      const rows: { row: string }[] = await room.database.owner.query(`SELECT t::text AS row FROM ${table} t`);
      expect(rows.filter(({ row }) => new RegExp(`\\b${code}\\b`).test(row))).toEqual([]);
    }
  });

  it.each([
    ['no address', { email: 'nobody' }, 'platform/invalid', { email: 'isEmail' }],
    ['no name', { name: '  ' }, 'platform/invalid', { name: 'required' }],
    ['a number that is none', { phone: '0123' }, 'platform/invalid', { phone: 'phone' }],
    ['a weak password', { password: 'ngan' }, 'platform/invalid', { password: 'isStrongPassword' }],
    ['no consent', { consents: [] }, 'identity/consent-needed', { consents: 'consent-needed' }],
    ['a consent to an older text', { consents: [{ purpose: 'account', version: 7 }] }, 'identity/consent-outdated', undefined],
    ['everything wrong at once', { email: '', name: '', phone: 'x', password: '' }, 'platform/invalid', expect.anything()],
  ])('is refused with %s', async (_, change, code, fields) => {
    expect(await signUp(wish(change))).toMatchObject({ ok: false, problem: { code, ...(fields ? { fields } : {}) } });
    expect(await mails()).toEqual([]);
  });

  it('tells an address that has an account by mail alone, and answers alike', async () => {
    const { email } = await member();
    later(15 * minute);
    const codeId = expectOk(await signUp(wish({ email })));
    const [mail] = await mails();
    expect(mail?.subject).toBe('Địa chỉ thư này đã có tài khoản');
    expect(mail?.text).not.toMatch(/\b\d{6}\b/);
    for (let guess = 0; guess < 5; guess += 1) expect(await confirm(codeId, `00000${guess}`)).toEqual(refusal('identity/wrong-code'));
    expect(await confirm(codeId, '000009')).toEqual(refusal('identity/code-used-up'));
  });

  it('bears five wrong codes, parallel ones included, then not even the right one', async () => {
    const codeId = expectOk(await signUp(wish()));
    const right = codeIn((await mails())[0]);
    const wrong = right === '111111' ? '222222' : '111111';
    const answers = await Promise.all(Array.from({ length: 8 }, () => confirm(codeId, wrong)));
    const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.problem.code)).sort();
    expect(codes).toEqual([...Array<string>(3).fill('identity/code-used-up'), ...Array<string>(5).fill('identity/wrong-code')]);
    expect(await confirm(codeId, right)).toEqual(refusal('identity/code-used-up'));
  });

  it('takes a code once, within half an hour, and the newest only', async () => {
    const first = expectOk(await signUp(wish()));
    const old = codeIn((await mails())[0]);
    const second = expectOk(await room.get(SignUp).again(first, address()));
    const fresh = codeIn((await mails())[0]);
    expect(await confirm(first, old)).toEqual(refusal('identity/code-used-up'));
    expectOk(await confirm(second, fresh));
    expect(await confirm(second, fresh)).toEqual(refusal('identity/code-used-up'));
    const late = expectOk(await signUp(wish()));
    const code = codeIn((await mails())[0]);
    later(30 * minute);
    expect(await confirm(late, code)).toEqual(refusal('identity/code-used-up'));
    expect(await confirm('no id', code)).toEqual(refusal('identity/wrong-code'));
  });

  it('sends one address four codes in a quarter of an hour, and no more', async () => {
    const request = wish();
    let codeId = expectOk(await signUp(request));
    for (let more = 0; more < 3; more += 1) codeId = expectOk(await room.get(SignUp).again(codeId, address()));
    expect(await room.get(SignUp).again(codeId, address())).toEqual(refusal('identity/too-many-attempts'));
    expect(await signUp({ ...request, address: '10.9.9.9' })).toEqual(refusal('identity/too-many-attempts'));
    later(15 * minute);
    expectOk(await room.get(SignUp).again(codeId, address()));
  });

  it('gives a telephone number to whom had it first; the second keeps it to be called', async () => {
    const first = await member({ phone: '0987 654 321' });
    const second = await member({ phone: '0987654321' });
    expect(expectOk(await signIn('0987 654 321')).accountId).toBe(first.accountId);
    expect(await room.get(AccountQueries).current(second.actor)).toMatchObject({ phone: '0987654321', phoneSignsIn: false });
    const profile = { name: 'Trần Thị Bé', phone: '', language: 'vi' } as const;
    expectOk(await room.get(ChangeProfile).execute(first.actor, profile));
    expectOk(await room.get(ChangeProfile).execute(second.actor, { ...profile, phone: '0987654321' }));
    expect(expectOk(await signIn('0987654321')).accountId).toBe(second.accountId);
  });
});

describe('a new password', () => {
  const ask = (name: string) => room.get(RequestPasswordReset).execute(name, address());
  const linkIn = (mail: ReadMail | undefined): [string, string] => {
    const found = /ma=([\w-]+)&khoa=([\w-]+)/.exec(mail?.text ?? '');
    return [found?.[1] ?? '', found?.[2] ?? ''];
  };
  const fresh = 'mật khẩu mới tinh';

  it('comes by a link that works once, ends every session and is told by mail', async () => {
    const { email, token } = await member();
    expectOk(await ask(email.toUpperCase()));
    const [codeId, key] = linkIn((await mails())[0]);
    expect(await room.get(SetPassword).byLink(codeId, key, 'ngan')).toEqual(refusal('identity/weak-password'));
    expect(await room.get(SetPassword).byLink(codeId, `${key.slice(1)}x`, fresh)).toEqual(refusal('identity/wrong-code'));
    expectOk(await room.get(SetPassword).byLink(codeId, key, fresh));
    expect(await actorOf(token)).toEqual({ role: 'public' });
    expect(await signIn(email)).toEqual(refusal('identity/wrong-credentials'));
    expect(await signIn(email, fresh)).toMatchObject({ ok: true });
    expect((await mails()).map(({ subject }) => subject)).toEqual(['Mật khẩu của bạn vừa được đổi']);
    expect(await room.get(SetPassword).byLink(codeId, key, `${fresh} nữa`)).toEqual(refusal('identity/code-used-up'));
  });

  it('is promised to nobody in particular: unknown names are answered alike, and nothing is sent', async () => {
    for (const name of ['khong-ai@example.vn', '0399999999', 'gì đó']) expectOk(await ask(name));
    expect(await mails()).toEqual([]);
  });

  it('takes the old one from who is signed in, and ends the other sessions', async () => {
    const { email, actor, token } = await member();
    const other = expectOk(await signIn(email)).token;
    const set = room.get(SetPassword);
    expect(await set.change(actor, 'not this one', fresh, token)).toEqual(refusal('identity/wrong-password'));
    expect(await set.change(actor, password, 'ngan', token)).toEqual(refusal('identity/weak-password'));
    expectOk(await set.change(actor, password, fresh, token));
    expect(await actorOf(other)).toEqual({ role: 'public' });
    expect(await actorOf(token)).toEqual(actor);
  });

  it('starts the count of wrong ones anew once it was right', async () => {
    const { actor } = await member();
    const confirm = (typed: string) => room.get(ConfirmPassword).execute(actor, typed);
    for (let round = 0; round < 2; round += 1) {
      for (let guess = 0; guess < 6; guess += 1) expect(await confirm('not this one')).toEqual(refusal('identity/wrong-password'));
      expectOk(await confirm(password));
    }
    for (let guess = 0; guess < 8; guess += 1) await confirm('not this one');
    expect(await confirm(password)).toEqual(refusal('identity/too-many-attempts'));
  });
});

describe('sessions', () => {
  it('are listed with device and place, and end from afar; those of others do not', async () => {
    const { actor, token, email } = await member();
    const stranger = await member();
    const other = expectOk(
      await room.get(SignIn).execute({ email, password, address: '10.7.7.7', userAgent: 'Mozilla/5.0 (Windows NT 10.0)' }),
    );
    const list = await room.get(Sessions).list(actor, token);
    expect(list.map(({ device, address: from, current }) => [device, from, current])).toEqual(
      expect.arrayContaining([
        ['Android', '10.0.0.1', true],
        ['Windows', '10.7.7.7', false],
      ]),
    );
    const { id } = list.find(({ current }) => !current)!;
    expect(await room.get(Sessions).end(stranger.actor, id)).toEqual(refusal('identity/unknown-session'));
    expectOk(await room.get(Sessions).end(actor, id));
    expect(await room.get(Sessions).end(actor, id)).toEqual(refusal('identity/unknown-session'));
    expect(await actorOf(other.token)).toEqual({ role: 'public' });
    const third = expectOk(await signIn(email)).token;
    await room.get(Sessions).endOthers(actor, token);
    expect([await actorOf(third), await actorOf(token)]).toEqual([{ role: 'public' }, actor]);
  });
});

describe('consents', () => {
  it('are kept with time and version, and taken back as easily as given', async () => {
    const at = room.clock.now();
    const { actor } = await member();
    const standing = async () =>
      Object.fromEntries(
        (await room.get(Consents).standing(actor)).map(({ purpose, last }) => [purpose, last && [last.given, last.version, last.at]]),
      );
    expect(await standing()).toEqual({ account: [true, 1, at], news: null, research: null });
    expectOk(await room.get(Consents).decide(actor, 'news', true));
    later(minute);
    expectOk(await room.get(Consents).decide(actor, 'news', false));
    expect((await standing())['news']).toEqual([false, 1, room.clock.now()]);
    expect(await room.get(Consents).decide(actor, 'account', false)).toEqual(refusal('identity/consent-needed'));
    expect(await room.get(Consents).decide(actor, 'everything', true)).toEqual(refusal('identity/consent-unknown'));
    await expect(room.database.owner.query('UPDATE consents SET given = true')).rejects.toThrow(/append-only|changed/);
  });
});

describe('deleting an account', () => {
  it('leaves nobody to sign in and no name, after the password', async () => {
    const { actor, email, token } = await member({ phone: '0977000111' });
    const remove = (secret: string) => room.get(DeleteAccount).execute(actor, secret);
    expect(await remove('not this one')).toEqual(refusal('identity/wrong-password'));
    expectOk(await remove(password));
    await room.deliver();
    expect(await actorOf(token)).toEqual({ role: 'public' });
    for (const name of [email, '0977000111']) expect(await signIn(name)).toEqual(refusal('identity/wrong-credentials'));
    const [row] = await room.database.owner.query<Record<string, unknown>[]>(
      'SELECT email, name, phone, sign_in_phone, password_hash FROM accounts WHERE id = $1',
      [actor.accountId],
    );
    expect(row).toEqual({ email: `${actor.accountId}@da-xoa.invalid`, name: '—', phone: null, sign_in_phone: null, password_hash: null });
    expect(await room.get(AccountQueries).current(actor)).toBeUndefined();
    expect((await room.get(InboxQueries).list(actor, 'own', 'vi')).total).toBe(0);
    // The address is free again.
    later(15 * minute);
    expectOk(await signUp(wish({ email })));
    expect((await mails())[0]?.subject).toMatch(/là mã xác nhận/);
  });

  it('waits while somebody works for a shop or the province', async () => {
    const { actor } = await member();
    await room.get(UnitOfWork).commit(system, (tx) => room.get(GrantRole).execute(tx, { accountId: actor.accountId, role: 'auditor' }));
    expect(await room.get(DeleteAccount).execute({ ...actor, role: 'auditor' }, password)).toEqual(refusal('identity/staff-account'));
    expect(await room.get(DeleteAccount).execute(actor, password)).toEqual(refusal('identity/works-in-a-shop'));
  });
});
