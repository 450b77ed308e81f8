import { CreateAccount } from '@market/identity';
import { expectOk, newId } from '@market/kernel';
import { OrderQueries, PayPurchase } from '@market/orders';
import {
  AcceptPayment,
  ChooseOwnAccount,
  ConfirmRefund,
  decodeVietQr,
  OwnAccounts,
  PaymentQueries,
  SendBackExtra,
  ReportTransfer,
} from '@market/payments';
import { UnitOfWork, type Actor, type Tx } from '@market/platform';
import { again, buy, cartWith, few, fifty, many, one, place, room, stockOf, system, two, wish } from '../world/checkout.js';
import { openLedger } from '../world/ledger.js';
import { accountOf, askForRefunds, buyStraight, choose, letExpire, officer, paymentOf, report, takes } from '../world/own-accounts.js';

let desk: Actor;
beforeAll(async () => {
  await openLedger();
  desk = await officer('can-bo-tien');
});
beforeEach(() => takes(two));
afterAll(() => room.close());

const a = (quantity: number, at = many) => ({ [two.variantIds[at]!]: quantity });
const stateOf = async (purchase: { id: string }) => {
  const { state, payment, orders } = await again(purchase);
  return [state, orders[0]!.state, payment!.state, payment!.attention];
};
const owedOf = async (seller = two.seller) => (await room.get(PaymentQueries).ofPayee(seller)).owed;
const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) => room.get(UnitOfWork).commit(actor, work);
const eventsAbout = async (name: string, payeeId = two.shopId) =>
  (
    await room.database.owner.query<{ body: Record<string, unknown> }[]>(
      `SELECT body FROM outbox_events WHERE name = $1 AND body ->> 'payeeId' = $2 ORDER BY sequence`,
      [name, payeeId],
    )
  ).map(({ body }) => body);

describe('paying straight to the shop', () => {
  it('shows the shop’s own account, the sum and the reference, holds the goods for a day, and tells the shop', async () => {
    const purchase = await buyStraight(a(2));
    const payment = purchase.payment!;
    expect(payment).toMatchObject({ method: 'shop-transfer', state: 'pending', accountHolder: accountOf.holder });
    const { bankBin: bin, accountNumber: account } = accountOf;
    const sum = { amount: purchase.total.minor, purpose: payment.reference };
    expect(decodeVietQr(payment.qrPayload!)).toMatchObject({ ok: true, value: { bin, account, ...sum } });
    expect(purchase.expiresAt.getTime() - purchase.placedAt.getTime()).toBe(24 * 3_600_000);
    expect(payment.expiresAt).toEqual(purchase.expiresAt);
    expect((await eventsAbout('payments/transfer-awaited')).at(-1)).toMatchObject({ reference: payment.reference });
  });

  it('is refused for goods of several shops, and of a shop that does not take it; nothing is held then', async () => {
    const before = await stockOf(two.variantIds[fifty]!);
    const both = await cartWith({ [two.variantIds[fifty]!]: 1, [one.variantIds[many]!]: 1 });
    expect(await place(wish(both, { paymentMethod: 'shop-transfer' }))).toMatchObject({ problem: { code: 'payments/one-payee-only' } });
    const others = await cartWith({ [one.variantIds[many]!]: 1 });
    expect(await place(wish(others, { paymentMethod: 'shop-transfer' }))).toMatchObject({
      problem: { code: 'payments/own-account-not-taken' },
    });
    expectOk(await choose(two, false));
    const own = await cartWith(a(1, fifty));
    expect(await place(wish(own, { paymentMethod: 'shop-transfer' }))).toMatchObject({
      problem: { code: 'payments/own-account-not-taken' },
    });
    expect(await stockOf(two.variantIds[fifty]!)).toEqual(before);
  });

  it('may be chosen afterwards, as may another way; how it was paid in the end is what the order says', async () => {
    const purchase = await buy(a(1));
    const instead = expectOk(await room.get(PayPurchase).execute(purchase.id, 'shop-transfer'));
    expect(instead.payment).toMatchObject({ method: 'shop-transfer', accountHolder: accountOf.holder });
    const both = await buy({ ...a(1), [one.variantIds[many]!]: 1 });
    expect(expectOk(await room.get(PayPurchase).execute(both.id, 'shop-transfer'))).toMatchObject({
      payment: null,
      paymentProblem: 'payments/one-payee-only',
    });
    expectOk(await report(purchase));
    const guest: Actor = { role: 'guest', purchaseId: purchase.id };
    const order = await room.get(OrderQueries).byNumber(guest, purchase.orders[0]!.number);
    expect(order).toMatchObject({ state: 'paid', paidToShop: true, purchase: { method: 'shop-transfer' } });
  });

  it('stays possible for what was begun before the shop stopped taking it, on the account that was shown', async () => {
    const purchase = await buyStraight(a(1));
    expectOk(await choose(two, false));
    expect(await report(purchase)).toEqual({ ok: true, value: 'exact' });
    expect(await stateOf(purchase)).toEqual(['paid', 'paid', 'succeeded', null]);
  });
});

describe('the choice of an owner', () => {
  it('asks for the password and for an account on file, is kept with its day, and the shop hears of it', async () => {
    const password = 'nước mắm ngon';
    const accountId = expectOk(
      await room
        .get(UnitOfWork)
        .run(system, (tx) => room.get(CreateAccount).execute(tx, { email: `${newId()}@cho-tinh.example`, name: 'Mai', password })),
    );
    const owner = { ...one.seller, accountId };
    const say = (takesIt: boolean, typed = password) => room.get(ChooseOwnAccount).execute(owner, takesIt, typed);
    expect(await say(true, 'sai mật khẩu')).toMatchObject({ problem: { code: 'identity/wrong-password' } });
    expect(await say(true)).toMatchObject({ problem: { code: 'payments/no-own-account' } });
    await takes(one);
    expectOk(await choose(one, false));
    expectOk(await say(true));
    expectOk(await say(true));
    expect(await room.get(OwnAccounts).choice(owner)).toMatchObject({ takes: true, chosenBy: `account:${accountId}` });
    expect((await eventsAbout('payments/own-account-chosen', one.shopId)).map(({ takes: on }) => on)).toEqual([true, false, true]);
    expectOk(await say(false));
    await expect(room.get(ChooseOwnAccount).execute({ ...owner, staffRole: 'finance' }, true, password)).rejects.toThrow('only an owner');
    await expect(as(owner, (tx) => tx.query('UPDATE own_account_choices SET takes = true'))).rejects.toThrow('permission denied');
  });
});

describe('what the shop says came', () => {
  it('pays the purchase when it is the sum; the same transfer told again does nothing, for whatever purchase', async () => {
    const [purchase, other] = [await buyStraight(a(1)), await buyStraight(a(1))];
    expect(await report(purchase, undefined, 'FT 26330-77')).toEqual({ ok: true, value: 'exact' });
    expect(await stateOf(purchase)).toEqual(['paid', 'paid', 'succeeded', null]);
    expect(await report(purchase, undefined, 'ft2633077')).toEqual({ ok: true, value: 'counted-before' });
    expect(await report(other, undefined, 'FT26330 77')).toEqual({ ok: true, value: 'counted-before' });
    expect(await stateOf(other)).toEqual(['awaiting-payment', 'awaiting-payment', 'pending', null]);
    expect((await again(purchase)).payment!.receivedAmount).toEqual(purchase.total);
  });

  it('twenty times at once counts once', async () => {
    const purchase = await buyStraight(a(1));
    const { id: paymentId } = await paymentOf(purchase);
    const told = { paymentId, amount: purchase.total.minor, bankReference: 'FT-TWENTY' };
    const all = await Promise.all(Array.from({ length: 20 }, () => room.get(ReportTransfer).execute(two.seller, told)));
    expect(all.map((each) => expectOk(each)).sort()).toEqual([...Array<string>(19).fill('counted-before'), 'exact']);
  });

  it('waits for the rest when it is too little, and takes it; or the shop accepts the less', async () => {
    const [purchase, generous] = [await buyStraight(a(1)), await buyStraight(a(1))];
    expect(await report(purchase, 100_000n)).toEqual({ ok: true, value: 'under' });
    expect(await stateOf(purchase)).toEqual(['awaiting-payment', 'awaiting-payment', 'pending', 'under']);
    expect(await report(purchase, purchase.total.minor - 100_000n)).toEqual({ ok: true, value: 'exact' });
    expect(await stateOf(purchase)).toEqual(['paid', 'paid', 'succeeded', null]);
    expectOk(await report(generous, 100_000n));
    expectOk(await room.get(AcceptPayment).execute(two.seller, (await paymentOf(generous)).id, 'khách quen'));
    await room.deliver();
    expect(await stateOf(generous)).toEqual(['paid', 'paid', 'succeeded', null]);
  });

  it('pays when it is too much, and the shop owes the rest', async () => {
    const purchase = await buyStraight(a(1));
    expect(await report(purchase, purchase.total.minor + 30_000n, 'FT-OVER')).toEqual({ ok: true, value: 'over' });
    expect(await stateOf(purchase)).toEqual(['paid', 'paid', 'succeeded', 'over']);
    const { id: paymentId, reference } = await paymentOf(purchase);
    const refundId = newId();
    const keep = await room.get(AcceptPayment).execute(two.seller, paymentId, 'không trả');
    expect(keep).toMatchObject({ problem: { code: 'payments/excess-goes-back' } });
    expect(await room.get(SendBackExtra).execute(two.seller, { paymentId, refundId, why: 'thừa' })).toEqual({ ok: true, value: 'by-hand' });
    expect(await owedOf()).toEqual([expect.objectContaining({ refundId, reference, amount: 30_000n, cameAs: ['FTOVER'] })]);
    expect((await eventsAbout('payments/refund-awaited')).at(-1)).toMatchObject({ refundId, amount: { amount: '30000' } });
    expectOk(await room.get(ConfirmRefund).execute(two.seller, refundId, 'FT-BACK'));
    expect(await owedOf()).toEqual([]);
    expect(await stateOf(purchase)).toEqual(['paid', 'paid', 'succeeded', null]);
  });

  it('is late after a day: accepted, it takes the goods anew; when they are gone, the shop owes it back', async () => {
    const [late, tooLate] = [await buyStraight(a(1, few)), await buyStraight(a(2, few))];
    await letExpire();
    expect(await stateOf(late)).toEqual(['expired', 'expired', 'expired', null]);
    for (const purchase of [late, tooLate]) expect(await report(purchase)).toEqual({ ok: true, value: 'late' });
    expect(await stateOf(late)).toEqual(['expired', 'expired', 'attention', 'late']);
    const accept = async (purchase: { id: string }) => {
      expectOk(await room.get(AcceptPayment).execute(two.seller, (await paymentOf(purchase)).id, 'còn hàng'));
      await room.deliver();
    };
    await accept(late);
    expect(await stateOf(late)).toEqual(['paid', 'paid', 'succeeded', null]);
    const taken = await buy(a(2, few), { paymentMethod: 'shop-transfer' });
    expectOk(await report(taken));
    await accept(tooLate);
    expect((await again(tooLate)).state).toBe('refund-needed');
    expect(await askForRefunds()).toEqual(['by-hand']);
    expectOk(await room.get(ConfirmRefund).execute(two.seller, tooLate.id, 'FT-BACK-2'));
    await room.deliver();
    expect((await again(tooLate)).state).toBe('refunded');
  });

  it.each([
    [{ amount: 0n, bankReference: 'FT1' }, { amount: 'not-positive' }],
    [{ amount: 1n, bankReference: ' .- ' }, { bankReference: 'required' }],
  ])('is refused when it says nothing: %o', async (told, fields) => {
    const { id: paymentId } = await paymentOf(await buyStraight(a(1)));
    expect(await room.get(ReportTransfer).execute(two.seller, { paymentId, ...told })).toMatchObject({ problem: { fields } });
  });
});

describe('money on a shop’s own account', () => {
  it('is told of, decided about and sent back by that shop alone', async () => {
    const purchase = await buyStraight(a(1));
    expect(await report(purchase, 1n, 'X', one.seller)).toMatchObject({ problem: { code: 'payments/unknown' } });
    const [collected] = await room.get(PaymentQueries).ofPurpose(system, { purposeKind: 'purchase', purposeId: (await buy(a(1))).id });
    const told = { paymentId: collected!.id, amount: 1n, bankReference: 'X' };
    expect(await room.get(ReportTransfer).execute(two.seller, told)).toMatchObject({ problem: { code: 'payments/unknown' } });
    expectOk(await report(purchase, purchase.total.minor + 5_000n));
    const { id: paymentId } = await paymentOf(purchase);
    const back = { paymentId, refundId: newId(), why: 'thừa' };
    for (const [actor, code] of [
      [one.seller, 'payments/unknown'],
      [desk, 'payments/payee-decides'],
    ] as const)
      expect(await room.get(AcceptPayment).execute(actor, paymentId, 'vì thế')).toMatchObject({ problem: { code } });
    expect(await room.get(SendBackExtra).execute(one.seller, back)).toMatchObject({ problem: { code: 'payments/unknown' } });
    // An officer may say that it is owed back; the shop has the money and confirms.
    expectOk(await room.get(SendBackExtra).execute(desk, back));
    const confirm = (actor: Actor) => room.get(ConfirmRefund).execute(actor, back.refundId, 'FT-Z');
    expect(await confirm(one.seller)).toMatchObject({ problem: { code: 'payments/unknown' } });
    expect(await confirm(desk)).toMatchObject({ problem: { code: 'payments/payee-pays-back' } });
    expect(await room.get(PaymentQueries).refundsByHand(desk)).toMatchObject([{ refundId: back.refundId, payeeId: two.shopId }]);
    expect(() => room.get(AcceptPayment).execute({ ...two.seller, staffRole: 'orders' }, paymentId, 'x')).toThrow('only staff');
    await expect(room.get(ReportTransfer).execute({ ...two.seller, staffRole: 'catalogue' }, told)).rejects.toThrow('only owners');
    expectOk(await confirm(two.seller));
  });

  it('is seen by no other shop in the database, and changed there by none', async () => {
    const purchase = await buyStraight(a(1));
    expectOk(await report(purchase, purchase.total.minor + 5_000n));
    const { id } = await paymentOf(purchase);
    expectOk(await room.get(SendBackExtra).execute(two.seller, { paymentId: id, refundId: newId(), why: 'thừa' }));
    const seen = (actor: Actor) =>
      as(actor, async (tx) => [
        (await tx.query<unknown[]>('SELECT FROM payments WHERE id = $1', [id])).length,
        (await tx.query<unknown[]>('SELECT FROM payment_refunds WHERE payment_id = $1', [id])).length,
        (await tx.query<unknown[]>('SELECT FROM own_account_choices WHERE payee_id = $1 LIMIT 1', [two.shopId])).length,
        (await tx.query<unknown[]>('SELECT FROM payment_receipts WHERE payment_id = $1', [id])).length,
      ]);
    expect(await seen(two.seller)).toEqual([1, 1, 1, 0]);
    for (const actor of [one.seller, { role: 'shopper', accountId: two.seller.accountId } as const, { role: 'public' } as const])
      expect(await seen(actor)).toEqual([0, 0, 0, 0]);
    for (const actor of [one.seller, two.seller])
      for (const statement of [
        'UPDATE payments SET received = 0 WHERE id = $1',
        `UPDATE payment_refunds SET state = 'done' WHERE payment_id = $1`,
      ])
        expect(await as(actor, (tx) => tx.query<[unknown, number]>(statement, [id]))).toEqual([[], 0]);
    await expect(
      as(one.seller, (tx) =>
        tx.query(`INSERT INTO own_account_choices (id, payee_id, takes, chosen_at, chosen_by) VALUES (uuidv7(), $1, false, now(), 'x')`, [
          two.shopId,
        ]),
      ),
    ).rejects.toThrow('row-level security');
    await expect(
      as(two.seller, (tx) =>
        tx.query(
          `INSERT INTO payment_receipts (id, payment_id, provider, money_id, amount, received_at)
      VALUES (uuidv7(), $1, 'shop-transfer', 'x', 1, now())`,
          [id],
        ),
      ),
    ).rejects.toThrow('row-level security');
  });

  it.each([
    ['a payment to a shop by another method', `UPDATE payments SET payee_id = uuidv7() WHERE method = 'bank-transfer'`, 'append-only'],
    ['an order of several that the shop was paid for', `UPDATE orders SET paid_to_shop = true WHERE purchase_id = $1`, 'not the only one'],
  ])('cannot be %s', async (_, statement, message) => {
    const { id } = await buy({ ...a(1), [one.variantIds[many]!]: 1 });
    const parameters = statement.includes('$1') ? [id] : [];
    await expect(as(system, (tx) => tx.query(statement, parameters))).rejects.toThrow(message);
  });
});
