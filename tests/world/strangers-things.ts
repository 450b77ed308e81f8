import { BeginImport, ImportQueries, MapImport, RunImport, StartImport } from '@market/catalogue';
import { StorePrivateFile, PrivateFileLinks } from '@market/media';
import { expectOk, newId } from '@market/kernel';
import { CreateCart, OrderQueries, PlacePurchase, SetCartLine } from '@market/orders';
import { systemActor, UnitOfWork, type Actor } from '@market/platform';
import { SubmitApplication } from '@market/support';
import { RecordBankNotice } from '../../libs/payments/src/application/record-bank-notice.js';
import { openProgramme } from './programmes.js';
import type { TestRoom } from './room.js';
import type { ShopOnSale } from './shops-on-sale.js';

/** Whose things they are: one shop and one shopper, whom nobody else in the test is. */
export interface Owners {
  readonly shop: ShopOnSale;
  readonly shopper: Extract<Actor, { role: 'shopper' }>;
  readonly officer: Actor;
  /** Where the bank's notice of a transfer comes in. */
  readonly bankAccount: string;
}

const system = systemActor('test');
const pdf = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');

/**
 * One thing of each kind that the path of a route can name, made through use cases, by what `@Names` calls it. A part of a path whose kind
 * is missing here fails the test of all routes.
 */
export async function makeThings(room: Pick<TestRoom, 'get'>, owners: Owners): Promise<Readonly<Record<string, string>>> {
  const { shop, shopper } = owners;
  const [number, purchaseId, cartId] = await buyAndPay(room, owners);
  const programme = await openProgramme({ room, work: room.get(UnitOfWork), officer: owners.officer } as never);
  const paper = async (actor: Actor) => expectOk(await room.get(StorePrivateFile).execute(actor, { bytes: pdf, name: 'bao-gia.pdf' })).id;
  const application = await room.get(SubmitApplication).execute(shop.seller, {
    ...{ id: newId(), programmeSlug: programme.slug, purpose: 'Thuê phần mềm', cost: { minor: 80_000_000n, currency: 'VND' } as never },
    papers: [{ key: 'quotation', fileId: await paper(shop.seller) }],
  });
  return {
    'public:category': 'nuoc-mam',
    'public:shop': shop.slug,
    'public:product': await slugOf(room, shop.variantIds[0]!),
    'public:variant': shop.variantIds[0]!,
    'public:policy': 'doi-tra',
    'public:programme': programme.slug,
    'public:month-file': '2026-11.csv',
    'key:cart': cartId,
    'key:purchase': purchaseId,
    'shop:variant': shop.variantIds[0]!,
    'public:table-type': 'csv',
    'shop:import': await importFile(room, shop),
    'shop:order': number,
    'shop:application': expectOk(application),
    'account:order': number,
    'account:private-file': room
      .get(PrivateFileLinks)
      .addressFor(shopper, await paper(shopper))
      .replace('/tai-lieu/', ''),
  };
}

async function importFile(room: Pick<TestRoom, 'get'>, { seller, shopId }: ShopOnSale): Promise<string> {
  const file = { shopId, fileName: 'hang.csv', bytes: Buffer.from('Tên sản phẩm,Giá bán\nMật ong,100000\nSáp ong,liên hệ\n') };
  const { importId } = expectOk(await room.get(BeginImport).execute(seller, file));
  const { mapping } = (await room.get(ImportQueries).find(seller, importId))!;
  const wishes = { importId, mapping, rate: null, fallbackCategory: 'nuoc-mam', afterwards: 'draft' } as const;
  expectOk(await room.get(MapImport).execute(seller, wishes));
  expectOk(await room.get(StartImport).execute(seller, { importId, start: 'run' }));
  await room.get(RunImport).execute(importId);
  return importId;
}

async function buyAndPay(room: Pick<TestRoom, 'get'>, { shop, shopper, bankAccount }: Owners) {
  const cartId = await room.get(CreateCart).execute(shopper);
  expectOk(await room.get(SetCartLine).execute(shopper, { cartId, variantId: shop.variantIds[0]!, quantity: 2 }));
  const placed = expectOk(
    await room.get(PlacePurchase).execute(shopper, {
      ...{ idempotencyKey: newId(), cartId, paymentMethod: 'bank-transfer' },
      contact: { name: 'Nguyễn Thị Lan', phone: '+84 912 345 678', email: 'lan@cho-tinh.example' },
      address: { street: '12 Nguyễn Trung Trực', communeCode: '31078' },
    }),
  );
  await room.get(RecordBankNotice).execute({
    ...{ externalId: newId(), direction: 'in', amount: placed.total.minor, memo: `${placed.payment!.reference} chuyen tien`, body: {} },
    accounts: [bankAccount],
  });
  const purchase = (await room.get(OrderQueries).purchase(placed.id))!;
  return [purchase.orders[0]!.number, placed.id, cartId] as const;
}

const slugOf = async (room: Pick<TestRoom, 'get'>, variantId: string): Promise<string> => {
  const [row] = await room
    .get(UnitOfWork)
    .commit(system, (tx) =>
      tx.query<{ slug: string }[]>('SELECT slug FROM products JOIN variants ON product_id = products.id WHERE variants.id = $1', [
        variantId,
      ]),
    );
  return row!.slug;
};
