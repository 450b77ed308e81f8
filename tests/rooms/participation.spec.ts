import { ApproveBusiness, BusinessesModule, RegisterBusiness } from '@market/businesses';
import { CreateAccount, IdentityModule } from '@market/identity';
import { expectOk, localDay, newId } from '@market/kernel';
import {
  CountParticipation,
  groupings,
  ParticipationModule,
  ParticipationSeries,
  RefreshDays,
  RestateFact,
  type Boundaries,
  type CountedBy,
  type Grouping,
  type ParticipationReport,
} from '@market/participation';
import { Outbox, Reactions, systemActor, UnitOfWork, type Actor, type StoredEvent } from '@market/platform';
import fc from 'fast-check';
import { asText, histories, recount, type Happening, type Restated } from '../world/participation-history.js';
import { testRegistration } from '../world/registrations.js';
import { openTestRoom, type TestRoom } from '../world/room.js';

const system = systemActor('tests');

describe('participation', () => {
  let room: TestRoom;
  let work: UnitOfWork;
  let officer: Actor;

  beforeAll(async () => {
    room = await openTestRoom([IdentityModule, BusinessesModule, ParticipationModule]);
    work = room.get(UnitOfWork);
    const account = { email: 'thong-ke@example.vn', name: 'Thống kê' };
    officer = { role: 'officer', accountId: expectOk(await work.run(system, (tx) => room.get(CreateAccount).execute(tx, account))) };
  });
  afterAll(() => room.close());
  /** Between histories only: the trigger forbids it to everybody, so it is put to sleep. */
  beforeEach(() => forget());
  const forget = () =>
    room.database.owner.query(
      `SET session_replication_role = replica; TRUNCATE participation_facts, trade_facts; DELETE FROM outbox_events; UPDATE participation_days_made SET through_entry = -1; RESET session_replication_role`,
    );

  const count = async (
    asOf: string,
    by: Grouping = 'district',
    more: { boundaries?: Boundaries; throughEntry?: bigint } = {},
  ): Promise<ParticipationReport> => expectOk(await room.get(CountParticipation).execute({ asOf, by, ...more }));
  const lastEntry = async (): Promise<bigint> => {
    const [row] = await room.database.owner.query<{ entry: string | null }[]>('SELECT max(entry) AS entry FROM participation_facts');
    return BigInt(row!.entry ?? 0);
  };
  /** What the table of days says for a day. */
  const madeReady = (by: CountedBy, asOf: string) =>
    room.database.owner.query<{ value: string; businesses: number; products: number }[]>(
      `SELECT DISTINCT ON (value) value, businesses, products FROM participation_days
       WHERE grouping = $1 AND from_day <= $2 ORDER BY value, from_day DESC`,
      [by, asOf],
    );
  const write = async (happenings: readonly Happening[]): Promise<StoredEvent<never>[]> => {
    await work.commit(system, (tx) => room.get(Outbox).add(tx, ...happenings.map(({ name, body }) => ({ name, version: 1, body }))));
    return room.database.owner.query<StoredEvent<never>[]>(
      'SELECT id, name, version, body, occurred_at AS "occurredAt" FROM outbox_events ORDER BY sequence',
    );
  };
  /** Runs the room's reactions in the order given, as retries may. */
  const react = (events: readonly StoredEvent<never>[]): Promise<void> =>
    work.commit(system, async (tx) => {
      for (const event of events) for (const reaction of room.get(Reactions).to(event.name)) await reaction.run(tx, [event]);
    });
  const factOf = async (eventId: string): Promise<string> => {
    const [row] = await room.database.owner.query<{ id: string }[]>('SELECT id FROM participation_facts WHERE event_id = $1', [eventId]);
    return row!.id;
  };
  const restate = async (events: readonly StoredEvent[], { at, kind, validAt }: Restated): Promise<void> => {
    const request = { factId: await factOf(events[at]!.id), reason: 'Nhập nhầm', validAt: new Date(validAt) };
    expectOk(await room.get(RestateFact).execute(officer, kind === 'void' ? { ...request, kind } : request));
  };

  it('recounts any history, at the end of any day, in every grouping, on both maps and as it was known before corrections', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async ({ happenings, delivery, restatements, asOf }) => {
        await forget();
        const events = await write(happenings);
        await react(delivery.map((at) => events[at]!));
        const throughEntry = await lastEntry();
        for (const restated of restatements) await restate(events, restated);
        for (const by of groupings) {
          expect(asText(await count(asOf, by))).toEqual(asText(recount(happenings, restatements, asOf, by)));
          expect(asText(await count(asOf, by, { throughEntry }))).toEqual(asText(recount(happenings, [], asOf, by)));
        }
        const before = await count(asOf, 'commune', { boundaries: 'before-2025-07' });
        expect(asText(before)).toEqual(asText(recount(happenings, restatements, asOf, 'old-commune')));
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it('makes the same counts ready for every day', async () => {
    const tables = [...groupings, 'all', 'old-commune'] as const satisfies readonly CountedBy[];
    await fc.assert(
      fc.asyncProperty(histories, async ({ happenings, restatements }) => {
        await forget();
        const events = await write(happenings);
        await react(events);
        for (const restated of restatements) await restate(events, restated);
        await room.get(RefreshDays).execute();
        for (const by of tables) {
          for (const day of ['2023-12-30', '2023-12-31', '2024-01-01', '2024-01-02', '2024-06-30']) {
            const naive = recount(happenings, restatements, day, by);
            expect([by, day, asText({ ...naive, rows: await madeReady(by, day) })]).toEqual([by, day, asText(naive)]);
          }
        }
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  it('adds up: the rows of every grouping make the headline, and every unit is listed', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async ({ happenings, asOf }) => {
        await forget();
        await react(await write(happenings));
        const reports = await Promise.all([
          ...groupings.map((by) => count(asOf, by)),
          count(asOf, 'commune', { boundaries: 'before-2025-07' }),
        ]);
        for (const [at, { businesses, products, rows }] of reports.entries()) {
          const sum = (of: 'businesses' | 'products') => rows.reduce((total, row) => total + row[of], 0);
          if (groupings[at] !== 'ocop') expect(sum('businesses')).toBe(businesses);
          expect(sum('products')).toBe(products);
          expect([businesses, products]).toEqual([reports[0].businesses, reports[0].products]);
        }
        const units = (at: number) => reports[at]!.rows.filter(({ value }) => value !== 'unknown');
        expect([units(0).length, units(1).length, units(groupings.length).length]).toEqual([15, 102, 143]);
        expect(units(0)[0]).toMatchObject({ value: '899', label: 'Thành phố Rạch Giá' });
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  const [businessId, productId, shopId] = [newId(), newId(), newId()];
  const approved = (at: string): Happening => ({
    name: 'businesses/approved',
    body: {
      ...{ businessId, shopId, at, legalForm: 'household', sectorCode: '1020', sectorName: { vi: 'Chế biến thuỷ sản', en: 'Fish' } },
      ...{ size: 'micro', oldDistrictCode: '911', oldCommuneCode: '31078', communeCode: '31078' },
    },
  });
  const moved = (kind: 'suspended' | 'reinstated' | 'closed', at: string): Happening => ({
    name: `businesses/${kind}`,
    body: { businessId, shopId, at, reason: 'Lý do' },
  });
  const product = (kind: 'published' | 'unlisted' | 'taken-down', at: string): Happening => ({
    name: `catalogue/product-${kind}`,
    body: { productId, shopId, businessId, at },
  });
  const headline = async (asOf: string): Promise<[number, number]> => {
    const { businesses, products } = await count(asOf);
    return [businesses, products];
  };

  it('counts to the last instant of the day in Việt Nam', async () => {
    await react(await write([approved('2023-12-30T05:00:00Z'), product('published', '2023-12-31T16:59:59.999Z')]));
    await react((await write([product('unlisted', '2024-01-02T17:00:00Z')])).slice(2));
    expect(await headline('2023-12-30')).toEqual([0, 0]);
    expect(await headline('2023-12-31')).toEqual([1, 1]);
    expect(await headline('2024-01-02')).toEqual([1, 1]);
    expect(await headline('2024-01-03')).toEqual([0, 0]);
  });

  it('does not mind the order of delivery of events of one instant', async () => {
    const at = '2024-03-01T02:00:00Z';
    const events = await write([
      approved(at),
      moved('suspended', at),
      moved('reinstated', at),
      product('published', at),
      product('unlisted', at),
    ]);
    await react([...events].reverse());
    expect(await headline('2024-03-01')).toEqual([0, 0]);
    const published = await write([product('published', at)]);
    await react(published.slice(-1));
    expect(await headline('2024-03-01')).toEqual([1, 1]);
  });

  it('hears the events through the outbox, each once', async () => {
    await write([approved('2024-03-01T02:00:00Z'), product('published', '2024-03-01T02:00:00Z')]);
    await room.deliver();
    await room.deliver();
    expect(await headline('2024-03-01')).toEqual([1, 1]);
    const { rows } = await count('2024-03-01', 'form');
    expect(rows.filter(({ businesses }) => businesses > 0)).toEqual([
      { value: 'household', label: 'Hộ kinh doanh', businesses: 1, products: 1 },
    ]);
    expect((await count('2024-03-01', 'sector')).rows).toEqual([
      { value: 'C', label: 'Công nghiệp chế biến, chế tạo', businesses: 1, products: 1 },
    ]);
    expect((await count('2024-03-01', 'size')).rows.map(({ label }) => label)).toEqual(['Siêu nhỏ', 'Nhỏ', 'Vừa', 'Lớn']);
  });

  it('forgets nothing: facts can be neither changed nor deleted, and no later event moves an earlier day', async () => {
    await react(await write([approved('2023-05-01T02:00:00Z'), product('published', '2023-06-01T02:00:00Z')]));
    const before = await count('2023-12-31');
    const later = await write([product('taken-down', '2024-02-01T02:00:00Z'), moved('closed', '2024-03-01T02:00:00Z')]);
    await react(later.slice(2));
    expect(await count('2023-12-31')).toEqual(before);
    expect(await headline('2024-12-31')).toEqual([0, 0]);
    const { owner } = room.database;
    await expect(owner.query(`UPDATE participation_facts SET kind = 'void'`)).rejects.toThrow(/append-only/);
    await expect(owner.query('DELETE FROM participation_facts')).rejects.toThrow(/append-only/);
    await expect(owner.query('TRUNCATE participation_facts')).rejects.toThrow(/append-only/);
    const asApplication = (sql: string) => work.commit(system, (tx) => tx.query(sql));
    await expect(asApplication(`UPDATE participation_facts SET reason = 'x'`)).rejects.toThrow(/permission denied/);
    await expect(asApplication('DELETE FROM participation_facts')).rejects.toThrow(/permission denied/);
    const forged = work.commit({ role: 'seller', accountId: newId(), shopId }, (tx) =>
      tx.query(
        `INSERT INTO participation_facts (id, subject, subject_id, business_id, kind, valid_at, sequence, recorded_at, event_id, demo)
                VALUES ($1, 'product', $1, $2, 'published', now(), 1, now(), $1, false)`,
        [newId(), businessId],
      ),
    );
    await expect(forged).rejects.toThrow(/row-level security/);
  });

  it('counts a real business as it was approved, though its rows are edited and deleted since', async () => {
    room.clock.set(new Date('2023-11-01T02:00:00Z'));
    const registered = await work.run(system, (tx) => room.get(RegisterBusiness).execute(tx, testRegistration(1, { demo: true })));
    const ids = expectOk(registered);
    expectOk(await work.run(officer, (tx) => room.get(ApproveBusiness).execute(tx, officer, { businessId: ids.businessId })));
    await write([{ name: 'catalogue/product-published', body: { ...ids, productId, at: '2023-11-02T02:00:00Z' } }]);
    await room.deliver();
    room.clock.set(new Date('2026-11-23T02:00:00Z'));
    const before = await Promise.all(groupings.map((by) => count('2023-12-31', by)));
    expect(before[0]!.rows).toContainEqual({ value: '899', label: 'Thành phố Rạch Giá', businesses: 1, products: 1 });
    const { owner } = room.database;
    expect(await owner.query('SELECT DISTINCT demo FROM participation_facts')).toEqual([{ demo: true }]);
    await owner.query(`UPDATE businesses SET old_district_code = '911', size = 'large', legal_form = 'household', sector_code = 'G'`);
    await owner.query('SET session_replication_role = replica; DELETE FROM shops; DELETE FROM businesses; RESET session_replication_role');
    expect(await Promise.all(groupings.map((by) => count('2023-12-31', by)))).toEqual(before);
  });

  it('restates a fact once, with a reason, by an officer, audited', async () => {
    const [, published] = await write([approved('2023-05-01T02:00:00Z'), product('published', '2023-06-01T02:00:00Z')]);
    await react(await write([]));
    const factId = await factOf(published!.id);
    const attempt = async (actor: Actor, change: object = {}) => {
      const result = await room.get(RestateFact).execute(actor, { factId, reason: 'Đăng nhầm', kind: 'void', ...change });
      return result.ok ? 'ok' : result.problem.code;
    };
    expect(await attempt({ role: 'auditor', accountId: newId() })).toBe('platform/forbidden');
    expect(await attempt(officer, { reason: ' ' })).toBe('participation/reason-required');
    expect(await attempt(officer, { factId: newId() })).toBe('participation/unknown-fact');
    expect(await attempt(officer, { kind: 'approved' })).toBe('participation/kind-refused');
    expect(await headline('2023-12-31')).toEqual([1, 1]);
    expect(await attempt(officer)).toBe('ok');
    expect(await headline('2023-12-31')).toEqual([0, 0]);
    expect(await attempt(officer)).toBe('participation/already-restated');
    expect(await room.database.owner.query('SELECT act FROM audit_entries WHERE subject = $1', [factId])).toEqual([
      { act: 'participation/restate' },
    ]);
  });

  it('follows a business to its new seat and class from the day of the change, never before', async () => {
    const at = '2025-07-01T02:00:00Z';
    await react(
      await write([
        approved('2023-05-01T02:00:00Z'),
        product('published', '2023-06-01T02:00:00Z'),
        {
          name: 'businesses/moved',
          body: { businessId, shopId, at, oldDistrictCode: '899', oldCommuneCode: '30733', communeCode: '30742' },
        },
        {
          name: 'businesses/reclassified',
          body: {
            businessId,
            shopId,
            at,
            legalForm: 'joint-stock',
            sectorCode: '47',
            sectorName: { vi: 'Bán lẻ', en: 'Retail' },
            size: 'small',
          },
        },
      ]),
    );
    const where = async (day: string) => {
      const reports = await Promise.all((['district', 'commune', 'sector', 'size', 'form'] as const).map((by) => count(day, by)));
      return reports.map(({ rows }) => rows.find(({ businesses }) => businesses > 0)?.value);
    };
    expect(await where('2025-06-30')).toEqual(['911', '31078', 'C', 'micro', 'household']);
    expect(await where('2025-07-01')).toEqual(['899', '30742', 'G', 'small', 'joint-stock']);
    for (const day of ['2025-06-30', '2025-07-01']) {
      const [before, since] = [await count(day, 'commune', { boundaries: 'before-2025-07' }), await count(day, 'commune')];
      expect([before.businesses, before.products]).toEqual([since.businesses, since.products]);
    }
  });

  it('shows the growth of months from the days made ready, and counts the running one', async () => {
    await react(await write([approved('2026-08-10T02:00:00Z'), product('published', '2026-09-05T02:00:00Z')]));
    await room.get(RefreshDays).execute();
    expect(await room.get(RefreshDays).execute()).toBe(false);
    const later = await write([product('unlisted', '2026-11-22T02:00:00Z')]);
    await react(later.slice(2));
    const line = await room.get(ParticipationSeries).execute({ from: '2026-08-01', to: localDay(room.clock.now()), step: 'month' });
    expect(line.map(({ day, businesses }) => [day, businesses])).toEqual([
      ['2026-08-31', 0],
      ['2026-09-30', 1],
      ['2026-10-31', 1],
      ['2026-11-23', 0],
    ]);
  });

  it('answers as it was known on a day', async () => {
    room.clock.set(new Date('2026-11-20T02:00:00Z'));
    const [, published] = await write([approved('2023-05-01T02:00:00Z'), product('published', '2023-06-01T02:00:00Z')]);
    await react(await write([]));
    room.clock.set(new Date('2026-11-22T02:00:00Z'));
    const request = { factId: await factOf(published!.id), reason: 'Đăng nhầm', kind: 'void' } as const;
    expectOk(await room.get(RestateFact).execute(officer, request));
    const known = async (knownAt: string) => expectOk(await room.get(CountParticipation).execute({ asOf: '2023-12-31', knownAt })).products;
    expect([await known('2026-11-19'), await known('2026-11-20'), await known('2026-11-21'), await known('2026-11-22')]).toEqual([
      0, 1, 1, 0,
    ]);
  });

  it('counts as of today by district unless asked otherwise, and refuses a day that does not exist', async () => {
    expect(expectOk(await room.get(CountParticipation).execute({}))).toMatchObject({
      asOf: localDay(room.clock.now()),
      definition: 'participating/v1',
      businesses: 0,
    });
    expect(await room.get(CountParticipation).execute({ asOf: '2023-02-30' })).toMatchObject({
      problem: { code: 'participation/no-such-day', kind: 'invalid' },
    });
    expect(await room.get(CountParticipation).execute({ by: 'district', boundaries: 'since-2025-07' })).toMatchObject({
      problem: { code: 'participation/no-districts' },
    });
  });
});
