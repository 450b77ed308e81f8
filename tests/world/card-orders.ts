import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';
import { expectOk } from '@market/kernel';
import { startPaymentSandbox } from '../../apps/standalone/src/sandbox/payment-sandbox.js';
import { RecordStripeEvent } from '../../libs/payments/src/application/record-stripe-event.js';
import { room } from './checkout.js';

const webhookSecret = 'whsec_every_order';

/** The provider's stand-in, whose notices are kept and heard by nobody until a spec lets them be. */
export async function openCardProvider() {
  const said = new Map<string, string[]>();
  const listener = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const { data } = JSON.parse(body) as { data: { object: { metadata?: { payment_id?: string } } } };
      const paymentId = data.object.metadata?.payment_id ?? '';
      said.set(paymentId, [...(said.get(paymentId) ?? []), body]);
      response.end('{}');
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => listener.once('listening', resolve));
  const webhookBaseUrl = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  const sandbox = await startPaymentSandbox({
    ...{ port: 0, webhookBaseUrl, stripeWebhookSecret: webhookSecret },
    ...{ now: () => room.clock.now(), env: {} },
  });
  return {
    /** What it has said of each payment. */
    said,
    settings: { stripe: { secretKey: 'sk_test_every_order', webhookSecret, apiBase: sandbox.url } },
    async close(): Promise<void> {
      await sandbox.close();
      listener.close();
      listener.closeAllConnections();
    },
  };
}

/** A notice of the provider, signed now. */
export async function hearNotice(payload: string): Promise<void> {
  const timestamp = Math.floor(room.clock.now().getTime() / 1000);
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret: webhookSecret, timestamp });
  expectOk(await room.get(RecordStripeEvent).execute({ rawBody: Buffer.from(payload), signature }));
}

/** Whose worker is dead. */
export const dead = new Set<string>();
export const ofPurchase = `coalesce(body ->> 'purposeId', body ->> 'purchaseId')`;
export const unheard = `timestamptz '2000-01-01'`;

/** For looking up the events of a purchase, which no program but these tests does. */
export const indexEvents = () => room.database.owner.query(`CREATE INDEX ON outbox_events (${ofPurchase})`);

/** Another worker hears every event of these purchases, those that were heard before once more. */
export async function takeOver(purchaseIds: readonly string[]): Promise<void> {
  for (const id of purchaseIds) dead.delete(id);
  await room.database.owner.query(`UPDATE outbox_events SET delivered_at = NULL WHERE ${ofPurchase} = ANY ($1::text[])`, [purchaseIds]);
}

/** Events are heard, but for those of whoever's worker is dead. */
export async function deliverToTheLiving(): Promise<void> {
  const stay = `UPDATE outbox_events SET delivered_at = ${unheard} WHERE delivered_at IS NULL AND ${ofPurchase} = ANY ($1::text[])`;
  await room.database.owner.query(stay, [[...dead]]);
  await room.deliver();
}
