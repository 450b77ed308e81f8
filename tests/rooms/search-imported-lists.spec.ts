import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { InventoryModule } from '@market/inventory';
import { writeCsv } from '@market/platform';
import { SearchModule } from '@market/search';
import { corpus } from '../search/judgements.js';
import { missed, putOnSale, some, type ListOnSale } from '../world/lists-on-sale.js';
import { openMarket, type Market } from '../world/market.js';

jest.setTimeout(60_000);

let market: Market;
let stalls = 0;

beforeAll(async () => {
  market = await openMarket([InventoryModule, SearchModule]);
}, 60_000);
afterAll(() => market.close());

const local = (path: string) => () => readFileSync(join(process.cwd(), path));
const samples = 'libs/catalogue/src/import/samples';

/** Names that are ours to use, every fourth, in the columns of the lists that may not be copied. */
const few = corpus().filter((_, at) => at % 4 === 0);
const sheet = (header: string, rows: readonly (readonly string[])[]): Buffer =>
  writeCsv({ columns: header.split(',').map((label) => ({ label, width: 20 })), rows });
const listing = () =>
  sheet(
    'id,name,description,original_price,price,brand,category,quantity_sold',
    few.slice(0, 450).map(({ name, category }, at) => [`${at}`, name, 'Hàng mới', `${at + 20}000`, `${at + 10}000`, 'OEM', category, '3']),
  );
const groceries = () =>
  sheet(
    'name,category_main,category_sub,price_text,price_value,old_price_text,old_price_value,unit',
    few.slice(450).map(({ name, category }, at) => [name, 'Thực phẩm', category, `${at + 10}.000₫`, `${at + 10}000`, '', '', '']),
  );

/** What is said of it, its bytes, đồng for one of its currency, and how many products it holds that can be sold. */
type List = readonly [name: string, bytes: () => Uint8Array, rate: bigint | null, products: number];

const ours: readonly List[] = [
  ['bagisto_products.xlsx', local(`${samples}/bagisto_products.xlsx`), 25_400n, 5],
  ['spree_products.csv', local(`${samples}/spree_products.csv`), 25_400n, 37],
  ['products-of-hon-son.csv', local('tests/world/products-of-hon-son.csv'), null, 2],
  ['listing.csv', listing, null, 450],
  ['groceries.csv', groceries, null, few.length - 450],
];

const folder = process.env['PRODUCT_SAMPLES'];
const theirs: readonly List[] = (
  [
    ['haravan_export_tramhuong.csv', null, 70],
    ['shop-systems/woocommerce_sample_products.csv', 25_400n, 13],
    ['bachhoaxanh_groceries.csv', null, 793],
    ['tiki_backpacks_suitcases.csv', null, 5346],
    ['tiki_men_bags.csv', null, 4216],
    ['tiki_men_shoes.csv', null, 5741],
  ] as const
).map(([name, rate, products]) => [name, () => readFileSync(join(folder!, name)), rate, products]);

const figures: string[] = [];

async function bringIn([name, bytes, rate]: List): Promise<ListOnSale> {
  stalls += 1;
  const list = await putOnSale(market, await market.openStall(stalls), bytes(), rate, basename(name));
  const { rowCount: rows, total, added, bad } = list.view;
  const reasons = Object.entries(list.reasons).map(([code, count]) => `${count} ${code}`);
  const took = [`${list.seconds.toFixed(1)} s`, `${Math.round(list.megabytes)} MB`];
  figures.push(['', name, rows, total, added, bad, reasons.join(', '), ...took, ''].join(' | ').trim());
  return list;
}

function tests(lists: readonly List[], asked: number, leastFound: number): void {
  const onSale = new Map<string, readonly string[]>();

  it.each(lists)('%s is imported as it is', async (...list) => {
    const { view, names } = await bringIn(list);
    expect(view).toMatchObject({ state: 'done', added: list[3], updated: 0, unchanged: 0 });
    expect(view.done).toBe(view.total);
    expect(names.length).toBeGreaterThan(0);
    onSale.set(list[0], names);
  });

  it.each(['accented', 'bare'] as const)('each product is found by its name, typed %s', async (typed) => {
    const found: string[] = [];
    let [all, lost] = [0, 0];
    for (const [name, names] of onSale) {
      const chosen = some(names, asked);
      const missing = await missed(market, chosen, typed);
      [all, lost] = [all + chosen.length, lost + missing.length];
      found.push(`${name} ${chosen.length - missing.length}/${chosen.length}`, ...missing.map((each) => `  missed: ${each}`));
    }
    figures.push(`\n${typed}: ${all - lost} of ${all} among the first ten\n${found.join('\n')}`);
    expect(onSale.size).toBe(lists.length);
    expect((all - lost) / all).toBeGreaterThanOrEqual(leastFound);
  });
}

afterAll(() => {
  const target = process.env['SEARCH_FIGURES'];
  if (target) writeFileSync(join(target, 'imported-lists.md'), `${figures.join('\n')}\n`);
});

describe('files of other shops and markets', () => tests(ours, 30, 0.98));

(folder ? describe : describe.skip)('files that may not be copied (PRODUCT_SAMPLES=…), over 15,000 names', () => {
  // As PostgreSQL does by itself in a market that is older than a minute: what it planned for empty tables takes long for full ones.
  beforeAll(() => market.room.database.owner.query('ANALYZE'));
  tests(theirs, 100, 0.98);
});
