import { expectOk, newId } from '@market/kernel';
import { InboxQueries, NotificationsModule } from '@market/notifications';
import { publicActor, type Actor } from '@market/platform';
import {
  AnswerQuestion,
  AskQuestion,
  AttachedSubjects,
  HandleQuestion,
  QuestionQueries,
  readReference,
  RegisterForSession,
  SaveCourse,
  SupportModule,
} from '@market/support';
import { cartWith, many, one, openCheckout, place, room, two, wish } from '../world/checkout.js';
import { openDesk, person, type Desk } from '../world/departments.js';

let desk: Desk;
type Person = Extract<Actor, { accountId: string }>;
let buyer: Person;
let other: Person;
let number: string;
beforeAll(async () => {
  await openCheckout({}, { modules: [SupportModule, NotificationsModule] });
  desk = await openDesk(room, 'don-hang');
  buyer = await person(room, 'nguoi-mua@example.vn', 'shopper');
  other = await person(room, 'nguoi-khac@example.vn', 'shopper');
  const purchase = expectOk(await place(wish(await cartWith({ [one.variantIds[many]!]: 2 }, buyer)), buyer));
  number = purchase.orders[0]!.number;
}, 60_000);
afterAll(() => room.close());

const look = async (actor: Actor, about: string) => {
  const reference = readReference(about);
  return reference && room.get(AttachedSubjects).look(actor, reference);
};
const ask = (actor: Actor, about: string | null) =>
  room.get(AskQuestion).execute(actor, {
    ...{ id: newId(), topicKey: 'don-hang', title: 'Đơn của tôi ở đâu?', body: 'Chưa thấy giao.', public: false, about, fileIds: [] },
  });
const slugOf = async (variantId: string): Promise<string> => {
  const [row] = await room.database.owner.query<{ slug: string }[]>(
    'SELECT slug FROM products WHERE id = (SELECT product_id FROM variants WHERE id = $1)',
    [variantId],
  );
  return row!.slug;
};

describe('what a question is about', () => {
  it('is an order that the asker may see, as he saw it, without the buyer’s address', async () => {
    const asked = expectOk(await ask(buyer, `order:${number}`));
    const { subject } = (await room.get(QuestionQueries).byNumber(desk.officer, asked))!;
    expect(subject).toMatchObject({ kind: 'order', ref: number, state: 'awaiting-payment', lines: [{ quantity: 2 }] });
    expect(JSON.stringify(subject)).not.toMatch(/Nguyễn Trung Trực|912 345 678|cho-tinh\.example/);
    await room.database.owner.query(`UPDATE orders SET state = 'expired' WHERE number = $1`, [number]);
    expect((await room.get(QuestionQueries).byNumber(desk.officer, asked))!.subject).toEqual(subject);
    await room.database.owner.query(`UPDATE orders SET state = 'awaiting-payment' WHERE number = $1`, [number]);
    expect(await look(one.seller, `order:${number}`)).toMatchObject({ ref: number });
  });

  it('is nothing that the asker may not see', async () => {
    for (const stranger of [other, two.seller, publicActor]) expect(await look(stranger, `order:${number}`)).toBeUndefined();
    expect(await ask(other, `order:${number}`)).toMatchObject({ problem: { code: 'support/subject-not-found' } });
    for (const about of ['order:', 'order:x', 'purchase:1', 'import:1', `import:${newId()}:999999999`, 'product:../x', '::']) {
      expect(await ask(buyer, about)).toMatchObject({ problem: { code: 'support/subject-not-found' } });
    }
    expect(await room.get(QuestionQueries).ofAccount(other)).toEqual([]);
  });

  it('is a product that everybody sees, or the seller’s own that nobody sees yet, by its slug or its id', async () => {
    const slug = await slugOf(one.variantIds[many]!);
    expect(await look(other, `product:${slug}`)).toMatchObject({ kind: 'product', ref: slug, state: 'published', priceFrom: '150000' });
    await room.database.owner.query(`UPDATE products SET state = 'unlisted' WHERE slug = $1`, [slug]);
    const [row] = await room.database.owner.query<{ id: string }[]>('SELECT id FROM products WHERE slug = $1', [slug]);
    for (const about of [`product:${slug}`, `product:${row!.id}`]) {
      expect(await look(other, about)).toBeUndefined();
      expect(await look(two.seller, about)).toBeUndefined();
      expect(await look(one.seller, about)).toMatchObject({ ref: slug, state: 'unlisted' });
    }
    await room.database.owner.query(`UPDATE products SET state = 'published' WHERE slug = $1`, [slug]);
  });
});

describe('people are told', () => {
  const titles = async (actor: Extract<Actor, { accountId: string }>): Promise<readonly string[]> => {
    await room.deliver();
    return (await room.get(InboxQueries).list(actor, 'own', 'vi')).items.map(({ title }) => title);
  };

  it('officers of a question to them, the asker of the answer', async () => {
    const asked = expectOk(await ask(other, null));
    expect(await titles(desk.officer)).toContain(`Câu hỏi mới ${asked}`);
    expectOk(await room.get(HandleQuestion).take(desk.officer, { number: asked }));
    expectOk(await room.get(AnswerQuestion).execute(desk.officer, { number: asked, answer: 'Đang giao.', fileIds: [] }));
    expect(await titles(other)).toEqual([`Câu hỏi ${asked} đã được trả lời`, `Câu hỏi ${asked} đã được tiếp nhận`]);
  });

  it('whoever waits for a seat, when it is freed', async () => {
    const words = { title: { vi: 'Lớp OCOP', en: '' }, summary: { vi: 'Một buổi.', en: '' }, body: { vi: '', en: '' } };
    const course = {
      ...words,
      id: newId(),
      expectedVersion: null,
      slug: 'lop-ocop',
      departmentId: desk.departmentId,
      state: 'published',
    } as const;
    expectOk(await room.get(SaveCourse).execute(desk.officer, course));
    const startsAt = new Date('2026-12-10T01:00:00Z');
    const session = { id: newId(), courseId: course.id, startsAt, endsAt: new Date('2026-12-10T04:00:00Z'), closesAt: startsAt, seats: 1 };
    expectOk(await room.get(SaveCourse).session(desk.officer, { ...session, place: 'Hội trường', online: false }));
    const seats = room.get(RegisterForSession);
    for (const actor of [buyer, other]) expectOk(await seats.execute(actor, { sessionId: session.id, name: 'Lan', phone: '' }));
    expect((await titles(other))[0]).toBe('Bạn đang chờ chỗ: Lớp OCOP');
    expectOk(await seats.leave(buyer, session.id));
    expect((await titles(other))[0]).toBe('Có chỗ cho bạn: Lớp OCOP');
  });
});
