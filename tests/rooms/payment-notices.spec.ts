import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '@market/kernel';
import { ExpirePayments, PaymentQueries, signBankNotice } from '@market/payments';
import Stripe from 'stripe';
import {
  openPayments,
  closePayments,
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
  post,
  receipts,
  session,
  settings,
  start,
  stripeEvent,
  system,
} from '../world/payments.js';

beforeAll(openPayments);
afterAll(closePayments);
beforeEach(() => clock.set(start));

describe('a bank transfer', () => {
  it('settles by the reference in a messy memo, once for three deliveries of the notice', async () => {
    const payment = await begin('bank-transfer');
    const notice = bankNotice(
      `MBVCB.3278.chuyen tien ${payment.reference.slice(0, 5)} ${payment.reference.slice(5).toLowerCase()}.CT tu 007`,
      150_000,
    );
    const answers = await Promise.all([fromBank(notice), fromBank(notice), fromBank(notice)]);
    expect(answers.map((answer) => [answer.statusCode, answer.json()])).toEqual(Array(3).fill([200, { success: true }]));
    expect(await now(payment)).toMatchObject({ state: 'succeeded', attention: null, settledAt: clock.now() });
    expect(await receipts(payment)).toEqual([{ amount: 150_000n }]);
    expect(await events(payment)).toEqual(['payments/settled']);
    const [settled] = await database.owner.query<{ body: object; version: number }[]>(
      `SELECT version, body FROM outbox_events WHERE body ->> 'paymentId' = $1`,
      [payment.id],
    );
    expect(settled).toEqual({
      version: 1,
      body: {
        ...{ paymentId: payment.id, purposeKind: 'purchase', purposeId: payment.purposeId, method: 'bank-transfer' },
        ...{ amount: { amount: '150000', currency: 'VND' }, settledAt: clock.now().toISOString() },
      },
    });
  });

  it('waits for the missing part when too little came', async () => {
    const payment = await begin('bank-transfer');
    await fromBank(bankNotice(payment.reference, 100_000));
    expect(await now(payment)).toMatchObject({ state: 'pending', attention: 'under' });
    await fromBank(bankNotice(payment.reference, 50_000));
    expect(await now(payment)).toMatchObject({ state: 'succeeded', attention: null });
    expect(await events(payment)).toEqual(['payments/attention', 'payments/settled']);
  });

  it('settles and asks for attention when too much came, and again when it comes twice', async () => {
    const payment = await begin('bank-transfer');
    await fromBank(bankNotice(payment.reference, 160_000));
    expect(await now(payment)).toMatchObject({ state: 'succeeded', attention: 'over' });
    await fromBank(bankNotice(payment.reference, 150_000));
    const twice = await now(payment);
    expect([twice.state, twice.attention, twice.received.minor]).toEqual(['succeeded', 'duplicate', 310_000n]);
    expect((await events(payment)).sort()).toEqual(['payments/attention', 'payments/attention', 'payments/settled']);
  });

  it('keeps late money for a person to decide about', async () => {
    const payment = await begin('bank-transfer');
    clock.set(new Date(start.getTime() + minutes(21)));
    await get(ExpirePayments).execute();
    expect(await now(payment)).toMatchObject({ state: 'expired', attention: null });
    await fromBank(bankNotice(payment.reference, 150_000));
    expect(await now(payment)).toMatchObject({ state: 'attention', attention: 'late' });
    expect(await events(payment)).toEqual(['payments/expired', 'payments/attention']);
  });

  it('that came in part is not forgotten when the time is over', async () => {
    const payment = await begin('bank-transfer');
    await fromBank(bankNotice(payment.reference, 1));
    clock.set(new Date(start.getTime() + minutes(21)));
    await get(ExpirePayments).execute();
    expect(await now(payment)).toMatchObject({ state: 'attention', attention: 'under' });
    expect(await events(payment)).toEqual(['payments/attention', 'payments/expired', 'payments/attention']);
  });

  it.each([
    ['names no payment', () => bankNotice('tien hang', 70_000)],
    ['names a reference that does not exist', () => bankNotice('KG00000000', 70_000)],
  ])('that %s is kept as unmatched', async (_, notice) => {
    const sent = notice();
    expect((await fromBank(sent)).statusCode).toBe(200);
    const kept = (await get(PaymentQueries).unmatched(system)).find(({ externalId }) => externalId === String(sent.id));
    expect(kept).toMatchObject({ outcome: 'unmatched', amount: 70_000n });
  });

  it('that names two payments is for a person to place', async () => {
    const [one, two] = [await begin('bank-transfer'), await begin('bank-transfer')];
    await fromBank(bankNotice(`${one.reference} ${two.reference}`, 300_000));
    expect([(await now(one)).state, (await now(two)).state]).toEqual(['pending', 'pending']);
    expect((await get(PaymentQueries).unmatched(system)).at(-1)).toMatchObject({ outcome: 'ambiguous' });
  });

  it.each([
    ['money that leaves', { transferType: 'out' }],
    ['money of another account', { accountNumber: '999' }],
  ])('does not count %s', async (_, change) => {
    const payment = await begin('bank-transfer');
    expect((await fromBank(bankNotice(payment.reference, 150_000, change))).statusCode).toBe(200);
    expect((await now(payment)).state).toBe('pending');
  });

  it('counts money on a virtual account of the collecting account, and fields we do not know', async () => {
    const payment = await begin('bank-transfer');
    await fromBank(bankNotice(payment.reference, 150_000, { accountNumber: 'VA1', subAccount: settings.bank.accountNumber, newField: 1 }));
    expect((await now(payment)).state).toBe('succeeded');
  });

  it.each<[string, Record<string, string>]>([
    ['without a key', {}],
    ['with a wrong key', { authorization: 'Apikey guess' }],
    ['with a wrong signature', { 'x-sepay-signature': 'sha256=00', 'x-sepay-timestamp': '1' }],
  ])('is not believed %s', async (_, headers) => {
    const payment = await begin('bank-transfer');
    const answer = await post('bank-transfer', bankNotice(payment.reference, 150_000), headers);
    expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([401, '/problems/payments/bad-signature']);
    expect((await now(payment)).state).toBe('pending');
  });

  it('is believed by its HMAC signature', async () => {
    const payment = await begin('bank-transfer');
    const body = JSON.stringify(bankNotice(payment.reference, 150_000));
    const seconds = Math.floor(clock.now().getTime() / 1000);
    const signature = signBankNotice(body, seconds, settings.bank.webhookKey);
    expect((await post('bank-transfer', body, { 'x-sepay-signature': signature, 'x-sepay-timestamp': String(seconds) })).statusCode).toBe(
      200,
    );
    expect((await now(payment)).state).toBe('succeeded');
  });

  it.each([
    ['an amount with a fraction', { transferAmount: 1.5 }, 'transferAmount'],
    ['an amount as text', { transferAmount: '150000' }, 'transferAmount'],
    ['a negative amount', { transferAmount: -1 }, 'transferAmount'],
    ['no direction', { transferType: undefined }, 'transferType'],
    ['no account', { accountNumber: null }, 'accountNumber'],
  ])('is refused with %s', async (_, change, field) => {
    const answer = await fromBank(bankNotice('x', 1, change));
    expect([answer.statusCode, Object.keys(answer.json<{ fields: object }>().fields)]).toEqual([422, [field]]);
  });
});

describe('a Stripe event', () => {
  it('settles once, whatever order its two events take and however often they come', async () => {
    const payment = await begin('stripe');
    const money = session(payment.id);
    const intent = {
      id: money.payment_intent,
      object: 'payment_intent',
      amount_received: 150_000,
      currency: 'vnd',
      metadata: { payment_id: payment.id },
    };
    const [completed, succeeded] = [stripeEvent('checkout.session.completed', money), stripeEvent('payment_intent.succeeded', intent)];
    const answers = await Promise.all([succeeded, completed, completed, succeeded, completed].map((event) => fromStripe(event)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(5).fill(200));
    expect(await now(payment)).toMatchObject({ state: 'succeeded', attention: null });
    expect(await receipts(payment)).toHaveLength(1);
    expect(await events(payment)).toEqual(['payments/settled']);
  });

  it.each([
    ['of another secret', { secret: 'whsec_wrong' }],
    ['of ten minutes ago', { at: new Date(start.getTime() - minutes(10)) }],
  ])('with a signature %s answers 400 and changes nothing', async (_, how) => {
    const payment = await begin('stripe');
    const answer = await fromStripe(stripeEvent('checkout.session.completed', session(payment.id)), how);
    expect([answer.statusCode, answer.json<{ type: string }>().type]).toEqual([400, '/problems/payments/bad-signature']);
    expect((await now(payment)).state).toBe('pending');
  });

  it('without a signature, or with a changed body, answers 400', async () => {
    const payload = stripeEvent('checkout.session.completed', session(newId()));
    const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret: settings.stripe.webhookSecret });
    expect((await post('stripe', payload)).statusCode).toBe(400);
    expect((await post('stripe', payload.replace('150000', '1'), { 'stripe-signature': signature })).statusCode).toBe(400);
  });

  it('of two megabytes is turned away before it is read', async () => {
    const answer = await fromStripe(stripeEvent('checkout.session.completed', { filler: 'x'.repeat(2_000_000) }));
    expect(answer.statusCode).toBe(413);
  });

  it('of an unpaid session settles nothing until its money is announced', async () => {
    const payment = await begin('stripe');
    await fromStripe(stripeEvent('checkout.session.completed', session(payment.id, { payment_status: 'unpaid' })));
    expect((await now(payment)).state).toBe('pending');
    await fromStripe(stripeEvent('checkout.session.async_payment_succeeded', session(payment.id)));
    expect((await now(payment)).state).toBe('succeeded');
  });

  it.each([
    ['checkout.session.async_payment_failed', 'failed', 'payments/failed'],
    ['checkout.session.expired', 'expired', 'payments/expired'],
  ])('%s ends the payment', async (type, state, event) => {
    const payment = await begin('stripe');
    await fromStripe(stripeEvent(type, session(payment.id, { payment_status: 'unpaid' })));
    expect((await now(payment)).state).toBe(state);
    expect(await events(payment)).toEqual([event]);
  });

  it('that arrives late does not undo a payment', async () => {
    const payment = await begin('stripe');
    await fromStripe(stripeEvent('checkout.session.completed', session(payment.id)));
    await fromStripe(stripeEvent('checkout.session.expired', session(payment.id)));
    expect((await now(payment)).state).toBe('succeeded');
  });

  it('of a refund is written down, even before the event of its money', async () => {
    const payment = await begin('stripe');
    const charge = {
      ...{ id: 'ch_1', object: 'charge', currency: 'vnd', amount_captured: 150_000 },
      payment_intent: `pi_${newId()}`,
      metadata: { payment_id: payment.id },
    };
    await fromStripe(stripeEvent('charge.refunded', { ...charge, amount_refunded: 50_000 }));
    expect(await now(payment)).toMatchObject({ state: 'partly-refunded' });
    await fromStripe(stripeEvent('charge.refunded', { ...charge, amount_refunded: 150_000 }));
    await fromStripe(stripeEvent('charge.refunded', { ...charge, amount_refunded: 50_000 }));
    const after = await now(payment);
    expect([after.state, after.refunded.minor]).toEqual(['refunded', 150_000n]);
    expect(await events(payment)).toEqual(['payments/settled', 'payments/refunded', 'payments/refunded']);
  });

  describe('of a dispute', () => {
    const disputed = async () => {
      const payment = await begin('stripe');
      const money = session(payment.id);
      await fromStripe(stripeEvent('checkout.session.completed', money));
      return { payment, intent: money.payment_intent };
    };
    const dispute = (intent: string, status: string) => ({
      ...{ id: `dp_${intent}`, object: 'dispute', amount: 150_000, currency: 'vnd', payment_intent: intent, charge: 'ch_1' },
      ...{ reason: 'product_not_received', status, created: 1_790_000_000, evidence: { customer_name: 'Nguyễn Thị Lan' } },
      evidence_details: { due_by: 1_790_600_000 },
    });

    it('tells the ledger once that the money went and once that it came back, in whatever order', async () => {
      const { payment, intent } = await disputed();
      const told = ['needs_response', 'needs_response', 'won', 'under_review'].map((status, turn) =>
        stripeEvent(
          ['charge.dispute.created', 'charge.dispute.funds_withdrawn', 'charge.dispute.closed', 'charge.dispute.updated'][turn]!,
          dispute(intent, status),
        ),
      );
      for (const event of told) expect((await fromStripe(event)).statusCode).toBe(200);
      expect(await events(payment)).toEqual(['payments/settled', 'payments/dispute-opened', 'payments/dispute-closed']);
      const kept = await database.owner.query<{ state: string; closed_at: Date | null }[]>(
        'SELECT state, closed_at FROM payment_disputes WHERE payment_id = $1',
        [payment.id],
      );
      expect(kept).toEqual([{ state: 'won', closed_at: expect.any(Date) as Date }]);
      const [{ persons }] = (await database.owner.query<{ persons: bigint }[]>(
        `SELECT count(*) AS persons FROM payment_notices WHERE body::text LIKE '%Nguyễn Thị Lan%'`,
      )) as [{ persons: bigint }];
      expect(persons).toBe(0n);
    });

    it('waits on the officers’ list until it is decided', async () => {
      const { payment, intent } = await disputed();
      const waiting = async () => (await get(PaymentQueries).openDisputes(system)).filter(({ paymentId }) => paymentId === payment.id);
      await fromStripe(stripeEvent('charge.dispute.created', dispute(intent, 'warning_needs_response')));
      expect(await waiting()).toMatchObject([{ state: 'inquiry', amount: 150_000n }]);
      expect(await events(payment)).toEqual(['payments/settled']);
      await fromStripe(stripeEvent('charge.dispute.closed', dispute(intent, 'warning_closed')));
      expect(await waiting()).toEqual([]);
    });

    it('about money that is not ours is left alone', async () => {
      const answer = await fromStripe(stripeEvent('charge.dispute.created', dispute(`pi_${newId()}`, 'needs_response')));
      expect(answer.statusCode).toBe(200);
    });
  });

  const folder = join(process.cwd(), 'libs/payments/data/stripe');
  it.each(readdirSync(folder))('as Stripe published it is accepted and left alone: %s', async (file) => {
    const { body, ...whole } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { body?: object; object?: string };
    const payload = body
      ? JSON.stringify(body)
      : whole.object === 'event'
        ? JSON.stringify(whole)
        : stripeEvent(`${whole.object ?? ''}.updated`, whole);
    const answer = await fromStripe(payload);
    expect([answer.statusCode, answer.json()]).toEqual([200, { received: true }]);
    const { id } = JSON.parse(payload) as { id: string };
    const [notice] = await database.owner.query<{ outcome: string; text: string }[]>(
      'SELECT outcome, body::text AS text FROM payment_notices WHERE external_id = $1',
      [id],
    );
    expect(notice?.outcome).toBe('ignored');
    expect(notice?.text).not.toMatch(/"(customer_details|billing_details|payment_method_details)"/);
  });
});
