import { expectOk, newId, SettableClock } from '@market/kernel';
import {
  BeginPayment,
  PaymentQueries,
  PaymentsHttpModule,
  type BeginPaymentCommand,
  type PaymentMethod,
  type PaymentView,
} from '@market/payments';
import { createHttpApp, PlatformModule, systemActor, type Settings } from '@market/platform';
import { Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import Stripe from 'stripe';
import { startPaymentSandbox, type PaymentSandbox } from '../../apps/standalone/src/sandbox/payment-sandbox.js';
import { openTestDatabase, type TestDatabase } from './database.js';

@Module({})
class Composition {}

export const start = new Date();
export const clock = new SettableClock(start);
export const minutes = (count: number) => count * 60_000;
export const system = systemActor('test');
export let database: TestDatabase;
export let settings: Settings;
let app: NestFastifyApplication;
export let sandbox: PaymentSandbox;

/** Opens the room behind HTTP with the sandbox on the other side. One for each spec file: Jest gives every file its own copy of this module. */
export async function openPayments(): Promise<void> {
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
}

export async function closePayments(): Promise<void> {
  await sandbox.close();
  await app.close();
  await database.close();
}

async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export const get = <T>(type: Type<T>): T => app.get(type, { strict: false });
export const asked = (method: PaymentMethod, change: Partial<BeginPaymentCommand> = {}): BeginPaymentCommand => ({
  ...{ purposeKind: 'purchase', purposeId: newId(), amount: 150_000n, method },
  ...{ returnUrl: 'http://localhost:3000/don-hang/KG-2611-000001', expiresAt: new Date(clock.now().getTime() + minutes(20)) },
  ...change,
});
export const begin = async (method: PaymentMethod, change: Partial<BeginPaymentCommand> = {}) =>
  expectOk(await get(BeginPayment).execute(asked(method, change)));
export const now = async ({ id }: { id: string }): Promise<PaymentView> => (await get(PaymentQueries).find(system, id))!;
/** The events about a payment, by name. */
export const events = async ({ id }: { id: string }): Promise<string[]> =>
  (
    await database.owner.query<{ name: string }[]>(`SELECT name FROM outbox_events WHERE body ->> 'paymentId' = $1 ORDER BY sequence`, [id])
  ).map(({ name }) => name);
export const receipts = (payment: { id: string }) =>
  database.owner.query<{ amount: bigint }[]>('SELECT amount FROM payment_receipts WHERE payment_id = $1', [payment.id]);

let line = 0;
export const bankNotice = (content: string, transferAmount: number, change: object = {}) => ({
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
export const post = (path: string, payload: string | object, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: `/api/v1/webhooks/${path}`, payload, headers: { 'content-type': 'application/json', ...headers } });
export const fromBank = (notice: object) => post('bank-transfer', notice, { authorization: `Apikey ${settings.bank.webhookKey}` });

export const stripeEvent = (type: string, about: object, id = `evt_${newId()}`) =>
  JSON.stringify({ id, object: 'event', created: Math.floor(clock.now().getTime() / 1000), type, data: { object: about } });
export const session = (paymentId: string, change: object = {}) => ({
  ...{ id: 'cs_test_x', object: 'checkout.session', payment_status: 'paid', currency: 'vnd', amount_total: 150_000 },
  ...{ payment_intent: `pi_${newId()}`, metadata: { payment_id: paymentId } },
  ...change,
});
export const fromStripe = (payload: string, { secret = settings.stripe.webhookSecret, at = clock.now() } = {}) =>
  post('stripe', payload, {
    'stripe-signature': Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: Math.floor(at.getTime() / 1000) }),
  });
