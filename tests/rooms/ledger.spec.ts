import { newId } from '@market/kernel';
import { UnitOfWork, type Actor } from '@market/platform';
import { buy, many, one, room, system, transfer, two } from '../world/checkout.js';
import { aboutOrder, balances, disputeNews, household, openLedger, ordersOf, paid, takenBack, tell } from '../world/ledger.js';

beforeAll(openLedger);
afterAll(() => room.close());

const fromBoth = () => ({ [one.variantIds[many]!]: 2, [two.variantIds[many]!]: 1 });
const sum = (sql: string, parameters: unknown[] = []) =>
  room.database.owner.query<{ sum: bigint }[]>(`SELECT coalesce(sum(${sql}`, parameters).then(([row]) => row!.sum);
const countOf = async (what: string, parameters: unknown[] = []) =>
  (await room.database.owner.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${what}`, parameters))[0]!.count;
const paymentOf = async ({ id }: { id: string }) =>
  (await room.database.owner.query<{ id: string }[]>(`SELECT id FROM payments WHERE purpose_id = $1`, [id]))[0]!.id;

describe('a purchase from two shops that is paid', () => {
  it('makes the buyer’s money the shops’, and withholds tax from the household alone', async () => {
    const before = [await balances(one.shopId), await balances(two.shopId)];
    const [coop, family] = await ordersOf(await paid(fromBoth()));
    const after = [await balances(one.shopId), await balances(two.shopId)];
    expect(after[0]!['shop-payable']! - (before[0]!['shop-payable'] ?? 0n)).toBe(coop!.total);
    const taxes = [150_000n / 100n + (family!.shipping * 3n) / 100n, 750n + (family!.shipping * 15n) / 1000n] as const;
    expect([after[1]!['withheld-vat'], after[1]!['withheld-pit']]).toEqual(taxes);
    expect(after[1]!['shop-payable']).toBe(family!.total - taxes[0] - taxes[1]);
    expect(after[0]!['withheld-vat']).toBeUndefined();
    expect((await balances())['buyer-money']).toBeUndefined();
    const [row] = await room.database.owner.query<object[]>('SELECT DISTINCT tax_code, legal_form FROM ledger_withholdings');
    expect(row).toEqual({ tax_code: household.taxCode, legal_form: 'household' });
  });

  it('is posted once, however often its events are delivered', async () => {
    const purchase = await paid(fromBoth());
    const [postings, before] = [await countOf('ledger_postings'), await balances()];
    await room.database.owner.query(`DELETE FROM reactions_done WHERE reaction LIKE 'ledger/%'`);
    await room.database.owner.query(`UPDATE outbox_events SET delivered_at = NULL`);
    await room.deliver();
    expect(await countOf('ledger_postings')).toBe(postings);
    expect(await balances()).toEqual(before);
    expect(await countOf(`ledger_postings WHERE purchase_id = $1 AND kind = 'sale'`, [purchase.id])).toBe(2);
  });

  it('by money that came twice owes the second to the buyer until it goes back', async () => {
    const purchase = await buy({ [one.variantIds[many]!]: 1 });
    await transfer(purchase);
    await transfer(purchase, `again-${purchase.id}`);
    await room.deliver();
    expect((await balances())['buyer-money']).toBe(purchase.total.minor);
    const paymentId = await paymentOf(purchase);
    await room.database.owner.transaction(async (tx) => {
      await tx.query(`UPDATE payment_receipts SET refunded = amount WHERE money_id = $1`, [`again-${purchase.id}`]);
      await tx.query(`UPDATE payments SET refunded = $2, attention = NULL WHERE id = $1`, [paymentId, purchase.total.minor]);
    });
    const about = { paymentId, purposeKind: 'purchase', purposeId: purchase.id, method: 'bank-transfer' };
    const amount = purchase.total.toJSON();
    await tell('payments/refunded', { ...about, amount, refunded: amount, refundedAt: room.clock.now().toISOString() });
    expect((await balances())['buyer-money']).toBeUndefined();
  });
});

describe('what is taken back', () => {
  it('gives back the shop’s price and its share of the taxes, once for a refund', async () => {
    const before = await balances(two.shopId);
    const purchase = await paid({ [two.variantIds[many]!]: 3 });
    const [order] = await ordersOf(purchase);
    const refundId = newId();
    const part = takenBack(order!, [{ lineId: order!.lines[0]!.lineId, amount: 150_000n }], 5_000n, refundId);
    await tell('orders/part-cancelled', part);
    await tell('orders/part-cancelled', part);
    const rest = takenBack(order!, [{ lineId: order!.lines[0]!.lineId, amount: 300_000n }], order!.shipping - 5_000n);
    expect((await balances())['buyer-money']).toBe(155_000n);
    await tell('orders/returned', rest);
    expect(await balances(two.shopId)).toEqual(before);
    expect((await balances())['buyer-money']).toBe(order!.total);
    expect(await sum('revenue + vat + pit), 0)::bigint AS sum FROM ledger_withholdings WHERE order_id = $1', [order!.orderId])).toBe(0n);
  });

  it('understands an order cancelled whole as it was told before lines had prices', async () => {
    const before = await balances(one.shopId);
    const [order] = await ordersOf(await paid({ [one.variantIds[many]!]: 1 }));
    const { total } = aboutOrder(order!);
    await tell('orders/cancelled', {
      ...aboutOrder(order!),
      reason: 'hết hàng',
      refundDue: total,
      lines: [{ variantId: 'x', quantity: 1 }],
    });
    expect(await balances(one.shopId)).toEqual(before);
  });

  it('of an order that was never paid is nothing', async () => {
    const before = await countOf('ledger_postings');
    const [order] = await ordersOf(await buy({ [one.variantIds[many]!]: 1 }));
    await tell('orders/cancelled', { ...aboutOrder(order!), refundId: null, refundDue: null, lines: [] });
    expect(await countOf('ledger_postings')).toBe(before);
  });
});

describe('a dispute', () => {
  it('holds back what each shop may lose, and releases it when it is won', async () => {
    const purchase = await paid(fromBoth());
    const before = await balances();
    const news = disputeNews(purchase, await paymentOf(purchase), purchase.total.minor, 'dp_won');
    await tell('payments/dispute-opened', news);
    const open = await balances();
    const [coop] = await ordersOf(purchase);
    expect(open['in-dispute']).toBe(-purchase.total.minor);
    expect(open['dispute-reserve']).toBe(before['shop-payable']! - open['shop-payable']!);
    expect((await balances(one.shopId))['dispute-reserve']).toBe(coop!.total);
    await tell('payments/dispute-closed', { ...news, outcome: 'won', closedAt: news.openedAt });
    expect(await balances()).toEqual(before);
  });

  it('that is lost takes the money from the orders with their taxes, and what they no longer have from the market', async () => {
    const before = await balances();
    const purchase = await paid(fromBoth());
    const [coop, family] = await ordersOf(purchase);
    await tell(
      'orders/cancelled',
      takenBack(
        coop!,
        coop!.lines.map(({ lineId, total: amount }) => ({ lineId, amount })),
        coop!.shipping,
      ),
    );
    const news = disputeNews(purchase, await paymentOf(purchase), purchase.total.minor, 'dp_lost');
    await tell('payments/dispute-opened', news);
    await tell('payments/dispute-closed', { ...news, outcome: 'lost', closedAt: news.openedAt });
    const after = await balances();
    expect(after['losses']).toBe((before['losses'] ?? 0n) - coop!.total);
    for (const account of ['shop-payable', 'dispute-reserve', 'in-dispute', 'withheld-vat', 'withheld-pit'])
      expect(after[account]).toBe(before[account]);
    expect(await sum('revenue), 0)::bigint AS sum FROM ledger_withholdings WHERE order_id = $1', [family!.orderId])).toBe(0n);
  });
});

describe('the books', () => {
  const asSystem = (sql: string) => room.get(UnitOfWork).commit(system, (tx) => tx.query(sql));

  it.each(['ledger_accounts', 'ledger_postings', 'ledger_entries', 'ledger_withholdings', 'ledger_releases'])(
    '%s can be changed by nobody',
    async (table) => {
      const [{ column }] = await room.database.owner.query<[{ column: string }]>(
        `SELECT column_name AS column FROM information_schema.columns WHERE table_name = $1 AND is_generated = 'NEVER' AND is_identity = 'NO' LIMIT 1`,
        [table],
      );
      await expect(asSystem(`UPDATE ${table} SET ${column} = ${column}`)).rejects.toThrow('permission denied');
      await expect(asSystem(`DELETE FROM ${table}`)).rejects.toThrow('permission denied');
      for (const act of [`UPDATE ${table} SET ${column} = ${column}`, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`])
        await expect(room.database.owner.query(act)).rejects.toThrow('append-only');
    },
  );

  const posting = (entries: string) => `WITH p AS (
      INSERT INTO ledger_postings (id, kind, source_id, recorded_at, effective_on, reference)
      VALUES (uuidv7(), 'money-in', uuidv7(), now(), '2026-11-23', 'x') RETURNING id, effective_on)
    INSERT INTO ledger_entries (posting_id, position, account, method, purpose, amount, effective_on)
    SELECT p.id, v.position, v.account, v.method, 'money', v.amount, p.effective_on FROM p, (VALUES ${entries}) v (position, account, method, amount)`;

  it.each([
    ['one that does not balance', `(0, 'clearing', 'stripe', 5), (1, 'buyer-money', NULL, -4)`, 'does not balance'],
    ['one with a single side', `(0, 'clearing', 'stripe', 5)`, 'does not balance'],
    ['an account of a shop without a shop', `(0, 'clearing', 'stripe', 5), (1, 'shop-payable', NULL, -5)`, 'foreign key'],
    ['an account that the chart does not have', `(0, 'clearing', 'stripe', 5), (1, 'petty-cash', NULL, -5)`, 'foreign key'],
  ])('refuse %s at the commit, even from the owner', async (_, entries, message) => {
    await expect(room.database.owner.query(posting(entries))).rejects.toThrow(message);
  });

  it('refuse an entry that is added to an older posting', async () => {
    await expect(
      room.database.owner.query(
        `INSERT INTO ledger_entries (posting_id, position, account, method, purpose, amount, effective_on)
         SELECT id, 99, 'clearing', 'stripe', 'money', 1, effective_on FROM ledger_postings LIMIT 1`,
      ),
    ).rejects.toThrow('does not balance');
  });

  it('show a shop its own lines, officers all, and others nothing', async () => {
    const seen = (actor: Actor, table: string) =>
      room
        .get(UnitOfWork)
        .read(actor, (tx) => tx.query<{ shop: string | null }[]>(`SELECT DISTINCT shop_id AS shop FROM ${table} ORDER BY 1`));
    for (const table of ['ledger_entries', 'ledger_withholdings', 'ledger_postings'])
      expect(await seen(two.seller, table)).toEqual([{ shop: two.shopId }]);
    expect(await seen({ role: 'officer', accountId: newId() }, 'ledger_entries')).toHaveLength(3);
    for (const actor of [
      { role: 'shopper', accountId: newId() },
      { role: 'guest', purchaseId: newId() },
    ] as const)
      expect(await seen(actor, 'ledger_entries')).toEqual([]);
    await expect(
      room.get(UnitOfWork).commit(two.seller, (tx) => tx.query(posting(`(0, 'clearing', 'stripe', 5), (1, 'buyer-money', NULL, -5)`))),
    ).rejects.toThrow('row-level security');
  });

  it('sum to nothing', async () => {
    expect(await sum('amount), 0)::bigint AS sum FROM ledger_entries')).toBe(0n);
  });
});
