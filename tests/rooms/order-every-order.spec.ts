import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ReleaseExpiredHolds } from '@market/inventory';
import { expectOk } from '@market/kernel';
import { LedgerModule } from '@market/ledger';
import { CancelOrder, ExpirePurchases, type OrderState, type PurchaseView } from '@market/orders';
import { PaymentQueries } from '@market/payments';
import Stripe from 'stripe';
import { startPaymentSandbox, type PaymentSandbox } from '../../apps/standalone/src/sandbox/payment-sandbox.js';
import { sendBackJob, SendMoneyBack, type MoneyToSendBack } from '../../libs/orders/src/application/send-money-back.js';
import { RecordStripeEvent } from '../../libs/payments/src/application/record-stripe-event.js';
import { again, buy, many, noDiscrepancy, one, openCheckout, room, stockOf, system } from '../world/checkout.js';
import { household } from '../world/ledger.js';

/**
 * What can happen to an order that is paid by card, in every order: the card is charged at the provider from the beginning, and the table
 * decides when its notice comes, and comes again, and what happens before, between and after. Between any two the browser returns, which
 * settles nothing. From "dies" on nobody hears any event of the purchase, until another worker hears every event of it, those that were
 * heard before once more.
 */
const happenings = ['paid', 'paid', 'cancels', 'expires', 'dies'] as const;
type Happening = (typeof happenings)[number];

const orders = [...new Map(permutations(happenings).map((order) => [order.join(), order])).values()];

/** Where the order stands after each happening and at the end, told by a model that knows nothing of the code. */
function expected(order: readonly Happening[]): readonly OrderState[] {
  let state = 'awaiting-payment' as OrderState;
  let [settled, alive] = [false, true];
  const hear = () => {
    // Whoever cancelled gets the money back; whoever came late gets the goods, for they are still there.
    if (settled && (state === 'awaiting-payment' || state === 'expired')) state = 'paid';
  };
  const states = order.map((what) => {
    if (what === 'paid') settled = true;
    if (what === 'cancels' && (state === 'awaiting-payment' || state === 'paid')) state = 'cancelled';
    if (what === 'expires' && state === 'awaiting-payment' && !settled) state = 'expired';
    if (what === 'dies') alive = false;
    if (alive) hear();
    return state;
  });
  hear();
  return [...states, state === 'cancelled' ? 'refunded' : state];
}

interface Played {
  readonly order: readonly Happening[];
  readonly purchase: PurchaseView;
  readonly paymentId: string;
}

const webhookSecret = 'whsec_every_order';
/** What the provider said, by payment: nobody has heard it yet. */
const said = new Map<string, string[]>();
let provider: Server;
let sandbox: PaymentSandbox;
beforeAll(async () => {
  provider = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const { data } = JSON.parse(body) as { data: { object: { metadata?: { payment_id?: string } } } };
      const paymentId = data.object.metadata?.payment_id ?? '';
      said.set(paymentId, [...(said.get(paymentId) ?? []), body]);
      response.end('{}');
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => provider.once('listening', resolve));
  sandbox = await startPaymentSandbox({
    ...{ port: 0, webhookBaseUrl: `http://127.0.0.1:${(provider.address() as AddressInfo).port}`, stripeWebhookSecret: webhookSecret },
    ...{ now: () => room.clock.now(), env: {} },
  });
  const stripe = { secretKey: 'sk_test_every_order', webhookSecret, apiBase: sandbox.url };
  await openCheckout({ stripe }, { modules: [LedgerModule], registrations: [{}, household] });
}, 60_000);
afterAll(async () => {
  await sandbox.close();
  provider.close();
  provider.closeAllConnections();
  await room.close();
});

const owner = () => room.database.owner;
const variantId = () => one.variantIds[many]!;
const lastWords = 'UPDATE outbox_events SET delivered_at = now() WHERE delivered_at IS NULL';

describe('an order paid by card', () => {
  it('ends paid or refunded, with stock, books and money agreeing, whatever happens in whatever order', async () => {
    const before = await stockOf(variantId());
    const played = await inEights(orders, async (order): Promise<Played> => {
      const purchase = await buy({ [variantId()]: 1 }, { paymentMethod: 'stripe' });
      await fetch(purchase.payment!.redirectUrl!, { method: 'POST', body: new URLSearchParams({ choice: 'pay' }), redirect: 'manual' });
      const payment = await room.get(PaymentQueries).current(system, { purposeKind: 'purchase', purposeId: purchase.id });
      return { order, purchase, paymentId: payment!.id };
    });
    await room.deliver();
    for (let step = 0; step < happenings.length; step += 1) {
      const meets = (what: Happening) => played.filter(({ order }) => order[step] === what);
      await inEights(meets('paid'), hear);
      await inEights(meets('cancels'), ({ purchase }) => cancel(purchase));
      await expire(meets('expires'));
      // Of whoever's worker is dead nothing is heard.
      const dead = played.filter(({ order }) => order.slice(0, step + 1).includes('dies')).map(({ purchase }) => purchase.id);
      const unheard = `${lastWords} AND coalesce(body ->> 'purposeId', body ->> 'purchaseId') = ANY ($1::text[])`;
      await owner().query(unheard, [dead]);
      await room.deliver();
      const seen = await inEights(played, async ({ order, purchase }) => (await again(purchase)).orders.map(({ state }) => [order, state]));
      expect(seen.flat()).toEqual(orders.map((order) => [order, expected(order)[step]]));
    }
    await owner().query('UPDATE outbox_events SET delivered_at = NULL');
    await room.deliver();
    await sendBack();
    await inEights(played, hear);
    await owner().query('UPDATE outbox_events SET delivered_at = NULL');
    await room.deliver();
    await agree(played, before.onHand);
  }, 60_000);
});

/** Everything that the provider has said of the purchase until now, signed anew. */
async function hear({ paymentId }: Played): Promise<void> {
  for (const payload of said.get(paymentId) ?? []) {
    const timestamp = Math.floor(room.clock.now().getTime() / 1000);
    const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret: webhookSecret, timestamp });
    expectOk(await room.get(RecordStripeEvent).execute({ rawBody: Buffer.from(payload), signature }));
  }
}

const cancel = ({ id, orders: [order] }: PurchaseView) =>
  room.get(CancelOrder).execute({ role: 'guest', purchaseId: id }, { number: order!.number, reason: 'đổi ý' });

/** The half hour is over for these, and for these alone. */
async function expire(overdue: readonly Played[]): Promise<void> {
  const ids = overdue.map(({ purchase }) => purchase.id);
  const at = room.clock.now();
  await owner().query(`UPDATE purchases SET expires_at = placed_at + interval '1 second' WHERE id = ANY ($1::uuid[])`, [ids]);
  await owner().query('UPDATE stock_holds SET expires_at = $2 WHERE purchase_id = ANY ($1::uuid[])', [ids, new Date(at.getTime() + 1_000)]);
  room.clock.set(new Date(at.getTime() + 2_000));
  await room.get(ReleaseExpiredHolds).execute();
  await room.get(ExpirePurchases).execute();
}

/** The queue sends back what is owed, each job twice. */
async function sendBack(): Promise<void> {
  const jobs = await owner().query<{ payload: MoneyToSendBack }[]>(
    `SELECT j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = $1`,
    [sendBackJob],
  );
  await inEights([...jobs, ...jobs], ({ payload }) => room.get(SendMoneyBack).execute(payload));
  await room.deliver();
}

const sumOf = async (sql: string): Promise<bigint> =>
  (await owner().query<[{ sum: bigint }]>(`SELECT coalesce(sum(${sql.replace(/ FROM /, ')::bigint, 0::bigint) AS sum FROM ')}`))[0].sum;

/** Of every purchase once, and of all of them together. */
async function agree(played: readonly Played[], onHand: number): Promise<void> {
  const rows = await owner().query<{ id: string }[]>(
    `SELECT w.id, o.state, p.refunded, o.total, h.state AS hold,
            (SELECT count(*)::int FROM payment_receipts r WHERE r.payment_id = p.id) AS receipts,
            (SELECT count(*)::int FROM outbox_events e WHERE e.name = 'orders/paid' AND e.body ->> 'purchaseId' = w.id::text) AS sales,
            (SELECT coalesce(sum(quantity), 0)::int FROM stock_movements m WHERE m.reference IN (w.id::text, o.id::text)) AS moved,
            (SELECT coalesce(sum(amount), 0)::bigint FROM ledger_entries l JOIN ledger_postings g ON g.id = l.posting_id
              WHERE l.account = 'clearing' AND g.payment_id = p.id) AS cleared
     FROM purchases w JOIN orders o ON o.purchase_id = w.id JOIN payments p ON p.purpose_id = w.id JOIN stock_holds h ON h.purchase_id = w.id`,
  );
  const byId = new Map(rows.map(({ id, ...row }) => [id, row]));
  const ends = played.map(({ order, purchase }) => ({
    order,
    state: expected(order).at(-1)!,
    total: purchase.total.minor,
    row: byId.get(purchase.id)!,
  }));
  for (const { order, state, total, row } of ends) {
    const back = state === 'refunded' ? total : 0n;
    const kept = { state, refunded: back, total, receipts: 1, moved: state === 'paid' ? -1 : 0, cleared: total - back };
    expect([order, row]).toEqual([order, expect.objectContaining(kept)]);
  }
  const sold = ends.filter(({ state }) => state === 'paid');
  expect([sold.length > 0, sold.length < ends.length]).toEqual([true, true]);
  expect(await stockOf(variantId())).toEqual({ onHand: onHand - sold.length, held: 0 });
  await noDiscrepancy();
  const income = sold.reduce((sum, { total }) => sum + total, 0n);
  expect(await sumOf('amount FROM ledger_entries')).toBe(0n);
  expect(await sumOf(`amount FROM ledger_entries WHERE account = 'clearing'`)).toBe(income);
  expect(await sumOf(`amount FROM ledger_entries WHERE account = 'buyer-money'`)).toBe(0n);
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
