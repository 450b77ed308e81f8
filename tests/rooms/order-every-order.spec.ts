import { ReleaseExpiredHolds } from '@market/inventory';
import { LedgerModule } from '@market/ledger';
import { CancelOrder, ExpirePurchases, type OrderState, type PurchaseView } from '@market/orders';
import { ExpirePayments, PaymentQueries } from '@market/payments';
import { sendBackJob, SendMoneyBack, type MoneyToSendBack } from '../../libs/orders/src/application/send-money-back.js';
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
import { again, buy, many, noDiscrepancy, one, openCheckout, room, stockOf, system } from '../world/checkout.js';
import { endsOfEveryOrder, inEights, playEveryOrder, type Played } from '../world/every-order.js';
import { household } from '../world/ledger.js';

/**
 * What can happen to an order that is paid by card: the card is charged at the provider from the beginning, and the table decides when
 * its notices come. It plays each of these in every state that any order of them leads to: the browser returns, the provider tells all
 * that it has said until now, the buyer cancels, the purchase's time is over, the sweeper asks the provider, the worker dies, so that
 * nobody hears an event or sends money back, and another takes over, who hears every event of the purchase, those that were heard
 * before once more, and does each job twice.
 */
const happenings = ['returns', 'paid', 'cancels', 'expires', 'sweep', 'dies', 'takes over'] as const;
type Happening = (typeof happenings)[number];

interface Truth {
  readonly state: OrderState;
  /** The money is known to have come; the order has heard of it, and was sold; the money is owed back. */
  readonly settled: boolean;
  readonly heard: boolean;
  readonly sold: boolean;
  readonly owed: boolean;
  readonly alive: boolean;
}

/** Where the order stands, told by a model that knows nothing of the code. */
const model = {
  start: { state: 'awaiting-payment', settled: false, heard: false, sold: false, owed: false, alive: true } as Truth,
  after(before: Truth, what: Happening): Truth {
    let { state, settled, heard, sold, owed, alive } = before;
    if (what === 'paid' || what === 'sweep') settled = true;
    if (what === 'cancels' && (state === 'awaiting-payment' || state === 'paid')) [owed, state] = [state === 'paid', 'cancelled'];
    if (what === 'expires' && state === 'awaiting-payment' && !settled) state = 'expired';
    if (what === 'dies' || what === 'takes over') alive = what === 'takes over';
    if (alive && settled && !heard) {
      heard = true;
      // Whoever cancelled gets the money back; whoever came late gets the goods, for they are still there.
      if (state === 'cancelled') owed = true;
      else [sold, state] = [true, 'paid'];
    }
    if (alive && owed) state = 'refunded';
    return { state, settled, heard, sold, owed, alive };
  },
  shown: ({ state, settled, heard, sold }: Truth) => ({
    ...{ state, receipts: settled ? 1 : 0, sales: sold ? 1 : 0, refunded: state === 'refunded' },
    // One piece is gone from the shelf, and the price of it lies at the provider.
    ...{ moved: state === 'paid' ? -1 : 0, cleared: heard && state !== 'refunded' },
  }),
};

interface Bought {
  readonly purchase: PurchaseView;
  readonly paymentId: string;
}

let provider: Awaited<ReturnType<typeof openCardProvider>>;
beforeAll(async () => {
  provider = await openCardProvider();
  await openCheckout(provider.settings, { modules: [LedgerModule], registrations: [{}, household] });
  await indexEvents();
}, 60_000);
afterAll(async () => {
  await provider.close();
  await room.close();
});

const owner = () => room.database.owner;
const variantId = () => one.variantIds[many]!;
const idsOf = (bought: readonly Bought[]): string[] => bought.map(({ purchase }) => purchase.id);

async function begin(count: number): Promise<readonly Bought[]> {
  return inEights(Array.from({ length: count }), async () => {
    const purchase = await buy({ [variantId()]: 1 }, { paymentMethod: 'stripe' });
    await fetch(purchase.payment!.redirectUrl!, { method: 'POST', body: new URLSearchParams({ choice: 'pay' }), redirect: 'manual' });
    const payment = await room.get(PaymentQueries).current(system, { purposeKind: 'purchase', purposeId: purchase.id });
    return { purchase, paymentId: payment!.id };
  });
}

async function happen(what: Happening, to: readonly Bought[]): Promise<void> {
  if (what === 'returns') await inEights(to, async ({ purchase }) => expect((await again(purchase)).orders).toHaveLength(1));
  if (what === 'paid') await inEights(to, hear);
  if (what === 'cancels') await inEights(to, ({ purchase }) => cancel(purchase));
  if (what === 'expires') await expire(idsOf(to));
  if (what === 'sweep') await sweep(idsOf(to));
  if (what === 'dies') for (const id of idsOf(to)) dead.add(id);
  if (what === 'takes over') await takeOver(idsOf(to));
}

/** Everything that the provider has said of the purchase until now. */
async function hear({ paymentId }: Bought): Promise<void> {
  for (const payload of provider.said.get(paymentId) ?? []) await hearNotice(payload);
}

const cancel = ({ id, orders: [order] }: PurchaseView) =>
  room.get(CancelOrder).execute({ role: 'guest', purchaseId: id }, { number: order!.number, reason: 'đổi ý' });

/** The half hour is over for these, and for those for which it was over before. */
async function expire(ids: readonly string[]): Promise<void> {
  const at = room.clock.now();
  await owner().query(`UPDATE purchases SET expires_at = placed_at + interval '1 second' WHERE id = ANY ($1::uuid[])`, [ids]);
  await owner().query('UPDATE stock_holds SET expires_at = $2 WHERE purchase_id = ANY ($1::uuid[])', [ids, new Date(at.getTime() + 1_000)]);
  room.clock.set(new Date(at.getTime() + 2_000));
  await room.get(ReleaseExpiredHolds).execute();
  await room.get(ExpirePurchases).execute();
}

/** The provider is asked, twice at once, what became of these. */
async function sweep(ids: readonly string[]): Promise<void> {
  await owner().query(`UPDATE payments SET expires_at = created_at + interval '1 second' WHERE purpose_id = ANY ($1::uuid[])`, [ids]);
  room.clock.set(new Date(room.clock.now().getTime() + 2_000));
  await Promise.all([room.get(ExpirePayments).execute(), room.get(ExpirePayments).execute()]);
}

/** Events are heard, and the queue sends back what is owed, each job twice; but not where the worker is dead. */
async function settle(): Promise<void> {
  await deliverToTheLiving();
  const jobs = await owner().query<{ id: string; payload: MoneyToSendBack }[]>(
    `SELECT j.id, j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
     WHERE t.identifier = $1 AND j.payload ->> 'purchaseId' <> ALL ($2::text[])`,
    [sendBackJob, [...dead]],
  );
  await inEights([...jobs, ...jobs], ({ payload }) => room.get(SendMoneyBack).execute(payload));
  await owner().query('DELETE FROM graphile_worker._private_jobs WHERE id = ANY ($1)', [jobs.map(({ id }) => id)]);
  await deliverToTheLiving();
}

/** All that is written down of a purchase, but for ids, times and the journals that nothing reads. */
async function look(at: readonly Bought[]) {
  const rows = await owner().query<{ purchaseId: string; shown: object; more: object }[]>(
    `SELECT w.id AS "purchaseId",
       json_build_object('state', o.state,
         'receipts', (SELECT count(*) FROM payment_receipts r WHERE r.payment_id = p.id),
         'sales', (SELECT count(*) FROM outbox_events WHERE name = 'orders/paid' AND ${ofPurchase} = w.id::text),
         'refunded', p.refunded = o.total,
         'moved', (SELECT coalesce(sum(quantity), 0) FROM stock_movements m WHERE m.reference IN (w.id::text, o.id::text)),
         'cleared', (SELECT coalesce(sum(amount), 0) = o.total FROM ledger_entries l JOIN ledger_postings g ON g.id = l.posting_id
           WHERE l.account = 'clearing' AND g.payment_id = p.id)) AS shown,
       json_build_object('purchase', w.state, 'late', w.expires_at < $2, 'dead', w.id = ANY ($3::uuid[]),
         'payment', json_build_array(p.state, p.received > 0, p.refunded > 0, p.attention, p.settled_at IS NULL, p.expires_at < $2),
         'hold', (SELECT state FROM stock_holds h WHERE h.purchase_id = w.id),
         'back', (SELECT json_agg(json_build_array(kind, sent_at IS NULL)) FROM order_refunds b WHERE b.order_id = o.id),
         'owed', (SELECT json_agg(r.state) FROM payment_refunds r WHERE r.payment_id = p.id),
         'jobs', (SELECT count(*) FROM graphile_worker._private_jobs j WHERE j.payload ->> 'purchaseId' = w.id::text),
         'notices', (SELECT count(*) FROM payment_notices n WHERE n.payment_id = p.id AND n.body ->> 'type' <> 'charge.refunded'),
         'books', (SELECT json_object_agg(account, sum ORDER BY account) FROM (SELECT l.account, sum(l.amount) FROM ledger_entries l
           JOIN ledger_postings g ON g.id = l.posting_id WHERE g.payment_id = p.id OR g.order_id = o.id GROUP BY l.account) AS sums),
         'heard', (SELECT json_agg(name ORDER BY name) FROM outbox_events WHERE delivered_at <> ${unheard} AND ${ofPurchase} = w.id::text),
         'unheard', (SELECT json_agg(name ORDER BY sequence) FROM outbox_events WHERE delivered_at = ${unheard} AND ${ofPurchase} = w.id::text)) AS more
     FROM purchases w JOIN orders o ON o.purchase_id = w.id JOIN payments p ON p.purpose_id = w.id WHERE w.id = ANY ($1::uuid[])`,
    [idsOf(at), room.clock.now(), [...dead]],
  );
  const byId = new Map(rows.map(({ purchaseId, shown, more }) => [purchaseId, { shown, state: JSON.stringify([shown, more]) }]));
  return at.map(({ purchase }) => byId.get(purchase.id)!);
}

describe('an order paid by card', () => {
  it('ends paid or refunded, with stock, books and money agreeing, whatever happens in whatever order', async () => {
    const { onHand } = await stockOf(variantId());
    const table = await playEveryOrder({ happenings, model, begin, happen, settle, look });
    for (const { cells } of table.states.values()) expect([...cells.keys()].sort()).toEqual([...happenings].sort());
    for (const [state, { cells }] of table.states) expect(cells.get('returns')).toBe(state);
    const ends = endsOfEveryOrder(table, happenings);
    expect(ends.reduce((sum, { orders }) => sum + orders, 0)).toBe(5_040);
    for (const { state } of ends) {
      const { shown } = table.states.get(table.states.get(state)!.cells.get('takes over')!)!;
      expect(['paid', 'refunded']).toContain((shown as ReturnType<typeof model.shown>).state);
    }
    await happen(
      'takes over',
      table.played.map(({ thing }) => thing),
    );
    await settle();
    await agree(table.played, onHand);
  }, 120_000);
});

const sumOf = async (sql: string): Promise<bigint> =>
  (await owner().query<[{ sum: bigint }]>(`SELECT coalesce(sum(${sql.replace(/ FROM /, ')::bigint, 0::bigint) AS sum FROM ')}`))[0].sum;

/** All of them together: what was sold is gone from the shelf, what was paid for it lies at the provider, and nobody's money is left over. */
async function agree(played: readonly Played<Truth, Bought>[], onHand: number): Promise<void> {
  const seen = await look(played.map(({ thing }) => thing));
  const ends = played.map((each) => model.shown(model.after(each.model, 'takes over')));
  expect(seen.map(({ shown }) => shown)).toEqual(ends);
  const sold = played.filter((_, at) => ends[at]!.state === 'paid');
  expect([sold.length > 0, sold.length < played.length]).toEqual([true, true]);
  const waiting = ends.filter(({ state }) => state === 'awaiting-payment').length;
  expect(await stockOf(variantId())).toEqual({ onHand: onHand - sold.length, held: waiting });
  await noDiscrepancy();
  const income = sold.reduce((sum, { thing }) => sum + thing.purchase.total.minor, 0n);
  expect(await sumOf('amount FROM ledger_entries')).toBe(0n);
  expect(await sumOf(`amount FROM ledger_entries WHERE account = 'clearing'`)).toBe(income);
  expect(await sumOf(`amount FROM ledger_entries WHERE account = 'buyer-money'`)).toBe(0n);
}
