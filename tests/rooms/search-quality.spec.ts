import { AddCategories, AddProducts, PublishProducts } from '@market/catalogue';
import { InventoryModule, ReceiveStock } from '@market/inventory';
import { expectOk, slugify } from '@market/kernel';
import { parseProductQuery, RebuildIndex, SearchModule, SearchProducts } from '@market/search';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { corpus, Judgements, queries, type NamedProduct } from '../search/judgements.js';
import { ndcg, reciprocalRank, summarise, tableOf, type Summary } from '../search/measures.js';
import { openMarket, system, testProduct, testVariant, type Market } from '../world/market.js';

/** What was reached, a little below: whoever makes the search worse learns it here. [nDCG@10, MRR, nothing found] */
const held: Readonly<Record<string, readonly [ndcg: number, mrr: number, zero: number]>> = {
  accented: [0.87, 0.97, 0],
  bare: [0.86, 0.97, 0],
  typo: [0.8, 0.88, 0.01],
  telex: [0.86, 0.97, 0],
  vni: [0.84, 0.97, 0],
  regional: [0.66, 0.72, 0],
  ambiguous: [0.75, 0.95, 0],
  category: [0.78, 0.94, 0],
  brand: [0.93, 0.97, 0],
  long: [0.54, 0.92, 0.05],
  all: [0.82, 0.93, 0.01],
};

const products = corpus();
let market: Market;
let summaries: Summary[];

const categorySlug = (name: string): string => `q-${slugify(name) || 'khac'}`;

/** Every category on the way to a product's own, each with the one above it. */
function categories() {
  const all = products.flatMap(({ category }) => {
    const path = category.split(' > ');
    return path.map((name, at) => [categorySlug(name), { name, parent: at === 0 ? null : categorySlug(path[at - 1]!) }] as const);
  });
  return [...new Map(all)].map(([slug, { name, parent }]) => ({
    slug,
    name: { vi: name, en: name },
    parent: parent === slug ? null : parent,
  }));
}

async function fill(): Promise<void> {
  const { shopId } = await market.openStall(1);
  await market.work.commit(system, (tx) => market.room.get(AddCategories).execute(tx, categories()));
  for (let at = 0; at < products.length; at += 600) await add(shopId, products.slice(at, at + 600));
  await market.room.get(RebuildIndex).execute();
}

async function add(shopId: string, some: readonly NamedProduct[]): Promise<void> {
  await market.work.commit(system, async (tx) => {
    const wanted = some.map(({ category, name }) => ({
      ...{ ...testProduct(shopId), name, categorySlug: categorySlug(category.split(' > ').at(-1) ?? ''), originText: '' },
      variants: [testVariant(50_000)],
    }));
    const added = expectOk(await market.room.get(AddProducts).execute(tx, system, wanted));
    expectOk(await market.room.get(PublishProducts).execute(tx, system, added));
    await market.room.get(ReceiveStock).execute(
      tx,
      added.flatMap(({ variantIds }) => variantIds.map((variantId) => ({ variantId, quantity: 5 }))),
    );
  });
}

const ask = (q: string) => market.room.get(SearchProducts).execute(expectOk(parseProductQuery({ q, perPage: '10' })));

beforeAll(async () => {
  market = await openMarket([InventoryModule, SearchModule]);
  await fill();
  const judgements = new Judgements(products);
  const answers: string[] = [];
  const measured = [];
  for (const { kind, q, intent } of queries()) {
    const { items, total, correctedQuery, partial } = await ask(q);
    const [shown, grades] = [items.map(({ name }) => name), judgements.of(intent)];
    const one = { kind, ndcg: ndcg(shown, grades), reciprocalRank: reciprocalRank(shown, grades), empty: total === 0 };
    measured.push(one);
    const marked = shown.map((name) => `${grades.get(name) ?? 0} ${name}`);
    answers.push([one.ndcg.toFixed(3), kind, q, correctedQuery ?? '', partial ? 'partial' : '', total, ...marked].join('\t'));
  }
  summaries = summarise(measured);
  const folder = process.env['SEARCH_FIGURES'];
  if (folder) {
    writeFileSync(join(folder, 'table.md'), `${products.length} products\n\n${tableOf(summaries)}\n`);
    writeFileSync(join(folder, 'answers.tsv'), `${answers.sort().join('\n')}\n`);
  }
}, 300_000);
afterAll(() => market.close());

describe('the measures', () => {
  const grades = new Map([
    ['a', 3],
    ['b', 2],
    ['c', 1],
  ] as const);

  it.each([
    [['a', 'b', 'c'], 1, 1],
    [['x', 'y'], 0, 0],
    [['x', 'a'], 0.47, 0.5],
    [['c', 'b', 'a'], 0.68, 0.5],
  ])('of %j are %d and %d', (shown, gained, rank) => {
    expect(ndcg(shown, grades)).toBeCloseTo(gained, 1);
    expect(reciprocalRank(shown, grades)).toBe(rank);
  });
});

describe('the judged queries', () => {
  it('are many, of every class, and each is judged to have an answer', () => {
    const all = queries();
    const judgements = new Judgements(products);
    expect(all.length).toBeGreaterThanOrEqual(300);
    expect(new Set(all.map(({ kind }) => kind)).size).toBe(10);
    expect(all.filter(({ intent }) => ![...judgements.of(intent).values()].includes(3))).toEqual([]);
  });

  it.each(Object.entries(held))('of class %s are answered as well as they were', (kind, [least, leastRank, most]) => {
    const found = summaries.find((summary) => summary.kind === kind)!;
    expect(found.ndcg).toBeGreaterThanOrEqual(least);
    expect(found.mrr).toBeGreaterThanOrEqual(leastRank);
    expect(found.zero).toBeLessThanOrEqual(most);
  });
});
