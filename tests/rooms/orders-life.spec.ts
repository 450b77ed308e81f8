import { expectOk, newId } from '@market/kernel';
import { AccessToken, CancelOrder, ConfirmOrder, LookAtOrder, OrderQueries } from '@market/orders';
import { publicActor, UnitOfWork, type Actor } from '@market/platform';
import {
  type Lines,
  again,
  buy,
  cartWith,
  many,
  noDiscrepancy,
  one,
  openCheckout,
  place,
  room,
  start,
  stockOf,
  system,
  transfer,
  two,
  wish,
} from '../world/checkout.js';
import type { ShopOnSale } from '../world/shops-on-sale.js';

beforeAll(openCheckout, 60_000);
afterAll(() => room.close());
beforeEach(() => room.clock.set(start));

describe('the life of an order', () => {
  const paid = async (lines: Lines) => {
    const purchase = await buy(lines);
    await transfer(purchase);
    await room.deliver();
    return again(purchase);
  };

  it('is confirmed by its own seller alone, once it is paid', async () => {
    const purchase = await buy({ [one.variantIds[many]!]: 1 });
    const { number } = purchase.orders[0]!;
    const confirm = (shop: ShopOnSale) => room.get(ConfirmOrder).execute(shop.seller, { number });
    expect(await confirm(one)).toMatchObject({ ok: false, problem: { code: 'orders/wrong-state' } });
    await transfer(purchase);
    await room.deliver();
    expect(await confirm(two)).toMatchObject({ ok: false, problem: { code: 'orders/unknown-order' } });
    expectOk(await confirm(one));
    expect(await confirm(one)).toMatchObject({ ok: false, problem: { code: 'orders/wrong-state' } });
    const order = (await room.get(OrderQueries).byNumber(one.seller, number))!;
    expect(order.moves.map(({ to }) => to)).toEqual(['awaiting-payment', 'paid', 'confirmed']);
    expect(order.recipient).toMatchObject({ phone: '0912345678', commune: 'Đặc khu Phú Quốc' });
  });

  it('ends at a cancellation after payment, with the goods back on the shelf and the money due', async () => {
    const variantId = one.variantIds[many]!;
    const purchase = await paid({ [variantId]: 2, [two.variantIds[many]!]: 1 });
    const before = await stockOf(variantId);
    const { number } = purchase.orders.find(({ shop }) => shop.slug === one.slug)!;
    const cancel = () => room.get(CancelOrder).execute(one.seller, { number, reason: 'vỡ chai' });
    expectOk(await cancel());
    expect(await cancel()).toMatchObject({ ok: false, problem: { code: 'orders/cannot-cancel' } });
    expect(await stockOf(variantId)).toEqual({ onHand: before.onHand + 2, held: before.held });
    const [event] = await room.database.owner.query<{ body: { refundDue: object } }[]>(
      `SELECT body FROM outbox_events WHERE name = 'orders/cancelled' AND body ->> 'number' = $1`,
      [number],
    );
    expect(event!.body.refundDue).toEqual({ amount: '337000', currency: 'VND' });
    expect((await again(purchase)).orders.map(({ state }) => state).sort()).toEqual(['cancelled', 'paid']);
    await noDiscrepancy();
  });

  it('is shown to whoever has the key of its link', async () => {
    const [order, other] = [(await buy({ [one.variantIds[many]!]: 1 })).orders[0]!, (await buy({ [one.variantIds[many]!]: 1 })).orders[0]!];
    const queries = room.get(OrderQueries);
    expect((await queries.byNumber(publicActor, order.number, order.token))!.lines[0]!.quantity).toBe(1);
    for (const token of [undefined, '', 'x', other.token, `${order.token}x`, order.token.slice(1)])
      expect(await queries.byNumber(publicActor, order.number, token)).toBeUndefined();
    expect(room.get(AccessToken).link(order.number)).toContain(`/don-hang/${order.number}?khoa=`);
  });
});

describe('whoever has an office', () => {
  const officer = (accountId: string = newId()): Actor => ({ role: 'officer', accountId });
  const recorded = (number: string) =>
    room.database.owner.query<object[]>(`SELECT act, account_id AS by, details FROM audit_entries WHERE subject = $1`, [number]);

  it('sees an order at the desk alone, where the look is on record', async () => {
    const { number } = (await buy({ [one.variantIds[many]!]: 1 })).orders[0]!;
    const looker = officer();
    for (const actor of [looker, { ...looker, role: 'auditor' }, { ...one.seller, staffRole: 'catalogue' }] as Actor[])
      expect(await room.get(OrderQueries).byNumber(actor, number)).toBeUndefined();
    expect((await room.get(LookAtOrder).execute(looker, number))!.recipient).toMatchObject({ name: 'Nguyễn T. L.', phone: '•••678' });
    expect(await recorded(number)).toMatchObject([{ act: 'orders/looked-at' }]);
  });

  it('stops an order on record, with the reason', async () => {
    const { number } = (await buy({ [one.variantIds[many]!]: 1 })).orders[0]!;
    const stopper = officer();
    expectOk(await room.get(CancelOrder).execute(stopper, { number, reason: 'hàng giả' }));
    const by = 'accountId' in stopper && stopper.accountId;
    expect(await recorded(number)).toEqual([{ act: 'orders/cancel', by, details: { why: 'hàng giả' } }]);
  });

  it('is the buyer of what he or she bought, and sells only what the shop gave into these hands', async () => {
    const cancel = (actor: Actor, number: string) => room.get(CancelOrder).execute(actor, { number, reason: 'đổi ý' });
    const shopper = { role: 'shopper', accountId: two.seller.accountId } as const;
    const purchase = expectOk(await place(wish(await cartWith({ [one.variantIds[many]!]: 1 }, shopper)), shopper));
    const { number } = purchase.orders[0]!;
    const unpaid = await cancel({ ...one.seller, staffRole: 'catalogue' }, number);
    expect(unpaid).toMatchObject({ ok: false, problem: { code: 'orders/unknown-order' } });
    const inOffice = officer(shopper.accountId);
    expect((await room.get(OrderQueries).byNumber(inOffice, number))!.number).toBe(number);
    expectOk(await cancel(inOffice, number));
    expect((await room.get(OrderQueries).byNumber(shopper, number))!.moves.at(-1)).toMatchObject({ to: 'cancelled', by: 'buyer' });
    expect(await recorded(number)).toEqual([]);
  });
});

describe('the database itself', () => {
  const as = (actor: Actor, sql: string, parameters: unknown[] = []) =>
    room.get(UnitOfWork).commit(actor, (tx) => tx.query<Record<string, unknown>[]>(sql, parameters));

  it('shows a seller own orders, lines, moves and recipients, and nobody’s else', async () => {
    await buy({ [one.variantIds[many]!]: 1, [two.variantIds[many]!]: 1 });
    const alone = await buy({ [two.variantIds[many]!]: 1 });
    for (const table of ['orders', 'order_lines', 'order_moves']) {
      const rows = await as(one.seller, `SELECT shop_id FROM ${table}`);
      expect(rows.length).toBeGreaterThan(0);
      expect(new Set(rows.map((row) => row['shop_id']))).toEqual(new Set([one.shopId]));
    }
    expect(await as(one.seller, 'SELECT * FROM purchases')).toEqual([]);
    expect(await as(one.seller, 'SELECT * FROM purchase_contacts WHERE purchase_id = $1', [alone.id])).toEqual([]);
    expect(await as(two.seller, 'SELECT name FROM purchase_contacts WHERE purchase_id = $1', [alone.id])).toHaveLength(1);
    expect((await room.get(OrderQueries).forShop(one.seller, { perPage: 100 })).items.every(({ shop }) => shop.slug === one.slug)).toBe(
      true,
    );
  });

  it('lets no seller change or add what is another’s', async () => {
    const [order] = (await buy({ [two.variantIds[many]!]: 1 })).orders;
    const changed = await as(
      one.seller,
      `WITH done AS (UPDATE orders SET state = 'cancelled' WHERE number = $1 RETURNING 1) SELECT * FROM done`,
      [order!.number],
    );
    expect(changed).toEqual([]);
    const [row] = await room.database.owner.query<{ id: string }[]>('SELECT id FROM orders WHERE number = $1', [order!.number]);
    const forged = `INSERT INTO order_moves (id, order_id, shop_id, to_state, at, moved_by, why) VALUES (uuidv7(), $1, $2, 'paid', now(), 'x', 'x')`;
    await expect(as(one.seller, forged, [row!.id, two.shopId])).rejects.toThrow(/row-level security/);
    await expect(as(two.seller, 'UPDATE orders SET shop_id = $2 WHERE id = $1', [row!.id, one.shopId])).rejects.toThrow(/append-only/);
  });

  it('shows a guest the purchase in hand, the public nothing, and staff all', async () => {
    const [mine, other] = [await buy({ [one.variantIds[many]!]: 1 }), await buy({ [one.variantIds[many]!]: 1 })];
    const guest: Actor = { role: 'guest', purchaseId: mine.id };
    expect(await as(guest, 'SELECT id FROM purchases')).toEqual([{ id: mine.id }]);
    expect(await as(guest, 'SELECT purchase_id FROM purchase_contacts')).toEqual([{ purchase_id: mine.id }]);
    expect(await as(publicActor, 'SELECT id FROM orders')).toEqual([]);
    expect(await as({ role: 'auditor', accountId: newId() }, 'SELECT id FROM purchases WHERE id = $1', [other.id])).toHaveLength(1);
  });

  it.each([
    ['a paid purchase without its time', `UPDATE purchases SET state = 'paid' WHERE id = $1`, /violates check constraint/],
    ['another amount', 'UPDATE orders SET total = total + 1, subtotal = subtotal + 1 WHERE purchase_id = $1', /append-only/],
    [
      'a line rewritten',
      'UPDATE order_lines SET quantity = 1 WHERE order_id IN (SELECT id FROM orders WHERE purchase_id = $1)',
      /permission denied/,
    ],
    ['a move taken back', 'DELETE FROM purchase_moves WHERE purchase_id = $1', /permission denied/],
  ])('refuses %s', async (_, statement, message) => {
    const { id } = await buy({ [one.variantIds[many]!]: 1 });
    await expect(as(system, statement, [id])).rejects.toThrow(message);
  });

  it('refuses a purchase without its orders at the commit', async () => {
    const lone = `INSERT INTO purchases (id, idempotency_key, fingerprint, state, payment_method, subtotal, shipping, total, placed_at, expires_at)
      VALUES (uuidv7(), uuidv7()::text, sha256('x'), 'awaiting-payment', 'stripe', 1, 0, 1, now(), now() + interval '1 hour')`;
    await expect(as(system, lone)).rejects.toThrow(/does not add up/);
  });
});
