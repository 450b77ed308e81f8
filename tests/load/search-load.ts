import { call } from './shopper.js';

/** As the figure that was promised: sixteen at once. */
const connections = 16;
const seconds = 8;

export interface SearchRow {
  readonly what: string;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
}

interface Listing {
  readonly items: readonly { readonly name: string }[];
}

/** Sixteen loops side by side, each asking the next address. */
async function measure(what: string, addressOf: (turn: number) => string, loops = connections): Promise<SearchRow> {
  const times: number[] = [];
  let [failed, turn] = [0, 0];
  const until = performance.now() + seconds * 1000;
  const loop = async (): Promise<void> => {
    while (performance.now() < until) {
      const at = performance.now();
      if ((await call('GET', addressOf(turn++))).status !== 200) failed++;
      times.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: loops }, loop));
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { what, perSecond: times.length / seconds, p50: at(0.5), p99: at(0.99), failed };
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

/** Questions as shoppers ask them: one to four words in a row of a name, with accents or without. */
function questionsOf(names: readonly string[]): string[] {
  const made = names.flatMap((name, at) => {
    const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
    const from = at % Math.max(1, words.length - 1);
    const asked = words.slice(from, from + 1 + (at % 4)).join(' ');
    return [asked, fold(asked)];
  });
  return [...new Set(made)].filter((question) => question.length > 1);
}

/**
 * Search as it is when the answer is known, and when it is not: a price that nobody else has asked for makes each address a new one, so
 * that neither this process nor the kept answers know it.
 */
export async function searchRows(base: string): Promise<readonly SearchRow[]> {
  const pages = await Promise.all(
    [1, 3, 5, 7, 9].map((page) => call<Listing>('GET', `${base}/api/v1/products?perPage=100&page=${page}&sort=newest`)),
  );
  const questions = questionsOf(pages.flatMap(({ body }) => body.items.map(({ name }) => name)));
  let unique = 0;
  const newSearch = (turn: number): string =>
    `${base}/api/v1/products?q=${encodeURIComponent(questions[turn % questions.length]!)}&maxPrice=${1_000_000_000 + (unique += 1)}`;
  const known = (turn: number): string => `${base}/api/v1/products?q=${encodeURIComponent(questions[turn % 50]!)}`;
  const begun = (turn: number): string => {
    const question = questions[turn % questions.length]!;
    return `${base}/api/v1/suggestions?q=${encodeURIComponent(question.slice(0, 2 + (turn % question.length)))}`;
  };
  const row = await measure('search with facets, one at a time, never asked before', newSearch, 1);
  return [
    await measure('search with facets, 50 questions again and again', known),
    await measure('search with facets, never asked before', newSearch),
    await measure('broad search “nuoc mam” with facets, never asked before', () => {
      unique += 1;
      return `${base}/api/v1/products?q=nuoc%20mam&maxPrice=${1_000_000_000 + unique}`;
    }),
    await measure('suggestions while typing', begun),
    { ...row, what: `${row.what}: cost ${(1000 / row.perSecond).toFixed(1)} ms` },
  ];
}
