import { SetBankAccount } from '@market/businesses';
import { CreateAccount, GrantRole } from '@market/identity';
import { expectOk, newId } from '@market/kernel';
import { AskProviderAgain, DecidePayouts, LedgerModule, PassOnPayout, PayoutQueries, ProposePayouts, SettlePayout } from '@market/ledger';
import { LinkPayee, PassOnMoney, PayeeQueries } from '@market/payments';
import { UnitOfWork, type Actor, type Settings } from '@market/platform';
import Stripe from 'stripe';
import { startPaymentSandbox, type PaymentSandbox } from '../../apps/standalone/src/sandbox/payment-sandbox.js';
import { RecordStripeEvent } from '../../libs/payments/src/application/record-stripe-event.js';
import { again, buy, many, one, openCheckout, room, system, transfer, two } from '../world/checkout.js';
import { aboutOrder, balances, household, ordersOf, tell } from '../world/ledger.js';

let sandbox: PaymentSandbox;
let [drawsUp, approves]: Actor[] = [];
const back = 'http://localhost:3000/kenh-ban-hang/so-quy';

beforeAll(async () => {
  sandbox = await startPaymentSandbox({
    ...{ port: 0, webhookBaseUrl: 'http://127.0.0.1:9', stripeWebhookSecret: 'whsec_rooms', warn: () => undefined, env: {} },
    now: () => room?.clock.now() ?? new Date(),
  });
  const stripe: Settings['stripe'] = { secretKey: 'sk_test_rooms', webhookSecret: 'whsec_rooms, whsec_of_accounts', apiBase: sandbox.url };
  await openCheckout({ stripe }, { modules: [LedgerModule], registrations: [{}, household] });
  [drawsUp, approves] = [await officer('lap'), await officer('duyet')];
  await room
    .get(UnitOfWork)
    .run(system, (tx) =>
      room.get(SetBankAccount).execute(tx, { shopId: one.shopId, bankBin: '970452', accountNumber: '0012345678', holder: 'LE THI SAU' }),
    );
}, 60_000);
afterAll(async () => {
  await room.close();
  await sandbox.close();
});

const officer = (name: string): Promise<Actor> =>
  room.get(UnitOfWork).commit(system, async (tx) => {
    const accountId = expectOk(await room.get(CreateAccount).execute(tx, { email: `${name}@cho-tinh.example`, name }));
    await room.get(GrantRole).execute(tx, { accountId, role: 'officer' });
    return { role: 'officer', accountId };
  });
const later = (days: number) => room.clock.set(new Date(room.clock.now().getTime() + days * 86_400_000));

/** What Stripe would send, signed. */
const stripeSays = async (type: string, about: object, created = Math.floor(room.clock.now().getTime() / 1000)): Promise<void> => {
  const payload = JSON.stringify({ id: `evt_${newId()}`, object: 'event', created, type, data: { object: about } });
  const timestamp = Math.floor(room.clock.now().getTime() / 1000);
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret: 'whsec_of_accounts', timestamp });
  expectOk(await room.get(RecordStripeEvent).execute({ rawBody: Buffer.from(payload), signature }));
  await room.deliver();
};

/** Bought from one shop, paid by card or by bank, completed, and the hold is over. */
const earned = async (shop: typeof one, quantity: number, method: 'stripe' | 'bank-transfer') => {
  const purchase = await buy({ [shop.variantIds[many]!]: quantity }, { paymentMethod: method });
  const [payment] = await room.database.owner.query<{ id: string }[]>('SELECT id FROM payments WHERE purpose_id = $1', [purchase.id]);
  const paid = { payment_status: 'paid', currency: 'vnd', amount_total: Number(purchase.total.minor), payment_intent: `pi_${newId()}` };
  if (method === 'stripe')
    await stripeSays('checkout.session.completed', { id: 'cs_test_x', ...paid, metadata: { payment_id: payment!.id } });
  else await transfer(purchase);
  await room.deliver();
  const [order] = await ordersOf(await again(purchase));
  await tell('orders/completed', aboutOrder(order!));
  later(3);
};
const link = async (shopId: string): Promise<string> => {
  const address = expectOk(await room.get(LinkPayee).execute(shopId, back));
  const { redirected, url } = await fetch(address, { method: 'POST', redirect: 'follow' }).catch(() => ({ redirected: true, url: back }));
  expect([redirected, url]).toEqual([true, back]);
  return address;
};
const desk = () => room.get(PayoutQueries).desk(drawsUp!);
const propose = async () => expectOk(await room.get(ProposePayouts).execute(drawsUp!));
const runOf = async (id: string) => (await desk()).runs.find((run) => run.id === id)!;

describe('a payee', () => {
  it('is the same account however often it is asked for, and active once the provider says so', async () => {
    await link(two.shopId);
    const first = await room.get(PayeeQueries).of(two.seller, two.shopId);
    expect(first).toMatchObject({ payeeId: two.shopId, state: 'onboarding', accountId: expect.stringMatching(/^acct_/) });
    await link(two.shopId);
    expect(await room.get(PayeeQueries).of(two.seller, two.shopId)).toEqual(first);
    expectOk(await room.get(LinkPayee).refresh(two.shopId));
    expect(await room.get(PayeeQueries).of(two.seller, two.shopId)).toMatchObject({ state: 'active' });
    expect(await room.get(PayeeQueries).of(one.seller, two.shopId)).toBeUndefined();
  });

  it('that the provider stops is paid nothing by card until it is free again', async () => {
    const { accountId } = (await room.get(PayeeQueries).of(two.seller, two.shopId))!;
    const account = { id: accountId, object: 'account', details_submitted: true, capabilities: { transfers: 'active' } };
    await stripeSays('account.updated', { ...account, payouts_enabled: false });
    expect(await room.get(PayeeQueries).of(two.seller, two.shopId)).toMatchObject({ state: 'restricted' });
    later(1);
    await stripeSays('account.updated', { ...account, payouts_enabled: true });
    expect(await room.get(PayeeQueries).of(two.seller, two.shopId)).toMatchObject({ state: 'active' });
    // News that was on its way for two days, and came last.
    const told = Math.floor(room.clock.now().getTime() / 1000);
    await stripeSays('account.updated', { ...account, payouts_enabled: false }, told - 2 * 86_400);
    expect(await room.get(PayeeQueries).of(two.seller, two.shopId)).toMatchObject({ state: 'active' });
  });
});

describe('what buyers paid by card', () => {
  it('goes on by card to a shop with an account there, by two people’s word, once however often the job runs', async () => {
    await earned(two, 2, 'stripe');
    const owed = (await desk()).owed.find(({ shopId }) => shopId === two.shopId)!;
    expect(owed).toMatchObject({ bankAccountId: null, byCard: owed.owed });
    const id = await propose();
    const [line] = (await runOf(id)).lines;
    expect(line).toMatchObject({ shopId: two.shopId, method: 'stripe', amount: owed.owed, accountInUse: true });
    expectOk(await room.get(DecidePayouts).execute(approves!, id, 'approved'));
    await Promise.all([1, 2, 3].map(() => room.get(PassOnPayout).execute({ lineId: line!.id })));
    expect((await runOf(id)).lines[0]).toMatchObject({ state: 'paid', note: expect.stringMatching(/^tr_/) });
    const { 'shop-payable': payable = 0n, 'payouts-in-transit': inTransit = 0n } = await balances(two.shopId);
    expect([payable, inTransit]).toEqual([0n, 0n]);
    const cleared = await room.database.owner.query<{ sum: bigint }[]>(
      `SELECT sum(amount)::bigint FROM ledger_entries WHERE account = 'clearing' AND method = 'stripe' AND purpose = 'payout'`,
    );
    expect(cleared[0]!.sum).toBe(-owed.owed);
  });

  it('is parted from what came by bank, and goes by bank where the shop has no account at the provider', async () => {
    await earned(one, 1, 'bank-transfer');
    await earned(one, 2, 'stripe');
    const before = (await desk()).owed.find(({ shopId }) => shopId === one.shopId)!;
    expect(before).toMatchObject({ byCard: 0n });
    await link(one.shopId);
    expectOk(await room.get(LinkPayee).refresh(one.shopId));
    const owed = (await desk()).owed.find(({ shopId }) => shopId === one.shopId)!;
    expect(owed.byCard > 0n && owed.byCard < owed.owed).toBe(true);
    const id = await propose();
    const lines = (await runOf(id)).lines.filter(({ shopId }) => shopId === one.shopId);
    expect(lines.map(({ method }) => method).sort()).toEqual(['bank-transfer', 'stripe']);
    expect(lines.reduce((sum, { amount }) => sum + amount, 0n)).toBe(owed.owed);
    expectOk(await room.get(DecidePayouts).execute(approves!, id, 'approved'));
    const file = expectOk(await room.get(PayoutQueries).bankFile(approves!, id));
    expect(file.lines.map(({ amount }) => amount)).toEqual([owed.owed - owed.byCard]);
  });

  it('is passed on once though the answer was lost and the account was stopped meanwhile; no officer settles it by hand', async () => {
    await earned(two, 1, 'stripe');
    const id = await propose();
    const { id: lineId, amount } = (await runOf(id)).lines.find(({ shopId }) => shopId === two.shopId)!;
    expectOk(await room.get(DecidePayouts).execute(approves!, id, 'approved'));
    const { accountId } = (await room.get(PayeeQueries).of(two.seller, two.shopId))!;
    // As far as the job came when the worker died before it could write down what the provider had answered.
    const asked = { transferId: lineId, payeeId: two.shopId, amount, description: (await runOf(id)).number };
    const made = expectOk(await room.get(PassOnMoney).execute(asked));
    const account = { id: accountId, object: 'account', details_submitted: true, capabilities: { transfers: 'active' } };
    await stripeSays('account.updated', { ...account, payouts_enabled: false });
    const byHand = await room.get(SettlePayout).execute(approves!, { lineId, outcome: 'failed', note: 'Không thấy tiền' });
    expect(byHand).toMatchObject({ ok: false, problem: { code: 'ledger/settled-by-provider' } });
    expectOk(await room.get(AskProviderAgain).execute(drawsUp!, lineId));
    await room.get(PassOnPayout).execute({ lineId });
    expect((await runOf(id)).lines.find((each) => each.id === lineId)).toMatchObject({ state: 'paid', note: made });
    expect(await room.get(AskProviderAgain).execute(drawsUp!, lineId)).toMatchObject({ problem: { code: 'ledger/line-settled' } });
    later(1);
    await stripeSays('account.updated', { ...account, payouts_enabled: true });
  });

  it('is owed as before when the provider refuses to pass it on', async () => {
    await earned(two, 1, 'stripe');
    const owed = (await desk()).owed.find(({ shopId }) => shopId === two.shopId)!;
    const id = await propose();
    const line = (await runOf(id)).lines.find(({ shopId }) => shopId === two.shopId)!;
    expectOk(await room.get(DecidePayouts).execute(approves!, id, 'approved'));
    await room.database.owner.query(`UPDATE payees SET account_id = 'acct_closed' WHERE payee_id = $1`, [two.shopId]);
    await room.get(PassOnPayout).execute({ lineId: line.id });
    expect((await runOf(id)).lines.find(({ id: each }) => each === line.id)).toMatchObject({
      state: 'failed',
      note: 'payments/provider-refused',
    });
    expect((await desk()).owed.find(({ shopId }) => shopId === two.shopId)!.owed).toBe(owed.owed);
  });
});
