import { expectOk, newId } from '@market/kernel';
import {
  CancelOrder,
  CartQueries,
  ExpirePurchases,
  MergeCarts,
  QuoteCheckout,
  SetCartLine,
  type PlacePurchaseCommand,
  type PurchaseView,
} from '@market/orders';
import { ConfirmRefund } from '@market/payments';
import { publicActor, type Actor } from '@market/platform';
import {
  again,
  buy,
  cartWith,
  countOf,
  eventsOf,
  few,
  fifty,
  many,
  minutes,
  noDiscrepancy,
  one,
  openCheckout,
  pieces,
  place,
  room,
  start,
  stockOf,
  transfer,
  two,
  wish,
} from '../world/checkout.js';
import { sendBackJob, SendMoneyBack, type MoneyToSendBack } from '../../libs/orders/src/application/send-money-back.js';

beforeAll(openCheckout, 60_000);
afterAll(() => room.close());
beforeEach(() => room.clock.set(start));

describe('a cart', () => {
  it('shows what is in it by shop, at the prices of now', async () => {
    const cartId = await cartWith({ [one.variantIds[many]!]: 2, [two.variantIds[few]!]: 5 });
    await room.database.owner.query('UPDATE variants SET price = 160000 WHERE id = $1', [one.variantIds[many]]);
    const cart = (await room.get(CartQueries).view(publicActor, cartId))!;
    await room.database.owner.query('UPDATE variants SET price = 150000 WHERE id = $1', [one.variantIds[many]]);
    expect(cart.shops.map(({ shop, subtotal, lines }) => [shop.slug, subtotal.minor, lines[0]!.notices])).toEqual([
      [one.slug, 320_000n, ['price-changed']],
      [two.slug, 750_000n, ['short']],
    ]);
    expect(cart).toMatchObject({ pieces: 7, ready: false, missing: [] });
  });

  it('changes a line and takes it away', async () => {
    const [variantId, actor] = [one.variantIds[many]!, publicActor];
    const cartId = await cartWith({ [variantId]: 2 });
    const set = (quantity: number) => room.get(SetCartLine).execute(actor, { cartId, variantId, quantity });
    expect(expectOk(await set(7))).toMatchObject({ quantity: 7, notice: null });
    expect((await room.get(CartQueries).view(actor, cartId))!.pieces).toBe(7);
    expectOk(await set(0));
    expect((await room.get(CartQueries).view(actor, cartId))!.shops).toEqual([]);
  });

  it.each([
    ['an unknown cart', async () => ({ cartId: newId(), variantId: one.variantIds[many]!, quantity: 1 }), 'orders/unknown-cart'],
    [
      'an unknown cart to take from',
      async () => ({ cartId: newId(), variantId: one.variantIds[many]!, quantity: 0 }),
      'orders/unknown-cart',
    ],
    ['what is not on sale', async () => ({ cartId: await cartWith({}), variantId: newId(), quantity: 1 }), 'orders/not-on-sale'],
    ['a thousand', async () => ({ cartId: await cartWith({}), variantId: one.variantIds[many]!, quantity: 1000 }), 'orders/wrong-quantity'],
  ])('refuses %s', async (_, command, code) => {
    expect(await room.get(SetCartLine).execute(publicActor, await command())).toMatchObject({ ok: false, problem: { code } });
  });

  it('is poured into the cart of the account at sign-in, once, and is then seen by that account alone', async () => {
    const [a, b] = [one.variantIds[many]!, two.variantIds[many]!];
    const { accountId } = one.seller;
    const own = await room.get(MergeCarts).execute({ accountId, guestCartId: await cartWith({ [a]: 2, [b]: 1 }) });
    const guestCartId = await cartWith({ [a]: 1, [b]: 4 });
    expect(await room.get(MergeCarts).execute({ accountId, guestCartId })).toBe(own);
    expect(await room.get(MergeCarts).execute({ accountId, guestCartId })).toBe(own);
    const cart = (await room.get(CartQueries).view({ role: 'shopper', accountId }, own))!;
    expect(cart.shops.flatMap(({ lines }) => lines.map(({ quantity }) => quantity)).sort()).toEqual([2, 4]);
    expect(await room.get(CartQueries).view(publicActor, own)).toBeUndefined();
    expect(await room.get(CartQueries).view(publicActor, guestCartId)).toBeUndefined();
  });
});

describe('placing a purchase', () => {
  it('makes one order per shop, holds the goods, and asks for the money', async () => {
    const [a, b] = [one.variantIds[many]!, two.variantIds[many]!];
    const before = await stockOf(a);
    const cartId = await cartWith({ [a]: 2, [b]: 1 });
    const quote = expectOk(await room.get(QuoteCheckout).execute(publicActor, { cartId, communeCode: '31078' }));
    const purchase = expectOk(await place(wish(cartId, { expectedTotal: quote.total.minor })));
    // Shop 1 is in Rạch Giá: province and boat; shop 2 on Phú Quốc itself.
    expect(purchase.orders.map(({ shop, shipping, total }) => [shop.slug, shipping.minor, total.minor]).sort()).toEqual([
      [one.slug, 37_000n, 337_000n],
      [two.slug, 15_000n, 165_000n],
    ]);
    expect(purchase).toMatchObject({ state: 'awaiting-payment', contact: { email: 'l•••@cho-tinh.example' }, paymentProblem: null });
    expect(purchase.total.minor).toBe(502_000n);
    expect(purchase.payment).toMatchObject({ method: 'bank-transfer', state: 'pending', qrPayload: expect.stringContaining('502000') });
    for (const { number } of purchase.orders) expect(number).toMatch(/^KG-2611-\d{6}$/);
    expect(await stockOf(a)).toEqual({ onHand: before.onHand, held: before.held + 2 });
    expect((await room.get(CartQueries).view(publicActor, cartId))!.shops).toEqual([]);
    expect(await again(purchase)).toEqual(purchase);
  });

  it('keeps the lines as they came into the cart', async () => {
    const [first, second] = [one.variantIds[many]!, one.variantIds[fifty]!];
    for (const wanted of [
      [first, second],
      [second, first],
    ]) {
      const cartId = await cartWith({});
      for (const variantId of wanted) {
        expectOk(await room.get(SetCartLine).execute(publicActor, { cartId, variantId, quantity: 1 }));
        room.clock.set(new Date(room.clock.now().getTime() + 1000));
      }
      const { id } = expectOk(await place(wish(cartId)));
      const lines = await room.database.owner.query<{ variantId: string }[]>(
        `SELECT l.variant_id AS "variantId" FROM order_lines l JOIN orders o ON o.id = l.order_id WHERE o.purchase_id = $1 ORDER BY l.position`,
        [id],
      );
      expect(lines.map(({ variantId }) => variantId)).toEqual(wanted);
    }
  });

  it('answers twenty taps at once with one purchase', async () => {
    const command = wish(await cartWith({ [one.variantIds[many]!]: 3 }));
    const before = await stockOf(one.variantIds[many]!);
    const views = (await Promise.all(Array.from({ length: 20 }, () => place(command)))).map(expectOk);
    expect(new Set(views.map(({ id }) => id)).size).toBe(1);
    expect(new Set(views.map(({ payment }) => payment!.reference)).size).toBe(1);
    expect((await stockOf(one.variantIds[many]!)).held).toBe(before.held + 3);
    expect(await countOf('purchases WHERE idempotency_key = $1', [command.idempotencyKey])).toBe(1);
  });

  it('refuses the same key for another wish, one after the other or at once', async () => {
    const variantId = one.variantIds[many]!;
    const command = wish(await cartWith({ [variantId]: 1 }));
    expectOk(await place(command));
    const mismatch = { ok: false, problem: { code: 'orders/idempotency-mismatch' } };
    expect(await place({ ...command, address: { ...command.address, street: 'Số khác' } })).toMatchObject(mismatch);
    const key = newId();
    const carts = await Promise.all(Array.from({ length: 5 }, () => cartWith({ [variantId]: 1 })));
    const before = await stockOf(variantId);
    const results = await Promise.all(carts.map((cartId) => place(wish(cartId, { idempotencyKey: key }))));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    for (const result of results.filter(({ ok }) => !ok)) expect(result).toMatchObject(mismatch);
    expect((await stockOf(variantId)).held).toBe(before.held + 1);
  });

  it.each<[string, () => Promise<PlacePurchaseCommand>, string]>([
    ['an empty cart', async () => wish(await cartWith({})), 'orders/empty-cart'],
    ['an unknown cart', async () => wish(newId()), 'orders/unknown-cart'],
    ['an unknown commune', async () => wish(newId(), { address: { street: 'x', communeCode: '99999' } }), 'regions/unknown-commune'],
    [
      'a commune of another province',
      async () => wish(newId(), { address: { street: 'x', communeCode: '31078', provinceCode: '01' } }),
      'regions/unknown-commune',
    ],
    [
      'a foreign telephone',
      async () => wish(newId(), { contact: { name: 'A', phone: '+12025550100', email: 'a@b.vn' } }),
      'orders/invalid-contact',
    ],
    [
      'another total than was shown',
      async () => wish(await cartWith({ [one.variantIds[many]!]: 1 }), { expectedTotal: 1n }),
      'orders/total-changed',
    ],
    ['more than there is', async () => wish(await cartWith({ [one.variantIds[few]!]: 4 })), 'inventory/out-of-stock'],
    ['no key', async () => wish(newId(), { idempotencyKey: '' }), 'orders/idempotency-key'],
  ])('refuses %s and leaves everything as it was', async (_, command, code) => {
    const [wanted, before] = [await command(), await countOf('purchases')];
    const lines = await countOf('cart_lines WHERE cart_id = $1', [wanted.cartId]);
    expect(await place(wanted)).toMatchObject({ ok: false, problem: { code } });
    expect(await countOf('purchases')).toBe(before);
    expect(await countOf('cart_lines WHERE cart_id = $1', [wanted.cartId])).toBe(lines);
  });

  it('fetches for nothing at the shops that are named', async () => {
    const cartId = await cartWith({ [one.variantIds[many]!]: 1, [two.variantIds[many]!]: 1 });
    const purchase = expectOk(await place(wish(cartId, { services: { byShop: { [one.slug]: 'pickup' } } })));
    const shipping = Object.fromEntries(purchase.orders.map((order) => [order.shop.slug, order.shipping.minor]));
    expect(shipping).toEqual({ [one.slug]: 0n, [two.slug]: 15_000n });
  });

  it('sells fifty pieces to two hundred buyers at once fifty times', async () => {
    const variantId = two.variantIds[fifty]!;
    const carts = await Promise.all(Array.from({ length: 200 }, () => cartWith({ [variantId]: 1 })));
    const results = await Promise.all(carts.map((cartId) => place(wish(cartId))));
    expect(results.filter(({ ok }) => ok)).toHaveLength(pieces);
    for (const result of results) if (!result.ok) expect(result.problem.code).toBe('inventory/out-of-stock');
    expect(await stockOf(variantId)).toEqual({ onHand: pieces, held: pieces });
    await noDiscrepancy();
  }, 60_000);
});

describe('settlement', () => {
  /** What the tests above have left unpaid gives its stock back, so that each count here is of one purchase. */
  beforeAll(async () => {
    room.clock.set(new Date(start.getTime() + minutes(31)));
    await room.get(ExpirePurchases).execute();
    expect(await countOf(`purchases WHERE state = 'awaiting-payment'`)).toBe(0);
    expect(await countOf(`stock_holds WHERE state = 'held'`)).toBe(0);
  });

  it('that is told three times pays once', async () => {
    const variantId = one.variantIds[many]!;
    const before = await stockOf(variantId);
    const purchase = await buy({ [variantId]: 2, [two.variantIds[many]!]: 1 });
    await Promise.all([1, 2, 3].map(() => transfer(purchase, 'told-three-times')));
    await room.deliver();
    await transfer(purchase, 'told-three-times');
    await room.deliver();
    expect(await again(purchase)).toMatchObject({ state: 'paid', payment: { state: 'succeeded' } });
    expect((await eventsOf(purchase)).filter((name) => name === 'orders/paid')).toHaveLength(2);
    expect(await stockOf(variantId)).toEqual({ onHand: before.onHand - 2, held: before.held });
    expect(await countOf(`stock_movements WHERE kind = 'sold' AND reference = $1`, [purchase.id])).toBe(2);
    await noDiscrepancy();
  });

  it.each([1, 2, 3, 4, 5])('and expiry at the same moment end in one of the two, and paid wins in the end (run %i)', async () => {
    const variantId = one.variantIds[many]!;
    const before = await stockOf(variantId);
    const purchase = await buy({ [variantId]: 1 });
    await transfer(purchase);
    room.clock.set(new Date(start.getTime() + minutes(31)));
    await Promise.all([room.deliver(), room.get(ExpirePurchases).execute()]);
    await room.deliver();
    expect((await again(purchase)).state).toBe('paid');
    expect(await stockOf(variantId)).toEqual({ onHand: before.onHand - 1, held: before.held });
    await noDiscrepancy();
  });

  /** The sweep closed the purchase in the moment before the money was counted. */
  const expireFirst = async (purchase: PurchaseView) => {
    room.clock.set(new Date(start.getTime() + minutes(31)));
    expect(await room.get(ExpirePurchases).execute()).toBeGreaterThan(0);
    expect((await again(purchase)).state).toBe('expired');
    room.clock.set(start);
  };

  it('after expiry takes the goods anew while they are there', async () => {
    const variantId = one.variantIds[many]!;
    const before = await stockOf(variantId);
    const purchase = await buy({ [variantId]: 1 });
    await expireFirst(purchase);
    expect((await stockOf(variantId)).held).toBe(before.held);
    await transfer(purchase);
    await room.deliver();
    expect(await again(purchase)).toMatchObject({ state: 'paid', orders: [{ state: 'paid' }] });
    expect((await stockOf(variantId)).onHand).toBe(before.onHand - 1);
    await noDiscrepancy();
  });

  it('after expiry, when the goods are gone, is owed back and never lost', async () => {
    const variantId = two.variantIds[few]!;
    const purchase = await buy({ [variantId]: 2, [two.variantIds[many]!]: 1 });
    await expireFirst(purchase);
    const other = await buy({ [variantId]: 2 });
    await transfer(purchase);
    await room.deliver();
    expect(await again(purchase)).toMatchObject({
      state: 'refund-needed',
      payment: { state: 'succeeded' },
      orders: [{ state: 'expired' }],
    });
    expect(await eventsOf(purchase)).toContain('orders/refund-needed');
    expect(await stockOf(variantId)).toEqual({ onHand: 3, held: 2 });
    await transfer(other);
    await room.deliver();
    expect((await again(other)).state).toBe('paid');
    expect(await stockOf(variantId)).toEqual({ onHand: 1, held: 0 });
    await noDiscrepancy();
  });

  /** The queued job asks for the refund, once however often it runs; an officer confirms the transfer; the purchase has ended. */
  const sentBack = async (purchase: PurchaseView) => {
    const [job] = await room.database.owner.query<{ payload: MoneyToSendBack }[]>(
      `SELECT j.payload FROM graphile_worker._private_jobs j WHERE j.key = $1`,
      [`${sendBackJob}:${purchase.id}`],
    );
    expect(job!.payload).toMatchObject({ purchaseId: purchase.id, amount: String(purchase.total.minor) });
    const send = () => room.get(SendMoneyBack).execute(job!.payload);
    expect([await send(), await send()]).toEqual(['by-hand', 'by-hand']);
    expectOk(await room.get(ConfirmRefund).execute({ role: 'officer', accountId: newId() }, purchase.id, 'FT26327'));
    await room.deliver();
    expect(await again(purchase)).toMatchObject({ state: 'refunded', payment: { state: 'refunded' }, orders: [{ state: 'refunded' }] });
  };

  it('of a cancelled purchase is owed back and sent back', async () => {
    const purchase = await buy({ [one.variantIds[many]!]: 1 });
    const guest: Actor = { role: 'guest', purchaseId: purchase.id };
    expectOk(await room.get(CancelOrder).execute(guest, { number: purchase.orders[0]!.number, reason: 'đặt nhầm' }));
    await transfer(purchase);
    await room.deliver();
    expect(await again(purchase)).toMatchObject({ state: 'refund-needed', orders: [{ state: 'cancelled' }] });
    await noDiscrepancy();
    await sentBack(purchase);
  });
});
