import {
  CreateAccount,
  AccountQueries,
  GrantRole,
  IdentityModule,
  SignIn,
  SignOut,
  type Credentials,
  type GrantedRole,
} from '@market/identity';
import { expectOk, newId, ok } from '@market/kernel';
import { RequestActor, systemActor, UnitOfWork, type Actor } from '@market/platform';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { openTestRoom, type TestRoom } from '../world/room.js';
import { showSecondFactor } from '../world/second-factor.js';

const system = systemActor('tests');
const password = 'nước mắm ngon';
const minute = 60_000;

describe('identity', () => {
  let room: TestRoom;
  let work: UnitOfWork;

  beforeAll(async () => {
    room = await openTestRoom([IdentityModule]);
    work = room.get(UnitOfWork);
  }, 60_000);
  afterAll(() => room.close());

  let made = 0;
  const create = async (role?: GrantedRole): Promise<{ id: string; email: string }> => {
    const email = `nguoi-${(made += 1)}@example.vn`;
    const created = await work.run(system, async (tx) => {
      const account = await room.get(CreateAccount).execute(tx, { email, name: 'Trần Thị Bé', password });
      if (account.ok && role) await room.get(GrantRole).execute(tx, { accountId: account.value, role });
      return account;
    });
    return { id: expectOk(created), email };
  };
  const signIn = (email: string, change: Partial<Credentials> = {}) =>
    room.get(SignIn).execute({ email, password, address: `10.0.0.${made}`, ...change });
  const token = async (email: string): Promise<string> => {
    const session = expectOk(await signIn(email));
    return session.needsSecondFactor ? showSecondFactor(room, session) : session.token;
  };
  const actorOf = (session: string, url = '/'): Promise<Actor> =>
    room.get(RequestActor).of({ cookies: { session }, url } as unknown as FastifyRequest);
  const later = (ms: number): void => room.clock.set(new Date(room.clock.now().getTime() + ms));

  it('signs in whoever knows the password, in any case of the address and either Unicode form', async () => {
    const { id, email } = await create();
    const signedIn = expectOk(await signIn(` ${email.toUpperCase()} `, { password: password.normalize('NFD') }));
    expect(signedIn.accountId).toBe(id);
    expect(await actorOf(signedIn.token)).toEqual({ role: 'shopper', accountId: id });
    expect(await room.get(AccountQueries).current({ role: 'shopper', accountId: id })).toEqual({
      ...{ id, email, phone: null, phoneSignsIn: false, name: 'Trần Thị Bé', language: 'vi', roles: [], createdAt: room.clock.now() },
    });
  });

  it.each([
    ['a taken address', { email: 'NGUOI-1@example.vn' }, 'identity/email-taken'],
    ['a weak password', { password: 'ngan' }, 'identity/weak-password'],
    ['something that is no address', { email: 'nguoi' }, 'identity/not-an-email'],
  ])('refuses an account with %s', async (_, change, code) => {
    const request = { email: 'moi@example.vn', name: 'Mới', password, ...change };
    const refused = await work.run(system, (tx) => room.get(CreateAccount).execute(tx, request));
    expect(refused).toMatchObject({ ok: false, problem: { code } });
  });

  it('answers a wrong password, an unknown address and an account without a password alike', async () => {
    const { email } = await create();
    const silent = 'khong-mat-khau@example.vn';
    expectOk(await work.run(system, (tx) => room.get(CreateAccount).execute(tx, { email: silent, name: 'Không' })));
    const wrong = { ok: false, problem: { code: 'identity/wrong-credentials', kind: 'unauthenticated' } };
    expect(await signIn(email, { password: 'not this one' })).toEqual(wrong);
    expect(await signIn('nobody@example.vn')).toEqual(wrong);
    expect(await signIn('a\0@example.vn')).toEqual(wrong);
    expect(await signIn('nobody@example.vn', { password: 'nobody signs in with this' })).toEqual(wrong);
    expect(await signIn(silent, { password: 'nobody signs in with this' })).toEqual(wrong);
  });

  it('stores only the hash of a session and of a password', async () => {
    const { id, email } = await create();
    const session = await token(email);
    const rows: object[] = await room.database.owner.query(
      `SELECT encode(token_hash, 'base64') AS hash, password_hash FROM sessions JOIN accounts ON accounts.id = account_id WHERE accounts.id = $1`,
      [id],
    );
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(session);
    expect(rows[0]).toMatchObject({ password_hash: expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/) });
  });

  it('finds the actor in one query, and none for what is no token or belongs to an asset', async () => {
    const { id, email } = await create('officer');
    const session = await token(email);
    const queries = jest.spyOn(room.get(DataSource), 'createQueryRunner');
    expect(await actorOf(session)).toEqual({ role: 'officer', accountId: id });
    expect(queries).toHaveBeenCalledTimes(1);
    expect(await actorOf('robert'.padEnd(43, "'"))).toEqual({ role: 'public' });
    expect(await actorOf(session, '/assets/shop.css')).toEqual({ role: 'public' });
    expect(queries).toHaveBeenCalledTimes(1);
    queries.mockRestore();
    expect(await actorOf('x'.repeat(43))).toEqual({ role: 'public' });
  });

  it('ends a session on signing out, and the one before on signing in again', async () => {
    const { email } = await create();
    const first = await token(email);
    const second = expectOk(await signIn(email, { previousToken: first })).token;
    expect(await actorOf(first)).toEqual({ role: 'public' });
    expect(await actorOf(second)).toMatchObject({ role: 'shopper' });
    await room.get(SignOut).execute(second);
    expect(await actorOf(second)).toEqual({ role: 'public' });
  });

  it('keeps a shopper signed in while they come back within thirty days', async () => {
    const { email } = await create();
    const session = await token(email);
    for (let visit = 0; visit < 3; visit += 1) {
      later(29 * 24 * 60 * minute);
      expect(await actorOf(session)).toMatchObject({ role: 'shopper' });
    }
    later(30 * 24 * 60 * minute);
    expect(await actorOf(session)).toEqual({ role: 'public' });
  });

  it('signs idle staff out after half an hour, and busy staff after half a day', async () => {
    const { email } = await create('admin');
    const idle = await token(email);
    later(29 * minute);
    expect(await actorOf(idle)).toMatchObject({ role: 'admin' });
    later(30 * minute);
    expect(await actorOf(idle)).toEqual({ role: 'public' });
    const busy = await token(email);
    for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
      later(20 * minute);
      expect(await actorOf(busy)).toMatchObject({ role: 'admin' });
    }
    later(20 * minute);
    expect(await actorOf(busy)).toEqual({ role: 'public' });
  });

  it('locks an account after eight wrong passwords and opens it a quarter of an hour later', async () => {
    const { email } = await create();
    for (let guess = 0; guess < 8; guess += 1) await signIn(email, { password: 'not this one' });
    expect(await signIn(email)).toMatchObject({
      ok: false,
      problem: { code: 'identity/too-many-attempts', kind: 'too-many', facts: { retryAfterSeconds: 900 } },
    });
    later(15 * minute);
    expect(await signIn(email)).toMatchObject({ ok: true });
  });

  it('locks unknown addresses alike, so that a lock tells nothing', async () => {
    const tries = Array.from({ length: 9 }, () => () => signIn('khong-ai@example.vn', { address: '10.1.1.1' }));
    const codes: (string | undefined)[] = [];
    for (const attempt of tries) {
      const result = await attempt();
      codes.push(result.ok ? undefined : result.problem.code);
    }
    expect(codes.slice(0, 8)).toEqual(Array(8).fill('identity/wrong-credentials'));
    expect(codes[8]).toBe('identity/too-many-attempts');
  });

  it('lets no parallel guesses slip past the limit', async () => {
    const { email } = await create();
    const results = await Promise.all(Array.from({ length: 24 }, () => signIn(email, { password: 'not this one', address: '10.2.2.2' })));
    const looked = results.filter((result) => !result.ok && result.problem.code === 'identity/wrong-credentials');
    expect(looked).toHaveLength(8);
  });

  it('limits one network address over many accounts, but gives successes back', async () => {
    const { email } = await create();
    const address = '10.3.3.3';
    for (let good = 0; good < 5; good += 1) expectOk(await signIn(email, { address }));
    for (let guess = 0; guess < 60; guess += 1) {
      expect(await signIn(`ai-do-${guess}@example.vn`, { address })).toMatchObject({ problem: { code: 'identity/wrong-credentials' } });
    }
    expect(await signIn(email, { address })).toMatchObject({ problem: { code: 'identity/too-many-attempts' } });
    expect(await signIn(email, { address: '10.4.4.4' })).toMatchObject({ ok: true });
  }, 20_000);

  it('cannot grant a role or read sessions as anybody but the system or an administrator', async () => {
    const { id, email } = await create();
    await token(email);
    const shopper: Actor = { role: 'shopper', accountId: id };
    await expect(work.commit(shopper, (tx) => room.get(GrantRole).execute(tx, { accountId: id, role: 'admin' }))).rejects.toThrow(
      /row-level security/,
    );
    const seen = await work.run(shopper, async (tx) =>
      ok({
        accounts: await tx.query<object[]>('SELECT id FROM accounts'),
        sessions: await tx.query<object[]>('SELECT 1 FROM sessions'),
        attempts: await tx.query<object[]>('SELECT 1 FROM sign_in_attempts'),
      }),
    );
    expect(expectOk(seen)).toEqual({ accounts: [{ id }], sessions: [], attempts: [] });
    expect(await room.get(DataSource).query('SELECT 1 FROM accounts')).toEqual([]);
    await expect(
      work.commit(system, (tx) => room.get(GrantRole).execute(tx, { accountId: id, role: 'admin', scopeId: newId() })),
    ).rejects.toThrow('Broken invariant');
  });
});
