import { ChangePrice, UnlistProduct, type AddedProduct } from '@market/catalogue';
import { ReceiveStock } from '@market/inventory';
import { expectOk, Money } from '@market/kernel';
import { Outbox } from '@market/platform';
import { parseProductQuery, ProductIndex, RebuildIndex, SearchModule } from '@market/search';
import fc from 'fast-check';
import { untilSomebodyWaits } from '../world/lock-waits.js';
import { openMarket, system, testVariant, type Market, type Stall } from '../world/market.js';
import { openTestRoom, type TestRoom } from '../world/room.js';
import { remembered } from '../world/search-market.js';

/** What names and questions are made of: words with the same letters, beginnings of each other, and what is no word. */
const words = [
  'Nước',
  'mắm',
  'Mẳm',
  'cá',
  'cơm',
  'khô',
  'Dừa',
  'dứa',
  'dưa',
  'Đường',
  'thốt',
  'nốt',
  'nhĩ',
  '40°N',
  '★',
  'C++',
  'Ô mai',
  'nước',
];
const name = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }).map((some) => some.join(' '));
const typed = fc
  .tuple(fc.array(fc.constantFrom(...words, 'nuoc', 'mam', 'dua', 'duo', 'Hòn', 'sơn', 'xyz'), { maxLength: 4 }), fc.nat(4))
  .map(([some, cut]) => some.join(' ').slice(0, -cut || undefined));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
const question = fc
  .record({
    q: typed,
    category: maybe(fc.constantFrom('nuoc-mam-va-mam', 'nuoc-mam-cot', 'trai-cay', 'nuoc-mam-cot,trai-cay-tuoi')),
    shop: maybe(fc.constantFrom('gian-hang-1', 'gian-hang-2')),
    ocop: maybe(fc.constantFrom('3', '4,5')),
    minPrice: maybe(fc.constantFrom('50000', '120000')),
    maxPrice: maybe(fc.constantFrom('100000', '450000')),
    inStock: maybe(fc.constantFrom('true', 'false')),
    sort: maybe(fc.constantFrom('relevance', 'price', '-price', 'newest', 'bestselling')),
    page: maybe(fc.constantFrom('1', '2', '3')),
    perPage: fc.constantFrom('3', '10', '100'),
  })
  .map((raw) => Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined)));

let market: Market;
/** A second process on the same database, that asks PostgreSQL each time. */
let asking: TestRoom;
let stalls: readonly Stall[];
let products: AddedProduct[];

beforeAll(async () => {
  market = await openMarket([SearchModule], { searchInMemory: true });
  const { database, clock } = market.room;
  asking = await openTestRoom([SearchModule], { database, clock, settings: { searchInMemory: false } });
  stalls = [await market.openStall(1, 'Nhà thùng Hòn Sơn'), await market.openStall(2, 'Vườn dừa ★')];
  products = [];
  for (const [at, some] of fc.sample(name, { numRuns: 60, seed: 1 }).entries()) products.push(await add(at, some));
  await market.room.deliver();
  await remembered(market.room);
}, 120_000);
afterAll(async () => {
  await asking.close();
  await market.close();
});

const add = (at: number, some: string): Promise<AddedProduct> =>
  market.list(
    stalls[at % 2]!,
    {
      name: some,
      categorySlug: at % 3 === 0 ? 'trai-cay-tuoi' : 'nuoc-mam-cot',
      variants: [testVariant(20_000 + (at % 7) * 60_000)],
      ...(at % 4 === 0 ? { certificates: [ocop(3 + (at % 3))] } : {}),
    },
    at % 5 === 0 ? 0 : 4,
  );

const unlist = (stall: Stall, { productId }: AddedProduct) =>
  market.work.run(stall.seller, (tx) => market.room.get(UnlistProduct).execute(tx, stall.seller, { productId }));

const ocop = (stars: number) => ({
  ...{ kind: 'ocop' as const, number: '12/QĐ-UBND', issuer: 'UBND tỉnh', issuedOn: '2025-01-10', validTo: '2028-01-09', stars },
});

const both = (): readonly ProductIndex[] => [market.room.get(ProductIndex), asking.get(ProductIndex)];

/** Many questions are answered from memory as PostgreSQL answers them: the same products in the same order, and the same counts. */
const answersAlike = (numRuns: number): Promise<void> =>
  fc.assert(
    fc.asyncProperty(question, async (raw) => {
      const query = expectOk(parseProductQuery(raw));
      const [memory, tables] = await Promise.all(both().map((index) => index.search(query)));
      expect(memory).toEqual(tables);
    }),
    { numRuns },
  );

describe('the index in memory', () => {
  it('finds, counts and orders as PostgreSQL does', () => answersAlike(400));

  it('weighs as PostgreSQL does, where most of the words are enough', () =>
    fc.assert(
      fc.asyncProperty(typed, fc.array(fc.constantFrom(0, 0.7, 1.3, 2), { minLength: 12, maxLength: 12 }), async (q, weights) => {
        const query = expectOk(parseProductQuery({ q }));
        fc.pre(query.words.length > 1 && weights[0]! > 0);
        const match = { weights: weights.slice(0, query.words.length), enough: 1.4, rarest: query.words.slice(0, 2) };
        const [memory, tables] = await Promise.all(both().map((index) => index.search({ ...query, match })));
        expect(memory).toEqual(tables);
      }),
      { numRuns: 100 },
    ));

  it('suggests as PostgreSQL does', () =>
    fc.assert(
      fc.asyncProperty(typed, async (q) => {
        const [memory, tables] = await Promise.all(both().map((index) => index.suggest(q)));
        expect(memory).toEqual(tables);
      }),
      { numRuns: 150 },
    ));

  it('follows every change at once: prices, stock, what is taken off, what is new', async () => {
    const { room } = market;
    const [first, second, third, fourth] = products as [AddedProduct, AddedProduct, AddedProduct, AddedProduct];
    expectOk(await room.get(ChangePrice).execute(stalls[0]!.seller, { variantId: first.variantIds[0]!, price: Money.vnd(777_000) }));
    expectOk(await unlist(stalls[1]!, second));
    expectOk(await unlist(stalls[0]!, third));
    await market.work.commit(system, (tx) => room.get(ReceiveStock).execute(tx, [{ variantId: fourth.variantIds[0]!, quantity: 3 }]));
    await add(61, 'Nước mắm xyz');
    await room.deliver();
    const dear = await market.room.get(ProductIndex).search(expectOk(parseProductQuery({ minPrice: '700000' })));
    expect(dear.items.map(({ id }) => id)).toEqual([first.productId]);
    await answersAlike(150);
  });

  it('follows the rows themselves, whoever wrote them', async () => {
    const [row] = await market.room.database.owner.query(
      `UPDATE product_documents SET name = 'Tên khác' WHERE product_id = $1 RETURNING product_id`,
      [products[5]!.productId],
    );
    expect(row).toHaveLength(1);
    await market.room.database.owner.query(`DELETE FROM product_documents WHERE product_id = $1`, [products[6]!.productId]);
    await answersAlike(100);
  });

  it('is written by one at a time, also when sales are counted while documents change', async () => {
    const { productId } = products[8]!;
    const paid = { lines: [{ productId, quantity: 1 }] };
    const counted = await market.work.commit(system, async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('product_index'))`);
      await market.work.commit(system, (other) => market.room.get(Outbox).add(other, { name: 'orders/paid', version: 1, body: paid }));
      const delivery = market.room.deliver();
      await untilSomebodyWaits(market.room.database);
      await tx.query(`UPDATE product_documents SET in_stock = NOT in_stock WHERE product_id = $1`, [productId]);
      return { delivery };
    });
    expect(await counted.delivery).toBe(1);
    await answersAlike(30);
  });

  it('is the new one when the index was built anew', async () => {
    await market.room.get(RebuildIndex).execute();
    await answersAlike(20);
    await remembered(market.room);
    await answersAlike(100);
    expect(await market.room.database.owner.query('SELECT FROM product_document_changes')).toHaveLength(0);
  });
});
