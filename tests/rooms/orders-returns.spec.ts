import { expectOk, newId } from '@market/kernel';
import {
  AnswerReturn,
  CancelOrder,
  CompleteOrder,
  ConfirmOrder,
  DeliverOrder,
  OrderRules,
  OverruleRefusal,
  RequestReturn,
  SendBackReturn,
  ShipOrder,
  TakeBackReturn,
} from '@market/orders';
import { StorePrivateFile } from '@market/media';
import { UnitOfWork, type Actor } from '@market/platform';
import { countOf, many, minutes, noDiscrepancy, one, openCheckout, room, start, stockOf, system, two } from '../world/checkout.js';
import { deliveredOrder, orderOf, paidOrder, sendMoneyBack, shippedOrder, type BoughtOrder } from '../world/order-life.js';

beforeAll(() => openCheckout(), 60_000);
afterAll(() => room.close());
beforeEach(() => room.clock.set(start));

const days = (count: number) => new Date(start.getTime() + minutes(count * 24 * 60));
const lineOf = async (bought: BoughtOrder) => (await orderOf(bought)).lines[0]!;
const eventsOf = async ({ number }: BoughtOrder) =>
  (
    await room.database.owner.query<{ name: string }[]>(
      `SELECT name FROM outbox_events WHERE name LIKE 'orders/%' AND body ->> 'number' = $1 ORDER BY sequence`,
      [number],
    )
  ).map(({ name }) => name);
const request = async (bought: BoughtOrder, quantity: number, change: object = {}) => {
  const line = await lineOf(bought);
  const wish = { number: bought.number, lines: [{ lineId: line.id, quantity }], reason: 'damaged', note: 'Vỡ hai chai', pictures: [] };
  return room.get(RequestReturn).execute(bought.buyer, { ...wish, ...change });
};

const bytes = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex');
const pictureFor = async (bought: BoughtOrder) => {
  const file = { bytes, name: 'vo.png', forShop: one.shopId, broughtFor: (await orderOf(bought)).id, sharedWith: ['orders'] } as const;
  return expectOk(await room.get(StorePrivateFile).execute(system, file));
};

describe('a part of an order', () => {
  it('is cancelled by line and quantity before it is shipped, with its share of the shipping', async () => {
    const variantId = one.variantIds[many]!;
    const before = await stockOf(variantId);
    const bought = await paidOrder({ [variantId]: 3 });
    const line = await lineOf(bought);
    const cancel = (quantity: number) =>
      room.get(CancelOrder).execute(bought.buyer, { number: bought.number, reason: 'đặt dư', lines: [{ lineId: line.id, quantity }] });
    expectOk(await cancel(1));
    const after = await orderOf(bought);
    const share = after.shipping.minor / 3n;
    expect(after).toMatchObject({ state: 'paid', lines: [{ quantity: 3, left: 2 }], refunds: [{ kind: 'part-cancelled', side: 'buyer' }] });
    expect([after.refunds[0]!.goods.minor, after.refunds[0]!.sentAt]).toEqual([150_000n, null]);
    expect(after.refunds[0]!.shipping.minor - share).toBeLessThanOrEqual(1n);
    expect((await stockOf(variantId)).onHand).toBe(before.onHand - 2);
    expect(await cancel(3)).toMatchObject({ ok: false, problem: { code: 'orders/wrong-lines' } });

    // What is left of it is the whole of it: the order itself is cancelled.
    room.clock.set(new Date(start.getTime() + minutes(1)));
    expectOk(await cancel(2));
    const gone = await orderOf(bought);
    expect(gone).toMatchObject({ state: 'cancelled', dueAt: null, refunds: [{ kind: 'part-cancelled' }, { kind: 'cancelled' }] });
    expect(gone.refunds.reduce((sum, { amount }) => sum + amount.minor, 0n)).toBe(gone.total.minor);
    expect(await stockOf(variantId)).toEqual(before);
    await sendMoneyBack();
    expect(await orderOf(bought)).toMatchObject({
      state: 'refunded',
      refunds: [{ sentAt: room.clock.now() }, { sentAt: room.clock.now() }],
    });
    expect(await eventsOf(bought)).toEqual([
      ...['orders/paid', 'orders/part-cancelled', 'orders/cancelled', 'orders/refunded', 'orders/refunded'],
    ]);
    await noDiscrepancy();
  });

  it('that the shop says is broken leaves the shelf, and its history tells of both', async () => {
    const variantId = one.variantIds[many]!;
    const before = await stockOf(variantId);
    const bought = await paidOrder({ [variantId]: 2 });
    const lines = [{ lineId: (await lineOf(bought)).id, quantity: 1 }];
    expectOk(await room.get(CancelOrder).execute(one.seller, { number: bought.number, reason: 'vỡ chai', lines, restock: false }));
    expect((await stockOf(variantId)).onHand).toBe(before.onHand - 2);
    const { id } = (await orderOf(bought)).refunds[0]!;
    const rows = await room.database.owner.query('SELECT kind, quantity, by, why FROM stock_movements WHERE reference = $1 ORDER BY kind', [
      id,
    ]);
    expect(rows).toEqual([
      { kind: 'returned', quantity: 1, by: one.seller.accountId, why: 'vỡ chai' },
      { kind: 'written-off', quantity: -1, by: one.seller.accountId, why: 'vỡ chai' },
    ]);
    await noDiscrepancy();
  });
});

describe('an order on its way', () => {
  it('needs a parcel of a known carrier, with a number where the carrier gives one, and takes several', async () => {
    const bought = await paidOrder({ [one.variantIds[many]!]: 1 });
    const ship = (parcels: { carrierCode: string; trackingCode: string }[]) =>
      room.get(ShipOrder).execute(one.seller, { number: bought.number, parcels });
    const parcel = { carrierCode: 'ghn', trackingCode: 'ghn-12345' };
    expect(await ship([parcel])).toMatchObject({ ok: false, problem: { code: 'orders/wrong-state' } });
    expectOk(await room.get(ConfirmOrder).execute(one.seller, bought));
    for (const wrong of [[], [{ ...parcel, carrierCode: 'x' }], [{ ...parcel, trackingCode: '' }], [{ ...parcel, trackingCode: '<b>' }]])
      expect(await ship(wrong)).toMatchObject({ ok: false, problem: { code: 'orders/wrong-parcel' } });
    expectOk(await ship([parcel, { carrierCode: 'tu-giao', trackingCode: '' }]));
    expectOk(await room.get(ShipOrder).addParcel(one.seller, { number: bought.number, parcel: { ...parcel, trackingCode: 'ghn-22' } }));
    const { parcels, state } = await orderOf(bought);
    expect(state).toBe('shipped');
    expect(parcels.map(({ trackingCode }) => trackingCode).sort()).toEqual(['GHN-12345', 'GHN-22', null]);
    const followed = parcels.find(({ trackingCode }) => trackingCode === 'GHN-12345');
    expect(followed).toMatchObject({ carrier: 'Giao Hàng Nhanh', trackingUrl: 'https://donhang.ghn.vn/?order_code=GHN-12345' });
    expect(await room.get(DeliverOrder).bySeller(two.seller, bought.number)).toMatchObject({
      ok: false,
      problem: { code: 'orders/unknown-order' },
    });
  });

  it('is received and completed by the buyer, by nobody else', async () => {
    const bought = await shippedOrder({ [one.variantIds[many]!]: 1 });
    const stranger = { role: 'guest', purchaseId: newId() } as const;
    expect(await room.get(DeliverOrder).byBuyer(stranger, bought.number)).toMatchObject({
      ok: false,
      problem: { code: 'orders/unknown-order' },
    });
    expectOk(await room.get(DeliverOrder).byBuyer(bought.buyer, bought.number));
    expect(await lineOf(bought)).toMatchObject({ returnUntil: days(7) });
    const complete = (actor: BoughtOrder['buyer']) => room.get(CompleteOrder).execute(actor, { number: bought.number, why: 'xong' });
    expect(await complete(one.seller)).toMatchObject({ ok: false, problem: { code: 'orders/not-allowed' } });
    expectOk(await complete(bought.buyer));
    expect((await orderOf(bought)).moves.slice(-2).map(({ to, by }) => [to, by])).toEqual([
      ['delivered', 'buyer'],
      ['completed', 'buyer'],
    ]);
  });
});

describe('a return', () => {
  it('is asked for with a reason and pictures, accepted, taken back in part and paid back', async () => {
    const variantId = one.variantIds[many]!;
    const bought = await deliveredOrder({ [variantId]: 3 });
    const before = await stockOf(variantId);
    const picture = await pictureFor(bought);
    expectOk(await request(bought, 2, { pictures: [picture.id] }));
    expect(await request(bought, 1)).toMatchObject({ ok: false, problem: { code: 'orders/wrong-state' } });
    const asked = await orderOf(bought);
    expect(asked).toMatchObject({ state: 'return-requested', return: { reason: 'damaged', pictures: [picture.id], accepted: null } });
    expect(asked.dueAt).toEqual(new Date('2026-11-25T17:00:00Z'));
    const kept = `private_files WHERE id = $1 AND kept_for = 'orders/return' AND staff_may_read`;
    expect(await countOf(kept, [picture.id])).toBe(1);

    const answer = room.get(AnswerReturn);
    expect(await answer.accept(two.seller, { number: bought.number, answer: '' })).toMatchObject({ ok: false });
    expectOk(await answer.accept(one.seller, { number: bought.number, answer: 'Gửi về 12 Nguyễn Trung Trực' }));
    const lineId = asked.lines[0]!.id;
    const takeBack = (quantity: number) =>
      room.get(TakeBackReturn).execute(one.seller, { number: bought.number, writtenOff: [{ lineId, quantity }] });
    expect(await takeBack(3)).toMatchObject({ ok: false, problem: { code: 'orders/wrong-lines' } });
    expectOk(await takeBack(1));
    expect(await stockOf(variantId)).toEqual({ ...before, onHand: before.onHand + 1 });
    const returned = await orderOf(bought);
    expect(returned).toMatchObject({
      state: 'returned',
      lines: [{ left: 1 }],
      refunds: [{ kind: 'returned', lines: [{ quantity: 2, restocked: 1 }] }],
    });
    await sendMoneyBack();
    const { state, refunds, total } = await orderOf(bought);
    expect([state, refunds[0]!.sentAt]).toEqual(['refunded', start]);
    const [kept1] = await room.database.owner.query<{ refunded: bigint }[]>('SELECT refunded FROM payments WHERE purpose_id = $1', [
      bought.purchase.id,
    ]);
    expect(kept1!.refunded).toBe(refunds[0]!.amount.minor);
    expect(refunds[0]!.amount.minor).toBeLessThan(total.minor);
    // The bottle that was kept is paid for: the shop's share of it is released.
    expect((await eventsOf(bought)).slice(-4)).toEqual([
      'orders/return-accepted',
      'orders/returned',
      'orders/completed',
      'orders/refunded',
    ]);
    await noDiscrepancy();
  });

  it('shows pictures that its buyer brought for it, and no file of anybody else', async () => {
    const [bought, other] = [await deliveredOrder({ [one.variantIds[many]!]: 1 }), await deliveredOrder({ [one.variantIds[many]!]: 1 })];
    const store = (actor: Actor) => room.get(StorePrivateFile).execute(actor, { bytes, name: 'giay-to.png' });
    const loose = [
      await pictureFor(other),
      expectOk(await store(system)),
      expectOk(await store(two.seller)),
      expectOk(await store(one.seller)),
    ];
    for (const { id } of loose)
      expect(await request(bought, 1, { pictures: [id] })).toMatchObject({ ok: false, problem: { code: 'media/file-not-found' } });
    expectOk(await request(bought, 1, { pictures: [(await pictureFor(bought)).id] }));
    expectOk(await request(other, 1, { pictures: [loose[0]!.id] }));
  });

  it('is refused with a reason, and only with one', async () => {
    const bought = await deliveredOrder({ [one.variantIds[many]!]: 1 });
    expectOk(await request(bought, 1));
    const refuse = (answer: string) => room.get(AnswerReturn).refuse(one.seller, { number: bought.number, answer });
    expect(await refuse('  ')).toMatchObject({ ok: false, problem: { code: 'orders/needs-reason', fields: { answer: 'required' } } });
    expectOk(await refuse('Chai còn nguyên trong ảnh'));
    expect(await orderOf(bought)).toMatchObject({
      state: 'return-refused',
      return: { accepted: false, answer: 'Chai còn nguyên trong ảnh' },
    });
  });

  it('is sent back once, by its buyer, under a number that can be one', async () => {
    const bought = await deliveredOrder({ [one.variantIds[many]!]: 1 });
    expectOk(await request(bought, 1));
    const say = (buyer: BoughtOrder['buyer'], code = '') => room.get(SendBackReturn).execute(buyer, { number: bought.number, code });
    expect(await say(bought.buyer)).toMatchObject({ ok: false, problem: { code: 'orders/wrong-state' } });
    expectOk(await room.get(AnswerReturn).accept(one.seller, { number: bought.number, answer: '' }));
    expect(await say(bought.buyer, '<b>')).toMatchObject({ ok: false, problem: { code: 'orders/wrong-parcel' } });
    expect(await say(one.seller)).toMatchObject({ ok: false, problem: { code: 'orders/not-allowed' } });
    expect(await say({ role: 'guest', purchaseId: newId() })).toMatchObject({ ok: false, problem: { code: 'orders/unknown-order' } });
    const [first, second] = await Promise.all([say(bought.buyer, ' vtp-1 '), say(bought.buyer, 'vtp-1')]);
    expect([first.ok, second.ok].sort()).toEqual([false, true]);
    expect(await orderOf(bought)).toMatchObject({ state: 'return-accepted', return: { sentBackAt: start, sentBackCode: 'VTP-1' } });
    expect((await eventsOf(bought)).filter((name) => name === 'orders/return-sent')).toHaveLength(1);
    const forge = `UPDATE order_returns r SET sent_back_at = NULL, sent_back_code = NULL FROM orders o WHERE o.id = r.order_id AND o.number = $1`;
    await expect(room.get(UnitOfWork).commit(one.seller, (tx) => tx.query(forge, [bought.number]))).rejects.toThrow('append-only');
  });

  it('that the shop refused is decided by an officer, on record, and both read why', async () => {
    const bought = await deliveredOrder({ [one.variantIds[many]!]: 1 });
    expectOk(await request(bought, 1));
    const officer: Actor = { role: 'officer', accountId: newId() };
    const overrule = (actor: Actor, reason = 'Ảnh cho thấy chai nứt') =>
      room.get(OverruleRefusal).execute(actor, { number: bought.number, reason });
    expect(await overrule(officer)).toMatchObject({ ok: false, problem: { code: 'orders/wrong-state' } });
    expectOk(await room.get(AnswerReturn).refuse(one.seller, { number: bought.number, answer: 'Còn nguyên' }));
    expect(await overrule(officer, ' ')).toMatchObject({ ok: false, problem: { code: 'orders/needs-reason' } });
    for (const other of [one.seller, bought.buyer])
      expect(await overrule(other)).toMatchObject({ ok: false, problem: { code: 'orders/not-allowed' } });
    expect(await overrule({ role: 'auditor', accountId: newId() })).toMatchObject({ ok: false, problem: { code: 'orders/unknown-order' } });
    expectOk(await overrule(officer));
    const decided = await orderOf(bought);
    expect(decided).toMatchObject({
      ...{ state: 'return-accepted', dueAt: days(7) },
      return: { accepted: false, answer: 'Còn nguyên', ruling: 'Ảnh cho thấy chai nứt' },
    });
    expect(decided.moves.at(-1)).toMatchObject({ by: 'staff', why: 'Ảnh cho thấy chai nứt' });
    const recorded = `audit_entries WHERE act = 'orders/overrule-refusal' AND subject = $1 AND account_id = $2 AND details ->> 'why' <> ''`;
    expect(await countOf(recorded, [bought.number, officer.accountId])).toBe(1);
    expectOk(await room.get(SendBackReturn).execute(bought.buyer, { number: bought.number, code: '' }));
    expectOk(await room.get(TakeBackReturn).execute(one.seller, { number: bought.number, writtenOff: [] }));
    await sendMoneyBack();
    expect((await orderOf(bought)).state).toBe('refunded');
    await noDiscrepancy();
  });

  it.each([
    ['without a reason of the list', { reason: 'boring' }, 'orders/wrong-return'],
    ['without a word', { note: ' ' }, 'orders/wrong-return'],
    ['with pictures that are not there', { pictures: [newId()] }, 'media/file-not-found'],
    ['of nothing', { lines: [] }, 'orders/wrong-lines'],
  ])('%s is refused', async (_, change, code) => {
    const bought = await deliveredOrder({ [one.variantIds[many]!]: 1 });
    expect(await request(bought, 1, change)).toMatchObject({ ok: false, problem: { code } });
    expect((await orderOf(bought)).state).toBe('delivered');
  });

  it('comes too late after its time, which is shorter for fresh goods', async () => {
    const bought = await deliveredOrder({ [one.variantIds[many]!]: 1 });
    room.clock.set(new Date(days(7).getTime() + 1));
    expect(await request(bought, 1)).toMatchObject({ ok: false, problem: { code: 'orders/return-too-late' } });
    room.clock.set(start);
    await room.database.owner.query(
      `INSERT INTO order_rules (rule, category_slug, value, legal_basis, effective_from) VALUES ('return-hours', 'nuoc-mam', 24, 'a test', '2020-01-01')`,
    );
    room.get(OrderRules).forget();
    const fresh = await deliveredOrder({ [one.variantIds[many]!]: 1 });
    expect(await lineOf(fresh)).toMatchObject({ returnUntil: days(1) });
  });
});

describe('the database itself', () => {
  const forged = (goods: number, shipping: number, quantity: number) => `
    WITH o AS (SELECT o.id, o.shop_id, l.id AS line_id FROM orders o JOIN order_lines l ON l.order_id = o.id WHERE o.number = $1),
    refund AS (INSERT INTO order_refunds (id, order_id, shop_id, kind, goods, shipping, amount, side, why, at)
      SELECT uuidv7(), id, shop_id, 'returned', ${goods}, ${shipping}, ${goods + shipping}, 'system', 'x', now() FROM o RETURNING id)
    INSERT INTO order_refund_lines (refund_id, order_id, shop_id, line_id, quantity, goods, shipping, restocked)
    SELECT refund.id, o.id, o.shop_id, o.line_id, ${quantity}, ${goods}, ${shipping}, 0 FROM o, refund`;

  it.each([
    ['more pieces than were bought', forged(450_000, 0, 3)],
    ['another price', forged(150_001, 0, 1)],
    ['more shipping than was paid', forged(150_000, 900_000, 1)],
  ])('refuses a refund of %s', async (_, sql) => {
    const { number } = await paidOrder({ [one.variantIds[many]!]: 2 });
    const add = room.get(UnitOfWork).commit(system, (tx) => tx.query(sql, [number]));
    await expect(add).rejects.toThrow('does not add up');
  });

  it('lets no shop write into the life of another’s order', async () => {
    const { number } = await paidOrder({ [one.variantIds[many]!]: 1 });
    const sql = `INSERT INTO order_parcels (id, order_id, shop_id, carrier_code, sent_at, sent_by)
      SELECT uuidv7(), id, shop_id, 'tu-giao', now(), 'x' FROM orders WHERE number = $1`;
    const as = (actor: typeof one.seller) => room.get(UnitOfWork).commit(actor, (tx) => tx.query(sql, [number]));
    await as(two.seller);
    expect(await countOf('order_parcels p JOIN orders o ON o.id = p.order_id WHERE o.number = $1', [number])).toBe(0);
    await as(one.seller);
    expect(await countOf('order_parcels p JOIN orders o ON o.id = p.order_id WHERE o.number = $1', [number])).toBe(1);
  });
});
