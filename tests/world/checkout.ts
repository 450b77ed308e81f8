import type { BusinessRegistration } from '@market/businesses';
import { StockQueries } from '@market/inventory';
import { expectOk, newId } from '@market/kernel';
import {
  CreateCart,
  OrderQueries,
  OrdersModule,
  PlacePurchase,
  SetCartLine,
  type PlacePurchaseCommand,
  type PurchaseView,
} from '@market/orders';
import { publicActor, systemActor, UnitOfWork, type Actor, type Settings } from '@market/platform';
import type { Type } from '@nestjs/common';
import { RecordBankNotice } from '../../libs/payments/src/application/record-bank-notice.js';
import { openTestRoom, type TestRoom } from './room.js';
import { openShops, type ShopOnSale } from './shops-on-sale.js';

const plenty = 100_000;
export const pieces = 50;
/** The products of each shop in the order of their stock. */
export const [many, fifty, few] = [0, 1, 2];
export const start = new Date('2026-11-23T02:00:00Z');
export const minutes = (count: number) => count * 60_000;
export const system = systemActor('test');

export let room: TestRoom;
export let one: ShopOnSale;
export let two: ShopOnSale;
export let shops: readonly ShopOnSale[];
interface MoreToOpen {
  /** Rooms to the right of orders. */
  readonly modules?: readonly Type[];
  /** How the businesses differ from the co-operative that each is otherwise. */
  readonly registrations?: readonly Partial<BusinessRegistration>[];
  /** Two where nothing else is said. */
  readonly shops?: number;
  /** Of the products in the order of their stock, where they are not all 150,000 ₫. */
  readonly prices?: readonly number[];
}
/** One for each spec file: Jest gives every file its own copy of this module. */
export async function openCheckout(settings: Partial<Settings> = {}, more: MoreToOpen = {}): Promise<void> {
  room = await openTestRoom([OrdersModule, ...(more.modules ?? [])], { settings });
  shops = await openShops(room, more.shops ?? 2, [plenty, pieces, 3], more.registrations, more.prices);
  [one, two] = shops as [ShopOnSale, ShopOnSale];
  await room.deliver();
}

export type Lines = Readonly<Record<string, number>>;
export const cartWith = async (lines: Lines, actor: Actor = publicActor): Promise<string> => {
  const cartId = await room.get(CreateCart).execute(actor);
  for (const [variantId, quantity] of Object.entries(lines))
    expectOk(await room.get(SetCartLine).execute(actor, { cartId, variantId, quantity }));
  return cartId;
};
export const wish = (cartId: string, change: Partial<PlacePurchaseCommand> = {}): PlacePurchaseCommand => ({
  ...{ idempotencyKey: newId(), cartId, paymentMethod: 'bank-transfer' },
  contact: { name: 'Nguyễn Thị Lan', phone: '+84 912 345 678', email: 'lan@cho-tinh.example' },
  address: { street: '12 Nguyễn Trung Trực', communeCode: '31078' },
  ...change,
});
export const place = (command: PlacePurchaseCommand, actor: Actor = publicActor) => room.get(PlacePurchase).execute(actor, command);
export const buy = async (lines: Lines, change: Partial<PlacePurchaseCommand> = {}): Promise<PurchaseView> =>
  expectOk(await place(wish(await cartWith(lines), change)));
export const again = async ({ id }: { id: string }): Promise<PurchaseView> => (await room.get(OrderQueries).purchase(id))!;

let line = 0;
export const transfer = (purchase: PurchaseView, externalId = `line-${(line += 1)}`) =>
  room.get(RecordBankNotice).execute({
    ...{ externalId, direction: 'in', amount: purchase.total.minor, memo: `${purchase.payment!.reference} chuyen tien`, body: {} },
    accounts: [room.database.settings.bank.accountNumber],
  });
export const stockOf = async (variantId: string) => {
  const [row] = await room.database.owner.query<{ onHand: number; held: number }[]>(
    'SELECT on_hand AS "onHand", held FROM stock_items WHERE variant_id = $1',
    [variantId],
  );
  return row!;
};
export const countOf = async (sql: string, parameters: unknown[] = []): Promise<number> =>
  (await room.database.owner.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${sql}`, parameters))[0]!.count;
export const eventsOf = async ({ id }: { id: string }): Promise<string[]> =>
  (
    await room.database.owner.query<{ name: string }[]>(
      `SELECT name FROM outbox_events WHERE name LIKE 'orders/%' AND body ->> 'purchaseId' = $1 ORDER BY sequence`,
      [id],
    )
  ).map(({ name }) => name);
export const noDiscrepancy = async () =>
  expect(await room.get(UnitOfWork).commit(system, (tx) => room.get(StockQueries).discrepancies(tx))).toEqual([]);
