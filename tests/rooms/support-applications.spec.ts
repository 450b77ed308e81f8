import { expectOk, Money, newId } from '@market/kernel';
import { MediaModule, StorePrivateFile } from '@market/media';
import {
  ApplicationQueries,
  ApproveApplication,
  CloseApplication,
  CompleteApplication,
  DisburseApplication,
  MoveApplication,
  ProgrammeQueries,
  SaveProgramme,
  SubmitApplication,
  SupportModule,
  type SaveProgrammeCommand,
} from '@market/support';
import type { Actor } from '@market/platform';
import { openMarket, type Market, type Stall } from '../world/market.js';
import { openProgramme } from '../world/programmes.js';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
const vnd = (amount: bigint | number) => Money.vnd(amount);

describe('support by a programme', () => {
  let market: Market;
  let stalls: Stall[];
  beforeAll(async () => {
    market = await openMarket([MediaModule, SupportModule]);
    stalls = [];
    for (const number of [1, 2, 3]) stalls.push(await market.openStall(number));
  });
  afterAll(() => market.close());

  const get = <T>(type: new (...args: never[]) => T): T => market.room.get(type);
  const paper = async (stall: Stall) => expectOk(await get(StorePrivateFile).execute(stall.seller, { bytes: pdf, name: 'bao-gia.pdf' })).id;
  const ask = async (stall: Stall, { slug }: SaveProgrammeCommand, cost: bigint | number = 80_000_000) =>
    get(SubmitApplication).execute(stall.seller, {
      ...{ id: newId(), programmeSlug: slug, purpose: 'Thuê phần mềm bán hàng', cost: vnd(cost) },
      papers: [{ key: 'quotation', fileId: await paper(stall) }],
    });
  const inReview = async (stall: Stall, programme: SaveProgrammeCommand, cost: bigint | number = 80_000_000) => {
    const number = expectOk(await ask(stall, programme, cost));
    expectOk(await get(MoveApplication).execute(market.officer, 'take', { number }));
    return number;
  };
  const approve = (number: string, amount: bigint | number) =>
    get(ApproveApplication).execute(market.officer, { number, amount: vnd(amount) });
  const view = async (number: string) => (await get(ApplicationQueries).byNumber(market.officer, number))!;
  const committed = async ({ slug }: SaveProgrammeCommand) => (await get(ProgrammeQueries).bySlug(market.officer, slug))!.committed;

  it('is explained from the business’s own record, each yes and each no', async () => {
    const fitting = await openProgramme(market);
    const other = await openProgramme(market, { sections: ['I'], opensOn: '2026-12-01', rates: [{ ...fitting.rates[0]! }] });
    const { verdicts } = await get(ProgrammeQueries).entitlements(stalls[0]!.seller);
    expect(verdicts.find(({ programme }) => programme.slug === fitting.slug)?.verdict).toMatchObject({
      entitled: true,
      rate: { percent: 50, ceiling: 50_000_000n },
    });
    const no = verdicts.find(({ programme }) => programme.slug === other.slug)!.verdict;
    expect(no.reasons.filter(({ holds }) => !holds)).toEqual([
      { rule: 'window', holds: false, opensOn: '2026-12-01', closesOn: '2026-12-31' },
      { rule: 'sector', holds: false, yours: 'C', accepted: ['I'] },
      { rule: 'size', holds: false, yours: 'small', accepted: ['micro'] },
    ]);
    expect(await ask(stalls[0]!, other)).toMatchObject({
      problem: { code: 'support/not-entitled', facts: { rules: 'window,sector,size' } },
    });
  });

  it('is asked for once at a time, with every required paper', async () => {
    const programme = await openProgramme(market);
    const [stall] = stalls as [Stall];
    const without = await get(SubmitApplication).execute(stall.seller, {
      ...{ id: newId(), programmeSlug: programme.slug, purpose: ' ', cost: vnd(0), papers: [] },
    });
    expect(without).toMatchObject({
      problem: {
        code: 'support/application-invalid',
        fields: { purpose: 'required', cost: 'not-positive', 'paper-quotation': 'required' },
      },
    });
    const taps = await Promise.all([ask(stall, programme), ask(stall, programme)]);
    expect(taps.filter(({ ok }) => ok)).toHaveLength(1);
    expect(taps.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'support/application-open' } });
  });

  it('refuses the paper of another shop', async () => {
    const programme = await openProgramme(market);
    const stolen = await get(SubmitApplication).execute(stalls[0]!.seller, {
      ...{ id: newId(), programmeSlug: programme.slug, purpose: 'Thuê phần mềm', cost: vnd(1_000_000) },
      papers: [{ key: 'quotation', fileId: await paper(stalls[1]!) }],
    });
    expect(stolen).toMatchObject({ problem: { code: 'media/file-not-found' } });
    expect(await get(ApplicationQueries).ofShop(stalls[0]!.seller)).not.toContainEqual(
      expect.objectContaining({ programme: programme.title, cost: 1_000_000n }),
    );
  });

  it('goes from the first paper to the money, every move a row, the clock standing while the business is asked', async () => {
    const programme = await openProgramme(market);
    const [stall] = stalls as [Stall];
    const number = await inReview(stall, programme);
    expect(number).toMatch(/^KG-HT-2611-\d{5}$/);
    expect(await view(number)).toMatchObject({ dueOn: '2026-12-11', term: { left: 14, colour: 'calm' }, most: 40_000_000n });

    const asked = { number, reason: 'Xin bổ sung hợp đồng đã ký.' };
    expect(await get(MoveApplication).execute(market.officer, 'ask-more', { number, reason: ' ' })).toMatchObject({
      problem: { code: 'support/reason-required' },
    });
    expectOk(await get(MoveApplication).execute(market.officer, 'ask-more', asked));
    expect((await view(number)).term).toBeNull();
    expect(await approve(number, 1)).toMatchObject({ problem: { code: 'support/application-move-refused' } });

    market.room.clock.set(new Date('2026-12-07T03:00:00Z'));
    const more = { number, reason: 'Đã gửi hợp đồng.', fileIds: [await paper(stall)] };
    expectOk(await get(CompleteApplication).execute(stall.seller, more));
    expect(await view(number)).toMatchObject({ state: 'in-review', runsFrom: '2026-12-07', dueOn: '2026-12-25', term: { left: 14 } });
    expect((await view(number)).files.map(({ paperKey }) => paperKey)).toEqual(['quotation', 'more']);

    expectOk(await approve(number, 40_000_000));
    const paid = { number, paidReference: 'KBNN-0042' };
    expectOk(await get(DisburseApplication).execute(market.officer, paid));
    expectOk(await get(CloseApplication).execute(market.officer, { number, reason: 'Đã thanh lý hợp đồng.' }));
    const whole = await view(number);
    expect(whole.moves.map(({ to }) => to)).toEqual([
      ...['submitted', 'in-review', 'needs-more', 'in-review', 'approved', 'disbursed', 'closed'],
    ]);
    expect(whole).toMatchObject({ granted: 40_000_000n, paidReference: 'KBNN-0042' });
    expect(await committed(programme)).toBe(40_000_000n);
    market.room.clock.set(new Date('2026-11-23T02:00:00Z'));
    const acts = await market.room.database.owner.query<{ act: string }[]>(
      'SELECT act FROM audit_entries WHERE subject = $1 ORDER BY at, id',
      [whole.id],
    );
    expect(acts).toHaveLength(5);
  });

  it('never exceeds the rate, nor the year’s ceiling over several applications', async () => {
    const programme = await openProgramme(market);
    const [stall] = stalls as [Stall];
    const first = await inReview(stall, programme, 60_000_000);
    expect(await approve(first, 30_000_001)).toMatchObject({
      problem: { code: 'support/amount-beyond-rate', facts: { most: '30000000' } },
    });
    expect(await committed(programme)).toBe(0n);
    expectOk(await approve(first, 30_000_000));
    const second = await inReview(stall, programme, 150_000_000);
    expect(await view(second)).toMatchObject({ most: 20_000_000n });
    expect(await approve(second, 20_000_001)).toMatchObject({ problem: { code: 'support/amount-beyond-rate' } });
    // What was granted and never paid is free again, in the budget and in the year.
    expectOk(await get(CloseApplication).execute(market.officer, { number: first, reason: 'Doanh nghiệp không triển khai.' }));
    expect(await committed(programme)).toBe(0n);
    expectOk(await approve(second, 50_000_000));
  });

  it('cannot be overspent by officers who decide at once', async () => {
    const programme = await openProgramme(market, { budget: 50_000_000n });
    const numbers = await Promise.all(stalls.map((stall) => inReview(stall, programme)));
    const decisions = await Promise.all(numbers.map((number) => approve(number, 20_000_000)));
    expect(decisions.filter(({ ok }) => ok)).toHaveLength(2);
    expect(decisions.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'support/budget-used-up' } });
    expect(await committed(programme)).toBe(40_000_000n);
    await expect(
      market.room.database.owner.query('UPDATE support_programmes SET committed = budget + 1 WHERE id = $1', [programme.id]),
    ).rejects.toThrow(/check constraint/);
  });

  it('is granted by no shop and promised by nobody but a grant, whoever writes to the database', async () => {
    const programme = await openProgramme(market);
    const number = await inReview(stalls[0]!, programme);
    const as = (actor: Actor, sql: string) => market.work.commit(actor, (tx) => tx.query(sql, [number]));
    const grant = `UPDATE support_applications SET state = 'approved', granted = 1000000, granted_year = 2026 WHERE number = $1`;
    await expect(as(stalls[0]!.seller, grant)).rejects.toThrow('append-only');
    await expect(as(market.officer, grant)).rejects.toThrow('not what was granted');
    await expect(as(market.officer, 'UPDATE support_applications SET cost = cost * 2 WHERE number = $1')).rejects.toThrow('append-only');
    const promise = `UPDATE support_programmes SET committed = committed + 1
      WHERE id = (SELECT programme_id FROM support_applications WHERE number = $1)`;
    await expect(as(market.officer, promise)).rejects.toThrow('not what was granted');
    expectOk(await approve(number, 1_000_000));
    expect(await committed(programme)).toBe(1_000_000n);
  });

  it('is decided once by two officers who press at the same time', async () => {
    const programme = await openProgramme(market);
    const number = await inReview(stalls[1]!, programme);
    const { version } = await view(number);
    const answers = await Promise.all([
      get(ApproveApplication).execute(market.officer, { number, amount: vnd(1_000_000), expectedVersion: version }),
      get(MoveApplication).execute(market.officer, 'refuse', { number, reason: 'Không đúng đối tượng.', expectedVersion: version }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('is nobody’s business but the shop’s and the officers’', async () => {
    const programme = await openProgramme(market);
    const number = expectOk(await ask(stalls[0]!, programme));
    const queries = get(ApplicationQueries);
    expect(await queries.byNumber(stalls[1]!.seller, number)).toBeUndefined();
    expect(await queries.byNumber({ role: 'public' }, number)).toBeUndefined();
    expect(await queries.byNumber(stalls[0]!.seller, number)).toMatchObject({ number, state: 'submitted' });
    expect(await get(MoveApplication).execute(stalls[1]!.seller, 'withdraw', { number })).toMatchObject({
      problem: { code: 'support/application-not-found' },
    });
    expect(await get(MoveApplication).execute(stalls[0]!.seller, 'take', { number })).toMatchObject({
      problem: { code: 'platform/forbidden' },
    });
    expectOk(await get(MoveApplication).execute(stalls[0]!.seller, 'withdraw', { number }));
    expect(await view(number)).toMatchObject({ state: 'closed' });
  });

  it('tells everybody who listens', async () => {
    const programme = await openProgramme(market);
    const number = await inReview(stalls[2]!, programme);
    expectOk(await approve(number, 40_000_000));
    const events = await market.room.database.owner.query<{ name: string; body: Record<string, unknown> }[]>(
      `SELECT name, body FROM outbox_events WHERE body ->> 'number' = $1 ORDER BY sequence`,
      [number],
    );
    expect(events.map(({ name }) => name)).toEqual([
      ...['support/application-submitted', 'support/application-taken', 'support/application-approved'],
    ]);
    expect(events[2]!.body).toMatchObject({ shopId: stalls[2]!.shopId, granted: { amount: '40000000', currency: 'VND' } });
  });

  it('keeps a programme from being saved over a colleague’s change, or below what is promised', async () => {
    const programme = await openProgramme(market);
    const number = await inReview(stalls[2]!, programme);
    expectOk(await approve(number, 40_000_000));
    const save = (change: Partial<SaveProgrammeCommand>) => get(SaveProgramme).execute(market.officer, { ...programme, ...change });
    expect(await save({ expectedVersion: 7 })).toMatchObject({ problem: { code: 'support/programme-changed-meanwhile' } });
    expect(await save({ expectedVersion: 1, budget: 39_999_999n })).toMatchObject({ ok: false });
    expectOk(await save({ expectedVersion: 1, budget: 40_000_000n }));
    expect(await save({ expectedVersion: 2, budget: 0n, slug: 'Viết Hoa' })).toMatchObject({
      problem: { code: 'support/programme-invalid', fields: { budget: 'not-positive', slug: 'not-a-slug' } },
    });
    expect(await get(SaveProgramme).execute(stalls[0]!.seller, { ...programme, expectedVersion: 2 })).toMatchObject({
      problem: { code: 'platform/forbidden' },
    });
  });
});
