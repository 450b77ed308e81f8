import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectOk, newId, SettableClock } from '@market/kernel';
import {
  BeginPayment,
  ExpirePayments,
  PaymentQueries,
  PaymentsHttpModule,
  signBankNotice,
  type BeginPaymentCommand,
  type PaymentMethod,
  type PaymentView,
} from '@market/payments';
import { createHttpApp, PlatformModule, systemActor, UnitOfWork, type Settings } from '@market/platform';
import { Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import Stripe from 'stripe';
import { startPaymentSandbox, type PaymentSandbox } from '../../apps/standalone/src/sandbox/payment-sandbox.js';
import { openTestDatabase, type TestDatabase } from '../world/database.js';

@Module({})
class Composition {}

const start = new Date();
const clock = new SettableClock(start);
const minutes = (count: number) => count * 60_000;
const system = systemActor('test');
let database: TestDatabase;
let settings: Settings;
let app: NestFastifyApplication;
let sandbox: PaymentSandbox;

beforeAll(async () => {
  database = await openTestDatabase();
  // The marketplace must know the sandbox and the sandbox the marketplace: the port of one is taken first.
  const port = await freePort();
  const { stripe, bank } = database.settings;
  sandbox = await startPaymentSandbox({
    port: 0,
    webhookBaseUrl: `http://127.0.0.1:${port}`,
    stripeWebhookSecret: stripe.webhookSecret,
    bankApiKey: bank.webhookKey,
    now: () => clock.now(),
    env: {},
  });
  settings = { ...database.settings, rateLimitPerMinute: 10_000, stripe: { ...stripe, apiBase: sandbox.url } };
  app = await createHttpApp({ module: Composition, imports: [PlatformModule.with(settings, clock), PaymentsHttpModule] } as never);
  await app.listen(port, '127.0.0.1');
});
afterAll(async () => {
  await sandbox.close();
  await app.close();
  await database.close();
});
beforeEach(() => clock.set(start));

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const get = <T>(type: Type<T>): T => app.get(type, { strict: false });
const asked = (method: PaymentMethod, change: Partial<BeginPaymentCommand> = {}): BeginPaymentCommand => ({
  ...{ purposeKind: 'purchase', purposeId: newId(), amount: 150_000n, method },
  ...{ returnUrl: 'http://localhost:3000/don-hang/KG-2611-000001', expiresAt: new Date(clock.now().getTime() + minutes(20)) },
  ...change,
});
const begin = async (method: PaymentMethod, change: Partial<BeginPaymentCommand> = {}) =>
  expectOk(await get(BeginPayment).execute(asked(method, change)));
const now = async ({ id }: { id: string }): Promise<PaymentView> => (await get(PaymentQueries).find(system, id))!;
/** The events about a payment, by name. */
const events = async ({ id }: { id: string }): Promise<string[]> =>
  (
    await database.owner.query<{ name: string }[]>(`SELECT name FROM outbox_events WHERE body ->> 'paymentId' = $1 ORDER BY sequence`, [id])
  ).map(({ name }) => name);
const receipts = (payment: { id: string }) =>
  database.owner.query<{ amount: bigint }[]>('SELECT amount FROM payment_receipts WHERE payment_id = $1', [payment.id]);

let line = 0;
const bankNotice = (content: string, transferAmount: number, change: object = {}) => ({
  ...{ id: (line += 1), gateway: 'MBBank', transactionDate: '2026-11-23 10:00:00', accountNumber: settings.bank.accountNumber, code: null },
  ...{
    content,
    transferType: 'in',
    transferAmount,
    accumulated: 0,
    subAccount: null,
    referenceCode: 'FT26327',
    description: 'BankAPINotify',
    body: '',
  },
  ...change,
});
const post = (path: string, payload: string | object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: `/api/v1/webhooks/${path}`, payload, headers: { 'content-type': 'application/json', ...headers } });
const fromBank = (notice: object) => post('bank-transfer', notice, { authorization: `Apikey ${settings.bank.webhookKey}` });

const stripeEvent = (type: string, about: object, id = `evt_${newId()}`) =>
  JSON.stringify({ id, object: 'event', type, data: { object: about } });
const session = (paymentId: string, change: object = {}) => ({
  ...{ id: 'cs_test_x', object: 'checkout.session', payment_status: 'paid', currency: 'vnd', amount_total: 150_000 },
  ...{ payment_intent: `pi_${newId()}`, metadata: { payment_id: paymentId } },
  ...change,
});
const fromStripe = (payload: string, { secret = settings.stripe.webhookSecret, at = clock.now() } = {}) =>
  post('stripe', payload, {
    'stripe-signature': Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: Math.floor(at.getTime() / 1000) }),
  });

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
    expect(kept).toMatchObject({ outcome: 'unmatched', body: { transferAmount: 70_000 } });
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
  const pay = (url: string) => fetch(url, { method: 'POST', body: new URLSearchParams({ choice: 'pay' }), redirect: 'manual' });

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

describe('the database itself', () => {
  const as = (actor: Parameters<UnitOfWork['read']>[0], sql: string, parameters: unknown[] = []) =>
    get(UnitOfWork).commit(actor, (tx) => tx.query<unknown[]>(sql, parameters));

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
    ['a move that is changed', `UPDATE payment_moves SET why = 'x' WHERE payment_id = $1`, 'append-only'],
    ['a move that is deleted', `DELETE FROM payment_moves WHERE payment_id = $1`, 'append-only'],
  ])('refuses %s', async (_, sql, message) => {
    const payment = await begin('bank-transfer');
    await expect(as(system, sql, [payment.id])).rejects.toThrow(message);
  });
});
