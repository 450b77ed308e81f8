import type { ProductQuery, ProductSort } from '../product-query.js';
import type { FoundPage } from '../search-result.js';
import { FacetCounts } from './facet-counts.js';
import { Filters } from './filters.js';
import { firstOf, type Order } from './first-of.js';
import type { MemoryDocuments } from './memory-documents.js';
import type { KnownName } from './named-suggestions.js';
import { Relevance } from './relevance.js';
import { WantedWords } from './wanted-words.js';

/** A page of what is found, with its facets: the answer that `searchStatement` has from PostgreSQL. */
export function searchDocuments(documents: MemoryDocuments, query: ProductQuery, categories: readonly KnownName[]): FoundPage {
  const wanted = new WantedWords(documents, query.words);
  const relevance = new Relevance(documents, wanted, query);
  const hits = matching(query, wanted, relevance);
  const filters = new Filters(documents, query);
  const counts = new FacetCounts(documents);
  const { listed } = documents.columns;
  let total = 0;
  for (let at = 0; at < hits.length; at++) {
    const document = hits[at]!;
    const failed = filters.failed(document);
    counts.count(document, failed);
    if (failed === 0) listed[total++] = document;
  }
  const to = query.page * query.perPage;
  const page = firstOf(listed.subarray(0, total), to, orderOf(documents, query.sort, relevance)).slice(to - query.perPage);
  return {
    matches: hits.length,
    together: hits.some((document) => relevance.areTogether(document)),
    total,
    items: page.map((document) => documents.items[document]!),
    facets: counts.facets(categories),
  };
}

function matching({ match }: ProductQuery, wanted: WantedWords, relevance: Relevance): Int32Array {
  if (match === 'all') return wanted.having();
  return wanted.havingAny(match.rarest).filter((document) => relevance.weightOf(document) >= match.enough);
}

function orderOf({ columns, items }: MemoryDocuments, sort: ProductSort, relevance: Relevance): Order {
  const { price, sold, publishedAt, score } = columns;
  const byId = (a: number, b: number): number => (items[a]!.id < items[b]!.id ? -1 : 1);
  const newest = (a: number, b: number): number => publishedAt[b]! - publishedAt[a]! || byId(a, b);
  const bestselling = (a: number, b: number): number => sold[b]! - sold[a]! || newest(a, b);
  switch (sort) {
    case 'relevance':
      return {
        weigh: (document) => {
          score[document] = relevance.scoreOf(document);
        },
        before: (a, b) => score[b]! - score[a]! || bestselling(a, b),
        mayStandBefore: (document, other) => relevance.mayReach(document, score[other]!),
      };
    case 'price':
      return { before: (a, b) => price[a]! - price[b]! || byId(a, b) };
    case '-price':
      return { before: (a, b) => price[b]! - price[a]! || byId(a, b) };
    case 'newest':
      return { before: newest };
    case 'bestselling':
      return { before: bestselling };
  }
}
