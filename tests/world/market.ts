import { ApproveBusiness, BusinessesModule, RegisterBusiness } from '@market/businesses';
import { AddCategories, AddProduct, CatalogueModule, PublishProduct, type AddedProduct, type NewProduct } from '@market/catalogue';
import { CreateAccount, GrantRole } from '@market/identity';
import { InventoryModule, ReceiveStock } from '@market/inventory';
import { expectOk, Money, newId } from '@market/kernel';
import { systemActor, UnitOfWork, type Actor, type Settings } from '@market/platform';
import type { DynamicModule, Type } from '@nestjs/common';
import { testRegistration } from './registrations.js';
import { openTestRoom, type TestRoom } from './room.js';

export const system = systemActor('tests');

/** A shop of an approved business, and its owner. */
export interface Stall {
  readonly businessId: string;
  readonly shopId: string;
  readonly slug: string;
  readonly seller: Extract<Actor, { role: 'seller' }>;
}

/** A small market made through use cases: an officer, categories, and as many stalls and products as a spec likes. */
export interface Market {
  readonly room: TestRoom;
  readonly work: UnitOfWork;
  readonly officer: Actor;
  openStall(number: number, name?: string): Promise<Stall>;
  /** Adds, publishes and stocks a product. */
  list(stall: Stall, product: Partial<NewProduct>, stock?: number): Promise<AddedProduct>;
  close(): Promise<void>;
}

const categories = [
  { slug: 'nuoc-mam-va-mam', name: { vi: 'Nước mắm & mắm', en: 'Fish sauce & ferments' }, parent: null },
  { slug: 'nuoc-mam-cot', name: { vi: 'Nước mắm cốt, nhĩ', en: 'First-press fish sauce' }, parent: 'nuoc-mam-va-mam' },
  { slug: 'trai-cay', name: { vi: 'Trái cây', en: 'Fruit' }, parent: null },
  { slug: 'trai-cay-tuoi', name: { vi: 'Trái cây tươi', en: 'Fresh fruit' }, parent: 'trai-cay' },
];

export async function openMarket(modules: readonly (Type | DynamicModule)[] = [], settings: Partial<Settings> = {}): Promise<Market> {
  const room = await openTestRoom([BusinessesModule, CatalogueModule, InventoryModule, ...modules], { settings });
  const work = room.get(UnitOfWork);
  const account = async (email: string, role: 'officer' | 'seller', scopeId?: string): Promise<string> =>
    work.commit(system, async (tx) => {
      const accountId = expectOk(await room.get(CreateAccount).execute(tx, { email, name: 'Nguyễn Thị Lụa' }));
      await room.get(GrantRole).execute(tx, { accountId, role, ...(scopeId === undefined ? {} : { scopeId }) });
      return accountId;
    });
  const officer: Actor = { role: 'officer', accountId: await account('can-bo@example.vn', 'officer') };
  await work.commit(system, (tx) => room.get(AddCategories).execute(tx, categories));

  const openStall = async (number: number, name?: string): Promise<Stall> => {
    const registration = testRegistration(number);
    const named = name === undefined ? registration : { ...registration, shop: { ...registration.shop, name } };
    const { businessId, shopId } = expectOk(await work.run(system, (tx) => room.get(RegisterBusiness).execute(tx, named)));
    expectOk(await work.run(officer, (tx) => room.get(ApproveBusiness).execute(tx, officer, { businessId })));
    const accountId = await account(`chu-quay-${number}@example.vn`, 'seller', shopId);
    return { businessId, shopId, slug: `gian-hang-${number}`, seller: { role: 'seller', accountId, shopId } };
  };

  const list = async (stall: Stall, change: Partial<NewProduct>, stock = 10): Promise<AddedProduct> =>
    work.commit(system, async (tx) => {
      const added = expectOk(await room.get(AddProduct).execute(tx, system, { ...testProduct(stall.shopId), ...change }));
      expectOk(await room.get(PublishProduct).execute(tx, system, { productId: added.productId }));
      await room.get(ReceiveStock).execute(
        tx,
        added.variantIds.map((variantId) => ({ variantId, quantity: stock })),
      );
      return added;
    });

  return { room, work, officer, openStall, list, close: () => room.close() };
}

/** A product like any other, with a SKU of its own. */
export function testProduct(shopId: string): NewProduct {
  return {
    shopId,
    categorySlug: 'nuoc-mam-cot',
    name: 'Nước mắm nhĩ cá cơm Phú Quốc 40°N',
    descriptionVi: '<p>Ủ chượp mười hai tháng.</p>',
    originText: 'Phú Quốc',
    variants: [testVariant(150_000)],
  };
}

export const testVariant = (price: number, optionValue?: string): NewProduct['variants'][number] => ({
  sku: newId().slice(-12),
  price: Money.vnd(price),
  weightGrams: 900,
  unit: 'l',
  unitQuantity: 0.5,
  ...(optionValue === undefined ? {} : { optionName: 'Dung tích', optionValue }),
});
