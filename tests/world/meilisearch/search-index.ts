import type { Settings } from 'meilisearch';
import { conditionOf, filterableOf, type Document } from './filter.js';
import { Matching, type Match, type MatchingRules } from './matching.js';

export interface Query {
  readonly indexUid: string;
  readonly q?: string | null;
  readonly filter?: unknown;
  readonly sort?: readonly string[];
  readonly facets?: readonly string[];
  readonly page?: number;
  readonly hitsPerPage?: number;
  readonly offset?: number;
  readonly limit?: number;
  readonly attributesToRetrieve?: readonly string[];
  readonly matchingStrategy?: 'all' | 'last' | 'frequency';
  readonly rankingScoreThreshold?: number;
  readonly federationOptions?: { readonly weight: number };
}

export interface Ranked {
  readonly document: Document;
  readonly match: Match;
}

export class InvalidQuery extends Error {
  constructor(
    readonly code: 'invalid_search_sort' | 'invalid_search_facets' | 'invalid_search_filter',
    message: string,
  ) {
    super(message);
  }
}

const plain: Settings = {
  searchableAttributes: ['*'],
  rankingRules: ['words', 'typo', 'proximity', 'attributeRank', 'sort', 'wordPosition', 'exactness'],
  filterableAttributes: [],
  sortableAttributes: [],
  synonyms: {},
  typoTolerance: { minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 }, disableOnAttributes: [], disableOnNumbers: false },
  pagination: { maxTotalHits: 1000 },
  faceting: { maxValuesPerFacet: 100 },
};

/** One index: documents and settings, and what a query finds in them. */
export class SearchIndex {
  readonly documents = new Map<string, Document>();
  readonly createdAt = new Date().toISOString();
  settings: Settings = plain;
  private matching = new Matching(plain as unknown as MatchingRules);

  constructor(readonly primaryKey: string) {}

  change(settings: Settings): void {
    this.settings = { ...this.settings, ...settings };
    this.matching = new Matching(this.settings as unknown as MatchingRules);
  }

  rank(query: Query): Ranked[] {
    const condition = conditionOf(query.filter, filterableOf(this.settings.filterableAttributes as never));
    const found: Ranked[] = [];
    for (const document of this.documents.values()) {
      if (!condition(document)) continue;
      const match = this.matching.match(document, query.q ?? '', query.matchingStrategy ?? 'last');
      if (match && match.score >= (query.rankingScoreThreshold ?? 0)) found.push({ document, match });
    }
    return found.sort(this.order(query)).slice(0, this.settings.pagination?.maxTotalHits ?? 1000);
  }

  facets(names: readonly string[], ranked: readonly Ranked[]): Record<string, Record<string, number>> {
    const allowed = filterableOf(this.settings.filterableAttributes as never).equality;
    const most = this.settings.faceting?.maxValuesPerFacet ?? 100;
    return Object.fromEntries(
      names.map((name) => {
        if (!allowed.has(name)) throw new InvalidQuery('invalid_search_facets', `Attribute \`${name}\` is not filterable`);
        const counts = new Map<string, number>();
        for (const { document } of ranked) {
          const value = document[name];
          for (const each of Array.isArray(value) ? value : [value])
            if (each !== null && each !== undefined) counts.set(String(each), (counts.get(String(each)) ?? 0) + 1);
        }
        const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most);
        return [name, Object.fromEntries(sorted)] as const;
      }),
    );
  }

  shown(document: Document, retrieve: readonly string[] | undefined): Document {
    const displayed = this.settings.displayedAttributes ?? ['*'];
    const may = (name: string) => displayed.includes('*') || displayed.includes(name);
    return Object.fromEntries(Object.entries(document).filter(([name]) => may(name) && (!retrieve || retrieve.includes(name))));
  }

  private order(query: Query): (a: Ranked, b: Ranked) => number {
    const sorts = (query.sort ?? []).map((each) => {
      const [field = ''] = each.split(':');
      if (!(this.settings.sortableAttributes ?? []).includes(field))
        throw new InvalidQuery('invalid_search_sort', `Attribute \`${field}\` is not sortable`);
      return byField(each);
    });
    const rules = (this.settings.rankingRules ?? []).flatMap((rule) => {
      if (rule === 'sort') return sorts;
      if (rule.includes(':')) return [byField(rule)];
      return builtIn[rule] ? [builtIn[rule]] : [];
    });
    return (a, b) => rules.map((rule) => rule(a, b)).find((order) => order !== 0) ?? 0;
  }
}

type Compare = (a: Ranked, b: Ranked) => number;

const builtIn: Readonly<Record<string, Compare>> = {
  words: (a, b) => b.match.words - a.match.words,
  typo: (a, b) => a.match.typos - b.match.typos,
  attributeRank: (a, b) => a.match.attribute - b.match.attribute,
  wordPosition: (a, b) => a.match.position - b.match.position,
  exactness: (a, b) => b.match.exact - a.match.exact,
};

const byField = (rule: string): Compare => {
  const [field = '', direction] = rule.split(':');
  const sign = direction === 'desc' ? -1 : 1;
  return (a, b) => {
    const [one, other] = [a.document[field], b.document[field]] as [string | number, string | number];
    return one === other ? 0 : one < other ? -sign : sign;
  };
};
