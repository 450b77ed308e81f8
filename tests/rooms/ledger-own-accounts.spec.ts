import { expectOk } from '@market/kernel';
import { DecidePayouts, PayoutQueries, ProposePayouts, StatementQueries, WithholdingQueries } from '@market/ledger';
import { CancelOrder, CompleteOrder, ConfirmOrder, DeliverOrder, OrderQueries, ShipOrder } from '@market/orders';
import { ConfirmRefund } from '@market/payments';
import type { Actor } from '@market/platform';
import { many, room, two } from '../world/checkout.js';
import { balances, openLedger, ordersOf, paid } from '../world/ledger.js';
import { askForRefunds, buyStraight, officer, report, takes } from '../world/own-accounts.js';

let [drawsUp, approves]: Actor[] = [];
beforeAll(async () => {
  await openLedger();
  [drawsUp, approves] = [await officer('lap'), await officer('duyet')];
  await takes(two);
  // The shop is a household's, and pays 5 % of its goods as a fee.
  await room.database.owner.query(
    `INSERT INTO ledger_fee_rates (shop_id, rate, legal_basis, effective_from) VALUES ($1, 500, 'Thoả thuận phí', '2026-01-01')`,
    [two.shopId],
  );
});
afterAll(() => room.close());

const variant = () => two.variantIds[many]!;
const fee = (goods: bigint) => (goods * 5n) / 100n;
const owedOf = async (shopId: string) => (await room.get(PayoutQueries).desk(drawsUp!)).owed.find((shop) => shop.shopId === shopId);
const later = (days: number) => room.clock.set(new Date(room.clock.now().getTime() + days * 86_400_000));
const linesOf = async (month = '2026-11') => (await room.get(StatementQueries).month(two.seller, month)).lines;

/** Sent, received and completed by the buyer; three days later what it brought may be paid out. */
async function complete(number: string, purchaseId: string): Promise<void> {
  const buyer: Actor = { role: 'guest', purchaseId };
  const { state } = (await room.get(OrderQueries).byNumber(buyer, number))!;
  if (state === 'paid') expectOk(await room.get(ConfirmOrder).execute(two.seller, { number }));
  const parcels = [{ carrierCode: 'viettel-post', trackingCode: 'VTP123456' }];
  expectOk(await room.get(ShipOrder).execute(two.seller, { number, parcels }));
  expectOk(await room.get(DeliverOrder).bySeller(two.seller, number));
  expectOk(await room.get(CompleteOrder).execute(buyer, { number, why: 'hài lòng' }));
  await room.deliver();
  later(3);
}

describe('a sale that the buyer paid straight to the shop', () => {
  it('leaves the fee as the shop’s debt, touches no money of ours, and nothing is withheld from it', async () => {
    const purchase = await buyStraight({ [variant()]: 2 });
    expectOk(await report(purchase));
    expect(await balances()).toEqual({ 'shop-payable': -fee(300_000n), 'fee-revenue': fee(300_000n) });
    expect((await room.get(WithholdingQueries).month(drawsUp!, '2026-11')).rows).toEqual([]);
    const [line] = await linesOf();
    const { shipping } = (await ordersOf(purchase))[0]!;
    expect(line).toMatchObject({ kind: 'sale', goods: 300_000n, shipping, paidToShop: -(300_000n + shipping), fee: -fee(300_000n) });
    expect(line).toMatchObject({ vat: 0n, pit: 0n, change: -fee(300_000n), balance: -fee(300_000n) });
    expect(await owedOf(two.shopId)).toBeUndefined();
  });

  it('gives the fee back with what is cancelled, the shop pays back the buyer, and the next payout nets the debt', async () => {
    const before = await balances();
    const purchase = await buyStraight({ [variant()]: 3, [two.variantIds[1]!]: 1 });
    expectOk(await report(purchase));
    const [order] = await ordersOf(purchase);
    const line = order!.lines.find(({ quantity }) => quantity === 1)!;
    const cancel = { number: order!.number, reason: 'hết hàng', lines: [{ lineId: line.lineId, quantity: 1 }] };
    expectOk(await room.get(CancelOrder).execute(two.seller, cancel));
    await room.deliver();
    expect(await balances()).toEqual({
      'shop-payable': before['shop-payable']! - fee(450_000n),
      'fee-revenue': before['fee-revenue']! + fee(450_000n),
    });
    const refund = (await linesOf()).at(-1)!;
    expect(refund).toMatchObject({ kind: 'refund', goods: -150_000n, fee: fee(150_000n), change: fee(150_000n) });
    expect(refund.paidToShop).toBe(150_000n - refund.shipping);

    // The money is the shop's to send: nothing of it is posted, neither when it is asked for nor when it went.
    expect(await askForRefunds()).toEqual(['by-hand']);
    const buyer: Actor = { role: 'guest', purchaseId: purchase.id };
    const refunds = async () => (await room.get(OrderQueries).byNumber(buyer, order!.number))!.refunds;
    const [asked] = await refunds();
    expect(asked!.sentAt).toBeNull();
    expectOk(await room.get(ConfirmRefund).execute(two.seller, asked!.id, 'FT-BACK'));
    await room.deliver();
    expect((await refunds())[0]!.sentAt).not.toBeNull();
    expect(Object.keys(await balances()).sort()).toEqual(['fee-revenue', 'shop-payable']);

    // What the market collects next is owed less the debt, and never more.
    const collected = await paid({ [variant()]: 4 });
    const [other] = await ordersOf(collected);
    await complete(other!.number, collected.id);
    const owed = (await balances())['shop-payable']!;
    expect((await owedOf(two.shopId))!.owed).toBe(owed);
    const taxes = (await balances())['withheld-vat']! + (await balances())['withheld-pit']!;
    expect(owed).toBe(other!.total - fee(600_000n) - taxes - fee(300_000n) - fee(450_000n));
    const run = expectOk(await room.get(ProposePayouts).execute(drawsUp!));
    expectOk(await room.get(DecidePayouts).execute(approves!, run, 'approved'));
    expect((await balances(two.shopId))['shop-payable']).toBeUndefined();
    expect((await balances(two.shopId))['payouts-in-transit']).toBe(owed);
  });

  it('returned whole leaves no trace in any balance, and a shop in debt is paid nothing', async () => {
    const before = await balances();
    const purchase = await buyStraight({ [variant()]: 7 });
    expectOk(await report(purchase));
    const [order] = await ordersOf(purchase);
    await complete(order!.number, purchase.id);
    expect((await balances())['shop-payable']).toBe((before['shop-payable'] ?? 0n) - fee(1_050_000n));
    expect(await owedOf(two.shopId)).toBeUndefined();
    expect(await room.get(ProposePayouts).execute(drawsUp!)).toMatchObject({ problem: { code: 'ledger/nothing-to-pay' } });

    const other = await buyStraight({ [variant()]: 1 });
    expectOk(await report(other));
    const [cancelled] = await ordersOf(other);
    const debt = await balances();
    expectOk(await room.get(CancelOrder).execute(two.seller, { number: cancelled!.number, reason: 'hết hàng' }));
    await room.deliver();
    expect((await balances())['shop-payable']).toBe(debt['shop-payable']! + fee(150_000n));
    const sums = await room.get(StatementQueries).month(two.seller, '2026-11');
    const { opening, sold, givenBack, paidToShop, fees, taxes, disputes, payouts, closing } = sums.sums;
    expect(opening + sold + givenBack + paidToShop + fees + taxes + disputes + payouts).toBe(closing);
    expect(paidToShop).toBeLessThan(0n);
    expect(sums.lines.reduce((sum, each) => sum + each.change, opening)).toBe(closing);
  });
});
