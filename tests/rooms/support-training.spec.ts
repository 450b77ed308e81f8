import fc from 'fast-check';
import { expectOk, newId } from '@market/kernel';
import { Outbox, publicActor, type Actor } from '@market/platform';
import {
  CourseQueries,
  RegisterForSession,
  SaveCourse,
  SupportModule,
  type SaveCourseCommand,
  type SaveSessionCommand,
} from '@market/support';
import { openDesk, person, type Desk } from '../world/departments.js';
import { openMarket, system, type Market } from '../world/market.js';

let market: Market;
let desk: Desk;
let people: Actor[];
beforeAll(async () => {
  market = await openMarket([SupportModule]);
  desk = await openDesk(market.room, 'tap-huan');
  people = [];
  for (let each = 0; each < 12; each += 1) people.push(await person(market.room, `hoc-vien-${each}@example.vn`, 'shopper'));
});
afterAll(() => market.close());

const get = <T>(type: new (...args: never[]) => T): T => market.room.get(type);
const courseOf = (change: Partial<SaveCourseCommand> = {}): SaveCourseCommand => ({
  ...{ id: newId(), expectedVersion: null, slug: `lop-${newId().slice(-8)}`, departmentId: desk.departmentId, state: 'published' },
  ...{ title: { vi: 'Hoá đơn điện tử', en: '' }, summary: { vi: 'Một buổi sáng.', en: '' }, body: { vi: '', en: '' } },
  ...change,
});
const sessionOf = (courseId: string, seats: number): SaveSessionCommand => ({
  ...{ id: newId(), courseId, seats, place: 'Hội trường', online: false },
  ...{ startsAt: new Date('2026-12-03T01:00:00Z'), endsAt: new Date('2026-12-03T04:30:00Z'), closesAt: new Date('2026-12-02T10:00:00Z') },
});
const open = async (seats: number): Promise<{ course: SaveCourseCommand; session: SaveSessionCommand }> => {
  const course = courseOf();
  expectOk(await get(SaveCourse).execute(desk.officer, course));
  const session = sessionOf(course.id, seats);
  expectOk(await get(SaveCourse).session(desk.officer, session));
  return { course, session };
};
const register = (actor: Actor, sessionId: string) =>
  get(RegisterForSession).execute(actor, { sessionId, name: 'Nguyễn Thị Lụa', phone: '0912 345 678' });
const line = async (sessionId: string) =>
  (await get(CourseQueries).forDesk(desk.officer, sessionId))!.people.map(({ accountId, state, place }) => [
    people.findIndex((each) => 'accountId' in each && each.accountId === accountId),
    state,
    place,
  ]);
const eventsFor = async (sessionId: string, name: string): Promise<number[]> => {
  const rows = await market.room.database.owner.query<{ account: string }[]>(
    `SELECT body ->> 'accountId' AS account FROM outbox_events WHERE name = $1 AND body ->> 'sessionId' = $2 ORDER BY sequence`,
    [name, sessionId],
  );
  return rows.map(({ account }) => people.findIndex((each) => 'accountId' in each && each.accountId === account));
};

describe('seats', () => {
  it('are never more than there are, however many want one at once; the others wait in line', async () => {
    const { session } = await open(5);
    const answers = await Promise.all(people.map((each) => register(each, session.id)));
    const states = answers.map(expectOk);
    expect(states.filter((state) => state === 'seated')).toHaveLength(5);
    expect(states.filter((state) => state === 'waiting')).toHaveLength(7);
    const [row] = await market.room.database.owner.query<{ taken: number }[]>('SELECT taken FROM support_sessions WHERE id = $1', [
      session.id,
    ]);
    expect(row).toEqual({ taken: 5 });
    await expect(
      market.room.database.owner.query('UPDATE support_sessions SET taken = seats + 1 WHERE id = $1', [session.id]),
    ).rejects.toThrow(/check/);
    await expect(
      market.room.database.owner.query(`UPDATE support_registrations SET state = 'seated', seated_at = now() WHERE session_id = $1`, [
        session.id,
      ]),
    ).rejects.toThrow(/do not agree/);
  });

  it('go to the first in line when they are given up, who is told of it', async () => {
    const { session } = await open(2);
    for (const each of people.slice(0, 5)) expectOk(await register(each, session.id));
    expectOk(await get(RegisterForSession).leave(people[3]!, session.id));
    expectOk(await get(RegisterForSession).leave(people[0]!, session.id));
    expect(await line(session.id)).toEqual(
      expect.arrayContaining([
        [1, 'seated', null],
        [2, 'seated', null],
        [4, 'waiting', 1],
      ]),
    );
    expect(await eventsFor(session.id, 'support/seat-freed')).toEqual([2]);
    expect(await eventsFor(session.id, 'support/seat-given-up')).toEqual([3, 0]);
    expect(await get(RegisterForSession).leave(people[0]!, session.id)).toMatchObject({ problem: { code: 'support/not-registered' } });
  });

  it('are all taken or nobody waits, whatever people do at once', async () => {
    const wishes = fc.array(fc.record({ who: fc.integer({ min: 0, max: 11 }), leaves: fc.boolean() }), { minLength: 8, maxLength: 24 });
    await fc.assert(
      fc.asyncProperty(wishes, fc.integer({ min: 1, max: 4 }), async (acts, seats) => {
        const { session } = await open(seats);
        await Promise.all(
          acts.map(({ who, leaves }) =>
            leaves ? get(RegisterForSession).leave(people[who]!, session.id) : register(people[who]!, session.id),
          ),
        );
        const states = (await line(session.id)).map(([, state]) => state);
        const [seated, waiting] = ['seated', 'waiting'].map((wanted) => states.filter((state) => state === wanted).length) as [
          number,
          number,
        ];
        expect(seated).toBeLessThanOrEqual(seats);
        expect(waiting === 0 || seated === seats).toBe(true);
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('that an officer adds go to those who wait, and are not taken away from those who sit', async () => {
    const { session } = await open(2);
    for (const each of people.slice(0, 4)) expectOk(await register(each, session.id));
    expect(await get(SaveCourse).session(desk.officer, { ...session, seats: 1 })).toMatchObject({
      problem: { code: 'support/seats-taken' },
    });
    expectOk(await get(SaveCourse).session(desk.officer, { ...session, seats: 3 }));
    expect((await line(session.id)).filter(([, state]) => state === 'seated')).toHaveLength(3);
    expect(await eventsFor(session.id, 'support/seat-freed')).toEqual([2]);
  });

  it('are had once a person, until registration closes, in courses that are out', async () => {
    const { course, session } = await open(1);
    expectOk(await register(people[0]!, session.id));
    expect(await register(people[0]!, session.id)).toMatchObject({ problem: { code: 'support/already-registered' } });
    expect(await register({ role: 'public' }, session.id)).toMatchObject({ problem: { code: 'platform/forbidden' } });
    const nobody = { sessionId: session.id, name: ' ', phone: '12' };
    expect(await get(RegisterForSession).execute(people[1]!, nobody)).toMatchObject({
      problem: { code: 'support/registration-invalid', fields: { name: 'required', phone: 'phone' } },
    });
    market.room.clock.set(session.closesAt);
    expect(await register(people[1]!, session.id)).toMatchObject({ problem: { code: 'support/registration-closed' } });
    market.room.clock.set(session.startsAt);
    expect(await get(RegisterForSession).leave(people[0]!, session.id)).toMatchObject({ problem: { code: 'support/session-begun' } });
    market.room.clock.set(new Date('2026-11-23T02:00:00Z'));
    expectOk(await get(SaveCourse).execute(desk.officer, { ...course, state: 'draft', expectedVersion: 1 }));
    expect(await register(people[2]!, session.id)).toMatchObject({ problem: { code: 'support/session-not-found' } });
    expect(await get(CourseQueries).calendar(session.id)).toBeUndefined();
  });

  it('are marked as used by officers, and are nobody else’s to look at', async () => {
    const { session } = await open(3);
    for (const each of people.slice(0, 3)) expectOk(await register(each, session.id));
    const { people: listed } = (await get(CourseQueries).forDesk(desk.officer, session.id))!;
    expect(expectOk(await get(SaveCourse).markAttendance(desk.officer, session.id, [listed[0]!.id]))).toBe(1);
    const marked = (await get(CourseQueries).forDesk(desk.officer, session.id))!.people.map(({ attended }) => attended);
    expect(marked).toEqual([true, false, false]);
    expect(await get(SaveCourse).markAttendance(people[0]!, session.id, [])).toMatchObject({ problem: { code: 'platform/forbidden' } });
    expect((await get(CourseQueries).forDesk(people[0]!, session.id))!.people).toHaveLength(1);
    expect((await get(CourseQueries).forDesk(publicActor, session.id))!.people).toHaveLength(0);
  });

  it('of a session that is called off are given back to nobody; everybody is told', async () => {
    const { course, session } = await open(1);
    for (const each of people.slice(0, 2)) expectOk(await register(each, session.id));
    expectOk(await get(SaveCourse).callOff(desk.officer, session.id));
    expectOk(await get(SaveCourse).callOff(desk.officer, session.id));
    expect((await eventsFor(session.id, 'support/session-called-off')).sort()).toEqual([0, 1]);
    expect(await register(people[5]!, session.id)).toMatchObject({ problem: { code: 'support/registration-closed' } });
    expectOk(await get(RegisterForSession).leave(people[0]!, session.id));
    expect(await line(session.id)).toEqual([[1, 'waiting', 1]]);
    const file = (await get(CourseQueries).calendar(session.id))!;
    expect(file).toContain('\r\nSTATUS:CANCELLED\r\n');
    expect(file.replace(/\r\n /g, '')).toContain(`/ho-tro/dao-tao/${course.slug}\r\n`);
  });
});

describe('a session', () => {
  it('that is moved tells everybody who sits or waits, and of another number of seats nobody', async () => {
    const { session } = await open(2);
    for (const each of people.slice(0, 3)) expectOk(await register(each, session.id));
    expectOk(await get(SaveCourse).session(desk.officer, { ...session, seats: 2 }));
    expect(await eventsFor(session.id, 'support/session-moved')).toEqual([]);
    const startsAt = new Date('2026-12-03T01:30:00Z');
    expectOk(await get(SaveCourse).session(desk.officer, { ...session, startsAt }));
    expect((await eventsFor(session.id, 'support/session-moved')).sort()).toEqual([0, 1, 2]);
    expectOk(await get(SaveCourse).session(desk.officer, { ...session, startsAt, place: 'Nhà văn hoá' }));
    expect(await eventsFor(session.id, 'support/session-moved')).toHaveLength(6);
  });

  it('of a deleted account has a seat for the next in line, and neither name nor telephone of who is gone', async () => {
    const [{ session }, { session: past }] = [await open(1), await open(1)];
    const gone = await person(market.room, 'se-xoa@example.vn', 'shopper');
    for (const each of [gone, people[1]!]) expectOk(await register(each, session.id));
    expectOk(await register(gone, past.id));
    await market.room.database.owner.query(`UPDATE support_sessions SET closes_at = $2, starts_at = $2, ends_at = $3 WHERE id = $1`, [
      ...[past.id, new Date('2026-11-20T01:00:00Z'), new Date('2026-11-20T02:00:00Z')],
    ]);
    const accountId = 'accountId' in gone ? gone.accountId : '';
    await market.work.commit(system, (tx) =>
      market.room.get(Outbox).add(tx, { name: 'identity/account-deleted', version: 1, body: { accountId } }),
    );
    await market.room.deliver();
    expect(await line(session.id)).toEqual([[1, 'seated', null]]);
    expect(await eventsFor(session.id, 'support/seat-freed')).toEqual([1]);
    const rows = await market.room.database.owner.query<object[]>(
      'SELECT name, phone, state FROM support_registrations WHERE account_id = $1 ORDER BY state',
      [accountId],
    );
    expect(rows).toEqual([
      { name: '—', phone: null, state: 'cancelled' },
      { name: '—', phone: null, state: 'seated' },
    ]);
  });
});

describe('a course', () => {
  it('is written whole, by officers', async () => {
    const blank = { vi: '', en: '' };
    const wrong = courseOf({ title: blank, summary: blank, slug: 'Lớp', departmentId: newId() });
    expect(await get(SaveCourse).execute(desk.officer, wrong)).toMatchObject({
      problem: { fields: { 'title.vi': 'required', 'summary.vi': 'required', slug: 'not-a-slug', departmentId: 'required' } },
    });
    expect(await get(SaveCourse).execute(people[0]!, courseOf())).toMatchObject({ problem: { code: 'platform/forbidden' } });
    const course = courseOf();
    expectOk(await get(SaveCourse).execute(desk.officer, course));
    expect(await get(SaveCourse).execute(desk.officer, { ...course, expectedVersion: 4 })).toMatchObject({
      problem: { code: 'support/course-changed-meanwhile' },
    });
    expect(await get(SaveCourse).execute(desk.officer, courseOf({ slug: course.slug }))).toMatchObject({
      problem: { code: 'support/course-slug-taken' },
    });
    const session = sessionOf(course.id, 0);
    const odd = { ...session, online: true, endsAt: session.startsAt, closesAt: session.endsAt };
    expect(await get(SaveCourse).session(desk.officer, odd)).toMatchObject({
      problem: { fields: { endsAt: 'before-start', closesAt: 'after-start', place: 'not-https', seats: 'not-seats' } },
    });
  });
});
