import { ApproveBusiness, RegisterBusiness, type BusinessRegistration } from '@market/businesses';
import { AddCategories, AddProducts, PublishProducts } from '@market/catalogue';
import { CreateAccount, GrantRole } from '@market/identity';
import { ReceiveStock } from '@market/inventory';
import { expectOk, Money } from '@market/kernel';
import { systemActor, UnitOfWork, type Actor } from '@market/platform';
import { testRegistration } from './registrations.js';
import type { TestRoom } from './room.js';

export interface ShopOnSale {
  readonly shopId: string;
  readonly slug: string;
  readonly seller: Extract<Actor, { role: 'seller' }>;
  /** Of 150,000 ₫ (or as was asked) and 500 g each, with the given stock. */
  readonly variantIds: readonly string[];
}

const system = systemActor('test');

/** Approved shops with published products in stock, made through use cases. */
export async function openShops(
  room: TestRoom,
  count: number,
  stocks: readonly number[],
  registrations: readonly Partial<BusinessRegistration>[] = [],
  prices: readonly number[] = [],
): Promise<readonly ShopOnSale[]> {
  const work = room.get(UnitOfWork);
  const account = async (name: string) =>
    expectOk(await work.run(system, (tx) => room.get(CreateAccount).execute(tx, { email: `${name}@cho-tinh.example`, name })));
  const officer: Actor = { role: 'officer', accountId: await account('can-bo') };
  await work.commit(system, (tx) => room.get(GrantRole).execute(tx, { accountId: officer.accountId, role: 'officer' }));
  await work.commit(system, (tx) =>
    room.get(AddCategories).execute(tx, [{ slug: 'nuoc-mam', name: { vi: 'Nước mắm', en: 'Fish sauce' }, parent: null }]),
  );
  const shops: ShopOnSale[] = [];
  for (let number = 1; number <= count; number += 1) {
    const ownerAccountId = await account(`ban-${number}`);
    const { businessId, shopId } = expectOk(
      await work.run(system, (tx) =>
        room.get(RegisterBusiness).execute(tx, testRegistration(number, { ownerAccountId, ...registrations[number - 1] })),
      ),
    );
    expectOk(await work.run(officer, (tx) => room.get(ApproveBusiness).execute(tx, officer, { businessId })));
    const variantIds = await work.commit(system, (tx) => stock(room, tx, shopId, number, { stocks, prices }));
    shops.push({ shopId, slug: `gian-hang-${number}`, seller: { role: 'seller', accountId: ownerAccountId, shopId }, variantIds });
  }
  return shops;
}

async function stock(
  room: TestRoom,
  tx: Parameters<AddProducts['execute']>[0],
  shopId: string,
  number: number,
  { stocks, prices }: { readonly stocks: readonly number[]; readonly prices: readonly number[] },
): Promise<readonly string[]> {
  const added = expectOk(
    await room.get(AddProducts).execute(
      tx,
      system,
      stocks.map((_, at) => ({
        ...{ shopId, categorySlug: 'nuoc-mam', name: `Nước mắm ${number}-${at} 40 độ đạm`, descriptionVi: 'Ủ chượp mười hai tháng.' },
        variants: [{ sku: `NM-${at}`, price: Money.vnd(prices[at] ?? 150_000), weightGrams: 500 }],
      })),
    ),
  );
  const published = added.map(({ productId }) => ({ productId }));
  expectOk(await room.get(PublishProducts).execute(tx, system, published));
  const variantIds = added.map((product) => product.variantIds[0]!);
  await room.get(ReceiveStock).execute(
    tx,
    variantIds.map((variantId, at) => ({ variantId, quantity: stocks[at]! })),
  );
  return variantIds;
}
