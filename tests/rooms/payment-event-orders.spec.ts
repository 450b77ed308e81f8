import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ReleaseExpiredHolds } from '@market/inventory';
import { expectOk, newId } from '@market/kernel';
import { ExpirePurchases } from '../../libs/orders/src/application/expire-purchases.js';
import { RecordStripeEvent } from '../../libs/payments/src/application/record-stripe-event.js';
import { ExpirePayments, PaymentQueries } from '@market/payments';
import Stripe from 'stripe';
import { startPaymentSandbox, type PaymentSandbox } from '../../apps/standalone/src/sandbox/payment-sandbox.js';
import { again, buy, countOf, many, noDiscrepancy, one, openCheckout, room, system } from '../world/checkout.js';

/**
 * What can happen to a card payment. The table below plays every order of every subset of them (each prefix of each permutation), each
 * notice twice, and between any two: the browser returns, the card is authorised, and the worker dies before it could say "done".
 */
const happenings = ['succeeded', 'failed', 'refunded', 'expired', 'sweep'] as const;
type Happening = (typeof happenings)[number];

const orders = permutations(happenings);
const quantity = 1;

/** What must be true after some happenings, told by a model that knows nothing of the code. */
function expected(past: readonly Happening[]) {
  let [came, settled, refunded, swept] = [false, false, false, false];
  let state = 'pending';
  for (const what of past) {
    if (what === 'succeeded' || what === 'refunded') {
      if (!came) [settled, state] = state === 'pending' ? [true, 'succeeded'] : [false, 'attention'];
      came = true;
      if (what === 'refunded') [refunded, state] = [true, 'refunded'];
    } else {
      if (what === 'sweep') swept = true;
      if (state === 'pending') state = what === 'failed' ? 'failed' : 'expired';
    }
  }
  const hold = settled ? 'committed' : swept ? 'released' : 'held';
  return { state, receipts: came ? 1 : 0, settled: settled ? 1 : 0, refunds: refunded ? 1 : 0, hold, purchases: 1, payments: 1 };
}

let sandbox: PaymentSandbox;
let deaf: Server;
const webhookSecret = 'whsec_every_order';
beforeAll(async () => {
  // The provider's own notices are all lost: the table decides what is told, and when.
  deaf = createServer((_request, response) => response.end('{}')).listen(0, '127.0.0.1');
  await new Promise((resolve) => deaf.once('listening', resolve));
  const webhookBaseUrl = `http://127.0.0.1:${(deaf.address() as AddressInfo).port}`;
  sandbox = await startPaymentSandbox({
    port: 0,
    webhookBaseUrl,
    stripeWebhookSecret: webhookSecret,
    now: () => room.clock.now(),
    env: {},
  });
  await openCheckout({ stripe: { secretKey: 'sk_test_every_order', webhookSecret, apiBase: sandbox.url } });
}, 60_000);
afterAll(async () => {
  await sandbox.close();
  deaf.close();
  deaf.closeAllConnections();
  await room.close();
});

interface Played {
  readonly order: readonly Happening[];
  readonly purchaseId: string;
  readonly paymentId: string;
  readonly amount: number;
  readonly intentId: string;
}

describe('one purchase, one settlement or one refund', () => {
  it('in every order of what can happen, repeated, interrupted and with the shopper coming back', async () => {
    const played = await inEights(orders, async (order): Promise<Played> => {
      const purchase = await buy({ [one.variantIds[many]!]: quantity }, { paymentMethod: 'stripe' });
      const amount = Number(purchase.total.minor);
      const payment = await room.get(PaymentQueries).current(system, { purposeKind: 'purchase', purposeId: purchase.id });
      return { order, purchaseId: purchase.id, paymentId: payment!.id, amount, intentId: `pi_${newId()}` };
    });
    for (let step = 0; step <= happenings.length; step += 1) {
      await inEights(played, async (each) => {
        const what = step === 0 ? undefined : each.order[step - 1]!;
        await tell(each, 'checkout.session.completed', session(each, 'unpaid'));
        if (what && what !== 'sweep') await happen(each, what);
        expect((await room.get(PaymentQueries).find(system, each.paymentId))?.id).toBe(each.paymentId);
      });
      await sweep(played.filter(({ order }) => step > 0 && order[step - 1] === 'sweep'));
      await room.deliver();
      await room.database.owner.query(`UPDATE outbox_events SET delivered_at = NULL WHERE name LIKE 'payments/%'`);
      await room.deliver();
      const wrong = (await look(played)).filter(({ now, order }) => JSON.stringify(now) !== JSON.stringify(expected(order.slice(0, step))));
      expect(wrong.map(({ order, now }) => ({ after: order.slice(0, step), now, should: expected(order.slice(0, step)) }))).toEqual([]);
    }
    expect((await again({ id: played[0]!.purchaseId })).orders).toHaveLength(1);
    await noDiscrepancy();
  }, 240_000);
});

const session = ({ paymentId, amount, intentId }: Played, status: 'paid' | 'unpaid') => ({
  ...{ id: 'cs_test_x', object: 'checkout.session', payment_status: status, currency: 'vnd', amount_total: amount },
  ...{ payment_intent: intentId, metadata: { payment_id: paymentId } },
});

/** Stripe tells of one payment in two events, of one refund in one; each comes twice. */
async function happen(each: Played, what: Exclude<Happening, 'sweep'>): Promise<void> {
  const { paymentId, amount, intentId } = each;
  const metadata = { payment_id: paymentId };
  const intent = { id: intentId, object: 'payment_intent', amount_received: amount, currency: 'vnd', metadata };
  const charge = { id: 'ch_1', object: 'charge', currency: 'vnd', amount_captured: amount, amount_refunded: amount };
  const events = {
    succeeded: [
      ['payment_intent.succeeded', intent],
      ['checkout.session.completed', session(each, 'paid')],
    ],
    failed: [
      ['payment_intent.payment_failed', { ...intent, amount_received: 0 }],
      ['checkout.session.async_payment_failed', session(each, 'unpaid')],
    ],
    refunded: [['charge.refunded', { ...charge, payment_intent: intentId, metadata }]],
    expired: [['checkout.session.expired', session(each, 'unpaid')]],
  } as const;
  for (const [type, about] of events[what] as readonly (readonly [string, object])[]) await tell(each, type, about, 2);
}

async function tell({ paymentId }: Played, type: string, about: object & { payment_status?: string }, times = 1): Promise<void> {
  const at = Math.floor(room.clock.now().getTime() / 1000);
  const payload = JSON.stringify({
    id: `evt_${type}_${about.payment_status ?? ''}_${paymentId}`,
    object: 'event',
    created: at,
    type,
    data: { object: about },
  });
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret: webhookSecret, timestamp: at });
  for (let time = 0; time < times; time += 1)
    expectOk(await room.get(RecordStripeEvent).execute({ rawBody: Buffer.from(payload), signature }));
}

/** The time to pay is over for these, and for these alone. */
async function sweep(overdue: readonly Played[]): Promise<void> {
  const ids = overdue.map(({ purchaseId }) => purchaseId);
  const past = `placed_at + interval '1 second'`;
  await room.database.owner.query(`UPDATE purchases SET expires_at = ${past} WHERE id = ANY ($1::uuid[])`, [ids]);
  await room.database.owner.query(`UPDATE payments SET expires_at = created_at + interval '1 second' WHERE purpose_id = ANY ($1::uuid[])`, [
    ids,
  ]);
  await room.database.owner.query(`UPDATE stock_holds SET expires_at = $2 WHERE purchase_id = ANY ($1::uuid[])`, [
    ids,
    new Date(room.clock.now().getTime() + 1_000),
  ]);
  room.clock.set(new Date(room.clock.now().getTime() + 2_000));
  await Promise.all([room.get(ExpirePayments).execute(), room.get(ExpirePayments).execute()]);
  await room.get(ExpirePurchases).execute();
  await room.get(ReleaseExpiredHolds).execute();
}

async function look(played: readonly Played[]) {
  const rows = await room.database.owner.query<{ purchaseId: string }[]>(
    `SELECT w.id AS "purchaseId",
       (SELECT string_agg(state, ',') FROM payments p WHERE p.purpose_id = w.id) AS state,
       (SELECT count(*)::int FROM payment_receipts r JOIN payments p ON p.id = r.payment_id WHERE p.purpose_id = w.id) AS receipts,
       (SELECT count(*)::int FROM outbox_events e WHERE e.name = 'payments/settled' AND e.body ->> 'purposeId' = w.id::text) AS settled,
       (SELECT count(*)::int FROM outbox_events e WHERE e.name = 'payments/refunded' AND e.body ->> 'purposeId' = w.id::text) AS refunds,
       (SELECT string_agg(DISTINCT state, ',') FROM stock_holds h WHERE h.purchase_id = w.id) AS hold,
       (SELECT count(*)::int FROM orders o WHERE o.purchase_id = w.id) AS purchases,
       (SELECT count(*)::int FROM payments p WHERE p.purpose_id = w.id) AS payments
     FROM purchases w WHERE w.id = ANY ($1::uuid[])`,
    [played.map(({ purchaseId }) => purchaseId)],
  );
  const byId = new Map(rows.map(({ purchaseId, ...now }) => [purchaseId, now]));
  expect(await countOf('purchases')).toBe(played.length);
  return played.map(({ order, purchaseId }) => ({ order, now: byId.get(purchaseId) }));
}

async function inEights<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let at = 0; at < items.length; at += 8) done.push(...(await Promise.all(items.slice(at, at + 8).map(work))));
  return done;
}

function permutations<T>(items: readonly T[]): readonly (readonly T[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, at) => permutations(items.filter((_, other) => other !== at)).map((rest) => [item, ...rest]));
}
