import { expectOk, newId } from '@market/kernel';
import { AcceptPayment, BeginPayment, ConfirmRefund, EndPayment, ExpirePayments, PaymentQueries, RefundPayment } from '@market/payments';
import { UnitOfWork } from '@market/platform';
import {
  openPayments,
  closePayments,
  asked,
  bankNotice,
  begin,
  clock,
  database,
  events,
  fromBank,
  fromStripe,
  get,
  minutes,
  now,
  receipts,
  sandbox,
  session,
  start,
  stripeEvent,
  system,
} from '../world/payments.js';

beforeAll(openPayments);
afterAll(closePayments);
beforeEach(() => clock.set(start));

const pay = (url: string) => fetch(url, { method: 'POST', body: new URLSearchParams({ choice: 'pay' }), redirect: 'manual' });

describe('beginning a payment', () => {
  it('again for the same purpose goes on with the open one', async () => {
    const command = asked('stripe');
    const [one, two] = [expectOk(await get(BeginPayment).execute(command)), expectOk(await get(BeginPayment).execute(command))];
    expect(two).toEqual(one);
    expect(one.redirectUrl).toContain(sandbox.url);
  });

  it('twenty times at once makes one', async () => {
    const command = asked('bank-transfer');
    const all = await Promise.all(Array.from({ length: 20 }, () => get(BeginPayment).execute(command)));
    expect(new Set(all.map((each) => expectOk(each).id)).size).toBe(1);
  });

  it.each([
    ['payments/amount-too-large', () => get(BeginPayment).execute(asked('stripe', { amount: 100_000_000n }))],
    ['payments/amount-too-small', () => get(BeginPayment).execute(asked('stripe', { amount: 1_000n }))],
  ] as const)('refuses with %s', async (code, act) => {
    expect(await act()).toMatchObject({ ok: false, problem: { code } });
  });

  it('refuses another amount for an open payment, and any for a paid purpose', async () => {
    const payment = await begin('bank-transfer');
    const { purposeId } = payment;
    expect(await get(BeginPayment).execute(asked('bank-transfer', { purposeId, amount: 1n }))).toMatchObject({
      problem: { code: 'payments/amount-changed' },
    });
    await fromBank(bankNotice(payment.reference, 150_000));
    expect(await get(BeginPayment).execute(asked('stripe', { purposeId }))).toMatchObject({ problem: { code: 'payments/already-paid' } });
  });
});

describe('two open payments of one purpose', () => {
  it('one settles, the other closes, and money for it is late', async () => {
    const card = await begin('stripe');
    const transfer = await begin('bank-transfer', { purposeId: card.purposeId });
    await fromBank(bankNotice(transfer.reference, 150_000));
    expect([(await now(transfer)).state, (await now(card)).state]).toEqual(['succeeded', 'cancelled']);
    await fromStripe(stripeEvent('checkout.session.completed', session(card.id)));
    expect(await now(card)).toMatchObject({ state: 'attention', attention: 'late' });
    expect((await get(PaymentQueries).current(system, card))?.id).toBe(transfer.id);
  });

  it('closes the needless session at Stripe', async () => {
    const card = await begin('stripe');
    const transfer = await begin('bank-transfer', { purposeId: card.purposeId });
    await fromBank(bankNotice(transfer.reference, 150_000));
    await get(ExpirePayments).closeAtProvider(card.id);
    expect(await (await fetch(card.redirectUrl!)).text()).toContain('đã hết hạn');
  });
});

describe('through the sandbox, over the real SDK and the public webhooks', () => {
  it('a card payment settles without the shopper coming back', async () => {
    const payment = await begin('stripe');
    const paid = await pay(payment.redirectUrl!);
    expect(paid.headers.get('location')).toBe('http://localhost:3000/don-hang/KG-2611-000001');
    expect((await now(payment)).state).toBe('succeeded');
    expect(await receipts(payment)).toHaveLength(1);
  });

  it('a transfer at the sandbox bank settles', async () => {
    const payment = await begin('bank-transfer');
    const page = await fetch(`${sandbox.url}/bank`, {
      method: 'POST',
      body: new URLSearchParams({ reference: payment.reference.toLowerCase(), amount: '150.000' }),
    });
    expect(await page.text()).toContain('sàn đã nhận được thông báo');
    expect((await now(payment)).state).toBe('succeeded');
  });

  it('the sweep settles what was paid although every notice was lost', async () => {
    const payment = await begin('stripe');
    await pay(payment.redirectUrl!);
    // As if no notice had ever come.
    await database.owner.transaction(async (tx) => {
      await tx.query('DELETE FROM payment_receipts WHERE payment_id = $1', [payment.id]);
      await tx.query(`UPDATE payments SET state = 'pending', received = 0, settled_at = NULL WHERE id = $1`, [payment.id]);
    });
    clock.set(new Date(start.getTime() + minutes(21)));
    await get(ExpirePayments).execute();
    expect(await now(payment)).toMatchObject({ state: 'succeeded', attention: null });
  });

  it('the sweep closes the session of an expired payment, so that nobody pays it', async () => {
    const payment = await begin('stripe');
    clock.set(new Date(start.getTime() + minutes(21)));
    await get(ExpirePayments).execute();
    expect((await now(payment)).state).toBe('expired');
    await pay(payment.redirectUrl!);
    expect((await now(payment)).state).toBe('expired');
  });
});

describe('a refund', () => {
  const officer = { role: 'officer', accountId: newId() } as const;
  const refund = (paymentId: string, amount: bigint, refundId: string = newId()) =>
    get(RefundPayment).execute({ refundId, paymentId, amount, why: 'returned goods' });
  const paidCard = async () => {
    const payment = await begin('stripe');
    await pay(payment.redirectUrl!);
    return payment;
  };
  /** The sandbox tells of the refund by itself; waits until that notice is written down too. */
  const told = async (payment: { id: string }) => {
    const count = `SELECT count(*)::int AS count FROM payment_notices WHERE payment_id = $1 AND body ->> 'type' = 'charge.refunded'`;
    while ((await database.owner.query<{ count: number }[]>(count, [payment.id]))[0]?.count === 0)
      await new Promise((resolve) => setTimeout(resolve, 20));
  };

  it('through Stripe goes back once, although asked twice and told by a notice as well', async () => {
    const payment = await paidCard();
    const refundId = newId();
    expect(expectOk(await refund(payment.id, 40_000n, refundId))).toBe('done');
    expect(expectOk(await refund(payment.id, 40_000n, refundId))).toBe('done');
    await told(payment);
    const after = await now(payment);
    expect([after.state, after.refunded.minor]).toEqual(['partly-refunded', 40_000n]);
    expect(expectOk(await refund(payment.id, 110_000n))).toBe('done');
    expect((await now(payment)).state).toBe('refunded');
    expect(await events(payment)).toEqual(['payments/settled', 'payments/refunded', 'payments/refunded']);
  });

  it('is never more than what came, not even by many at once', async () => {
    const payment = await paidCard();
    const all = await Promise.all(Array.from({ length: 5 }, () => refund(payment.id, 100_000n)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(all.filter((one) => !one.ok).map((one) => !one.ok && one.problem.code)).toEqual(
      Array(4).fill('payments/refund-exceeds-received'),
    );
    expect((await now(payment)).refunded.minor).toBe(100_000n);
  });

  it('of a transfer waits for the officer who makes it, and closes the attention', async () => {
    const payment = await begin('bank-transfer');
    await fromBank(bankNotice(payment.reference, 150_000));
    await fromBank(bankNotice(payment.reference, 150_000));
    const refundId = newId();
    expect(expectOk(await refund(payment.id, 150_000n, refundId))).toBe('by-hand');
    expect((await get(PaymentQueries).refundsByHand(officer)).map((one) => one.refundId)).toContain(refundId);
    expect((await now(payment)).attention).toBe('duplicate');
    for (let time = 0; time < 2; time += 1) expectOk(await get(ConfirmRefund).execute(officer, refundId, 'FT26327001'));
    expect(await now(payment)).toMatchObject({ state: 'succeeded', attention: null });
    const audited = await database.owner.query<{ act: string }[]>('SELECT act FROM audit_entries WHERE subject = $1', [refundId]);
    expect(audited).toEqual([{ act: 'payments/refund-confirmed' }]);
  });

  it('of nothing we know is refused', async () => {
    expect(await refund(newId(), 1n)).toMatchObject({ ok: false, problem: { code: 'payments/unknown' } });
  });
});

describe('cancelling', () => {
  it('ends the payment and closes its session after the commit', async () => {
    const payment = await begin('stripe');
    const cause = { by: 'test', why: 'the purchase was cancelled' };
    await get(UnitOfWork).commit(system, (tx) => get(EndPayment).execute(tx, { paymentId: payment.id, how: 'cancelled', cause }));
    expect((await now(payment)).state).toBe('cancelled');
    const jobs = await database.owner.query<{ key: string }[]>('SELECT key FROM graphile_worker.jobs WHERE key LIKE $1', [
      `%${payment.id}`,
    ]);
    expect(jobs).toEqual([{ key: `payments/close-at-provider:${payment.id}` }]);
  });
});

describe('accepting', () => {
  const officer = { role: 'officer', accountId: newId() } as const;
  it('late money settles the payment; a second payment of a paid purpose can only go back', async () => {
    const card = await begin('stripe');
    const transfer = await begin('bank-transfer', { purposeId: card.purposeId });
    clock.set(new Date(start.getTime() + minutes(21)));
    await get(ExpirePayments).execute();
    await fromBank(bankNotice(transfer.reference, 150_000));
    await fromStripe(stripeEvent('checkout.session.completed', session(card.id)));
    expect(expectOk(await get(AcceptPayment).execute(officer, transfer.id, 'the goods are still here'))).toMatchObject({
      state: 'succeeded',
      attention: null,
    });
    expect(await get(AcceptPayment).execute(officer, card.id, 'why not')).toMatchObject({
      ok: false,
      problem: { code: 'payments/already-paid' },
    });
    expect(await events(transfer)).toEqual(['payments/expired', 'payments/attention', 'payments/settled']);
  });

  it('what needs no attention is refused', async () => {
    const payment = await begin('bank-transfer');
    expect(await get(AcceptPayment).execute(officer, payment.id, 'x')).toMatchObject({
      ok: false,
      problem: { code: 'payments/wrong-state' },
    });
  });
});

describe('the database itself', () => {
  const as = (actor: Parameters<UnitOfWork['read']>[0], sql: string, parameters: unknown[] = []) =>
    get(UnitOfWork).commit(actor, async (tx): Promise<unknown> => tx.query(sql, parameters));

  it('shows a guest the payments of the purchase in hand and no other', async () => {
    const [mine, other] = [await begin('bank-transfer'), await begin('bank-transfer')];
    const guest = { role: 'guest', purchaseId: mine.purposeId } as const;
    expect((await get(PaymentQueries).ofPurpose(guest, mine)).map(({ id }) => id)).toEqual([mine.id]);
    expect(await get(PaymentQueries).ofPurpose(guest, other)).toEqual([]);
    expect(await get(PaymentQueries).ofPurpose({ role: 'public' }, mine)).toEqual([]);
    expect(await get(PaymentQueries).ofPurpose({ role: 'seller', accountId: newId(), shopId: newId() }, mine)).toEqual([]);
    expect(await get(PaymentQueries).ofPurpose({ role: 'officer', accountId: newId() }, mine)).toHaveLength(1);
  });

  it('lets nobody but the system move money', async () => {
    const payment = await begin('bank-transfer');
    const guest = { role: 'guest', purchaseId: payment.purposeId } as const;
    const officer = { role: 'officer', accountId: newId() } as const;
    for (const actor of [guest, officer]) await as(actor, `UPDATE payments SET amount = 1 WHERE id = $1`, [payment.id]);
    expect((await now(payment)).amount.minor).toBe(150_000n);
    await expect(
      as(
        guest,
        `INSERT INTO payment_notices (id, provider, external_id, received_at, body, outcome) VALUES ($1, 'stripe', 'x', now(), '{}', 'received')`,
        [newId()],
      ),
    ).rejects.toThrow('row-level security');
  });

  it.each([
    ['money without a receipt', `UPDATE payments SET received = 150000 WHERE id = $1`, 'does not add up'],
    ['a settled state without its time', `UPDATE payments SET state = 'succeeded' WHERE id = $1`, 'check constraint'],
    ['attention without a reason', `UPDATE payments SET state = 'attention' WHERE id = $1`, 'check constraint'],
    ['a move that is changed', `UPDATE payment_moves SET why = 'x' WHERE payment_id = $1`, 'permission denied'],
    ['a move that is deleted', `DELETE FROM payment_moves WHERE payment_id = $1`, 'permission denied'],
  ])('refuses %s', async (_, sql, message) => {
    const payment = await begin('bank-transfer');
    await expect(as(system, sql, [payment.id])).rejects.toThrow(message);
  });
});
