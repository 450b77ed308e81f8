import { ConfirmRefund } from '@market/payments';
import { expectOk, newId } from '@market/kernel';
import { ConfirmOrder, DeliverOrder, OrderQueries, ShipOrder, type OrderView, type PurchaseView } from '@market/orders';
import type { Actor } from '@market/platform';
import { sendBackJob, SendMoneyBack, type MoneyToSendBack } from '../../libs/orders/src/application/send-money-back.js';
import { buy, one, room, transfer, type Lines } from './checkout.js';
import type { ShopOnSale } from './shops-on-sale.js';

export interface BoughtOrder {
  readonly number: string;
  readonly buyer: Actor;
  readonly purchase: PurchaseView;
}

/** Bought by a guest and paid by transfer: the order of one of the shops. */
export async function paidOrder(lines: Lines, shop: ShopOnSale = one): Promise<BoughtOrder> {
  const purchase = await buy(lines);
  await transfer(purchase);
  await room.deliver();
  const { number } = purchase.orders.find((order) => order.shop.slug === shop.slug)!;
  return { number, buyer: { role: 'guest', purchaseId: purchase.id }, purchase };
}

export async function shippedOrder(lines: Lines, shop: ShopOnSale = one): Promise<BoughtOrder> {
  const bought = await paidOrder(lines, shop);
  expectOk(await room.get(ConfirmOrder).execute(shop.seller, bought));
  const parcels = [{ carrierCode: 'viettel-post', trackingCode: 'VTP123456' }];
  expectOk(await room.get(ShipOrder).execute(shop.seller, { number: bought.number, parcels }));
  return bought;
}

export async function deliveredOrder(lines: Lines, shop: ShopOnSale = one): Promise<BoughtOrder> {
  const bought = await shippedOrder(lines, shop);
  expectOk(await room.get(DeliverOrder).bySeller(shop.seller, bought.number));
  await room.deliver();
  return bought;
}

export const orderOf = async ({ number, buyer }: BoughtOrder): Promise<OrderView> =>
  (await room.get(OrderQueries).byNumber(buyer, number))!;

/** Does what the queue would do: sends back all that is owed, and what a bank transfer leaves to an officer, the officer sends. */
export async function sendMoneyBack(): Promise<void> {
  const jobs = await room.database.owner.query<{ payload: MoneyToSendBack; id: string }[]>(
    `SELECT j.payload, j.id FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = $1`,
    [sendBackJob],
  );
  const officer: Actor = { role: 'officer', accountId: newId() };
  for (const { payload, id } of jobs) {
    if ((await room.get(SendMoneyBack).execute(payload)) === 'by-hand')
      expectOk(await room.get(ConfirmRefund).execute(officer, payload.refundId, 'FT26327'));
    await room.database.owner.query('DELETE FROM graphile_worker._private_jobs WHERE id = $1', [id]);
  }
  await room.deliver();
}
