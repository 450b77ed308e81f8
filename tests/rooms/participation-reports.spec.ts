import { CreateAccount, IdentityModule } from '@market/identity';
import { expectOk } from '@market/kernel';
import {
  DraftReport,
  ParticipationModule,
  ReportFigure,
  ReportQueries,
  RestateFact,
  ReturnReport,
  SubmitReport,
  WriteReport,
  type ReportView,
} from '@market/participation';
import { systemActor, UnitOfWork, type Actor } from '@market/platform';
import { createHash } from 'node:crypto';
import { openTestRoom, type TestRoom } from '../world/room.js';
import { toldBusiness } from '../world/told.js';

const system = systemActor('tests');
const phuQuoc = { district: '911', commune: '31078' };
const kienHai = { district: '912', commune: '31108' };
const period = { regime: 'decree-09', period: '2026-10' } as const;
const signer = { place: 'Rạch Giá', agency: 'SỞ CÔNG THƯƠNG', title: 'Giám đốc', name: 'Nguyễn Văn Ký' };

describe('reports', () => {
  let room: TestRoom;
  let [officer, second, auditor] = [] as unknown as [Actor, Actor, Actor];
  const account = async (email: string): Promise<string> =>
    expectOk(await room.get(UnitOfWork).run(system, (tx) => room.get(CreateAccount).execute(tx, { email, name: email.split('@')[0]! })));

  beforeAll(async () => {
    room = await openTestRoom([IdentityModule, ParticipationModule]);
    officer = { role: 'officer', accountId: await account('khoa@example.vn') };
    second = { role: 'officer', accountId: await account('lan@example.vn') };
    auditor = { role: 'auditor', accountId: await account('tra@example.vn') };
  });
  afterAll(() => room.close());

  const one = async (id: string, actor: Actor = officer): Promise<ReportView> => (await room.get(ReportQueries).one(actor, id))!;
  const line = ({ content }: ReportView, number: string) => {
    const { previous, current, cumulative, yearOnYear } = content.lines.find((each) => each.number === number)!;
    return [previous, current, cumulative, yearOnYear];
  };
  /** The report that was drawn up last. */
  const standing = async (): Promise<string> => (await room.get(ReportQueries).list(officer))[0]!.id;
  const draft = async (of: { regime: 'decree-09' | 'calendar'; period: string } = period): Promise<string> =>
    expectOk(await room.get(DraftReport).execute(officer, of)).reportId;
  const refusedOf = (result: { ok: boolean; problem?: { code: string } }) => (result.ok ? 'ok' : result.problem!.code);

  it('count what stood at the end of the period, what happened in it and in the year so far, against a year ago', async () => {
    const [first, other] = [toldBusiness(room, phuQuoc), toldBusiness(room, kienHai)];
    await Promise.all([first.opened(), other.opened()]);
    await first.approved('2025-09-20T02:00:00Z');
    const sold = await first.product('published', '2025-09-21T02:00:00Z', undefined, [{ stars: 4, issuedOn: '2025-01-01', validTo: null }]);
    await other.approved('2026-09-20T02:00:00Z');
    await other.product('published', '2026-09-25T02:00:00Z');
    // The 15th belongs to the next period, to the minute in Việt Nam.
    await other.product('published', '2026-10-14T17:00:00Z');
    await first.paid('2026-01-10T02:00:00Z', 1_000_000);
    const order = await first.paid('2026-09-20T02:00:00Z', 150_000_000);
    await other.paid('2026-10-14T16:59:59Z', 50_000_000, 'stripe');
    // Given back twice, an order is one order.
    await first.givenBack(order, '2026-10-01T02:00:00Z', 20_000_000);
    await first.givenBack(order, '2026-10-01T03:00:00Z', 10_000_000);
    await first.givenBack(order, '2026-10-02T02:00:00Z', null);
    room.clock.set(new Date('2026-10-16T02:00:00Z'));
    const report = await one(await draft());
    expect([line(report, '1'), line(report, '2'), line(report, '5'), line(report, '5.2')]).toEqual([
      ['1', '2', '2', '2000'],
      ['0', '1', '1', '1000'],
      ['1', '2', '2', '2000'],
      ['1', '1', '1', '1000'],
    ]);
    expect([line(report, '6'), line(report, '7'), line(report, '8')]).toEqual([
      ['0', '1', '1', '1000'],
      ['0', '2', '3', null],
      ['0', '200000000', '201000000', null],
    ]);
    expect([line(report, '9'), line(report, '10'), line(report, '11'), line(report, '14')]).toEqual([
      ['0', '1', '1', null],
      ['0', '30000000', '30000000', null],
      [null, '1000', '1000', null],
      [null, null, null, null],
    ]);
    expect(report).toMatchObject({ state: 'draft', running: false, check: undefined });
    expect(sold).toBeTruthy();
  });

  it('are written on, signed, submitted and from then on locked, in code and in the database', async () => {
    const id = await standing();
    const save = (version: number, notes = {}, actor = officer) =>
      room.get(WriteReport).execute(actor, { reportId: id, expectedVersion: version, words: { notes, signer } });
    const submit = (version: number, actor = officer) => room.get(SubmitReport).execute(actor, { reportId: id, expectedVersion: version });
    expect(refusedOf(await submit(1))).toBe('participation/signer-missing');
    expect(refusedOf(await save(1, {}, auditor))).toBe('platform/forbidden');
    expectOk(await save(1, { '2': 'Một hợp tác xã mới', '99': 'không có dòng này' }));
    expect(refusedOf(await save(1))).toBe('participation/report-changed-meanwhile');
    expect(refusedOf(await submit(2, auditor))).toBe('platform/forbidden');
    const { sha256 } = expectOk(await submit(2));
    expect([refusedOf(await submit(3)), refusedOf(await save(3))]).toEqual(['participation/report-locked', 'participation/report-locked']);
    const [stored] = await room.database.owner.query<{ content: string; through_entry: bigint }[]>('SELECT * FROM participation_reports');
    expect(createHash('sha256').update(stored!.content, 'utf8').digest('hex')).toBe(sha256);
    expect(JSON.parse(stored!.content)).toMatchObject({
      throughEntry: String(stored!.through_entry),
      signer,
      definition: 'participating/v1',
    });
    const report = await one(id, auditor);
    expect(report.content.lines.find(({ number }) => number === '2')!.note).toBe('Một hợp tác xã mới');
    for (const change of [`content = content || ' '`, `state = 'draft'`, `words = '{}'`, `through_entry = 0`])
      await expect(room.database.owner.query(`UPDATE participation_reports SET ${change}`)).rejects.toThrow(/locked|check constraint/);
  });

  it('are reproduced byte for byte after everything was moved, suspended, sold, restated and reported anew, and say what was restated', async () => {
    const id = await standing();
    const before = await one(id);
    expect(before.check).toEqual({ sha256: before.sha256, same: true, restated: [] });
    const late = toldBusiness(room, phuQuoc);
    await late.approved('2026-10-01T02:00:00Z');
    await late.product('published', '2026-10-02T02:00:00Z');
    const facts = await room.database.owner.query<{ id: string; kind: string; business_id: string; valid_at: Date }[]>(
      `SELECT id, kind, business_id, valid_at FROM participation_facts ORDER BY entry`,
    );
    const gone = facts.find(({ kind, valid_at }) => kind === 'published' && valid_at < new Date('2026-01-01'))!;
    expectOk(await room.get(RestateFact).execute(second, { factId: gone.id, reason: 'Đăng nhầm', kind: 'void' }));
    const figure = { indicator: 'digital-signature', from: '2026-01-01', to: '2026-06-30', value: '81', source: 'Báo cáo 12/BC', note: '' };
    expectOk(await room.get(ReportFigure).execute(officer, { ...figure, sourceKind: 'document' }));
    const after = await one(id);
    expect(after.check).toMatchObject({ sha256: before.sha256, same: true });
    expect(after.content).toEqual(before.content);
    expect(after.check!.restated.map(({ number, was, is }) => [number, was, is])).toEqual(
      expect.arrayContaining([
        ['2', '1', '2'],
        ['5.2', '1', '0'],
        ['6', '1', '2'],
        ['14', null, '8100'],
      ]),
    );
  });

  it('would be found out if their text were another than the facts give', async () => {
    const { owner } = room.database;
    const [{ id, content }] = (await owner.query<{ id: string; content: string }[]>('SELECT id, content FROM participation_reports')) as [
      { id: string; content: string },
    ];
    const forge = (text: string) =>
      owner.query(
        `SET session_replication_role = replica; UPDATE participation_reports SET content = '${text.replaceAll("'", "''")}',
           sha256 = encode(sha256(convert_to('${text.replaceAll("'", "''")}', 'UTF8')), 'hex'); RESET session_replication_role`,
      );
    await forge(content.replace('"current":"2"', '"current":"3"'));
    expect((await one(id)).check).toMatchObject({ same: false });
    await forge(content);
    expect((await one(id)).check).toMatchObject({ same: true });
  });

  it('go back for correction by somebody else, with a reason, and the period is reported anew', async () => {
    const id = await standing();
    const back = (actor: Actor, reason = 'Thiếu một hợp tác xã') => room.get(ReturnReport).execute(actor, { reportId: id, reason });
    expect(refusedOf(await room.get(DraftReport).execute(officer, period))).toBe('participation/report-exists');
    expect(refusedOf(await back(auditor))).toBe('platform/forbidden');
    expect(refusedOf(await back(second, ' '))).toBe('participation/return-reason-required');
    expect(refusedOf(await back(officer))).toBe('participation/second-person-needed');
    expect(refusedOf(await back(second))).toBe('ok');
    expect(refusedOf(await back(second))).toBe('participation/report-not-submitted');
    const again = await one(await draft());
    expect(again).toMatchObject({ revision: 2, state: 'draft', words: { signer } });
    expect(await one(id)).toMatchObject({ state: 'returned', check: { same: true } });
    const acts = await room.database.owner.query<{ act: string }[]>('SELECT act FROM audit_entries WHERE subject = $1 ORDER BY at, id', [
      id,
    ]);
    expect(acts.map(({ act }) => act)).toEqual([
      ...['participation/draft-report', 'participation/write-report', 'participation/submit-report', 'participation/return-report'],
    ]);
  });

  it('cannot be submitted while the period runs, nor drawn up before it begins', async () => {
    const running = await draft({ regime: 'calendar', period: '2026-10' });
    expectOk(await room.get(WriteReport).execute(officer, { reportId: running, expectedVersion: 1, words: { notes: {}, signer } }));
    expect(refusedOf(await room.get(SubmitReport).execute(officer, { reportId: running, expectedVersion: 2 }))).toBe(
      'participation/period-running',
    );
    expect((await one(running)).running).toBe(true);
    for (const code of ['2026-12', '2026-13', 'x'])
      expect(refusedOf(await room.get(DraftReport).execute(officer, { regime: 'calendar', period: code }))).toBe(
        'participation/no-such-period',
      );
  });

  it('wait for facts that are on their way, so that none below the last number is missed', async () => {
    const report = await draft({ regime: 'calendar', period: '2026-09' });
    expectOk(await room.get(WriteReport).execute(officer, { reportId: report, expectedVersion: 1, words: { notes: {}, signer } }));
    let submitting: Promise<unknown> = Promise.resolve();
    let finished = false;
    await room.get(UnitOfWork).commit(system, async (tx) => {
      await tx.query(
        `INSERT INTO reported_figures (id, indicator, from_day, to_day, hundredths, source, source_kind, recorded_at, demo)
         VALUES (uuidv7(), 'e-invoice', '2026-01-01', '2026-08-31', 10000, 'Báo cáo 9/BC', 'document', now(), true),
                (uuidv7(), 'e-invoice', '2026-01-01', '2026-08-31', 9000, NULL, 'example', now(), true)`,
      );
      submitting = room
        .get(SubmitReport)
        .execute(officer, { reportId: report, expectedVersion: 2 })
        .then(() => (finished = true));
      await waitsForLock();
      expect(finished).toBe(false);
    });
    await submitting;
    expect(line(await one(report), '12')[1]).toBe('10000');
  });

  /** Until the other transaction stands in line for the order of recording. */
  async function waitsForLock(): Promise<void> {
    for (;;) {
      const [row] = await room.database.owner.query<{ waiting: number }[]>(
        `SELECT count(*)::int AS waiting FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      );
      if (row!.waiting > 0) return;
    }
  }
});
