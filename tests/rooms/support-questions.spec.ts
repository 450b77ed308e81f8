import { expectOk, newId } from '@market/kernel';
import { MediaModule, StorePrivateFile } from '@market/media';
import { publicActor, type Actor } from '@market/platform';
import {
  AnswerQuestion,
  AskQuestion,
  HandleQuestion,
  PublishQuestion,
  QuestionQueries,
  RemindOfAnswers,
  ReplyToAnswer,
  RunDepartments,
  SupportModule,
} from '@market/support';
import { openDesk, person, type Desk } from '../world/departments.js';
import { openMarket, type Market, type Stall } from '../world/market.js';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
const monday = new Date('2026-11-23T02:00:00Z');
let market: Market;
let [tax, trade] = [{} as Desk, {} as Desk];
let stall: Stall;
let admin: Actor;
beforeAll(async () => {
  market = await openMarket([MediaModule, SupportModule]);
  [tax, trade] = [await openDesk(market.room, 'thue'), await openDesk(market.room, 'cong-thuong')];
  stall = await market.openStall(1, 'Nước mắm Hòn Sơn');
  admin = await person(market.room, 'quan-tri@example.vn', 'admin');
});
afterAll(() => market.close());
beforeEach(() => market.room.clock.set(monday));

const get = <T>(type: new (...args: never[]) => T): T => market.room.get(type);
const asking = (change: Partial<Parameters<AskQuestion['execute']>[1]> = {}) => ({
  ...{
    id: newId(),
    topicKey: 'thue',
    title: 'Hộ kinh doanh có phải xuất hoá đơn điện tử không?',
    body: 'Doanh thu mỗi năm khoảng 900 triệu đồng.',
  },
  ...{ public: true, about: null, fileIds: [] },
  ...change,
});
let asked = 0;
/** A person asks ten a day at most, so each test brings its own. */
const somebody = () => person(market.room, `hoi-${(asked += 1)}@example.vn`, 'shopper', 'Trần Văn Hải');
const ask = async (actor: Actor, change = {}) => expectOk(await get(AskQuestion).execute(actor, asking(change)));
const take = (number: string, desk = tax) => get(HandleQuestion).take(desk.officer, { number });
const answer = (number: string, text = 'Có. Xem Điều 11.', fileIds: readonly string[] = [], desk = tax) =>
  get(AnswerQuestion).execute(desk.officer, { number, answer: text, fileIds });
const view = (actor: Actor, number: string) => get(QuestionQueries).byNumber(actor, number);
const answered = async (actor: Actor, change = {}) => {
  const number = await ask(actor, change);
  expectOk(await take(number));
  expectOk(await answer(number));
  return number;
};
const wording = { title: 'Hoá đơn của hộ kinh doanh', question: 'Hộ có phải xuất hoá đơn không?', answer: 'Có.', flagsSeen: false };

describe('a question', () => {
  it('goes to the department of its topic, is taken, answered with a paper, and published without names', async () => {
    const paper = expectOk(await get(StorePrivateFile).execute(stall.seller, { bytes: pdf, name: 'to-khai.pdf' }));
    const number = await ask(stall.seller, { fileIds: [paper.id] });
    expect(number).toMatch(/^KG-HD-2611-\d{5}$/);
    expect(await view(tax.officer, number)).toMatchObject({
      ...{ state: 'asked', dueOn: '2026-12-14', term: { left: 15, colour: 'calm' }, business: expect.any(String) },
      attached: [{ id: paper.id, name: 'to-khai.pdf', messageId: null }],
    });
    expectOk(await take(number));
    const reply = expectOk(await get(StorePrivateFile).execute(tax.officer, { bytes: pdf, name: 'cong-van.pdf' }));
    expectOk(await answer(number, 'Có. Xem Điều 11.', [reply.id]));
    const own = (await view(stall.seller, number))!;
    expect(own).toMatchObject({
      state: 'answered',
      term: null,
      publishBy: '2026-12-14',
      messages: [{ kind: 'answer', body: 'Có. Xem Điều 11.' }],
    });
    expect(expectOk(await get(QuestionQueries).file(stall.seller, number, reply.id)).bytes).toEqual(pdf);
    expect(expectOk(await get(QuestionQueries).file(tax.officer, number, paper.id)).bytes).toEqual(pdf);

    const slug = expectOk(await get(PublishQuestion).execute(tax.officer, { number, ...wording }));
    expect(await get(QuestionQueries).bySlug(slug)).toMatchObject({ title: wording.title, question: wording.question, answer: 'Có.' });
    expect(JSON.stringify(await get(QuestionQueries).bySlug(slug))).not.toMatch(/900 triệu|Hòn Sơn|Lụa/);
    expect((await view(stall.seller, number))!.moves.map(({ move, to }) => `${move} ${to}`)).toEqual([
      ...['ask asked', 'take assigned', 'answer answered', 'publish published'],
    ]);
    const acts = await market.room.database.owner.query<{ act: string }[]>(
      'SELECT act FROM audit_entries WHERE subject = $1 ORDER BY at, id',
      [own.id],
    );
    expect(acts.map(({ act }) => act)).toEqual(['support/question-taken', 'support/question-answered', 'support/question-published']);
  });

  it('is the asker’s and his department’s alone, by the database as well', async () => {
    const [asker, other] = [await somebody(), await somebody()];
    const paper = expectOk(await get(StorePrivateFile).execute(asker, { bytes: pdf, name: 'a.pdf' }));
    const number = await ask(asker, { fileIds: [paper.id] });
    for (const stranger of [other, stall.seller, trade.officer, publicActor]) {
      expect(await view(stranger, number)).toBeUndefined();
      expect(await get(QuestionQueries).file(stranger, number, paper.id)).toMatchObject({ ok: false });
    }
    for (const reader of [asker, tax.officer, admin]) expect(await view(reader, number)).toMatchObject({ number });
    expect(await take(number, trade)).toMatchObject({ problem: { code: 'support/question-not-found' } });
    expect(await get(HandleQuestion).take(asker, { number })).toMatchObject({ problem: { code: 'platform/forbidden' } });
    const listed = (await get(QuestionQueries).queue(trade.officer, { states: null })).items.map((item) => item.number);
    expect(listed).not.toContain(number);
    expect((await get(QuestionQueries).queue(admin, { states: null, perPage: 200 })).items.map((item) => item.number)).toContain(number);
  });

  it('is refused half written, to a topic that is not there, with another’s paper, or by an officer', async () => {
    const asker = await somebody();
    const put = (change: object, actor: Actor = asker) => get(AskQuestion).execute(actor, asking(change));
    expect(await put({ title: ' ', body: '', topicKey: '' })).toMatchObject({
      problem: { code: 'support/question-invalid', fields: { title: 'required', body: 'required', topicKey: 'required' } },
    });
    expect(await put({ topicKey: 'khong-co' })).toMatchObject({ problem: { fields: { topicKey: 'required' } } });
    const paper = expectOk(await get(StorePrivateFile).execute(stall.seller, { bytes: pdf, name: 'a.pdf' }));
    expect(await put({ fileIds: [paper.id] })).toMatchObject({ problem: { code: 'media/file-not-found' } });
    expect(await put({}, tax.officer)).toMatchObject({ problem: { code: 'platform/forbidden' } });
    expect(await put({}, publicActor)).toMatchObject({ problem: { code: 'platform/forbidden' } });
    expect(await get(QuestionQueries).ofAccount(asker)).toEqual([]);
  });

  it('that is sent twice is one, and ten a day are enough', async () => {
    const asker = await somebody();
    const once = asking();
    const taps = [await get(AskQuestion).execute(asker, once), await get(AskQuestion).execute(asker, once)].map(expectOk);
    expect(taps[0]).toBe(taps[1]);
    for (let more = 1; more < 10; more += 1) await ask(asker);
    expect(await get(AskQuestion).execute(asker, asking())).toMatchObject({ problem: { code: 'support/too-many-questions' } });
    market.room.clock.set(new Date('2026-11-23T17:00:00Z'));
    await ask(asker);
  });

  it('is passed on within the term that runs, stays in view of who passed it on, and is the other department’s to answer', async () => {
    const number = await ask(await somebody());
    const route = (departmentId: string, reason = 'Thuộc thẩm quyền Sở Công Thương.') =>
      get(HandleQuestion).route(tax.officer, { number, departmentId, reason });
    expect(await route(trade.departmentId, ' ')).toMatchObject({ problem: { code: 'support/reason-required' } });
    expect(await route(tax.departmentId)).toMatchObject({ problem: { code: 'support/department-not-found' } });
    expectOk(await take(number));
    expectOk(await route(trade.departmentId));
    expect(await view(trade.officer, number)).toMatchObject({ state: 'asked', dueOn: '2026-12-14', officer: null });
    expect(await view(tax.officer, number)).toMatchObject({ number });
    expect(await take(number)).toMatchObject({ problem: { code: 'support/question-not-found' } });
    expectOk(await take(number, trade));
    expectOk(await answer(number, 'Trả lời.', [], trade));
  });

  it('gets the longer term once, with a reason, before the first is over', async () => {
    const number = await ask(await somebody());
    const extend = (reason = 'Cần ý kiến của Bộ.') => get(HandleQuestion).extend(tax.officer, { number, reason });
    expect(await extend('')).toMatchObject({ problem: { code: 'support/reason-required' } });
    expectOk(await extend());
    // Thirty working days from the day of the question, New Year's Day is no working day.
    expect(await view(tax.officer, number)).toMatchObject({ runsFrom: '2026-11-23', dueOn: '2027-01-05', extended: true, state: 'asked' });
    expect(await extend()).toMatchObject({ problem: { code: 'support/already-extended' } });
    const late = await ask(await somebody());
    market.room.clock.set(new Date('2026-12-15T02:00:00Z'));
    expect(await get(HandleQuestion).extend(tax.officer, { number: late, reason: 'Phức tạp.' })).toMatchObject({
      problem: { code: 'support/term-over' },
    });
  });

  it('may be asked back once; the second answer has a term of its own', async () => {
    const asker = await somebody();
    const number = await answered(asker);
    market.room.clock.set(new Date('2026-12-01T02:00:00Z'));
    const back = (text: string) => get(ReplyToAnswer).followUp(asker, { number, text });
    expect(await back('')).toMatchObject({ problem: { code: 'support/answer-empty' } });
    expect(await get(ReplyToAnswer).followUp(await somebody(), { number, text: 'A' })).toMatchObject({
      problem: { code: 'support/question-not-found' },
    });
    expectOk(await back('Còn hàng gửi bán thì sao?'));
    expect(await view(asker, number)).toMatchObject({ state: 'assigned', runsFrom: '2026-12-01', dueOn: '2026-12-22', satisfied: false });
    expectOk(await answer(number, 'Cũng vậy.'));
    expect(await back('Thêm nữa')).toMatchObject({ problem: { code: 'support/already-followed-up' } });
    expectOk(await get(ReplyToAnswer).rate(asker, { number, satisfied: true }));
    expect(await view(asker, number)).toMatchObject({ satisfied: true, messages: [{}, { kind: 'follow-up' }, { body: 'Cũng vậy.' }] });
    expect(await get(ReplyToAnswer).rate(await somebody(), { number, satisfied: false })).toMatchObject({ ok: false });
  });

  it('is not answered by two officers at once', async () => {
    const number = await ask(await somebody());
    expectOk(await take(number));
    const answers = await Promise.all([answer(number), answer(number)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ problem: { code: 'support/question-move-refused' } });
    expect(await get(PublishQuestion).execute(tax.officer, { number, ...wording, expectedVersion: 1 })).toMatchObject({
      problem: { code: 'support/question-changed-meanwhile' },
    });
  });
});

describe('what is made public', () => {
  it('is only what its asker agreed to', async () => {
    const number = await answered(await somebody(), { public: false });
    expect(await get(PublishQuestion).execute(tax.officer, { number, ...wording })).toMatchObject({
      problem: { code: 'support/question-private' },
    });
    await expect(
      market.room.database.owner.query(`UPDATE support_questions SET state = 'published' WHERE number = $1`, [number]),
    ).rejects.toThrow(/check/);
  });

  it('is flagged where it would tell who asked, and stopped until an officer has seen each', async () => {
    const number = await answered(stall.seller, { title: 'Cơ sở Nước mắm Hòn Sơn hỏi', body: 'Gọi 0912 345 678, mã số thuế 1700123456.' });
    const question = (await view(tax.officer, number))!;
    const draft = await get(QuestionQueries).publicDraft(tax.officer, question, (kind) => `[${kind}]`);
    expect(draft).toMatchObject({ title: 'Cơ sở [name] hỏi', question: 'Gọi [phone], mã số thuế [tax-code].' });
    expect(draft.marks.map(({ text }) => text)).toEqual(['Nước mắm Hòn Sơn', '0912 345 678', '1700123456']);
    const careless = { number, ...wording, question: 'Thư a@b.vn', answer: 'Gọi 0297 3862 345' };
    expect(await get(PublishQuestion).execute(tax.officer, careless)).toMatchObject({
      problem: { code: 'support/personal-data-found', fields: { question: 'personal-data', answer: 'personal-data' } },
    });
    expectOk(await get(PublishQuestion).execute(tax.officer, { ...careless, question: wording.question, flagsSeen: true }));
  });

  it('is taken back with a reason, and comes back under the same address', async () => {
    const number = await answered(await somebody());
    const publish = (answerText: string) => get(PublishQuestion).execute(tax.officer, { number, ...wording, answer: answerText });
    const slug = expectOk(await publish('Lần đầu.'));
    expect(await get(PublishQuestion).unpublish(tax.officer, { number })).toMatchObject({ problem: { code: 'support/reason-required' } });
    expectOk(await get(PublishQuestion).unpublish(tax.officer, { number, reason: 'Có sai sót.' }));
    expect(await get(QuestionQueries).bySlug(slug)).toBeUndefined();
    expect((await get(QuestionQueries).list({ q: 'lan dau' })).items).toEqual([]);
    expect(expectOk(await publish('Lần sau.'))).toBe(slug);
    expect(await get(QuestionQueries).bySlug(slug)).toMatchObject({ answer: 'Lần sau.' });
  });

  it('is found without marks, and by whoever is about to ask something like it', async () => {
    const number = await answered(await somebody());
    const text = {
      title: 'Đăng ký mã số mã vạch cho sản phẩm ở đâu?',
      question: 'Tôi muốn đăng ký mã vạch.',
      answer: 'Nộp hồ sơ trực tuyến.',
    };
    const slug = expectOk(await get(PublishQuestion).execute(tax.officer, { number, ...text, flagsSeen: false }));
    const like = async (typed: string) => (await get(QuestionQueries).like(typed)).map((each) => each.slug);
    expect((await get(QuestionQueries).list({ q: 'ma vach' })).items.map((each) => each.slug)).toEqual([slug]);
    expect((await get(QuestionQueries).list({ q: 'ma vach', topicKey: 'cong-thuong' })).items).toEqual([]);
    expect(await like('Làm sao để tôi đăng ký được mã vạch cho nước mắm?')).toContain(slug);
    expect(await like('dang ky ma vach')).toEqual([slug]);
    expect(await like('tôi muốn hỏi về giá thuê đất')).not.toContain(slug);
    expect(await like('')).toEqual([]);
  });
});

describe('officers', () => {
  it('are reminded at half, all and twice of the term, once each, on working days', async () => {
    const number = await ask(await somebody());
    await market.room.database.owner.query('DELETE FROM support_reminders');
    await market.room.database.owner.query(
      `UPDATE support_questions SET state = 'answered', officer_id = account_id, answered_at = now()
      WHERE number <> $1 AND state IN ('asked', 'assigned')`,
      [number],
    );
    const remind = (at: string) => {
      market.room.clock.set(new Date(`${at}T00:30:00Z`));
      return get(RemindOfAnswers).execute();
    };
    const counts = [];
    for (const day of ['2026-12-02', '2026-12-03', '2026-12-03', '2026-12-14', '2026-12-15', '2026-12-19', '2027-01-05', '2027-01-06']) {
      counts.push(await remind(day));
    }
    expect(counts).toEqual([0, 1, 0, 0, 1, 0, 1, 0]);
    const told = await market.room.database.owner.query<{ body: { stage: string; officerIds: string[] } }[]>(
      `SELECT body FROM outbox_events WHERE name = 'support/answer-due' AND body ->> 'number' = $1 ORDER BY sequence`,
      [number],
    );
    expect(told.map(({ body }) => body.stage)).toEqual(['half', 'late', 'overdue']);
    expect(told[0]!.body.officerIds).toEqual([tax.officer.accountId]);
  });

  it('belong to departments by an administrator’s word, who also says which topic leads where', async () => {
    const colleague = await person(market.room, 'dong-nghiep@example.vn', 'officer');
    const desks = get(RunDepartments);
    const number = await ask(await somebody());
    expect(await view(colleague, number)).toBeUndefined();
    const join = { departmentId: tax.departmentId, email: ' Dong-Nghiep@example.vn ' };
    expect(await desks.addMember(tax.officer, join)).toMatchObject({ problem: { code: 'platform/forbidden' } });
    expect(await desks.addMember(admin, { ...join, email: 'chu-quay-1@example.vn' })).toMatchObject({
      problem: { code: 'support/officer-not-found', fields: { email: 'unknown' } },
    });
    expectOk(await desks.addMember(admin, join));
    expect(await view(colleague, number)).toMatchObject({ number });
    expectOk(
      await desks.removeMember(admin, { departmentId: tax.departmentId, accountId: 'accountId' in colleague ? colleague.accountId : '' }),
    );
    expect(await view(colleague, number)).toBeUndefined();

    const topic = { key: null, name: { vi: 'Mã vạch', en: '' }, departmentId: trade.departmentId, position: 5 };
    expectOk(await desks.saveTopic(admin, topic));
    expect(await desks.saveTopic(admin, { ...topic, name: { vi: '…', en: '' } })).toMatchObject({
      problem: { code: 'support/topic-invalid' },
    });
    const routed = await ask(await somebody(), { topicKey: 'ma-vach' });
    expect(await view(trade.officer, routed)).toMatchObject({ topic: { vi: 'Mã vạch', en: 'Mã vạch' } });
  });
});
