import { CreateAccount, IdentityModule } from '@market/identity';
import { expectOk, newId } from '@market/kernel';
import {
  AddExampleFigures,
  CountParticipation,
  FigureQueries,
  groupings,
  ParticipationModule,
  ParticipationOverview,
  ParticipationRows,
  PublicOverview,
  RefreshDays,
  ReportFigure,
  type FigureRequest,
  type Overview,
} from '@market/participation';
import { Outbox, publicActor, Reactions, systemActor, UnitOfWork, type Actor, type StoredEvent } from '@market/platform';
import fc from 'fast-check';
import { histories, recount } from '../world/participation-history.js';
import { openTestRoom, type TestRoom } from '../world/room.js';
import { toldBusiness } from '../world/told.js';

const system = systemActor('tests');
const phuQuoc = { district: '911', commune: '31078' };
const kienHai = { district: '912', commune: '31108' };
const rachGia = { district: '899', commune: '30742', oldCommune: '30733' };

describe('the province’s figures', () => {
  let room: TestRoom;
  let work: UnitOfWork;
  let officer: Actor;

  beforeAll(async () => {
    room = await openTestRoom([IdentityModule, ParticipationModule]);
    work = room.get(UnitOfWork);
    const account = { email: 'thong-ke@example.vn', name: 'Thống kê' };
    officer = { role: 'officer', accountId: expectOk(await work.run(system, (tx) => room.get(CreateAccount).execute(tx, account))) };
  });
  afterAll(() => room.close());
  beforeEach(() => forget());
  const forget = () =>
    room.database.owner.query(
      `SET session_replication_role = replica; TRUNCATE participation_facts, trade_facts, reported_figures, shops CASCADE; DELETE FROM outbox_events;
       UPDATE participation_days_made SET through_entry = -1; RESET session_replication_role`,
    );
  const overview = (asOf: string, more: Partial<Parameters<ParticipationOverview['execute']>[0]> = {}): Promise<Overview> =>
    room.get(ParticipationOverview).execute({ asOf, comparedTo: asOf, ...more });

  it('lead from every number to as many rows as it says, in every grouping and place', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async ({ happenings, asOf }) => {
        await forget();
        await work.commit(system, (tx) => room.get(Outbox).add(tx, ...happenings.map(({ name, body }) => ({ name, version: 1, body }))));
        const events = await room.database.owner.query<StoredEvent<never>[]>(
          'SELECT id, name, version, body, occurred_at AS "occurredAt" FROM outbox_events ORDER BY sequence',
        );
        await work.commit(system, async (tx) => {
          for (const event of events) for (const reaction of room.get(Reactions).to(event.name)) await reaction.run(tx, [event]);
        });
        const rows = room.get(ParticipationRows);
        const slice = { limit: 100, offset: 0 };
        for (const by of groupings) {
          for (const { value, businesses, products } of recount(happenings, [], asOf, by).rows) {
            const request = { asOf, cell: { by, value }, ...slice };
            const [counted, offered] = [await rows.businesses(officer, request), await rows.products(officer, request)];
            expect([by, value, counted.total, offered.total]).toEqual([by, value, businesses, products]);
            expect([counted.items.length, offered.items.length]).toEqual([businesses, products]);
          }
        }
        const whole = recount(happenings, [], asOf, 'district');
        for (const { value, businesses, products } of whole.rows) {
          const place = { by: 'district', code: value } as const;
          const { now } = await overview(asOf, { place });
          expect([now.businesses, now.products]).toEqual([businesses, products]);
          expect(now.by.size.reduce((sum, row) => sum + row.businesses, 0)).toBe(businesses);
        }
        expect((await rows.businesses(officer, { asOf, cell: { by: 'all', value: '' }, limit: 1, offset: 90 })).total).toBe(
          whole.businesses,
        );
      }),
      { numRuns: 8 },
    );
  }, 120_000);

  it('name what was counted as it was called then', async () => {
    const one = toldBusiness(room, phuQuoc);
    await one.approved('2023-05-01T02:00:00Z', 'Cơ sở cũ');
    await one.product('published', '2023-06-01T02:00:00Z');
    await one.approved('2024-05-01T02:00:00Z', 'Cơ sở mới');
    const named = async (asOf: string) => {
      const request = { asOf, cell: { by: 'all', value: '' } as const, limit: 10, offset: 0 };
      return (await room.get(ParticipationRows).businesses(officer, request)).items.map(({ name }) => name);
    };
    expect([await named('2023-12-31'), await named('2024-12-31')]).toEqual([['Cơ sở cũ'], ['Cơ sở mới']]);
    const history = await room.get(ParticipationRows).history(officer, one.businessId, { limit: 2, offset: 0 });
    expect([history.total, history.items.map(({ kind }) => kind)]).toEqual([3, ['approved', 'published']]);
  });

  it('cost four statements, the names of places aside, which are read once', async () => {
    await toldBusiness(room, phuQuoc).approved('2023-05-01T02:00:00Z');
    await overview('2026-11-23');
    const asked: string[] = [];
    const spy = jest.spyOn(
      Object.getPrototypeOf(Object.getPrototypeOf(await connection())) as { query: (sql: unknown) => unknown },
      'query',
    );
    await overview('2026-11-23', { place: { by: 'commune', code: '31078' } });
    for (const [sql] of spy.mock.calls) if (typeof sql === 'object' && sql && 'text' in sql) asked.push(String(sql.text));
    spy.mockRestore();
    expect(asked.filter((sql) => !/set_config/.test(sql))).toHaveLength(4);
  });

  /** A connection of the application's own pool: all of them are of one class. */
  async function connection(): Promise<object> {
    return work.commit(system, async (tx) => {
      const client: unknown = await (tx.queryRunner as unknown as { connect(): Promise<object> }).connect();
      return client as object;
    });
  }

  it('sum what was paid and given back by month and by way to pay, where the business had its seat then', async () => {
    const one = toldBusiness(room, phuQuoc);
    await one.opened();
    await one.approved('2023-05-01T02:00:00Z');
    await one.paid('2026-09-30T16:59:59Z', 100_000);
    const order = await one.paid('2026-09-30T17:00:00Z', 200_000, 'stripe');
    await one.moved('2026-10-15T02:00:00Z', kienHai);
    await one.givenBack(order, '2026-11-01T02:00:00Z', 50_000);
    await one.paid('2026-11-02T02:00:00Z', 400_000, 'shop-transfer');
    const { trade } = await overview('2026-11-23');
    expect(trade.months.filter(({ orders }) => orders > 0).map(({ month, value, givenBack }) => [month, value, givenBack])).toEqual([
      ['2026-09', 100_000n, 0n],
      ['2026-10', 200_000n, 0n],
      ['2026-11', 400_000n, 50_000n],
    ]);
    expect(trade.months).toHaveLength(12);
    expect(trade.methods.map(({ method, value, cashless }) => [method, value, cashless])).toEqual([
      ['bank-transfer', 100_000n, true],
      ['shop-transfer', 400_000n, true],
      ['stripe', 200_000n, true],
    ]);
    const inPlace = async (code: string) => (await overview('2026-11-23', { place: { by: 'commune', code } })).trade.whole.value;
    expect([await inPlace('31078'), await inPlace('31108'), await inPlace('30742')]).toEqual([300_000n, 400_000n, 0n]);
    const mine = (actor: Actor) => work.read(actor, (tx) => tx.query<unknown[]>('SELECT id FROM trade_facts'));
    expect([(await mine(officer)).length, (await mine(publicActor)).length]).toEqual([6 + 1, 0]);
  });

  it('hide from everybody what is said of one or two, and what would give it away', async () => {
    for (let at = 0; at < 6; at++) {
      const one = toldBusiness(room, at < 4 ? phuQuoc : at === 4 ? kienHai : rachGia);
      await one.approved('2023-05-01T02:00:00Z');
      for (let product = 0; product <= at; product++) await one.product('published', '2023-06-01T02:00:00Z');
    }
    await room.get(RefreshDays).execute();
    const published = await room.get(PublicOverview).execute({ asOf: '2023-12-31', comparedTo: '2022-12-31' });
    const shown = (by: 'district' | 'commune', value: string) => published.now.by[by].find((row) => row.value === value)?.businesses;
    expect(published.now.businesses).toBe(6);
    expect([shown('district', '911'), shown('district', '912'), shown('district', '899'), shown('district', '900')]).toEqual([
      ...[null, null, null, 0],
    ]);
    expect([shown('commune', '31078'), shown('commune', '31108'), shown('commune', '30742')]).toEqual([null, null, null]);
    const exact = expectOk(await room.get(CountParticipation).execute({ asOf: '2023-12-31', by: 'district' }));
    expect(exact.rows.find(({ value }) => value === '912')!.businesses).toBe(1);
  });

  it('tell everybody of trade by months that have ended: no day is the difference of two', async () => {
    for (const seat of [phuQuoc, kienHai, rachGia]) {
      const one = toldBusiness(room, seat);
      await one.opened();
      await one.approved('2023-05-01T02:00:00Z');
      for (const month of ['09', '10', '11']) await one.paid(`2026-${month}-21T02:00:00Z`, 100_000);
    }
    const single = toldBusiness(room, phuQuoc);
    await single.opened();
    await single.approved('2023-05-01T02:00:00Z');
    await single.paid('2026-11-22T02:00:00Z', 777_000);
    const published = async (asOf: string) => {
      const { months, whole, methods } = await room.get(PublicOverview).execute({ asOf, comparedTo: asOf });
      return { last: months.at(-1), count: months.length, whole, methods: methods.map(({ orders }) => orders) };
    };
    room.clock.set(new Date('2026-11-30T10:00:00Z'));
    const ended = {
      last: { month: '2026-10', orders: 3, value: 300_000n },
      count: 12,
      whole: { orders: 6, value: 600_000n },
      methods: [6],
    };
    for (const asOf of ['2026-10-31', '2026-11-21', '2026-11-22', '2026-11-30']) expect(await published(asOf)).toEqual(ended);
    expect((await published('2026-10-30')).last).toMatchObject({ month: '2026-09' });
    room.clock.set(new Date('2026-12-01T02:00:00Z'));
    expect((await published('2026-11-30')).last).toEqual({ month: '2026-11', orders: 4, value: 1_077_000n });
  });

  const figure: FigureRequest = {
    ...{ indicator: 'digital-signature', from: '2023-01-01', to: '2023-12-31', value: '81', source: 'Báo cáo 12/BC-SCT', note: '' },
    sourceKind: 'document',
  };
  const report = (change: Partial<FigureRequest> = {}, actor: Actor = officer) =>
    room.get(ReportFigure).execute(actor, { ...figure, ...change });

  it('stand beside figures of others, which are revised and never overwritten', async () => {
    const { figureId } = expectOk(await report());
    const revises = { figureId, reason: 'Số liệu chính thức' };
    expectOk(await report({ value: '82,5', revises }));
    const again = await report({ value: '83', revises });
    expect(again.ok ? '' : again.problem.code).toBe('participation/figure-revised');
    const { figures } = await room.get(FigureQueries).all(officer);
    expect(figures.map(({ hundredths, revised, reason, author }) => [hundredths, revised, reason, author])).toEqual([
      [8250n, false, 'Số liệu chính thức', 'Thống kê'],
      [8100n, true, null, 'Thống kê'],
    ]);
    for (const sql of [`UPDATE reported_figures SET hundredths = 1`, `DELETE FROM reported_figures`])
      await expect(room.database.owner.query(sql)).rejects.toThrow(/append-only/);
    const seen = (await room.get(FigureQueries).all(publicActor)).figures;
    expect(seen.map(({ author }) => author)).toEqual([null, null]);
  });

  it.each<[Partial<FigureRequest>, string]>([
    [{ indicator: 'x' }, 'participation/figure-invalid'],
    [{ value: '101' }, 'participation/figure-invalid'],
    [{ source: '' }, 'participation/figure-invalid'],
    [{ to: '2027-01-01' }, 'participation/figure-invalid'],
    [{ revises: { figureId: newId(), reason: 'x' } }, 'participation/unknown-figure'],
  ])('refuse a figure with %j', async (change, code) => {
    const result = await report(change);
    expect(result.ok ? 'ok' : result.problem.code).toBe(code);
  });

  it('take no figure from an auditor, and no example from an officer', async () => {
    const refused = await report({}, { role: 'auditor', accountId: newId() });
    expect(refused.ok ? 'ok' : refused.problem.code).toBe('platform/forbidden');
    const { indicator, from, to, note } = figure;
    await work.commit(system, (tx) =>
      room.get(AddExampleFigures).execute(tx, [{ indicator, from, to, note, hundredths: 8100n, source: null, sourceKind: 'example' }]),
    );
    const forged = work.commit(officer, (tx) =>
      tx.query(
        `INSERT INTO reported_figures (id, indicator, from_day, to_day, hundredths, source_kind, author, recorded_at, demo)
         VALUES (uuidv7(), 'e-invoice', '2023-01-01', '2023-12-31', 1, 'example', $1, now(), false)`,
        ['accountId' in officer ? officer.accountId : ''],
      ),
    );
    await expect(forged).rejects.toThrow(/check constraint/);
  });
});
