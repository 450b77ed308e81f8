import { PublishProducts, type ImportView } from '@market/catalogue';
import { expectOk, fold } from '@market/kernel';
import { parseProductQuery, SearchProducts } from '@market/search';
import { Importing } from './imports.js';
import type { Market, Stall } from './market.js';

export interface ListOnSale {
  readonly view: ImportView;
  readonly seconds: number;
  /** Resident memory of this process while the file was read and its products added, above what it was before. */
  readonly megabytes: number;
  /** Why rows were not taken, or what was said beside those that were: code → rows. */
  readonly reasons: Readonly<Record<string, number>>;
  readonly names: readonly string[];
}

/** A seller's file on its whole way: imported by the job, sent for review, published by an officer, and in the index. */
export async function putOnSale(
  market: Market,
  stall: Stall,
  bytes: Uint8Array,
  rate: bigint | null,
  fileName: string,
): Promise<ListOnSale> {
  const files = new Importing(market, stall);
  const memory = watchMemory();
  const begun = performance.now();
  const importId = await files.begin(bytes, { rate, afterwards: 'review' }, fileName);
  const view = await files.start(importId, 'run');
  const seconds = (performance.now() - begun) / 1000;
  const megabytes = memory.stop();
  const added = await market.work.read(market.officer, (tx) =>
    tx.query<{ productId: string; name: string }[]>(
      `SELECT p.id AS "productId", p.name FROM import_products i JOIN products p ON p.id = i.product_id
       WHERE i.import_id = $1 AND p.state = 'in-review'`,
      [importId],
    ),
  );
  for (let at = 0; at < added.length; at += 500) {
    const some = added.slice(at, at + 500);
    expectOk(await market.work.run(market.officer, (tx) => market.room.get(PublishProducts).execute(tx, market.officer, some)));
  }
  await market.room.deliver();
  return { view, seconds, megabytes, reasons: await reasonsOf(market, importId), names: added.map(({ name }) => name) };
}

function watchMemory(): { stop(): number } {
  const now = (): number => process.memoryUsage.rss() / 1_048_576;
  const before = now();
  let most = before;
  const look = (): void => void (most = Math.max(most, now()));
  const timer = setInterval(look, 50);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return most - before;
    },
  };
}

async function reasonsOf(market: Market, importId: string): Promise<Record<string, number>> {
  const rows = await market.work.read(market.officer, (tx) =>
    tx.query<{ code: string; rows: number }[]>(
      `SELECT f ->> 'code' AS code, count(*)::int AS rows FROM import_rows r, jsonb_array_elements(r.faults) f
       WHERE r.import_id = $1 GROUP BY 1 ORDER BY 2 DESC, 1`,
      [importId],
    ),
  );
  return Object.fromEntries(rows.map(({ code, rows: count }) => [code, count]));
}

/** As many names as asked for, from all over the list. */
export const some = (names: readonly string[], count: number): readonly string[] => {
  const step = Math.max(1, Math.floor(names.length / count));
  return names.filter((_, at) => at % step === 0).slice(0, count);
};

/** Those of the names that do not stand among the first ten when they are typed, with their accents or without. */
export async function missed(market: Market, names: readonly string[], typed: 'accented' | 'bare'): Promise<readonly string[]> {
  const lost: string[] = [];
  for (const name of names) {
    const q = typed === 'bare' ? fold(name) : name;
    const { items } = await market.room.get(SearchProducts).execute(expectOk(parseProductQuery({ q, perPage: '10' })));
    if (!items.some((item) => item.name === name)) lost.push(name);
  }
  return lost;
}
