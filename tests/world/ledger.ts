import { LedgerModule } from '@market/ledger';
import { Money, newId, type MoneyView } from '@market/kernel';
import type { PurchaseView } from '@market/orders';
import { Outbox, UnitOfWork } from '@market/platform';
import { again, buy, one, openCheckout, room, system, transfer, type Lines } from './checkout.js';

/** The first shop is a co-operative's, the second a household's, from which tax is withheld. */
export const household = { taxCode: '091083004567', legalForm: 'household', name: 'Hộ kinh doanh Hàm Ninh' } as const;

export const openLedger = () => openCheckout({}, { modules: [LedgerModule], registrations: [{}, household] });

/** Bought, paid by transfer, and posted. */
export async function paid(lines: Lines, change: Parameters<typeof buy>[1] = {}): Promise<PurchaseView> {
  const purchase = await buy(lines, change);
  await transfer(purchase);
  await room.deliver();
  return again(purchase);
}

/** Sends an event as the room that owns it would, and lets the ledger hear it. */
export async function tell(name: string, body: object): Promise<void> {
  await room.get(UnitOfWork).commit(system, (tx) => room.get(Outbox).add(tx, { name, version: 1, body }));
  await room.deliver();
}

export interface SoldLine {
  readonly lineId: string;
  readonly total: bigint;
  readonly quantity: number;
}
export interface SoldByShop {
  readonly orderId: string;
  readonly number: string;
  readonly purchaseId: string;
  readonly shopId: string;
  readonly shipping: bigint;
  readonly total: bigint;
  readonly lines: readonly SoldLine[];
}

/** The orders of a purchase, the first shop's first. */
export async function ordersOf({ id }: { id: string }): Promise<readonly SoldByShop[]> {
  const rows = await room.database.owner.query<
    (Omit<SoldByShop, 'lines'> & { lines: { lineId: string; total: string; quantity: number }[] })[]
  >(
    `SELECT o.id AS "orderId", o.number, o.purchase_id AS "purchaseId", o.shop_id AS "shopId", o.shipping, o.total,
            (SELECT jsonb_agg(jsonb_build_object('lineId', l.id, 'total', l.total::text, 'quantity', l.quantity) ORDER BY l.position)
             FROM order_lines l WHERE l.order_id = o.id) AS lines
     FROM orders o WHERE o.purchase_id = $1 ORDER BY o.shop_id = $2 DESC`,
    [id, one.shopId],
  );
  return rows.map((row) => ({ ...row, lines: row.lines.map((line) => ({ ...line, total: BigInt(line.total) })) }));
}

const vnd = (amount: bigint): MoneyView => Money.vnd(amount).toJSON();
export const aboutOrder = ({ orderId, number, purchaseId, shopId, total }: SoldByShop) => ({
  ...{ orderId, number, purchaseId, shopId, total: vnd(total), at: room.clock.now().toISOString() },
});

/** What orders say when an act takes back these amounts of an order. */
export const takenBack = (
  order: SoldByShop,
  goods: readonly { readonly lineId: string; readonly amount: bigint }[],
  shipping = 0n,
  refundId: string = newId(),
) => {
  const sum = goods.reduce((total, { amount }) => total + amount, 0n);
  const lines = goods.map(({ lineId, amount }) => ({ lineId, quantity: 1, price: vnd(amount), goods: vnd(amount), shipping: vnd(0n) }));
  const facts = { reason: 'thử', by: 'seller', goods: vnd(sum), shipping: vnd(shipping), refundDue: vnd(sum + shipping) };
  return { ...aboutOrder(order), ...facts, refundId, lines };
};

export const disputeNews = (purchase: PurchaseView, paymentId: string, amount: bigint, disputeId: string) => ({
  ...{ disputeId, paymentId, purposeKind: 'purchase', purposeId: purchase.id, method: 'bank-transfer', amount: vnd(amount) },
  ...{ reason: 'product_not_received', openedAt: room.clock.now().toISOString(), dueBy: null },
});

/** Credits less debits of each account, one line for each shop or method. */
export async function balances(shopId?: string): Promise<Readonly<Record<string, bigint>>> {
  const rows = await room.database.owner.query<{ account: string; balance: bigint }[]>(
    `SELECT account, -sum(amount)::bigint AS balance FROM ledger_entries WHERE $1::uuid IS NULL OR shop_id = $1 GROUP BY account HAVING sum(amount) <> 0`,
    [shopId ?? null],
  );
  return Object.fromEntries(rows.map(({ account, balance }) => [account, balance]));
}
