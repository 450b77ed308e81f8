import autocannon from 'autocannon';
import { findPgbench, limitOf, recordCheckouts, shoppers, type RecordedCheckouts } from './checkout-limit.js';
import { benchImport } from './import-load.js';
import { MarketplaceProcess } from './marketplace-process.js';
import { searchRows } from './search-load.js';
import { call, Shopper } from './shopper.js';

const connections = 32;
const seconds = 8;

interface Row {
  readonly what: string;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
}

interface Listing {
  readonly items: readonly { readonly slug: string }[];
  readonly total: number;
}
interface Detail {
  readonly slug: string;
  readonly variants: readonly { readonly id: string; readonly available: number }[];
}

async function measureUrl(what: string, url: string): Promise<Row> {
  await autocannon({ url, connections, duration: 2 });
  const { requests, latency, non2xx, errors } = await autocannon({ url, connections, duration: seconds });
  return { what, perSecond: requests.average, p50: latency.p50, p99: latency.p99, failed: non2xx + errors };
}

/** Runs the same act in loops side by side; each act answers whether it worked. */
async function measureAct(what: string, act: (turn: number) => Promise<boolean>, loops = connections): Promise<Row> {
  const times: number[] = [];
  let failed = 0;
  let turn = 0;
  const until = performance.now() + seconds * 1000;
  const loop = async (): Promise<void> => {
    while (performance.now() < until) {
      const at = performance.now();
      if (!(await act(turn++))) failed++;
      times.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: loops }, loop));
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { what, perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), failed };
}

async function products(base: string, count: number): Promise<Detail[]> {
  const { body } = await call<Listing>('GET', `${base}/api/v1/products?inStock=true&perPage=${count}`);
  const details = await Promise.all(body.items.map(({ slug }) => call<Detail>('GET', `${base}/api/v1/products/${slug}`)));
  return details.map((detail) => detail.body);
}

/** Five times as many buyers as there are pieces, all at once: as many are sold as there were, and nothing more. */
async function oversell(base: string, shopper: Shopper, candidates: readonly Detail[]): Promise<string> {
  const variant = candidates.flatMap(({ variants }) => variants).find(({ available }) => available >= 50 && available <= 120);
  if (!variant) return 'no product with 50 to 120 pieces';
  const buyers = variant.available * 5;
  const carts = await Promise.all(Array.from({ length: buyers }, () => shopper.cartWith(variant.id)));
  const answers = await Promise.all(carts.map((cart) => shopper.place(cart)));
  const sold = answers.filter(({ status }) => status === 201).length;
  return `${buyers} buyers for ${variant.available} pieces: ${sold} sold`;
}

async function bench(count: number): Promise<void> {
  const started = performance.now();
  const market = await MarketplaceProcess.start({ DEMO_PRODUCTS: String(count) }, undefined, 180_000 + count * 30);
  try {
    const firstStart = (performance.now() - started) / 1000;
    const base = market.url;
    const some = await products(base, 100);
    const categories = await call<{ items: readonly { slug: string }[] }>('GET', `${base}/api/v1/categories`);
    const communes = await call<{ items: readonly { code: string }[] }>('GET', `${base}/api/v1/regions?parent=91&perPage=1`);
    const shopper = new Shopper(base, market.bankKey, communes.body.items[0]!.code);
    const variants = some.flatMap((detail) => detail.variants).sort((a, b) => b.available - a.available);
    const variant = (turn: number) => variants[turn % Math.min(100, variants.length)]!.id;
    let notice = 1;
    const checkout = async (turn: number): Promise<boolean> => {
      const placed = await shopper.place(await shopper.cartWith(variant(turn)));
      return placed.status === 201 && (await shopper.transfer(placed.body, notice++)) === 200;
    };
    const rows = [
      await measureUrl('product list of a category', `${base}/api/v1/products?category=${categories.body.items[0]!.slug}`),
      await measureUrl('search “nuoc mam” with facets', `${base}/api/v1/products?q=nuoc%20mam`),
      await measureUrl('product detail', `${base}/api/v1/products/${some[0]!.slug}`),
      await measureAct('cart addition', async (turn) => {
        const cart = await call<{ id: string }>('POST', `${base}/api/v1/carts`, {});
        return (await call('PUT', `${base}/api/v1/carts/${cart.body.id}/lines/${variant(turn)}`, { quantity: 1 })).status === 200;
      }),
      await measureAct('whole checkout (cart … paid)', checkout),
      await measureAct(`whole checkout, ${shoppers} shoppers`, checkout, shoppers),
    ];
    const searched = await searchRows(base);
    const sold = await oversell(base, shopper, await products(base, 60));
    const memory = market.memoryMegabytes();
    const recorded = await recordCheckouts(
      market,
      shopper,
      variants.slice(0, 100).map(({ id }) => id),
    );
    await market.stop({ keepData: true });
    const secondStart = await market.restart();
    print(count, [...rows, ...searched], { firstStart, secondStart, memory, sold });
    await market.stop({ keepData: true });
    await printLimit(market.dataFolder, recorded, rows.at(-1)!.perSecond);
  } finally {
    await market.stop();
  }
}

function print(
  count: number,
  rows: readonly Row[],
  facts: { firstStart: number; secondStart: number; memory: number; sold: string },
): void {
  console.log(`\n${count} products, ${connections} connections (search rows: 16), ${seconds} s each\n`);
  console.log('| what | per second | p50 ms | p99 ms | failed |\n|---|---:|---:|---:|---:|');
  for (const { what, perSecond, p50, p99, failed } of rows)
    console.log(`| ${what} | ${perSecond.toFixed(1)} | ${p50.toFixed(1)} | ${p99.toFixed(1)} | ${failed} |`);
  console.log(
    `\nfirst start with demo world ${facts.firstStart.toFixed(1)} s; second start ${facts.secondStart} ms; memory of the Node process ${facts.memory} MB; ${facts.sold}`,
  );
}

/** What the database does alone when it is asked the same: how much of it the marketplace around it leaves over. */
async function printLimit(dataFolder: string, recorded: RecordedCheckouts, ours: number): Promise<void> {
  const pgbench = findPgbench();
  const asked = `a checkout is ${recorded.statements.length} statements`;
  if (!pgbench) {
    console.log(`${asked}; pgbench, which would send them alone, was not found (Debian: apt-get install postgresql-contrib)`);
    return;
  }
  const limit = await limitOf(dataFolder, recorded, pgbench, seconds);
  const share = ((ours / limit) * 100).toFixed(0);
  console.log(
    `${asked}; with ${shoppers} shoppers ${ours.toFixed(1)} a second, of ${limit.toFixed(1)} that pgbench reaches with the same statements: ${share} %`,
  );
}

const at = process.argv.indexOf('--products');
if (process.argv.includes('--import')) await benchImport();
else for (const count of at > 0 ? [Number(process.argv[at + 1])] : [1139, 10_000]) await bench(count);
