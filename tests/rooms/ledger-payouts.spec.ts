import { SetBankAccount } from '@market/businesses';
import { CreateAccount, GrantRole } from '@market/identity';
import { expectOk, newId } from '@market/kernel';
import { DecidePayouts, PayoutQueries, ProposePayouts, SettlePayout, StatementQueries } from '@market/ledger';
import { UnitOfWork, type Actor } from '@market/platform';
import { many, one, room, system, two } from '../world/checkout.js';
import { aboutOrder, balances, openLedger, ordersOf, paid, takenBack, tell } from '../world/ledger.js';

const work = () => room.get(UnitOfWork);
const officer = async (name: string): Promise<Actor> =>
  work().commit(system, async (tx) => {
    const accountId = expectOk(await room.get(CreateAccount).execute(tx, { email: `${name}@cho-tinh.example`, name }));
    await room.get(GrantRole).execute(tx, { accountId, role: 'officer' });
    return { role: 'officer', accountId };
  });
const setAccount = (shopId: string, accountNumber: string) =>
  work().run(system, (tx) => room.get(SetBankAccount).execute(tx, { shopId, bankBin: '970452', accountNumber, holder: '=Lê Thị Sáu' }));

let [drawsUp, approves]: Actor[] = [];
beforeAll(async () => {
  await openLedger();
  [drawsUp, approves] = [await officer('lap'), await officer('duyet')];
});
afterAll(() => room.close());
beforeEach(async () => {
  // Each test begins with nothing in the air and accounts on file.
  for (const run of (await desk()).runs) {
    if (run.decision === null) expectOk(await decide(approves!, run.id, 'rejected'));
    for (const line of run.lines.filter(({ state }) => state === 'approved')) await settle(line.id, 'failed');
  }
  for (const { shopId } of [one, two]) expectOk(await setAccount(shopId, '0012345678'));
});

const desk = () => room.get(PayoutQueries).desk(drawsUp!);
const propose = (actor = drawsUp!) => room.get(ProposePayouts).execute(actor);
const decide = (actor: Actor, runId: string, decision: 'approved' | 'rejected' = 'approved') =>
  room.get(DecidePayouts).execute(actor, runId, decision);
const settle = (lineId: string, outcome: 'paid' | 'failed', note = 'FT26328') =>
  room.get(SettlePayout).execute(approves!, { lineId, outcome, note });
const runOf = async (id: string) => (await desk()).runs.find((run) => run.id === id)!;
const lineOf = async (id: string, shopId: string) => (await runOf(id)).lines.find((line) => line.shopId === shopId)!;
const owedTo = async (shopId: string) => (await desk()).owed.find((shop) => shop.shopId === shopId)?.owed ?? 0n;
const later = (days: number) => room.clock.set(new Date(room.clock.now().getTime() + days * 86_400_000));
/** Sold, completed, and the hold is over. */
const earned = async (quantity: number) => {
  const [order] = await ordersOf(await paid({ [two.variantIds[many]!]: quantity }));
  await tell('orders/completed', aboutOrder(order!));
  later(3);
  return order!;
};

describe('a payout run', () => {
  it('pays what is owed after the hold days, by two people, and the statement follows', async () => {
    const [order] = await ordersOf(await paid({ [two.variantIds[many]!]: 2 }));
    expect(await owedTo(two.shopId)).toBe(0n);
    await tell('orders/completed', aboutOrder(order!));
    later(2);
    expect(await propose()).toMatchObject({ problem: { code: 'ledger/nothing-to-pay' } });
    later(1);
    const owed = await owedTo(two.shopId);
    expect(owed).toBe((await balances(two.shopId))['shop-payable']);
    const id = expectOk(await propose());
    expect(await decide(drawsUp!, id)).toMatchObject({ problem: { code: 'ledger/second-person-needed' } });
    expectOk(await decide(approves!, id));
    expect(await decide(approves!, id)).toMatchObject({ problem: { code: 'ledger/run-decided' } });
    expect(await balances(two.shopId)).toMatchObject({ 'payouts-in-transit': owed });
    const line = await lineOf(id, two.shopId);
    expectOk(await settle(line.id, 'paid'));
    expect(await settle(line.id, 'paid')).toMatchObject({ problem: { code: 'ledger/line-settled' } });
    expect(await settle(line.id, 'failed')).toMatchObject({ problem: { code: 'ledger/line-settled' } });
    const standing = await room.get(StatementQueries).standing(two.seller);
    expect(standing).toMatchObject({ available: 0n, inTransit: 0n, paidOut: owed });
  });

  it('that fails at the bank is owed as before, and goes into the next run', async () => {
    await earned(1);
    const owed = await owedTo(two.shopId);
    const id = expectOk(await propose());
    expectOk(await decide(approves!, id));
    expect(await owedTo(two.shopId)).toBe(0n);
    expect(await settle((await lineOf(id, two.shopId)).id, 'failed', ' ')).toMatchObject({ problem: { fields: { note: 'required' } } });
    expectOk(await settle((await lineOf(id, two.shopId)).id, 'failed', 'tài khoản đã đóng'));
    expect(await owedTo(two.shopId)).toBe(owed);
    expectOk(await propose());
  });

  it('drops what is no longer owed, and what would go to an exchanged account', async () => {
    const order = await earned(1);
    const id = expectOk(await propose());
    await tell('orders/returned', takenBack(order, [{ lineId: order.lines[0]!.lineId, amount: 150_000n }]));
    expectOk(await decide(approves!, id));
    expect(await lineOf(id, two.shopId)).toMatchObject({ state: 'dropped', note: 'owed-less' });
    await earned(2);
    const next = expectOk(await propose());
    expectOk(await setAccount(two.shopId, '9999999999'));
    expectOk(await decide(approves!, next));
    expect(await lineOf(next, two.shopId)).toMatchObject({ state: 'dropped', note: 'account-changed' });
  });

  it('is one for each shop, whoever draws up and approves at the same moment', async () => {
    await earned(3);
    const owed = await owedTo(two.shopId);
    const before = (await balances(two.shopId))['payouts-in-transit'] ?? 0n;
    const proposed = await Promise.all(Array.from({ length: 5 }, (_, at) => propose(at % 2 ? approves! : drawsUp!)));
    const runs = proposed.flatMap((result) => (result.ok ? [result.value] : []));
    expect(runs).toHaveLength(1);
    const third = await officer(`ba-${newId()}`);
    const decided = await Promise.all(Array.from({ length: 5 }, () => decide(third, runs[0]!)));
    expect(decided.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await balances(two.shopId))['payouts-in-transit']! - before).toBe(owed);
    const settled = await Promise.all(
      (['paid', 'failed', 'paid'] as const).map(async (outcome) => settle((await lineOf(runs[0]!, two.shopId)).id, outcome)),
    );
    expect(settled.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('beyond what is owed is refused by the database itself, and so is approval by who proposed', async () => {
    await earned(1);
    const id = expectOk(await propose());
    const line = await lineOf(id, two.shopId);
    const owed = await owedTo(two.shopId);
    await expect(
      room.database.owner.query(
        `WITH p AS (
           INSERT INTO ledger_postings (id, kind, source_id, recorded_at, effective_on, shop_id, payout_line_id, reference)
           VALUES (uuidv7(), 'payout', uuidv7(), now(), $1, $2, $3, 'x') RETURNING id, effective_on)
         INSERT INTO ledger_entries (posting_id, position, account, shop_id, purpose, amount, effective_on)
         SELECT p.id, v.position, v.account, $2, 'payout', v.amount, p.effective_on
         FROM p, (VALUES (0, 'shop-payable', $4::bigint), (1, 'payouts-in-transit', -$4::bigint)) v (position, account, amount)`,
        [room.clock.now().toISOString().slice(0, 10), two.shopId, line.id, owed + 1n],
      ),
    ).rejects.toThrow('more than is owed');
    await expect(
      room.database.owner.query(
        `UPDATE payout_runs SET decision = 'approved', decided_by = proposed_by, decided_at = proposed_at WHERE id = $1`,
        [id],
      ),
    ).rejects.toThrow('payout_runs_two_people');
  });

  it('carries 150,000,000 ₫ to the bank file, where alone the account is whole; each look is on record', async () => {
    await earned(999);
    const id = expectOk(await propose());
    const closed = await room.get(PayoutQueries).bankFile(drawsUp!, id);
    expect(closed).toMatchObject({ problem: { code: 'ledger/unknown-run' } });
    expectOk(await decide(approves!, id));
    const { lines } = expectOk(await room.get(PayoutQueries).bankFile(drawsUp!, id));
    const line = await lineOf(id, two.shopId);
    expect(lines).toContainEqual(expect.objectContaining({ accountNumber: '0012345678', holder: '=LE THI SAU', amount: line.amount }));
    expect(line.amount).toBeGreaterThan(147_000_000n);
    expect(line.last4).toBe('5678');
    const looks = await room.database.owner.query<object[]>(
      `SELECT FROM audit_entries WHERE act = 'ledger/bank-file-opened' AND subject = $1`,
      [id],
    );
    expect(looks).toHaveLength(1);
    expectOk(await settle(line.id, 'paid'));
    expect(expectOk(await room.get(PayoutQueries).bankFile(drawsUp!, id)).lines).toEqual([]);
  });
});

it('random sales, part refunds, fee changes and payouts leave the books at nothing, and no shop is paid beyond what it is owed', async () => {
  let seed = 20_261_124;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const sold: { order: Awaited<ReturnType<typeof earned>>; left: Map<string, bigint> }[] = [];
  const acts = [
    async () => {
      const purchase = await paid({ [one.variantIds[many]!]: 1 + random(9), [two.variantIds[many]!]: 1 + random(9) });
      for (const order of await ordersOf(purchase))
        sold.push({ order, left: new Map(order.lines.map(({ lineId, total }) => [lineId, total])) });
    },
    async () => {
      const one = sold[random(sold.length)];
      const lineId = one?.order.lines[0]!.lineId;
      const left = lineId === undefined ? 0n : one!.left.get(lineId)!;
      if (left === 0n) return;
      const amount = 1n + BigInt(random(Number(left)));
      one!.left.set(lineId!, left - amount);
      await tell(random(2) ? 'orders/part-cancelled' : 'orders/returned', takenBack(one!.order, [{ lineId: lineId!, amount }]));
    },
    async () => {
      const one = sold[random(sold.length)];
      if (one) await tell('orders/completed', aboutOrder(one.order));
    },
    async () => later(random(4)),
    async () => {
      const rate = random(6) * 100;
      const today = room.clock.now().toISOString().slice(0, 10);
      await room.database.owner.query(`DELETE FROM ledger_fee_rates WHERE shop_id IS NULL AND category_id IS NULL`);
      await room.database.owner.query(`INSERT INTO ledger_fee_rates (rate, legal_basis, effective_from) VALUES ($1, 'thử', $2)`, [
        rate,
        today,
      ]);
    },
    async () => {
      const run = await propose();
      if (!run.ok) return;
      await decide(approves!, run.value, random(4) ? 'approved' : 'rejected');
      for (const line of (await runOf(run.value)).lines.filter(({ state }) => state === 'approved'))
        await settle(line.id, random(3) ? 'paid' : 'failed');
    },
  ];
  for (let step = 0; step < 70; step += 1) {
    await acts[random(acts.length)]!();
    const [row] = await room.database.owner.query<{ sum: bigint }[]>('SELECT coalesce(sum(amount), 0)::bigint AS sum FROM ledger_entries');
    expect(row!.sum).toBe(0n);
  }
  // What each shop was credited, less what it gave back, was charged and was paid, is what it is still owed: not a đồng is lost.
  const shops = await room.database.owner.query<{ earned: bigint; paid: bigint; owed: bigint }[]>(
    `SELECT coalesce(-sum(amount) FILTER (WHERE account = 'shop-payable' AND purpose <> 'payout'), 0)::bigint AS earned,
            coalesce(sum(amount) FILTER (WHERE account = 'shop-payable' AND purpose = 'payout'), 0)::bigint AS paid,
            coalesce(-sum(amount) FILTER (WHERE account = 'shop-payable'), 0)::bigint AS owed
     FROM ledger_entries WHERE shop_id IS NOT NULL GROUP BY shop_id`,
  );
  expect(shops).toHaveLength(2);
  for (const shop of shops) expect(shop.earned - shop.paid).toBe(shop.owed);
  const overpaid = await room.database.owner.query<object[]>(
    `SELECT FROM payout_lines l WHERE l.state IN ('approved', 'paid')
       AND l.amount > (SELECT sum(-e.amount) FROM ledger_entries e WHERE e.shop_id = l.shop_id AND e.account = 'shop-payable' AND e.purpose <> 'payout' AND e.amount < 0)`,
  );
  expect(overpaid).toEqual([]);
}, 60_000);
