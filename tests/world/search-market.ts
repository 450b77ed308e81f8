import type { NewProduct } from '@market/catalogue';
import { expectOk } from '@market/kernel';
import { Readiness, type Settings } from '@market/platform';
import { OutsideIndex, parseProductQuery, SearchModule, SearchProducts, type FacetName, type SearchResult } from '@market/search';
import { setTimeout as pause } from 'node:timers/promises';
import { FakeMeilisearch } from './meilisearch/server.js';
import { openMarket, testVariant, type Market, type Stall } from './market.js';
import type { TestRoom } from './room.js';

/** An index that the shop may be searched with, and what has to be put away afterwards. */
export interface Adapter {
  readonly settings: Partial<Settings>;
  /** Requests that were not as the server's own description says. */
  readonly faults: readonly string[];
  close(market: Market): Promise<void>;
}

const postgres = (searchInMemory: boolean) => async (): Promise<Adapter> => ({
  ...{ settings: { searchInMemory }, faults: [], close: async () => undefined },
});

async function described(): Promise<Adapter> {
  const server = await FakeMeilisearch.start();
  const meili = { url: server.url, key: 'a key for tests', index: 'products' };
  return { settings: { meili }, faults: server.faults, close: () => server.stop() };
}

/** A real server, in an index of its own that is deleted afterwards. */
const real = (url: string) => async (): Promise<Adapter> => {
  const meili = { url, key: process.env['MEILI_KEY'], index: `contract_${process.pid}_${Date.now()}` };
  const headers = meili.key === undefined ? {} : { authorization: `Bearer ${meili.key}` };
  const close = async (): Promise<void> => {
    await fetch(`${url.replace(/\/$/, '')}/indexes/${meili.index}`, { method: 'DELETE', headers });
  };
  return { settings: { meili }, faults: [], close };
};

const url = process.env['MEILI_URL'];

/** Every adapter passes the same contract; the real server when `MEILI_URL` names one. */
export const adapters: readonly (readonly [name: string, open: () => Promise<Adapter>])[] = [
  ['PostgreSQL from memory', postgres(true)],
  ['PostgreSQL asked each time', postgres(false)],
  ['Meilisearch as its description says', described],
  ...(url ? [['Meilisearch at MEILI_URL', real(url)] as const] : []),
];

/** Waits until the process has the index in memory, as it says of itself. */
export async function remembered(room: TestRoom): Promise<void> {
  const said = async () => (await room.get(Readiness).run()).notes['search'];
  for (let left = 100; (await said()) !== 'postgresql, from memory'; left -= 1) {
    if (left === 0) throw new Error(`search says: ${await said()}`);
    await pause(50);
  }
}

export interface SearchMarket extends Market {
  readonly fish: Stall;
  readonly fruit: Stall;
  search(raw: Record<string, unknown>): Promise<SearchResult>;
  names(q: string): Promise<string[]>;
  facet(name: FacetName, raw: Record<string, unknown>): Promise<Record<string, number>>;
}

const fruits = (name: string, price: number, change: Partial<NewProduct> = {}): Partial<NewProduct> => ({
  name,
  categorySlug: 'trai-cay-tuoi',
  variants: [testVariant(price)],
  ...change,
});
const ocop = (stars: number): Partial<NewProduct> => ({
  certificates: [{ kind: 'ocop', number: '12/QĐ-UBND', issuer: 'UBND tỉnh', issuedOn: '2025-01-10', validTo: '2028-01-09', stars }],
});

/** Two shops and ten products, in the index. */
export async function openSearchMarket(settings: Partial<Settings>): Promise<SearchMarket> {
  const market = await openMarket([SearchModule], settings);
  const fish = await market.openStall(1, 'Nhà thùng Hải Nguyên');
  const fruit = await market.openStall(2, 'Vườn Tắc Cậu');
  await market.list(fish, {
    name: 'Nước mắm nhĩ Phú Quốc 40°N',
    variants: [testVariant(180_000, 'Chai 500 ml'), testVariant(320_000, 'Chai 1 lít')],
    ...ocop(5),
  });
  await market.list(fish, { name: 'Nước mắm Hòn Sơn', variants: [testVariant(90_000)], ...ocop(3) });
  await market.list(fish, { name: 'Nước mắm chay', variants: [testVariant(45_000)] }, 0);
  await market.list(fruit, fruits('Dừa xiêm Giồng Riềng', 20_000));
  await market.list(fruit, fruits('Dứa mật Tắc Cậu', 30_000));
  await market.list(fruit, fruits('Dưa hấu Gò Quao', 40_000));
  await market.list(fruit, fruits('Khóm sấy dẻo', 60_000, ocop(4)));
  await market.list(fruit, fruits('Gạo thơm một bụi đỏ', 120_000));
  await market.list(fruit, fruits('Mật ong U Minh Thượng', 250_000));
  await market.list(fruit, fruits('Ðường thốt nốt', 70_000));
  await market.room.deliver();
  await market.room.get(OutsideIndex).rebuild();
  if (settings.searchInMemory) await remembered(market.room);
  const search = (raw: Record<string, unknown>): Promise<SearchResult> =>
    market.room.get(SearchProducts).execute(expectOk(parseProductQuery(raw)));
  return {
    ...market,
    fish,
    fruit,
    search,
    names: async (q) => (await search({ q })).items.map(({ name }) => name),
    facet: async (name, raw) => Object.fromEntries((await search(raw)).facets[name].map(({ value, count }) => [value, count])),
  };
}
