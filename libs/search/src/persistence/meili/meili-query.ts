import type { Filter, MultiSearchQuery, MultiSearchQueryWithFederation } from 'meilisearch';
import type { ProductQuery, ProductSort } from '../../domain/product-query.js';
import { facetNames, type FacetName } from '../../domain/search-result.js';
import type { QueryWord } from '../../domain/words.js';
import { accentWord } from './meili-document.js';
import { facetFields } from './meili-settings.js';

const orders: Record<ProductSort, string[]> = {
  relevance: [],
  price: ['priceMin:asc', 'id:asc'],
  '-price': ['priceMin:desc', 'id:asc'],
  newest: ['publishedAt:desc', 'id:asc'],
  bestselling: ['sold:desc', 'publishedAt:desc', 'id:asc'],
};

/** What was typed with accents and is written so outweighs everything else. */
const accentsWeight = 100;
/** Of those that have only some of the words, the better half. */
const enoughWords = 0.5;

/** Values are slugs, codes, stars and amounts, which a pattern has let through: nothing in them needs escaping but the quotes around. */
const among = (field: string, values: readonly (string | number)[]): string[] =>
  values.map((value) => `${field} = ${JSON.stringify(value)}`);

type Filters = Readonly<Record<FacetName, string[][]>>;

/** Each filter by the facet it belongs to: lines are joined by AND, what stands in a line by OR. */
export function filtersOf(query: ProductQuery): Filters {
  const line = (conditions: string[]): string[][] => (conditions.length === 0 ? [] : [conditions]);
  return {
    category: line(among(facetFields.category, query.categories)),
    shop: line(among(facetFields.shop, query.shops)),
    region: line([...among(facetFields.region, query.regions), ...among('districtCode', query.regions)]),
    ocop: line(among(facetFields.ocop, query.ocop)),
    price: [
      ...line(query.minPrice === null ? [] : [`priceMin >= ${query.minPrice}`]),
      ...line(query.maxPrice === null ? [] : [`priceMin <= ${query.maxPrice}`]),
    ],
    availability: line(query.inStock === null ? [] : [`${facetFields.availability} = ${query.inStock}`]),
  };
}

const filterOf = (filters: Filters, leftAside?: FacetName): { filter?: Filter } => {
  const lines = facetNames.filter((name) => name !== leftAside).flatMap((name) => filters[name]);
  return lines.length === 0 ? {} : { filter: lines };
};

const asTyped = (words: readonly QueryWord[]): string => words.map(({ folded }) => folded).join(' ');
/** Words that were typed with accents, as words that only those have who are written so. */
const asAccented = (words: readonly QueryWord[]): string =>
  words.map(({ folded, token }) => (token === null ? folded : accentWord(token))).join(' ');

const textOf = ({ words, match }: ProductQuery) =>
  match === 'all'
    ? { q: asTyped(words), matchingStrategy: 'all' as const }
    : { q: asTyped(words), matchingStrategy: 'frequency' as const, rankingScoreThreshold: enoughWords };

/** Whether the order of hits needs two queries made one: see `hitQueries`. */
export const asksForAccents = ({ sort, words }: ProductQuery): boolean => sort === 'relevance' && words.some(({ token }) => token !== null);

/** The hits of a query typed with accents: those that are written so first, then those that are so only without accents. */
export function hitQueries(indexUid: string, query: ProductQuery): MultiSearchQueryWithFederation[] {
  const shared = { indexUid, ...filterOf(filtersOf(query)), attributesToRetrieve: [...retrieved] };
  return [
    { ...shared, q: asAccented(query.words), matchingStrategy: 'all', federationOptions: { weight: accentsWeight } },
    { ...shared, ...textOf(query), federationOptions: { weight: 1 } },
  ];
}

export const retrieved = [
  ...['id', 'slug', 'name', 'priceMin', 'priceMax', 'compareAtPrice', 'shopSlug', 'shopName', 'place', 'category', 'ocopStars', 'inStock'],
  'pictureUrl',
] as const;

/** What to count: everything under all filters; each filtered facet once more without its own filter; the words without any. */
export interface Counting {
  readonly queries: readonly MultiSearchQuery[];
  /** The facet that each query after the first counts; `matches` for the one without filters. */
  readonly of: readonly (FacetName | 'matches')[];
}

export function pageQueries(indexUid: string, query: ProductQuery): Counting {
  const filters = filtersOf(query);
  const text = { indexUid, ...textOf(query) };
  const active = facetNames.filter((name) => filters[name].length > 0);
  const page: MultiSearchQuery = {
    ...{ ...text, ...filterOf(filters), facets: Object.values(facetFields), attributesToRetrieve: [...retrieved] },
    ...{ page: query.page, hitsPerPage: query.perPage },
    ...(orders[query.sort].length === 0 ? {} : { sort: orders[query.sort] }),
  };
  const others = active.map((name) => ({ ...text, ...filterOf(filters, name), facets: [facetFields[name]], page: 1, hitsPerPage: 0 }));
  const matches = active.length === 0 ? [] : [{ ...text, page: 1, hitsPerPage: 0 }];
  return { queries: [page, ...others, ...matches], of: [...active, ...(matches.length > 0 ? (['matches'] as const) : [])] };
}

/** Products for what is being typed: with accents as they were typed before without. */
export function suggestQueries(indexUid: string, words: readonly QueryWord[]): MultiSearchQueryWithFederation[] {
  const shared = { indexUid, matchingStrategy: 'all' as const, attributesToRetrieve: ['name', 'slug'] };
  const plain = { ...shared, q: asTyped(words), federationOptions: { weight: 1 } };
  const accented = { ...shared, q: asAccented(words), federationOptions: { weight: accentsWeight } };
  return words.some(({ token }) => token !== null) ? [accented, plain] : [plain];
}
