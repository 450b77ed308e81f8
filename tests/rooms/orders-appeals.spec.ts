import { expectOk, newId } from '@market/kernel';
import {
  AnswerReturn,
  AppealRefusal,
  OverruleRefusal,
  RequestReturn,
  RunDeadlines,
  SendBackReturn,
  TakeBackReturn,
  UpholdRefusal,
} from '@market/orders';
import { UnitOfWork, type Actor } from '@market/platform';
import { countOf, eventsOf, many, minutes, noDiscrepancy, one, openCheckout, room, start, stockOf } from '../world/checkout.js';
import { deliveredOrder, orderOf, sendMoneyBack, type BoughtOrder } from '../world/order-life.js';

beforeAll(() => openCheckout(), 60_000);
afterAll(() => room.close());
beforeEach(() => room.clock.set(start));

const officer: Actor = { role: 'officer', accountId: newId() };
const days = (count: number) => new Date(start.getTime() + minutes(count * 24 * 60));
const run = async (at: Date) => {
  room.clock.set(at);
  await room.get(RunDeadlines).execute();
};
const onRecord = (act: string, number: string) =>
  countOf(`audit_entries WHERE act = $1 AND subject = $2 AND account_id = $3 AND details ->> 'why' <> ''`, [
    act,
    number,
    officer.accountId,
  ]);

/** Two were delivered, and the buyer asked to give one back. */
async function asked(): Promise<BoughtOrder> {
  const bought = await deliveredOrder({ [one.variantIds[many]!]: 2 });
  const [line] = (await orderOf(bought)).lines;
  const wish = { reason: 'damaged', note: 'Chai bị nứt', pictures: [], lines: [{ lineId: line!.id, quantity: 1 }] };
  expectOk(await room.get(RequestReturn).execute(bought.buyer, { number: bought.number, ...wish }));
  return bought;
}
async function refused(): Promise<BoughtOrder> {
  const bought = await asked();
  expectOk(await room.get(AnswerReturn).refuse(one.seller, { number: bought.number, answer: 'Còn nguyên' }));
  return bought;
}
async function sentBack(): Promise<BoughtOrder> {
  const bought = await asked();
  expectOk(await room.get(AnswerReturn).accept(one.seller, { number: bought.number, answer: '' }));
  expectOk(await room.get(SendBackReturn).execute(bought.buyer, { number: bought.number, code: 'VTP-1' }));
  return bought;
}
const appeal = ({ number, buyer }: BoughtOrder, reason = 'Ảnh cho thấy chai nứt', actor: Actor = buyer) =>
  room.get(AppealRefusal).execute(actor, { number, reason });

describe('a refused return that the buyer brings before the marketplace', () => {
  it('waits for its decision however long that takes, and ends as it decides', async () => {
    const [appealed, silent] = [await refused(), await refused()];
    const early = { number: silent.number, reason: 'Shop đúng' };
    expect(await room.get(UpholdRefusal).execute(officer, early)).toMatchObject({ ok: false, problem: { code: 'orders/not-appealed' } });
    expectOk(await appeal(appealed));
    expect(await orderOf(appealed)).toMatchObject({ dueAt: null, return: { appeal: 'Ảnh cho thấy chai nứt', appealedAt: start } });
    await run(days(60));
    expect([(await orderOf(appealed)).state, (await orderOf(silent)).state]).toEqual(['return-refused', 'completed']);

    const uphold = (actor: Actor, reason = 'Ảnh đóng gói cho thấy chai còn nguyên') =>
      room.get(UpholdRefusal).execute(actor, { number: appealed.number, reason });
    expect(await uphold(officer, ' ')).toMatchObject({ ok: false, problem: { code: 'orders/needs-reason' } });
    for (const other of [one.seller, appealed.buyer])
      expect(await uphold(other)).toMatchObject({ ok: false, problem: { code: 'orders/not-allowed' } });
    expectOk(await uphold(officer));
    expect(await orderOf(appealed)).toMatchObject({ state: 'completed', return: { ruling: 'Ảnh đóng gói cho thấy chai còn nguyên' } });
    expect((await eventsOf(appealed.purchase)).slice(-3)).toEqual(['orders/refusal-appealed', 'orders/refusal-upheld', 'orders/completed']);
    expect(await onRecord('orders/uphold-refusal', appealed.number)).toBe(1);
    expect(await room.get(OverruleRefusal).execute(officer, { number: appealed.number, reason: 'đổi ý' })).toMatchObject({ ok: false });
  });

  it('is brought once, with a reason, by its buyer, in time, and no shop can unsay it', async () => {
    const bought = await asked();
    expect(await appeal(bought)).toMatchObject({ ok: false, problem: { code: 'orders/wrong-state' } });
    expectOk(await room.get(AnswerReturn).refuse(one.seller, { number: bought.number, answer: 'Còn nguyên' }));
    expect(await appeal(bought, ' ')).toMatchObject({
      ok: false,
      problem: { code: 'orders/needs-reason', fields: { reason: 'required' } },
    });
    expect(await appeal(bought, 'x', one.seller)).toMatchObject({ ok: false, problem: { code: 'orders/not-allowed' } });
    const both = await Promise.all([appeal(bought), appeal(bought)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const unsay = `UPDATE order_returns r SET appealed_at = NULL, appeal = NULL FROM orders o WHERE o.id = r.order_id AND o.number = $1`;
    await expect(room.get(UnitOfWork).commit(one.seller, (tx) => tx.query(unsay, [bought.number]))).rejects.toThrow('append-only');
  });

  it('at the last moment is heard or comes too late, never both', async () => {
    const bought = await refused();
    room.clock.set((await orderOf(bought)).dueAt!);
    const [said] = await Promise.all([appeal(bought), room.get(RunDeadlines).execute()]);
    expect((await orderOf(bought)).state).toBe(said.ok ? 'return-refused' : 'completed');
  });
});

describe('goods that a silent shop does not say it has', () => {
  const takeBack = ({ number }: BoughtOrder, actor: Actor = officer, reason = 'Bưu cục xác nhận đã phát ngày 5/12') =>
    room.get(TakeBackReturn).forShop(actor, { number, reason });

  it('are noted by an officer after the shop was reminded, on record: the buyer is paid and nothing goes on the shelf', async () => {
    const before = await stockOf(one.variantIds[many]!);
    const bought = await sentBack();
    room.clock.set(new Date(days(14).getTime() - 1));
    expect(await takeBack(bought)).toMatchObject({ ok: false, problem: { code: 'orders/shop-has-time' } });
    await run(days(14));
    expect(await takeBack(bought, officer, ' ')).toMatchObject({
      ok: false,
      problem: { code: 'orders/needs-reason', fields: { takeBackReason: 'required' } },
    });
    expect(await takeBack(bought, bought.buyer)).toMatchObject({ ok: false, problem: { code: 'orders/not-allowed' } });
    const both = await Promise.all([takeBack(bought), takeBack(bought)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const returned = await orderOf(bought);
    expect(returned).toMatchObject({
      state: 'returned',
      refunds: [{ side: 'staff', why: 'Bưu cục xác nhận đã phát ngày 5/12', lines: [{ quantity: 1, restocked: 0 }] }],
    });
    expect(await onRecord('orders/take-back', bought.number)).toBe(1);
    await sendMoneyBack();
    expect((await orderOf(bought)).state).toBe('refunded');
    expect((await stockOf(one.variantIds[many]!)).onHand).toBe(before.onHand - 2);
    await noDiscrepancy();
  });

  it('are not noted while the buyer has not sent them', async () => {
    const bought = await asked();
    expectOk(await room.get(AnswerReturn).accept(one.seller, { number: bought.number, answer: '' }));
    expect(await takeBack(bought)).toMatchObject({ ok: false, problem: { code: 'orders/shop-has-time' } });
  });
});
