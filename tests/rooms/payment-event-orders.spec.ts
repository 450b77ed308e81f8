import { ReleaseExpiredHolds } from '@market/inventory';
import { newId } from '@market/kernel';
import { ExpirePayments, PaymentQueries } from '@market/payments';
import { ExpirePurchases } from '@market/orders';
import {
  dead,
  deliverToTheLiving,
  hearNotice,
  indexEvents,
  ofPurchase,
  openCardProvider,
  takeOver,
  unheard,
} from '../world/card-orders.js';
import { again, buy, countOf, many, noDiscrepancy, one, openCheckout, room, stockOf, system } from '../world/checkout.js';
import { endsOfEveryOrder, inEights, playEveryOrder } from '../world/every-order.js';

/**
 * What can happen to a card payment, and to the purchase that it is for. The table plays each of these in every state that any order of
 * them leads to: the browser returns, the card is authorised, the provider tells that it was charged, failed, was refunded in its
 * dashboard, that the session expired, the sweeper runs after the deadline (two of them at once), the worker dies, so that nobody hears
 * an event, and another takes over, who hears every event of the purchase, those that were heard before once more.
 */
const happenings = ['returns', 'authorised', 'succeeded', 'failed', 'refunded', 'expired', 'sweep', 'dies', 'takes over'] as const;
type Happening = (typeof happenings)[number];

/** What is true after some happenings, told by a model that knows nothing of the code. */
type Truth = { payment: string; came: boolean; settled: boolean; refunded: boolean; hold: string; order: string; alive: boolean };
const model = {
  start: { payment: 'pending', came: false, settled: false, refunded: false, hold: 'held', order: 'awaiting-payment', alive: true },
  after(before: Truth, what: Happening) {
    const now = { ...before };
    const pending = now.payment === 'pending';
    if (what === 'succeeded' || what === 'refunded') {
      if (!now.came) [now.settled, now.payment] = pending ? [true, 'succeeded'] : [false, 'attention'];
      now.came = true;
      if (what === 'refunded') [now.refunded, now.payment] = [true, 'refunded'];
    }
    if (what === 'failed' && pending) now.payment = 'failed';
    if ((what === 'expired' || what === 'sweep') && pending) now.payment = 'expired';
    if (what === 'sweep' && now.hold === 'held') now.hold = 'released';
    if (what === 'sweep' && now.order === 'awaiting-payment' && !now.settled) now.order = 'expired';
    if (what === 'dies' || what === 'takes over') now.alive = what === 'takes over';
    // Money in time that is heard late finds the goods still there.
    if (now.alive && now.settled) [now.hold, now.order] = ['committed', 'paid'];
    return now;
  },
  shown: ({ payment, came, settled, refunded, hold, order }: Truth) => ({
    ...{ payment, receipts: came ? 1 : 0, settled: settled ? 1 : 0, refunds: refunded ? 1 : 0, hold, order },
    ...{ purchases: 1, payments: 1 },
  }),
};

interface Bought {
  readonly purchaseId: string;
  readonly paymentId: string;
  readonly amount: number;
  readonly intentId: string;
}

let provider: Awaited<ReturnType<typeof openCardProvider>>;
beforeAll(async () => {
  // What the provider itself says is never heard: the table decides what is told, and when.
  provider = await openCardProvider();
  await openCheckout(provider.settings);
  await indexEvents();
  await owner().query('CREATE INDEX ON payment_notices (right(external_id, 36))');
}, 60_000);
afterAll(async () => {
  await provider.close();
  await room.close();
});

const owner = () => room.database.owner;
const idsOf = (bought: readonly Bought[]): string[] => bought.map(({ purchaseId }) => purchaseId);

async function begin(count: number): Promise<readonly Bought[]> {
  return inEights(Array.from({ length: count }), async () => {
    const purchase = await buy({ [one.variantIds[many]!]: 1 }, { paymentMethod: 'stripe' });
    const payment = await room.get(PaymentQueries).current(system, { purposeKind: 'purchase', purposeId: purchase.id });
    return { purchaseId: purchase.id, paymentId: payment!.id, amount: Number(purchase.total.minor), intentId: `pi_${newId()}` };
  });
}

async function happen(what: Happening, to: readonly Bought[]): Promise<void> {
  if (what === 'sweep') return sweep(idsOf(to));
  if (what === 'dies') for (const id of idsOf(to)) dead.add(id);
  else if (what === 'takes over') await takeOver(idsOf(to));
  // The page that the browser returns to reads the purchase, and nothing else.
  else if (what === 'returns')
    await inEights(to, async ({ purchaseId }) => expect((await again({ id: purchaseId })).orders).toHaveLength(1));
  else await inEights(to, (each) => tellOf(each, what));
}

const session = ({ paymentId, amount, intentId }: Bought, status: 'paid' | 'unpaid') => ({
  ...{ id: 'cs_test_x', object: 'checkout.session', payment_status: status, currency: 'vnd', amount_total: amount },
  ...{ payment_intent: intentId, metadata: { payment_id: paymentId } },
});

/** Stripe tells of one payment in two events, of one refund in one. */
async function tellOf(each: Bought, what: 'authorised' | 'succeeded' | 'failed' | 'refunded' | 'expired'): Promise<void> {
  const { paymentId, amount, intentId } = each;
  const metadata = { payment_id: paymentId };
  const intent = { id: intentId, object: 'payment_intent', amount_received: amount, currency: 'vnd', metadata };
  const uncaptured = { ...intent, amount_received: 0, amount_capturable: amount };
  const charge = { id: 'ch_1', object: 'charge', currency: 'vnd', amount_captured: amount, amount_refunded: amount };
  const events = {
    authorised: [
      ['payment_intent.amount_capturable_updated', uncaptured],
      ['checkout.session.completed', session(each, 'unpaid')],
    ],
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
  const created = Math.floor(room.clock.now().getTime() / 1000);
  for (const [type, object] of events[what] as readonly (readonly [string, object])[])
    await hearNotice(JSON.stringify({ id: `evt_${what}_${type}_${paymentId}`, object: 'event', created, type, data: { object } }));
}

/** The time to pay is over for these, and for those for which it was over before. */
async function sweep(ids: readonly string[]): Promise<void> {
  const past = new Date(room.clock.now().getTime() + 1_000);
  await owner().query(`UPDATE purchases SET expires_at = placed_at + interval '1 second' WHERE id = ANY ($1::uuid[])`, [ids]);
  await owner().query(`UPDATE payments SET expires_at = created_at + interval '1 second' WHERE purpose_id = ANY ($1::uuid[])`, [ids]);
  await owner().query('UPDATE stock_holds SET expires_at = $2 WHERE purchase_id = ANY ($1::uuid[])', [ids, past]);
  room.clock.set(new Date(room.clock.now().getTime() + 2_000));
  await Promise.all([room.get(ExpirePayments).execute(), room.get(ExpirePayments).execute()]);
  await room.get(ExpirePurchases).execute();
  await room.get(ReleaseExpiredHolds).execute();
}

/** All that is written down of a purchase, but for ids, times and the journals that nothing reads. */
async function look(at: readonly Bought[]) {
  const rows = await owner().query<{ purchaseId: string; shown: object; more: object }[]>(
    `SELECT w.id AS "purchaseId",
       json_build_object('payment', (SELECT string_agg(state, ',') FROM payments p WHERE p.purpose_id = w.id),
         'receipts', (SELECT count(*) FROM payment_receipts r JOIN payments p ON p.id = r.payment_id WHERE p.purpose_id = w.id),
         'settled', (SELECT count(*) FROM outbox_events WHERE name = 'payments/settled' AND ${ofPurchase} = w.id::text),
         'refunds', (SELECT count(*) FROM outbox_events WHERE name = 'payments/refunded' AND ${ofPurchase} = w.id::text),
         'hold', (SELECT string_agg(DISTINCT state, ',') FROM stock_holds h WHERE h.purchase_id = w.id),
         'order', (SELECT string_agg(state, ',') FROM orders o WHERE o.purchase_id = w.id),
         'purchases', (SELECT count(*) FROM orders o WHERE o.purchase_id = w.id),
         'payments', (SELECT count(*) FROM payments p WHERE p.purpose_id = w.id)) AS shown,
       json_build_object('purchase', w.state, 'late', w.expires_at < $2, 'dead', w.id = ANY ($3::uuid[]),
         'payment', (SELECT json_agg(json_build_array(p.received > 0, p.refunded > 0, p.attention, p.settled_at IS NULL, p.expires_at < $2))
           FROM payments p WHERE p.purpose_id = w.id),
         'receipts', (SELECT json_agg(r.refunded > 0) FROM payment_receipts r JOIN payments p ON p.id = r.payment_id WHERE p.purpose_id = w.id),
         'owed', (SELECT json_agg(r.state) FROM payment_refunds r JOIN payments p ON p.id = r.payment_id WHERE p.purpose_id = w.id),
         'notices', (SELECT json_agg(split_part(n.external_id, '_' || p.id, 1) ORDER BY n.external_id)
           FROM payments p JOIN payment_notices n ON right(n.external_id, 36) = p.id::text AND n.external_id NOT LIKE 'evt_authorised%' WHERE p.purpose_id = w.id),
         'heard', (SELECT json_agg(name ORDER BY name) FROM outbox_events WHERE delivered_at <> ${unheard} AND ${ofPurchase} = w.id::text),
         'unheard', (SELECT json_agg(name ORDER BY sequence) FROM outbox_events WHERE delivered_at = ${unheard} AND ${ofPurchase} = w.id::text)) AS more
     FROM purchases w WHERE w.id = ANY ($1::uuid[])`,
    [idsOf(at), room.clock.now(), [...dead]],
  );
  const byId = new Map(rows.map(({ purchaseId, shown, more }) => [purchaseId, { shown, state: JSON.stringify([shown, more]) }]));
  return at.map(({ purchaseId }) => byId.get(purchaseId)!);
}

describe('one purchase, one settlement or one refund', () => {
  it('in every order of what can happen, however often anything is repeated', async () => {
    const { onHand } = await stockOf(one.variantIds[many]!);
    const table = await playEveryOrder({ happenings, model, begin, happen, settle: deliverToTheLiving, look });
    // The table has no hole: whatever happens wherever one may be was tried.
    for (const { cells } of table.states.values()) expect([...cells.keys()].sort()).toEqual([...happenings].sort());
    // Neither the browser nor the authorisation settles anything, wherever they come in.
    for (const [state, { cells }] of table.states) expect([cells.get('returns'), cells.get('authorised')]).toEqual([state, state]);
    const ends = endsOfEveryOrder(table, happenings);
    expect(ends.reduce((sum, { orders }) => sum + orders, 0)).toBe(362_880);
    for (const { state } of ends) {
      const { shown } = table.states.get(table.states.get(state)!.cells.get('takes over')!)!;
      expect(shown).toMatchObject({ payment: 'refunded', receipts: 1, refunds: 1, purchases: 1, payments: 1 });
      expect(['1 paid committed', '0 expired released', '0 awaiting-payment held']).toContain(soldOf(shown as Shown));
    }
    expect(await countOf('purchases')).toBe(table.played.length);
    const sold = await countOf(`stock_holds WHERE state = 'committed'`);
    expect(await stockOf(one.variantIds[many]!)).toMatchObject({ onHand: onHand - sold });
    await noDiscrepancy();
  }, 240_000);
});

type Shown = ReturnType<typeof model.shown>;
const soldOf = ({ settled, order, hold }: Shown): string => `${settled} ${order} ${hold}`;
