import { CreateAccount, GrantRole, IdentityModule, ResetSecondFactor, SecondFactor, SignIn, stepAt, totpCode } from '@market/identity';
import { expectOk } from '@market/kernel';
import { RequestActor, systemActor, UnitOfWork, type Actor } from '@market/platform';
import type { FastifyRequest } from 'fastify';
import { openTestRoom, type TestRoom } from '../world/room.js';

const system = systemActor('tests');
const password = 'nước mắm ngon';
let room: TestRoom;
beforeAll(async () => {
  room = await openTestRoom([IdentityModule]);
}, 60_000);
afterAll(() => room.close());

const factor = () => room.get(SecondFactor);
const later = (seconds: number): void => room.clock.set(new Date(room.clock.now().getTime() + seconds * 1000));
const codeFor = (secret: string, steps = 0): string => totpCode(secret, stepAt(room.clock.now()) + steps);
const refusal = (code: string) => ({ ok: false, problem: expect.objectContaining({ code }) });
const actorOf = (session: string): Promise<Actor> =>
  room.get(RequestActor).of({ cookies: { session }, url: '/' } as unknown as FastifyRequest);

let made = 0;
async function person(
  role?: 'officer' | 'auditor' | 'admin',
): Promise<{ accountId: string; email: string; token: string; needsSecondFactor: boolean }> {
  const email = `can-bo-${(made += 1)}@example.vn`;
  await room.get(UnitOfWork).commit(system, async (tx) => {
    const accountId = expectOk(await room.get(CreateAccount).execute(tx, { email, name: 'Phạm Minh Khoa', password }));
    if (role) await room.get(GrantRole).execute(tx, { accountId, role });
  });
  return { email, ...(await enter(email)) };
}
const enter = async (email: string) => expectOk(await room.get(SignIn).execute({ email, password, address: '10.0.0.1' }));
/** Somebody with the second factor switched on a while ago. */
async function enrolled(role?: 'officer') {
  const someone = await person(role);
  const { secret } = (await factor().enrolment(someone.accountId, someone.email))!;
  const recovery = expectOk(await factor().confirm(someone.accountId, codeFor(secret), someone.token, password));
  later(90);
  return { ...someone, secret, recovery };
}

describe('staff', () => {
  it.each(['officer', 'auditor', 'admin'] as const)(
    'as %s is nobody with the password alone, and somebody after enrolling',
    async (role) => {
      const { accountId, email, token, needsSecondFactor } = await person(role);
      expect(needsSecondFactor).toBe(true);
      expect(await actorOf(token)).toEqual({ role: 'public' });
      expect(await factor().pending(token)).toEqual({ accountId, email, staff: true, enrolled: false });
      const { secret, otpauth } = (await factor().enrolment(accountId, email))!;
      expect(otpauth).toMatch(new RegExp(`^otpauth://totp/Cho%20Tinh:.*secret=${secret}`));
      expect(await factor().enrolment(accountId, email)).toEqual({ secret, otpauth });
      expect(await factor().confirm(accountId, '000000', token)).toEqual(refusal('identity/wrong-code'));
      expect(expectOk(await factor().confirm(accountId, codeFor(secret), token))).toHaveLength(10);
      expect(await actorOf(token)).toEqual({ role, accountId });
      expect(await factor().enrolment(accountId, email)).toBeUndefined();
    },
  );

  it('enters with a code of now, shortly before or after, and no other', async () => {
    const { email, secret } = await enrolled('officer');
    for (const [steps, fits] of [
      [-2, false],
      [2, false],
      [-1, true],
      [0, true],
      [1, true],
    ] as const) {
      const { token } = await enter(email);
      expect((await factor().pass(token, codeFor(secret, steps))).ok).toBe(fits);
      expect((await actorOf(token)).role).toBe(fits ? 'officer' : 'public');
    }
  });

  it('cannot use a code twice, nor an older one, nor one twice at the same time', async () => {
    const { email, secret } = await enrolled('officer');
    const sessions = [await enter(email), await enter(email), await enter(email)];
    const answers = await Promise.all(sessions.map(({ token }) => factor().pass(token, codeFor(secret))));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const { token } = await enter(email);
    expect(await factor().pass(token, codeFor(secret))).toEqual(refusal('identity/wrong-code'));
    expect(await factor().pass(token, codeFor(secret, -1))).toEqual(refusal('identity/wrong-code'));
    later(30);
    expectOk(await factor().pass(token, codeFor(secret)));
  });

  it('is locked out after eight wrong codes for a quarter of an hour', async () => {
    const { email, secret } = await enrolled('officer');
    const { token } = await enter(email);
    for (let guess = 0; guess < 8; guess += 1) expect(await factor().pass(token, '12345')).toEqual(refusal('identity/wrong-code'));
    expect(await factor().pass(token, codeFor(secret))).toEqual(refusal('identity/too-many-attempts'));
    later(15 * 60);
    expectOk(await factor().pass((await enter(email)).token, codeFor(secret)));
  });

  it('has a quarter of an hour between password and code', async () => {
    const { email, secret } = await enrolled('officer');
    const { token } = await enter(email);
    later(15 * 60);
    expect(await factor().pending(token)).toBeUndefined();
    expect(await factor().pass(token, codeFor(secret))).toEqual(refusal('identity/second-factor-state'));
  });

  it('may not switch it off', async () => {
    const { accountId, secret } = await enrolled('officer');
    expect(await factor().drop({ role: 'officer', accountId }, codeFor(secret))).toEqual(refusal('identity/second-factor-needed'));
  });
});

describe('a recovery code', () => {
  it('opens once, however it is typed', async () => {
    const { email, recovery, accountId } = await enrolled('officer');
    const typed = ` ${recovery[0]!.toUpperCase().replace('-', ' ')} `;
    expectOk(await factor().pass((await enter(email)).token, typed));
    expect(await factor().pass((await enter(email)).token, typed)).toEqual(refusal('identity/wrong-code'));
    expect(await factor().standing(accountId)).toEqual({ on: true, recoveryLeft: 9 });
  });

  it('ends when new ones are made, which takes a code of the app', async () => {
    const { email, recovery, accountId, secret } = await enrolled('officer');
    const officer = { role: 'officer', accountId } as const;
    expect(await factor().renewRecoveryCodes(officer, recovery[1]!)).toEqual(refusal('identity/wrong-code'));
    const fresh = expectOk(await factor().renewRecoveryCodes(officer, codeFor(secret)));
    expect(await factor().pass((await enter(email)).token, recovery[0]!)).toEqual(refusal('identity/wrong-code'));
    expectOk(await factor().pass((await enter(email)).token, fresh[0]!));
  });

  it('of somebody else opens nothing', async () => {
    const [one, two] = [await enrolled('officer'), await enrolled('officer')];
    expect(await factor().pass((await enter(two.email)).token, one.recovery[0]!)).toEqual(refusal('identity/wrong-code'));
  });
});

describe('everybody', () => {
  it('may switch it on, and off with a code', async () => {
    const { accountId, email, token, secret } = await enrolled();
    const shopper = { role: 'shopper', accountId } as const;
    expect(await actorOf(token)).toEqual(shopper);
    const next = await enter(email);
    expect(next.needsSecondFactor).toBe(true);
    expect(await actorOf(next.token)).toEqual({ role: 'public' });
    expectOk(await factor().pass(next.token, codeFor(secret)));
    expect(await actorOf(next.token)).toEqual(shopper);
    later(30);
    expectOk(await factor().drop(shopper, codeFor(secret)));
    expect((await enter(email)).needsSecondFactor).toBe(false);
  });

  it('switches it on with the password, not with a session alone', async () => {
    const { accountId, email, token } = await person();
    const { secret } = (await factor().enrolment(accountId, email))!;
    expect(await factor().confirm(accountId, codeFor(secret), token)).toEqual(refusal('identity/wrong-password'));
    expect(await factor().confirm(accountId, codeFor(secret), token, 'khác hẳn')).toEqual(refusal('identity/wrong-password'));
    expect((await factor().standing(accountId)).on).toBe(false);
    later(15 * 60);
    const { secret: fresh } = (await factor().enrolment(accountId, email))!;
    expect(fresh).not.toBe(secret);
    expectOk(await factor().confirm(accountId, codeFor(fresh), token, password));
  });
});

describe('the secret', () => {
  it('is sealed, and bound to its account', async () => {
    const [one, two] = [await enrolled(), await enrolled()];
    const rows: { sealed: string }[] = await room.database.owner.query(
      `SELECT encode(sealed_secret, 'escape') AS sealed FROM second_factors`,
    );
    expect(rows.some(({ sealed }) => sealed.includes(one.secret))).toBe(false);
    await room.database.owner.query(
      'UPDATE second_factors SET sealed_secret = (SELECT sealed_secret FROM second_factors WHERE account_id = $1) WHERE account_id = $2',
      [one.accountId, two.accountId],
    );
    await expect(factor().pass((await enter(two.email)).token, codeFor(one.secret))).rejects.toThrow(/FILE_SECRETS/);
  });
});

describe('the demo world', () => {
  const demo = async (from: TestRoom) => {
    const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
    const accountId = await from.get(UnitOfWork).commit(system, async (tx) => {
      const id = expectOk(await from.get(CreateAccount).execute(tx, { email: 'canbo@cho-tinh.example', name: 'Khoa', password }));
      await from.get(GrantRole).execute(tx, { accountId: id, role: 'officer' });
      await from.get(SecondFactor).enrolDemo(tx, id, secret);
      return id;
    });
    const credentials = { email: 'canbo@cho-tinh.example', password, address: '10.0.0.1' };
    return { accountId, secret, signIn: () => from.get(SignIn).execute(credentials) };
  };

  it('shows the code of its own officers, the next one when it was used, and of nobody else', async () => {
    const { accountId, secret, signIn } = await demo(room);
    expect(await factor().demo(accountId)).toEqual({ code: codeFor(secret) });
    for (const steps of [0, 1]) {
      expect(await factor().demo(accountId)).toEqual({ code: codeFor(secret, steps) });
      expectOk(await factor().pass(expectOk(await signIn()).token, (await factor().demo(accountId))!.code!));
    }
    expect(await factor().demo(accountId)).toEqual({ code: null });
    expect(await factor().demo((await enrolled('officer')).accountId)).toBeUndefined();
  });

  it('does not exist in production: no code is shown and nobody of it signs in', async () => {
    const production = await openTestRoom([IdentityModule], { settings: { production: true } });
    try {
      const { accountId, signIn } = await demo(production);
      expect(await production.get(SecondFactor).demo(accountId)).toBeUndefined();
      expect(await signIn()).toEqual(refusal('identity/wrong-credentials'));
    } finally {
      await production.close();
    }
  }, 60_000);
});

describe('who has lost telephone and recovery codes', () => {
  const reset = (actor: Actor, email: string, typed = password) => room.get(ResetSecondFactor).execute(actor, { email, password: typed });

  it('is let in again by an administrator, who shows the own password and stands in the log', async () => {
    const [{ accountId: adminId, email: adminEmail }, officer] = [await person('admin'), await enrolled('officer')];
    const admin: Actor = { role: 'admin', accountId: adminId };
    expect(await reset({ role: 'officer', accountId: officer.accountId }, officer.email)).toEqual(refusal('platform/forbidden'));
    expect(await reset(admin, officer.email, 'không phải')).toEqual(refusal('identity/wrong-password'));
    expect(await reset(admin, adminEmail)).toEqual(refusal('identity/own-second-factor'));
    expect(await reset(admin, 'ai-do@example.vn')).toEqual(refusal('identity/unknown-account'));
    expectOk(await reset(admin, ` ${officer.email.toUpperCase()}`));
    expect(await actorOf(officer.token)).toEqual({ role: 'public' });
    const again = await enter(officer.email);
    expect(await factor().pending(again.token)).toMatchObject({ staff: true, enrolled: false });
    expect(await reset(admin, officer.email)).toEqual(refusal('identity/no-second-factor'));
    const told = await room.database.owner.query(
      `SELECT (SELECT account_id FROM audit_entries WHERE act = 'identity/second-factor-reset' AND subject = $1) AS by,
              (SELECT count(*)::int FROM outbox_events WHERE name = 'identity/second-factor-reset' AND body ->> 'accountId' = $1) AS events`,
      [officer.accountId],
    );
    expect(told).toEqual([{ by: adminId, events: 1 }]);
  });
});
