import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CloseBusiness,
  ReinstateBusiness,
  RequestBusinessChanges,
  RegisterBusiness,
  SuspendBusiness,
  ApproveBusiness,
} from '@market/businesses';
import { CreateAccount, GrantRole } from '@market/identity';
import { expectOk, newId } from '@market/kernel';
import { InboxQueries, NotificationsModule, ReadMessage, SendMail, SweepNotices } from '@market/notifications';
import { CancelOrder, ConfirmOrder, ExpirePurchases } from '@market/orders';
import { Outbox, UnitOfWork, type Actor } from '@market/platform';
import { Mailer, type MailOutcome, type OutgoingMail } from '../../libs/notifications/src/application/mailer.js';
import {
  again,
  buy,
  cartWith,
  many,
  minutes,
  one,
  openCheckout,
  place,
  room,
  start,
  system,
  transfer,
  two,
  wish,
} from '../world/checkout.js';
import { mailsIn } from '../world/read-mail.js';
import { tickAll } from '../world/applications.js';
import { testRegistration } from '../world/registrations.js';

const dataFolder = mkdtempSync(join(tmpdir(), 'notices-'));
const publicUrl = 'http://cho.test';
beforeAll(() => openCheckout({ dataFolder, publicUrl }, { modules: [NotificationsModule] }), 60_000);
afterAll(async () => {
  await room.close();
  rmSync(dataFolder, { recursive: true });
});

const work = () => room.get(UnitOfWork);
interface Waiting {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}
/** What the queue would send now. */
const waiting = (): Promise<Waiting[]> =>
  room.database.owner.query(
    `SELECT m.id, m.name, m.email FROM mails m JOIN graphile_worker.jobs j ON j.key = 'mail ' || m.id
     WHERE m.sent_at IS NULL AND m.refused_at IS NULL ORDER BY m.created_at, m.id`,
  );
/** Delivers events and does the mail jobs, as the worker does. @returns the notices that were mailed, with the mailbox */
async function send(): Promise<string[]> {
  await room.deliver();
  const mails = await waiting();
  for (const { id } of mails) await room.get(SendMail).execute({ mailId: id });
  return mails.map(({ name, email }) => `${name} → ${email}`).sort();
}
const shopper = async (email: string): Promise<Extract<Actor, { role: 'shopper' }>> => ({
  role: 'shopper',
  accountId: expectOk(await work().run(system, (tx) => room.get(CreateAccount).execute(tx, { email, name: 'Trần Thị Bé' }))),
});
const titles = async (actor: Extract<Actor, { accountId: string }>, of: 'own' | 'shop' = 'own'): Promise<string[]> =>
  (await room.get(InboxQueries).list(actor, of, 'vi')).items.map(({ title }) => title);
const happens = (name: string, body: object) => work().commit(system, (tx) => room.get(Outbox).add(tx, { name, version: 1, body }));
const vnd = (amount: bigint): string => `${amount.toString().replace(/\B(?=(\d{3})+$)/g, '.')}\u00a0₫`;
const officer = async (): Promise<Actor> => {
  const [row] = await room.database.owner.query<{ id: string }[]>(`SELECT account_id AS id FROM account_roles WHERE role = 'officer'`);
  return { role: 'officer', accountId: row!.id };
};

describe('a purchase', () => {
  beforeAll(async () => {
    await send();
    room.clock.set(start);
  });

  it('tells the buyer by mail with a signed link, and the shop once it is paid', async () => {
    const purchase = await buy({ [one.variantIds[many]!]: 1, [two.variantIds[many]!]: 1 });
    expect(await send()).toEqual(['purchase-placed → lan@cho-tinh.example']);
    const placed = mailsIn(dataFolder).at(-1)!;
    const numbers = purchase.orders.map(({ number }) => number);
    expect(placed.subject).toBe(`Đã nhận đơn ${numbers.join(', ')}`);
    expect(placed.text).toContain('Chào Nguyễn Thị Lan,');
    expect(placed.text).toContain(`${publicUrl}/don-hang/${numbers[0]}?khoa=`);

    await transfer(purchase);
    expect(await send()).toEqual([
      'purchase-paid → lan@cho-tinh.example',
      'shop-order-paid → ban-1@cho-tinh.example',
      'shop-order-paid → ban-2@cho-tinh.example',
    ]);
    const paid = purchase.orders.find(({ shop }) => shop.slug === one.slug)!;
    expect((await titles(one.seller, 'shop'))[0]).toBe(`Đơn mới ${paid.number}, ${vnd(paid.total.minor)}`);

    expectOk(await room.get(ConfirmOrder).execute(one.seller, { number: paid.number }));
    expect(await send()).toEqual(['order-confirmed → lan@cho-tinh.example']);
  });

  it('tells both sides when a paid order is cancelled, and the buyer when money goes back', async () => {
    const buyer = await shopper('nguoi-mua@cho-tinh.example');
    const cartId = await cartWith({ [one.variantIds[many]!]: 2 }, buyer);
    const purchase = expectOk(await place(wish(cartId), buyer));
    await transfer(purchase);
    await send();
    const { number } = (await again(purchase)).orders[0]!;
    expectOk(await room.get(CancelOrder).execute(one.seller, { number, reason: 'Hết hàng' }));
    expect(await send()).toEqual(['order-cancelled → lan@cho-tinh.example', 'shop-order-cancelled → ban-1@cho-tinh.example']);
    expect(mailsIn(dataFolder).some(({ text }) => text.includes(`Bạn được hoàn ${vnd(purchase.total.minor)}`))).toBe(true);

    const amount = { amount: '300000', currency: 'VND' };
    const about = { purchaseId: purchase.id, purposeKind: 'purchase', purposeId: purchase.id, amount, refunded: amount };
    await happens('orders/refund-needed', { ...about, reason: 'sold-out' });
    await happens('payments/refunded', about);
    await happens('payments/refunded', { ...about, purposeKind: 'programme' });
    expect(await send()).toEqual(['refund-coming → lan@cho-tinh.example', 'refund-sent → lan@cho-tinh.example']);
    expect((await titles(buyer)).slice(0, 2).sort()).toEqual([
      `Sẽ hoàn ${vnd(300_000n)} cho đơn ${number}`,
      `Đã hoàn ${vnd(300_000n)} cho đơn ${number}`,
    ]);
    for (const lang of ['vi', 'en'] as const)
      expect(JSON.stringify(await room.get(InboxQueries).list(buyer, 'own', lang))).not.toMatch(/undefined|null|NaN/);
  });

  it('tells each side of the way of a return, and the officers of one that waits', async () => {
    const buyer = await shopper('nguoi-tra@cho-tinh.example');
    const purchase = expectOk(await place(wish(await cartWith({ [one.variantIds[many]!]: 1 }, buyer)), buyer));
    await transfer(purchase);
    await send();
    const [order] = (await again(purchase)).orders;
    const amount = { amount: '300000', currency: 'VND' };
    const about = { purchaseId: purchase.id, orderId: newId(), number: order!.number, shopId: one.shopId, total: amount };
    const tells = async (name: string, facts: object) => {
      await happens(name, { ...about, at: start.toISOString(), ...facts });
      return send();
    };
    const shop = (name: string) => `${name} → ban-1@cho-tinh.example`;
    expect(await tells('orders/return-accepted', { answer: null, by: 'system' })).toContain(shop('shop-return-accepted'));
    expect(await tells('orders/return-accepted', { answer: 'Gửi về', by: 'seller' })).toEqual(['return-accepted → lan@cho-tinh.example']);
    const overruled = { ruling: 'Ảnh rõ', sendBy: start.toISOString() };
    expect(await tells('orders/refusal-overruled', overruled)).toEqual([
      ...['return-overruled → lan@cho-tinh.example', shop('shop-refusal-overruled')],
    ]);
    expect(await tells('orders/refusal-appealed', { appeal: 'Chai nứt' })).toEqual([]);
    expect(await tells('orders/refusal-upheld', { ruling: 'Ảnh rõ' })).toEqual(['return-upheld → lan@cho-tinh.example']);
    const takenBack = { by: 'staff', reason: 'Bưu cục xác nhận', refundDue: amount };
    expect(await tells('orders/returned', takenBack)).toEqual([
      ...['order-returned → lan@cho-tinh.example', shop('shop-return-taken-back')],
    ]);
    expect(await tells('orders/return-sent', { trackingCode: 'VTP-1' })).toEqual([shop('shop-return-sent')]);
    expect(await tells('orders/return-awaited', { trackingCode: null, sentAt: start.toISOString() })).toEqual([
      shop('shop-return-awaited'),
    ]);
    expect((await titles((await officer()) as Extract<Actor, { role: 'officer' }>))[0]).toContain(`Hàng trả của đơn ${order!.number}`);
    expect(await tells('orders/refunded', { refundId: newId(), amount })).toEqual([]);
    expect(await tells('orders/completed', {})).toEqual([]);
    const read = (await titles(one.seller, 'shop')).slice(0, 2);
    expect(read).toEqual([`Đơn ${order!.number} đã hoàn tất`, `Đã hoàn tiền cho khách của đơn ${order!.number}`]);
    for (const lang of ['vi', 'en'] as const)
      expect(JSON.stringify(await room.get(InboxQueries).list(one.seller, 'shop', lang))).not.toMatch(/undefined|null|NaN/);
  });

  it('that nobody paid for tells the buyer once, and no shop', async () => {
    await buy({ [one.variantIds[many]!]: 1, [two.variantIds[many]!]: 1 });
    await send();
    room.clock.set(new Date(start.getTime() + minutes(60)));
    await room.get(ExpirePurchases).execute();
    expect(await send()).toEqual(['purchase-expired → lan@cho-tinh.example']);
  });
});

describe('a business', () => {
  it('hears of every step: who applied before the approval, the shop’s people after it', async () => {
    const applicant = await shopper('dang-ky@cho-tinh.example');
    const judge = await officer();
    const { businessId, shopId } = expectOk(
      await work().run(system, (tx) => room.get(RegisterBusiness).execute(tx, testRegistration(31, { applicantId: applicant.accountId }))),
    );
    const to = 'dang-ky@cho-tinh.example';
    expect(await send()).toEqual([`business-submitted → ${to}`]);
    const asked = { businessId, reason: '', requests: [{ field: 'name', reason: 'Tên khác giấy phép' }] };
    expectOk(await work().run(judge, (tx) => room.get(RequestBusinessChanges).execute(tx, judge, asked)));
    expect(await send()).toEqual([`business-changes-requested → ${to}`]);
    expect(mailsIn(dataFolder).at(-1)?.text).toContain('– Tên khác giấy phép');
    await room.database.owner.query(`UPDATE businesses SET state = 'submitted' WHERE id = $1`, [businessId]);
    await tickAll(room, judge, businessId);
    expectOk(await work().run(judge, (tx) => room.get(ApproveBusiness).execute(tx, judge, { businessId })));
    expect(await send()).toEqual([`business-approved → ${to}`]);
    for (const [move, name] of [
      [SuspendBusiness, 'business-suspended'],
      [ReinstateBusiness, 'business-reinstated'],
      [CloseBusiness, 'business-closed'],
    ] as const) {
      expectOk(
        await work().run(judge, (tx) =>
          room.get<Pick<SuspendBusiness, 'execute'>>(move).execute(tx, judge, { businessId, reason: 'Theo biên bản' }),
        ),
      );
      expect(await send()).toEqual([`${name} → ${to}`]);
    }
    expect(await titles({ role: 'seller', accountId: applicant.accountId, shopId }, 'shop')).toHaveLength(3);
    expect(await titles(applicant)).toHaveLength(3);
  });
});

describe('an application for support', () => {
  it.each([
    ['submitted', { dueOn: '2026-12-10' }, 'Đã nhận hồ sơ hỗ trợ HT-1', 'Chậm nhất ngày 10/12/2026'],
    ['papers-asked', { reason: 'Thiếu báo giá' }, 'Hồ sơ HT-1 cần thêm giấy tờ', 'Nội dung: Thiếu báo giá'],
    ['approved', { granted: { amount: '20000000', currency: 'VND' } }, 'Hồ sơ HT-1 được hỗ trợ', `Số tiền hỗ trợ: ${vnd(20_000_000n)}.`],
    ['refused', { reason: 'Hết hạn' }, 'Hồ sơ HT-1 chưa được hỗ trợ', 'Chương trình: Chuyển đổi số.'],
  ])('that is %s tells the shop, and by mail who sent it', async (step, change, title, line) => {
    const about = { shopId: one.shopId, accountId: one.seller.accountId, number: 'HT-1', reason: null, granted: null, dueOn: null };
    await happens(`support/application-${step}`, { ...about, programme: { vi: 'Chuyển đổi số', en: 'Going digital' }, ...change });
    expect(await send()).toEqual(['support-application → ban-1@cho-tinh.example']);
    expect((await titles(one.seller, 'shop'))[0]).toBe(title);
    expect(mailsIn(dataFolder).at(-1)).toMatchObject({ subject: title, text: expect.stringContaining(line) });
  });
});

describe('an inbox', () => {
  const employee = async (): Promise<Extract<Actor, { role: 'seller' }>> => {
    const { accountId } = await shopper('nhan-vien@cho-tinh.example');
    const grant = { accountId, role: 'seller', scopeId: one.shopId, staffRole: 'finance' } as const;
    await work().commit(system, (tx) => room.get(GrantRole).execute(tx, grant));
    return { role: 'seller', accountId, shopId: one.shopId, staffRole: 'finance' };
  };
  const inbox = () => room.get(InboxQueries);

  it('of a shop is read by each of its people for himself or herself, in either language', async () => {
    const finance = await employee();
    const before = await inbox().list(finance, 'shop', 'en');
    expect(before).toMatchObject({ total: before.unread, items: expect.arrayContaining([expect.objectContaining({ unread: true })]) });
    expect(before.items.map(({ title }) => title)).toEqual(expect.arrayContaining([expect.stringMatching(/^New order KG-/)]));
    const { id } = before.items.find(({ title }) => title.startsWith('New order'))!;
    expect(expectOk(await room.get(ReadMessage).execute(finance, 'shop', id))).toMatch(/^\/kenh-ban-hang\/don-hang\/KG-/);
    expectOk(await room.get(ReadMessage).execute(finance, 'shop', id));
    expect(await inbox().unread(finance)).toEqual({ own: 0, shop: before.unread - 1 });
    expect((await inbox().unread(one.seller)).shop).toBe(before.unread);
    await room.get(ReadMessage).all(finance, 'shop');
    expect((await inbox().unread(finance)).shop).toBe(0);
    expect((await inbox().list(finance, 'shop', 'vi')).items.every(({ unread }) => !unread)).toBe(true);
  });

  it('counts for its badge a hundred at most, and nothing older than two months', async () => {
    const reader = await shopper('nhieu-tin@cho-tinh.example');
    const add = (daysAgo: number, count: number) =>
      room.database.owner.query(
        `INSERT INTO inbox_messages (id, once, name, facts, path, account_id, at)
         SELECT gen_random_uuid(), gen_random_uuid(), 'signed-up', '{}', '/tai-khoan', $1, $2::timestamptz - make_interval(days => $3)
         FROM generate_series(1, $4::int)`,
        [reader.accountId, room.clock.now(), daysAgo, count],
      );
    await add(61, 3);
    expect((await inbox().unread(reader)).own).toBe(0);
    await add(59, 2);
    expect((await inbox().unread(reader)).own).toBe(2);
    await add(1, 120);
    expect((await inbox().unread(reader)).own).toBe(100);
    expect((await inbox().list(reader, 'own', 'vi')).unread).toBe(125);
  });

  it('of somebody else stays closed, whatever is asked for', async () => {
    const stranger = await shopper('la@cho-tinh.example');
    const [message] = (await inbox().list(one.seller, 'shop', 'vi')).items;
    const unknown = { ok: false, problem: { code: 'notifications/unknown-message', kind: 'not-found' } };
    expect(await room.get(ReadMessage).execute(two.seller, 'shop', message!.id)).toEqual(unknown);
    expect(await room.get(ReadMessage).execute(stranger, 'own', message!.id)).toEqual(unknown);
    expect(await room.get(ReadMessage).execute(stranger, 'own', 'no id')).toEqual(unknown);
    const seen = await work().commit(stranger, (tx) => tx.query<object[]>('SELECT 1 FROM inbox_messages UNION ALL SELECT 1 FROM mails'));
    expect(seen).toEqual([]);
    expect(await inbox().unread({ role: 'public' })).toEqual({ own: 0, shop: 0 });
  });
});

describe('a mail', () => {
  const send1 = (id: string) => room.get(SendMail).execute({ mailId: id });
  const states = (id: string) =>
    room.database.owner.query<{ attempts: number; sent: boolean; refused: boolean; fault: string | null }[]>(
      'SELECT attempts, sent_at IS NOT NULL AS sent, refused_at IS NOT NULL AS refused, last_fault AS fault FROM mails WHERE id = $1',
      [id],
    );
  const oneWaiting = async (): Promise<string> => {
    await buy({ [one.variantIds[many]!]: 1 });
    await room.deliver();
    return (await waiting()).at(-1)!.id;
  };
  const answering = (answer: () => Promise<MailOutcome>) =>
    jest.spyOn(room.get(Mailer), 'send').mockImplementation((_: OutgoingMail) => answer());
  afterEach(() => jest.restoreAllMocks());

  it('is sent once, although the event and the job come twice', async () => {
    const id = await oneWaiting();
    const [event] = await room.database.owner.query<{ name: string; version: number; body: object }[]>(
      `SELECT name, version, body FROM outbox_events WHERE name = 'orders/placed' ORDER BY sequence DESC LIMIT 1`,
    );
    await work().commit(system, (tx) => room.get(Outbox).add(tx, event!));
    await room.deliver();
    expect(await waiting()).toHaveLength(1);
    const before = mailsIn(dataFolder).length;
    await send1(id);
    await send1(id);
    expect(mailsIn(dataFolder)).toHaveLength(before + 1);
    expect(await states(id)).toEqual([{ attempts: 1, sent: true, refused: false, fault: null }]);
  });

  it('that meets trouble is left to the queue, which tries again later', async () => {
    const id = await oneWaiting();
    answering(() => Promise.reject(new Error('451 try later')));
    await expect(send1(id)).rejects.toThrow('451');
    expect(await states(id)).toEqual([{ attempts: 1, sent: false, refused: false, fault: 'Error: 451 try later' }]);
    jest.restoreAllMocks();
    await send1(id);
    expect(await states(id)).toEqual([{ attempts: 2, sent: true, refused: false, fault: null }]);
  });

  it('that its mailbox refuses is not tried again', async () => {
    const id = await oneWaiting();
    const mailer = answering(() => Promise.resolve('refused'));
    await send1(id);
    await send1(id);
    expect(mailer).toHaveBeenCalledTimes(1);
    expect(await states(id)).toEqual([{ attempts: 1, sent: false, refused: true, fault: null }]);
  });

  it('is forgotten after a quarter, a message after a year', async () => {
    room.clock.set(new Date(start.getTime() + minutes(60 * 24 * 91)));
    await room.get(SweepNotices).execute();
    expect(await room.database.owner.query('SELECT 1 FROM mails')).toEqual([]);
    expect((await room.get(InboxQueries).list(one.seller, 'shop', 'vi')).total).toBeGreaterThan(0);
    room.clock.set(new Date(start.getTime() + minutes(60 * 24 * 401)));
    await room.get(SweepNotices).execute();
    expect((await room.get(InboxQueries).list(one.seller, 'shop', 'vi')).total).toBe(0);
  });
});
