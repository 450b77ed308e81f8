import { SetBankAccount } from '@market/businesses';
import { CreateAccount, GrantRole } from '@market/identity';
import { expectOk, newId } from '@market/kernel';
import { ExpirePurchases, type PurchaseView } from '@market/orders';
import { ExpirePayments, OwnAccounts, PaymentQueries, ReportTransfer, type PaymentView } from '@market/payments';
import { UnitOfWork, type Actor } from '@market/platform';
import { sendBackJob, SendMoneyBack, type MoneyToSendBack } from '../../libs/orders/src/application/send-money-back.js';
import { buy, room, system, two, type Lines } from './checkout.js';
import type { ShopOnSale } from './shops-on-sale.js';

const work = () => room.get(UnitOfWork);

export const accountOf = { bankBin: '970452', accountNumber: '0012345678', holder: 'HO KINH DOANH HAM NINH' } as const;

/** The shop has this account on file, and takes money straight on it. */
export const takes = async ({ shopId, seller }: ShopOnSale, account: typeof accountOf = accountOf): Promise<void> => {
  expectOk(await work().run(system, (tx) => room.get(SetBankAccount).execute(tx, { shopId, ...account })));
  expectOk(await choose({ shopId, seller }, true));
};
export const choose = ({ shopId, seller }: Pick<ShopOnSale, 'shopId' | 'seller'>, on: boolean) =>
  work().run(seller, (tx) => room.get(OwnAccounts).choose(tx, shopId, on, `account:${seller.accountId}`));

export const officer = async (name: string): Promise<Actor> =>
  work().commit(system, async (tx) => {
    const accountId = expectOk(await room.get(CreateAccount).execute(tx, { email: `${name}-${newId()}@cho-tinh.example`, name }));
    await room.get(GrantRole).execute(tx, { accountId, role: 'officer' });
    return { role: 'officer', accountId };
  });

/** Bought from the second shop, to be paid to its own account. */
export const buyStraight = (lines: Lines): Promise<PurchaseView> => buy(lines, { paymentMethod: 'shop-transfer' });

/** The payment to the shop's own account. */
export const paymentOf = async ({ id }: { id: string }): Promise<PaymentView> =>
  (await room.get(PaymentQueries).ofPurpose(system, { purposeKind: 'purchase', purposeId: id })).find(
    ({ method }) => method === 'shop-transfer',
  )!;

let transfers = 0;
/** The shop says what came for a purchase; then everybody hears of it. */
export async function report(
  purchase: PurchaseView,
  amount = purchase.total.minor,
  bankReference = `FT${(transfers += 1)}`,
  seller = two.seller,
) {
  const { id: paymentId } = await paymentOf(purchase);
  const reported = await room.get(ReportTransfer).execute(seller, { paymentId, amount, bankReference });
  await room.deliver();
  return reported;
}

/** A day later the time to pay is over. */
export async function letExpire(): Promise<void> {
  room.clock.set(new Date(room.clock.now().getTime() + 24 * 3_600_000 + 1));
  await room.get(ExpirePayments).execute();
  await room.get(ExpirePurchases).execute();
  await room.deliver();
}

/** Does what the queue would do: asks for the refunds that are owed. What then waits, waits for the shop. @returns what came of each */
export async function askForRefunds(): Promise<readonly string[]> {
  const jobs = await room.database.owner.query<{ payload: MoneyToSendBack; id: string }[]>(
    `SELECT j.payload, j.id FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = $1`,
    [sendBackJob],
  );
  const outcomes: string[] = [];
  for (const { payload, id } of jobs) {
    outcomes.push(await room.get(SendMoneyBack).execute(payload));
    await room.database.owner.query('DELETE FROM graphile_worker._private_jobs WHERE id = $1', [id]);
  }
  await room.deliver();
  return outcomes;
}
