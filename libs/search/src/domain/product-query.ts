import { ok, refuse, type Problem, type Result } from '@market/kernel';
import { queryWords, tokens, type QueryWord } from './words.js';

export const sorts = ['relevance', 'price', '-price', 'newest', 'bestselling'] as const;
export type ProductSort = (typeof sorts)[number];

/** A search, understood and in one spelling: equal searches are equal objects. */
export interface ProductQuery {
  readonly q: string;
  readonly words: readonly QueryWord[];
  /** Whether a product must have every word, or enough of them: then each weighs as much as it says, and the rarest say most. */
  readonly match: 'all' | { readonly weights: readonly number[]; readonly enough: number; readonly rarest: readonly QueryWord[] };
  readonly categories: readonly string[];
  readonly shops: readonly string[];
  /** Codes of communes (five digits) or of districts before 1 July 2025 (three digits). */
  readonly regions: readonly string[];
  readonly minPrice: string | null;
  readonly maxPrice: string | null;
  readonly ocop: readonly number[];
  readonly inStock: boolean | null;
  readonly sort: ProductSort;
  readonly page: number;
  readonly perPage: number;
}

export type InvalidQuery = Problem<'search/invalid-query'>;

type Raw = Readonly<Record<string, unknown>>;
type Faults = Record<string, string>;

const parameters = ['q', 'category', 'shop', 'region', 'minPrice', 'maxPrice', 'ocop', 'inStock', 'sort', 'page', 'perPage'];
const deepestItem = 10_000;
const longestQuery = 200;
const mostPerPage = 100;
const defaultPerPage = 24;

/** Understands the parameters of a search; several values of a filter are repeated or joined by commas. */
export function parseProductQuery(raw: Raw): Result<ProductQuery, InvalidQuery> {
  const faults: Faults = {};
  for (const name of Object.keys(raw)) if (!parameters.includes(name)) faults[name] = 'unknown';
  const q = textOf(raw, 'q', faults);
  if (q.length > longestQuery) faults['q'] = 'too-long';
  const page = wholeOf(raw, 'page', 1, deepestItem, faults);
  const perPage = wholeOf(raw, 'perPage', defaultPerPage, mostPerPage, faults);
  if (page * perPage > deepestItem && !faults['page']) faults['page'] = 'too-deep';
  const query: ProductQuery = {
    q: tokens(q).join(' '),
    words: queryWords(q),
    match: 'all',
    categories: listOf(raw, 'category', /^[a-z0-9-]{1,100}$/, faults),
    shops: listOf(raw, 'shop', /^[a-z0-9-]{1,100}$/, faults),
    regions: listOf(raw, 'region', /^(\d{3}|\d{5})$/, faults),
    minPrice: amountOf(raw, 'minPrice', faults),
    maxPrice: amountOf(raw, 'maxPrice', faults),
    ocop: listOf(raw, 'ocop', /^[345]$/, faults).map(Number),
    inStock: flagOf(raw, 'inStock', faults),
    sort: sortOf(raw, faults),
    page,
    perPage,
  };
  return Object.keys(faults).length === 0 ? ok(query) : refuse({ code: 'search/invalid-query', kind: 'invalid', fields: faults });
}

function textOf(raw: Raw, name: string, faults: Faults): string {
  const value = raw[name];
  if (value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  faults[name] = 'repeated';
  return '';
}

function listOf(raw: Raw, name: string, pattern: RegExp, faults: Faults): string[] {
  const value = raw[name];
  const texts = (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);
  const values = texts.flatMap((text) => text.split(',')).filter((text) => text !== '');
  if (values.length > 50) faults[name] = 'too-many';
  if (values.some((text) => !pattern.test(text))) faults[name] = 'invalid';
  return [...new Set(values)].sort();
}

function wholeOf(raw: Raw, name: string, fallback: number, most: number, faults: Faults): number {
  const text = textOf(raw, name, faults);
  if (text === '') return fallback;
  const value = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= most) return value;
  faults[name] = 'out-of-range';
  return fallback;
}

function amountOf(raw: Raw, name: string, faults: Faults): string | null {
  const text = textOf(raw, name, faults);
  if (text === '') return null;
  if (/^\d{1,15}$/.test(text)) return BigInt(text).toString();
  faults[name] = 'invalid';
  return null;
}

function flagOf(raw: Raw, name: string, faults: Faults): boolean | null {
  const text = textOf(raw, name, faults);
  if (text === '') return null;
  if (text === 'true' || text === '1') return true;
  if (text === 'false' || text === '0') return false;
  faults[name] = 'invalid';
  return null;
}

function sortOf(raw: Raw, faults: Faults): ProductSort {
  const text = textOf(raw, 'sort', faults);
  const sort = sorts.find((known) => known === (text || 'relevance'));
  if (!sort) faults['sort'] = 'unknown';
  return sort ?? 'relevance';
}
