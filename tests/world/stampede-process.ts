/**
 * One process of a stampede (tests/rooms/stampede.spec.ts): buyers who want one piece each of the same product, or the sweeps, on a clock
 * that runs ahead, so that every purchase is due the moment it is placed. Told what to do, and telling what it did, over IPC.
 */
import 'reflect-metadata';
import { InventoryModule, ReleaseExpiredHolds } from '@market/inventory';
import { newId, SettableClock } from '@market/kernel';
import { CancelOrder, CreateCart, ExpirePurchases, OrderQueries, OrdersModule, PlacePurchase, SetCartLine } from '@market/orders';
import { ExpirePayments, PaymentsModule } from '@market/payments';
import { parseSettings, PlatformModule, publicActor, Relay } from '@market/platform';
import { NestFactory } from '@nestjs/core';
import { RecordBankNotice } from '../../libs/payments/src/application/record-bank-notice.js';

/** What a buyer means to do with the one piece; whoever insists comes back until there is none. */
type Wish = 'insist' | 'pay-late' | 'cancel-unpaid' | 'cancel-paid' | 'walk-away';
export interface BuyersOrder {
  readonly role: 'buyers';
  readonly variantId: string;
  readonly wishes: readonly Wish[];
}
export interface SweepOrder {
  readonly role: 'sweep';
}
/** What the parent says: what to be, then that those who insist may come back, then that all is over. */
export type Word = BuyersOrder | SweepOrder | 'insist' | 'over';
export type Report = 'ready' | 'tried' | 'done';

const atOnce = 10;
const dayMs = 86_400_000;
const account = '1002003004';

class StampedeComposition {}

const clock = new SettableClock(new Date('2026-11-23T02:00:00Z'));
const market = await NestFactory.createApplicationContext(
  {
    module: StampedeComposition,
    imports: [PlatformModule.with(parseSettings(process.env), clock), InventoryModule, PaymentsModule, OrdersModule],
  },
  { logger: ['error'] },
);
const [carts, lines, place, cancel] = [market.get(CreateCart), market.get(SetCartLine), market.get(PlacePurchase), market.get(CancelOrder)];
const [orders, relay] = [market.get(OrderQueries), market.get(Relay)];
const notices = market.get(RecordBankNotice, { strict: false });
let over = false;

type Placed = Extract<Awaited<ReturnType<PlacePurchase['execute']>>, { ok: true }>['value'];

/** @returns nothing when there is no piece left for the moment */
async function take(variantId: string): Promise<Placed | undefined> {
  const cartId = await carts.execute(publicActor);
  const set = await lines.execute(publicActor, { cartId, variantId, quantity: 1 });
  if (!set.ok) return outOfStock(set.problem.code);
  const placed = await place.execute(publicActor, {
    ...{ idempotencyKey: newId(), cartId, paymentMethod: 'bank-transfer' },
    contact: { name: 'Nguyễn Thị Lan', phone: '0912345678', email: 'lan@cho-tinh.example' },
    address: { street: '12 Nguyễn Trung Trực', communeCode: '31078' },
  });
  if (placed.ok) return placed.value;
  return outOfStock(placed.problem.code);
}

/** The only reason for which a buyer may be sent away. */
function outOfStock(code: string): undefined {
  if (code !== 'inventory/out-of-stock') throw new Error(`A buyer was refused for ${code}`);
}

async function pay({ total, payment }: Placed): Promise<void> {
  const line = { externalId: newId(), direction: 'in', amount: total.minor, memo: `${payment!.reference} chuyen tien`, body: {} } as const;
  await notices.execute({ ...line, accounts: [account] });
}

async function stop({ id, orders: [order] }: Placed): Promise<void> {
  const stopped = await cancel.execute({ role: 'guest', purchaseId: id }, { number: order!.number, reason: 'Đổi ý' });
  // The sweep may have been there before; nothing else may stand in the way.
  if (!stopped.ok && stopped.problem.code !== 'orders/cannot-cancel') throw new Error(stopped.problem.code);
}

/** @returns whether the buyer has got what he or she came for */
async function come(variantId: string, wish: Wish, later: Placed[]): Promise<boolean> {
  const placed = await take(variantId);
  if (!placed) return false;
  if (wish === 'cancel-unpaid') await stop(placed);
  if (wish === 'pay-late') later.push(placed);
  if (wish === 'insist' || wish === 'cancel-paid') await pay(placed);
  if (wish !== 'insist' && wish !== 'cancel-paid') return true;
  await relay.drain();
  if (wish === 'cancel-paid') await stop(placed);
  const state = (await orders.purchase(placed.id))!.state;
  return wish === 'cancel-paid' || state === 'paid';
}

/** As many at once as `atOnce`, each taking the next in turn. */
async function side<T>(all: readonly T[], act: (each: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await act(next);
    }),
  );
}

const say = (report: Report): void => void process.send!(report);
const heard = (word: 'insist' | 'over') =>
  new Promise<void>((resolve) => process.on('message', (said: Word) => (said === word ? resolve() : undefined)));

async function buy({ variantId, wishes }: BuyersOrder): Promise<void> {
  const [mayInsist, later, unserved] = [heard('insist'), [] as Placed[], [] as Wish[]];
  await side(wishes, async (wish) => {
    if (!(await come(variantId, wish, later)) && wish === 'insist') unserved.push(wish);
  });
  // Meanwhile the sweeps have ended these purchases: money that comes now is late.
  await side(later, pay);
  await relay.drain();
  say('tried');
  await mayInsist;
  await side(unserved, async (wish) => {
    while (!over && !(await come(variantId, wish, later)));
  });
}

async function sweep(): Promise<void> {
  clock.set(new Date(clock.now().getTime() + dayMs));
  say('tried');
  while (!over) {
    await market.get(ExpirePayments).execute();
    await market.get(ExpirePurchases).execute();
    await market.get(ReleaseExpiredHolds).execute();
    await relay.drain();
  }
}

process.on('message', (word: Word) => {
  if (word === 'over') over = true;
  if (typeof word === 'string') return;
  void (word.role === 'sweep' ? sweep() : buy(word))
    .then(() => relay.drain())
    .then(() => market.close())
    .then(() => say('done'))
    .then(() => process.disconnect());
});
say('ready');
