import { AddPaper, BusinessPapers, SetBankAccount, ShopStaff } from '@market/businesses';
import { Sessions } from '@market/identity';
import { PlanPromotion } from '@market/catalogue';
import { BeginImport, ImportQueries, MapImport, RunImport, StartImport } from '@market/catalogue';
import { StorePrivateFile, PrivateFileLinks } from '@market/media';
import { expectOk, newId } from '@market/kernel';
import { InboxQueries, type Inbox } from '@market/notifications';
import { CreateCart, OrderQueries, PlacePurchase, SetCartLine } from '@market/orders';
import { OwnAccounts, PaymentQueries, ReportTransfer, SendBackExtra, type PaymentMethod } from '@market/payments';
import { Relay, systemActor, UnitOfWork, type Actor } from '@market/platform';
import { AskQuestion, PublishQuestion, SaveArticle, SaveCourse, SubmitApplication, AnswerQuestion, HandleQuestion } from '@market/support';
import { OpenSession } from '../../libs/identity/src/application/open-session.js';
import { RecordBankNotice } from '../../libs/payments/src/application/record-bank-notice.js';
import { openDesk } from './departments.js';
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
  const applicationPaper = expectOk(
    await room.get(AddPaper).toApplication(shopper, { kind: 'registration-certificate', bytes: pdf, fileName: 'giay-chung-nhan.pdf' }),
  );
  const { businessId } = await room.get(BusinessPapers).of(shop.seller);
  const shopPaper = { kind: 'food-safety', bytes: pdf, fileName: 'an-toan-thuc-pham.pdf' };
  const paperOfShop = expectOk(await room.get(AddPaper).toBusiness(shop.seller, businessId, shopPaper));
  expectOk(await room.get(ShopStaff).invite(shop.seller, { email: 'nguoi-moi@cho-tinh.example', staffRole: 'orders' }));
  const [invitation] = (await room.get(ShopStaff).of(shop.seller)).invitations;
  await room.get(Relay).drain();
  const message = async (reader: SignedIn, of: Inbox) => (await room.get(InboxQueries).list(reader, of, 'vi')).items[0]!.id;
  return {
    'public:category': 'nuoc-mam',
    'public:shop': shop.slug,
    'public:product': await slugOf(room, shop.variantIds[0]!),
    'public:variant': shop.variantIds[0]!,
    'public:policy': 'doi-tra',
    'public:programme': programme.slug,
    'public:month-file': '2026-11.csv',
    'public:sitemap': 'trang',
    'public:consent': 'news',
    'public:figures-file': 'sector.csv',
    ...(await portalThings(room, owners, paper)),
    'key:cart': cartId,
    'key:purchase': purchaseId,
    'public:registration-step': 'loai-hinh',
    'shop:variant': shop.variantIds[0]!,
    'shop:product': await productOf(room, shop.variantIds[0]!),
    'shop:promotion': await planPromotion(room, shop),
    'public:table-type': 'csv',
    'shop:import': await importFile(room, shop),
    'shop:order': number,
    'shop:paper': paperOfShop.paperId,
    'shop:person': shop.seller.accountId,
    'shop:invitation': invitation!.id,
    'shop:application': expectOk(application),
    'shop:message': await message(shop.seller, 'shop'),
    ...(await straightMoney(room, owners)),
    'account:message': await message(shopper, 'own'),
    'account:session': await sessionOf(room, shopper),
    'account:order': number,
    'account:application-paper': applicationPaper.paperId,
    'account:private-file': room
      .get(PrivateFileLinks)
      .addressFor(shopper, await paper(shopper))
      .replace('/tai-lieu/', ''),
  };
}

type SignedIn = Extract<Actor, { accountId: string }>;

async function sessionOf(room: Pick<TestRoom, 'get'>, person: SignedIn): Promise<string> {
  await room.get(UnitOfWork).commit(system, (tx) => room.get(OpenSession).execute(tx, person.accountId, { address: '10.0.0.1' }));
  return (await room.get(Sessions).list(person, undefined))[0]!.id;
}

/** What the portal publishes, and a question of the shopper with a paper of his. */
async function portalThings(room: Pick<TestRoom, 'get'>, { shopper, officer }: Owners, paper: (actor: Actor) => Promise<string>) {
  const at = new Date('2026-01-01T00:00:00Z');
  const words = { title: { vi: 'Một bài', en: '' }, summary: { vi: 'Tóm tắt', en: '' }, body: { vi: '', en: '' } };
  const fileId = await paper(officer);
  const files = [{ id: fileId, name: 'bao-gia.pdf', bytes: pdf.length }];
  const article = { ...words, expectedVersion: null, state: 'published', publishAt: at, files } as const;
  const write = (command: Parameters<SaveArticle['execute']>[1]) => room.get(SaveArticle).execute(officer, command);
  expectOk(await write({ ...article, id: newId(), kind: 'news', slug: 'mot-bai', document: null }));
  const document = { number: '1/2026', issuer: 'Tỉnh', issuedOn: '2026-01-01', effectiveFrom: '2026-01-01', sourceUrl: null, changes: [] };
  expectOk(await write({ ...article, id: newId(), kind: 'document', slug: 'mot-van-ban', document, files: [] }));

  const desk = await openDesk(room as TestRoom, 'linh-vuc');
  const course = {
    ...words,
    id: newId(),
    expectedVersion: null,
    slug: 'mot-lop',
    departmentId: desk.departmentId,
    state: 'published',
  } as const;
  expectOk(await room.get(SaveCourse).execute(desk.officer, course));
  const [hour, sessionId] = [3_600_000, newId()];
  const startsAt = new Date(Date.now() + 48 * hour);
  const session = { id: sessionId, courseId: course.id, startsAt, endsAt: new Date(startsAt.getTime() + hour), closesAt: startsAt };
  expectOk(await room.get(SaveCourse).session(desk.officer, { ...session, place: 'Hội trường', online: false, seats: 20 }));

  const question = { id: newId(), topicKey: 'linh-vuc', title: 'Hỏi', body: 'Hỏi gì?', public: true, about: null };
  const questionFile = await paper(shopper);
  const number = expectOk(await room.get(AskQuestion).execute(shopper, { ...question, fileIds: [questionFile] }));
  const other = expectOk(await room.get(AskQuestion).execute(shopper, { ...question, id: newId(), fileIds: [] }));
  expectOk(await room.get(HandleQuestion).take(desk.officer, { number: other }));
  expectOk(await room.get(AnswerQuestion).execute(desk.officer, { number: other, answer: 'Đáp', fileIds: [] }));
  const wording = { number: other, title: 'Hỏi', question: 'Hỏi gì?', answer: 'Đáp', flagsSeen: false };
  return {
    ...{ 'public:news': 'mot-bai', 'public:document': 'mot-van-ban', 'public:article-file': fileId, 'public:course': 'mot-lop' },
    ...{ 'public:session': sessionId, 'public:session-file': `${sessionId}.ics` },
    'public:question': expectOk(await room.get(PublishQuestion).execute(desk.officer, wording)),
    ...{ 'account:question': number, 'account:question-file': questionFile },
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

/** Paid straight to the shop, and too much of it: the shop owes the rest. */
async function straightMoney(room: Pick<TestRoom, 'get'>, { shop, shopper }: Owners) {
  const { shopId, seller } = shop;
  const account = { bankBin: '970452', accountNumber: '0012345678', holder: 'HTX NUOC MAM' };
  expectOk(await room.get(UnitOfWork).run(system, (tx) => room.get(SetBankAccount).execute(tx, { shopId, ...account })));
  expectOk(await room.get(UnitOfWork).run(seller, (tx) => room.get(OwnAccounts).choose(tx, shopId, true, `account:${seller.accountId}`)));
  const placed = await place(room, shop, shopper, 'shop-transfer');
  const [payment] = await room.get(PaymentQueries).ofPurpose(system, { purposeKind: 'purchase', purposeId: placed.id });
  const paymentId = payment!.id;
  const told = { paymentId, amount: placed.total.minor + 5_000n, bankReference: 'FT26330001' };
  expectOk(await room.get(ReportTransfer).execute(seller, told));
  const refundId = newId();
  expectOk(await room.get(SendBackExtra).execute(seller, { paymentId, refundId, why: 'chuyển thừa' }));
  return { 'shop:payment': paymentId, 'shop:refund': refundId };
}

async function place(room: Pick<TestRoom, 'get'>, shop: ShopOnSale, shopper: Owners['shopper'], paymentMethod: PaymentMethod) {
  const cartId = await room.get(CreateCart).execute(shopper);
  expectOk(await room.get(SetCartLine).execute(shopper, { cartId, variantId: shop.variantIds[0]!, quantity: 2 }));
  const placed = expectOk(
    await room.get(PlacePurchase).execute(shopper, {
      ...{ idempotencyKey: newId(), cartId, paymentMethod },
      contact: { name: 'Nguyễn Thị Lan', phone: '+84 912 345 678', email: 'lan@cho-tinh.example' },
      address: { street: '12 Nguyễn Trung Trực', communeCode: '31078' },
    }),
  );
  return { ...placed, cartId };
}

async function buyAndPay(room: Pick<TestRoom, 'get'>, { shop, shopper, bankAccount }: Owners) {
  const placed = await place(room, shop, shopper, 'bank-transfer');
  await room.get(RecordBankNotice).execute({
    ...{ externalId: newId(), direction: 'in', amount: placed.total.minor, memo: `${placed.payment!.reference} chuyen tien`, body: {} },
    accounts: [bankAccount],
  });
  const purchase = (await room.get(OrderQueries).purchase(placed.id))!;
  return [purchase.orders[0]!.number, placed.id, placed.cartId] as const;
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

const productOf = async (room: Pick<TestRoom, 'get'>, variantId: string): Promise<string> => {
  const [row] = await room
    .get(UnitOfWork)
    .commit(system, (tx) => tx.query<{ id: string }[]>('SELECT product_id AS id FROM variants WHERE id = $1', [variantId]));
  return row!.id;
};

/** It begins tomorrow: what the shop's goods cost today stays. */
async function planPromotion(room: Pick<TestRoom, 'get'>, { seller, variantIds }: ShopOnSale): Promise<string> {
  const [work, variantId] = [room.get(UnitOfWork), variantIds[0]!];
  const productId = await productOf(room, variantId);
  const tomorrow = new Date(Date.now() + 86_400_000);
  const plan = { productId, prices: { [variantId]: 140_000n }, startsAt: tomorrow, endsAt: new Date(tomorrow.getTime() + 86_400_000) };
  expectOk(await work.run(seller, (tx) => room.get(PlanPromotion).execute(tx, seller, plan)));
  const [row] = await work.commit(system, (tx) =>
    tx.query<{ id: string }[]>('SELECT id FROM promotions WHERE product_id = $1', [productId]),
  );
  return row!.id;
}
