import { expectOk } from '@market/kernel';
import {
  AnswerReturn,
  AskForLink,
  ConfirmOrder,
  ExpirePurchases,
  RequestReturn,
  RunDeadlines,
  SendBackReturn,
  TakeBackReturn,
} from '@market/orders';
import { again, buy, countOf, many, minutes, noDiscrepancy, one, openCheckout, room, start, stockOf } from '../world/checkout.js';
import { deliveredOrder, orderOf, paidOrder, sendMoneyBack, type BoughtOrder } from '../world/order-life.js';

beforeAll(() => openCheckout(), 60_000);
afterAll(() => room.close());
beforeEach(() => room.clock.set(start));

const variant = () => ({ [one.variantIds[many]!]: 2 });
const run = async (at: Date) => {
  room.clock.set(at);
  await room.get(RunDeadlines).execute();
};
const hours = (count: number) => new Date(start.getTime() + minutes(count * 60));
const justBefore = (at: Date) => new Date(at.getTime() - 1);
const request = async (bought: BoughtOrder) => {
  const [line] = (await orderOf(bought)).lines;
  const wish = { reason: 'missing', note: 'Thiếu một chai', pictures: [], lines: [{ lineId: line!.id, quantity: 1 }] };
  expectOk(await room.get(RequestReturn).execute(bought.buyer, { number: bought.number, ...wish }));
};

describe('when a deadline passes', () => {
  it('an order that nobody confirmed is cancelled, and all of its money goes back', async () => {
    const before = await stockOf(one.variantIds[many]!);
    const bought = await paidOrder(variant());
    expect((await orderOf(bought)).dueAt).toEqual(hours(48));
    await run(justBefore(hours(48)));
    expect((await orderOf(bought)).state).toBe('paid');
    await run(hours(48));
    const cancelled = await orderOf(bought);
    expect(cancelled).toMatchObject({ state: 'cancelled', dueAt: null, refunds: [{ side: 'system', why: 'not-confirmed-in-time' }] });
    expect(cancelled.refunds[0]!.amount).toEqual(cancelled.total);
    expect(await stockOf(one.variantIds[many]!)).toEqual(before);
    await sendMoneyBack();
    expect((await orderOf(bought)).state).toBe('refunded');
    await noDiscrepancy();
  });

  it('one that was confirmed meanwhile stays, whoever comes first', async () => {
    const bought = await paidOrder(variant());
    room.clock.set(hours(48));
    const [confirmed] = await Promise.all([room.get(ConfirmOrder).execute(one.seller, bought), room.get(RunDeadlines).execute()]);
    expect((await orderOf(bought)).state).toBe(confirmed.ok ? 'confirmed' : 'cancelled');
    expect(await countOf('order_refunds r JOIN orders o ON o.id = r.order_id WHERE o.number = $1', [bought.number])).toBe(
      confirmed.ok ? 0 : 1,
    );
  });

  it('a delivered order is completed', async () => {
    const bought = await deliveredOrder(variant());
    await run(justBefore(hours(168)));
    expect((await orderOf(bought)).state).toBe('delivered');
    await run(hours(168));
    expect(await orderOf(bought)).toMatchObject({ state: 'completed', dueAt: null });
  });

  it('a return that the shop did not answer is accepted, and goods that were not sent back stay sold', async () => {
    const bought = await deliveredOrder(variant());
    await request(bought);
    const answerBy = (await orderOf(bought)).dueAt!;
    await run(justBefore(answerBy));
    expect((await orderOf(bought)).state).toBe('return-requested');
    await run(answerBy);
    const accepted = await orderOf(bought);
    expect(accepted).toMatchObject({ state: 'return-accepted', return: { accepted: true, answer: null } });
    expect(accepted.moves.at(-1)).toMatchObject({ by: 'system', why: 'not-answered-in-time' });
    await run(accepted.dueAt!);
    expect(await orderOf(bought)).toMatchObject({ state: 'completed', refunds: [], dueAt: null });
  });

  it('an order that cannot be moved holds up no other, is told of, and is tried again', async () => {
    const [broken, sound] = [await paidOrder(variant()), await paidOrder(variant())];
    const trap = `CREATE FUNCTION trap() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.number = '${broken.number}' THEN RAISE EXCEPTION 'a broken order'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER trap BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION trap()`;
    await room.database.owner.query(trap);
    await expect(run(hours(48))).rejects.toThrow(broken.number);
    expect([(await orderOf(broken)).state, (await orderOf(sound)).state]).toEqual(['paid', 'cancelled']);
    await room.database.owner.query('DROP FUNCTION trap CASCADE');
    await run(hours(49));
    expect((await orderOf(broken)).state).toBe('cancelled');
  });

  it('a purchase that cannot be closed holds up no other', async () => {
    const [broken, sound] = [await buy(variant()), await buy(variant())];
    const trap = `CREATE FUNCTION trap() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF NEW.id = '${broken.id}' THEN RAISE EXCEPTION 'a broken purchase'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER trap BEFORE UPDATE ON purchases FOR EACH ROW EXECUTE FUNCTION trap()`;
    await room.database.owner.query(trap);
    room.clock.set(hours(1));
    await expect(room.get(ExpirePurchases).execute()).rejects.toThrow(broken.id);
    expect([(await again(broken)).state, (await again(sound)).state]).toEqual(['awaiting-payment', 'expired']);
    await room.database.owner.query('DROP FUNCTION trap CASCADE');
    expect(await room.get(ExpirePurchases).execute()).toBe(1);
  });

  it('goods that were sent back wait for the shop, which is reminded with the officers, again and again', async () => {
    const bought = await deliveredOrder(variant());
    await request(bought);
    expectOk(await room.get(AnswerReturn).accept(one.seller, { number: bought.number, answer: '' }));
    expectOk(await room.get(SendBackReturn).execute(bought.buyer, { number: bought.number, code: 'vtp 778' }));
    const awaited = () => countOf(`outbox_events WHERE name = 'orders/return-awaited' AND body ->> 'number' = $1`, [bought.number]);
    expect((await orderOf(bought)).dueAt).toEqual(hours(14 * 24));
    await run(justBefore(hours(14 * 24)));
    expect([(await orderOf(bought)).state, await awaited()]).toEqual(['return-accepted', 0]);
    for (const round of [1, 2]) {
      await run(hours(round * 14 * 24));
      await run(hours(round * 14 * 24 + 1));
      expect([(await orderOf(bought)).state, await awaited()]).toEqual(['return-accepted', round]);
    }
    expectOk(await room.get(TakeBackReturn).execute(one.seller, { number: bought.number, writtenOff: [] }));
    expect((await orderOf(bought)).state).toBe('returned');
  });

  it('a buyer who says so at the last moment is not overtaken by the deadline', async () => {
    const bought = await deliveredOrder(variant());
    await request(bought);
    expectOk(await room.get(AnswerReturn).accept(one.seller, { number: bought.number, answer: '' }));
    room.clock.set((await orderOf(bought)).dueAt!);
    const say = room.get(SendBackReturn).execute(bought.buyer, { number: bought.number, code: '' });
    const [said] = await Promise.all([say, room.get(RunDeadlines).execute()]);
    expect((await orderOf(bought)).state).toBe(said.ok ? 'return-accepted' : 'completed');
  });

  it('a refusal stands after three days', async () => {
    const bought = await deliveredOrder(variant());
    await request(bought);
    expectOk(await room.get(AnswerReturn).refuse(one.seller, { number: bought.number, answer: 'Đủ hàng trong ảnh đóng gói' }));
    await run(justBefore(hours(72)));
    expect((await orderOf(bought)).state).toBe('return-refused');
    await run(hours(72));
    expect((await orderOf(bought)).state).toBe('completed');
  });

  it('the rules are rows with their basis, one for a day', async () => {
    const add = `INSERT INTO order_rules (rule, value, legal_basis, effective_from) VALUES ('confirm-hours', 24, $1, '2026-12-01')`;
    await expect(room.database.owner.query(add, ['thử'])).rejects.toThrow('order_rules_one_a_day');
    expect(await countOf(`order_rules WHERE legal_basis !~ '^Quy định của sàn'`)).toBe(0);
  });
});

describe('the link to an order', () => {
  const ask = (number: string, contact: string) => room.get(AskForLink).execute({ number, contact });
  const asked = (number: string) => countOf(`outbox_events WHERE name = 'orders/link-requested' AND body ->> 'number' = $1`, [number]);

  it('is sent to whoever knows number and telephone or address, three times an hour', async () => {
    const { number } = await paidOrder(variant());
    await ask(number, '0900 000 000');
    await ask(number, 'somebody@else.example');
    await ask('KG-2611-999999', 'lan@cho-tinh.example');
    expect(await asked(number)).toBe(0);
    await ask(` ${number.toLowerCase()} `, '+84 912 345 678');
    await ask(number, 'LAN@cho-tinh.example');
    await Promise.all([ask(number, '0912345678'), ask(number, '0912345678'), ask(number, '0912345678')]);
    expect(await asked(number)).toBe(3);
    room.clock.set(new Date(start.getTime() + minutes(61)));
    await ask(number, '0912345678');
    expect(await asked(number)).toBe(4);
    // The event names the order and nobody.
    const [row] = await room.database.owner.query<{ body: object }[]>(
      `SELECT body FROM outbox_events WHERE name = 'orders/link-requested' LIMIT 1`,
    );
    expect(Object.keys(row!.body).sort()).toEqual(['at', 'number', 'orderId']);
  });
});
