import { Injectable } from '@nestjs/common';
import { assert } from '@market/kernel';
import type { MultiSearchResult } from 'meilisearch';
import type { ProductQuery } from '../../domain/product-query.js';
import { facetNames, type FacetName, type FacetValue, type FoundPage, type Suggestion } from '../../domain/search-result.js';
import { queryWords } from '../../domain/words.js';
import { FacetLabels } from '../facet-labels.js';
import { ProductIndex } from '../product-index.js';
import { suggestionOf, SuggestionReads } from '../suggestion-reads.js';
import type { MeiliDocument } from './meili-document.js';
import { asksForAccents, hitQueries, pageQueries, suggestQueries, type Counting } from './meili-query.js';
import { MeiliServer } from './meili-server.js';
import { facetFields } from './meili-settings.js';

type Hit = Pick<MeiliDocument, 'id' | 'slug' | 'name' | 'priceMin' | 'priceMax' | 'compareAtPrice' | 'shopSlug' | 'shopName'> &
  Pick<MeiliDocument, 'place' | 'category' | 'ocopStars' | 'inStock' | 'pictureUrl'>;

const productsSuggested = 6;

/** Products on a Meilisearch server; labels of facets, categories and shops come from PostgreSQL, where they are few. */
@Injectable()
export class MeiliProductIndex extends ProductIndex {
  readonly name = 'meilisearch';

  constructor(
    private readonly server: MeiliServer,
    private readonly labels: FacetLabels,
    private readonly suggestions: SuggestionReads,
  ) {
    super();
  }

  /** One request, or two side by side where accents decide the order. */
  async search(query: ProductQuery): Promise<FoundPage> {
    const counting = pageQueries(this.server.indexUid, query);
    const [{ results }, accented] = await Promise.all([
      this.server.search.multiSearch<{ queries: typeof counting.queries extends readonly (infer Q)[] ? Q[] : never }, Hit>({
        queries: [...counting.queries],
      }),
      asksForAccents(query) ? this.accented(query) : undefined,
    ]);
    const [page] = results;
    assert(page !== undefined, 'each query has its result');
    const total = page.totalHits ?? 0;
    return {
      total,
      matches: countOf(counting, results, 'matches') ?? total,
      // Its own slips and words run together are read by the server itself.
      together: true,
      items: (accented ?? page.hits).map(itemOf),
      facets: await this.facets(counting, results),
    };
  }

  async suggest(q: string): Promise<readonly Suggestion[]> {
    const words = queryWords(q);
    if (words.length === 0) return [];
    const queries = suggestQueries(this.server.indexUid, words);
    const [others, found] = await Promise.all([
      this.suggestions.of(words, 'without-products'),
      this.server.search.multiSearch<{ federation: object; queries: typeof queries }, Hit>({
        federation: { limit: productsSuggested },
        queries,
      }),
    ]);
    return [...others, ...found.hits.map(({ name, slug }) => suggestionOf({ kind: 'product', label: name, slug }))];
  }

  private async accented(query: ProductQuery): Promise<Hit[]> {
    const { hits } = await this.server.search.multiSearch<{ federation: object; queries: ReturnType<typeof hitQueries> }, Hit>({
      federation: { offset: (query.page - 1) * query.perPage, limit: query.perPage },
      queries: hitQueries(this.server.indexUid, query),
    });
    return hits;
  }

  private async facets({ of }: Counting, results: readonly MultiSearchResult<Hit>[]): Promise<FoundPage['facets']> {
    const counts = facetNames.map((name) => {
      const own = of.indexOf(name);
      const counted = results[own < 0 ? 0 : own + 1]?.facetDistribution?.[facetFields[name]] ?? {};
      return [name, counted] as const;
    });
    const labelled = await this.labels.of(new Map(counts));
    return Object.fromEntries(labelled) as Record<FacetName, readonly FacetValue[]>;
  }
}

const countOf = ({ of }: Counting, results: readonly MultiSearchResult<Hit>[], what: Counting['of'][number]): number | undefined =>
  of.includes(what) ? results[of.indexOf(what) + 1]?.totalHits : undefined;

const money = (amount: number) => ({ amount: String(amount), currency: 'VND' as const });

const itemOf = (hit: Hit): FoundPage['items'][number] => ({
  ...{ id: hit.id, slug: hit.slug, name: hit.name, price: money(hit.priceMin) },
  priceTo: hit.priceMax > hit.priceMin ? money(hit.priceMax) : null,
  compareAtPrice: hit.compareAtPrice === null ? null : money(hit.compareAtPrice),
  ...{ shop: { slug: hit.shopSlug, name: hit.shopName }, place: hit.place, category: hit.category },
  ...{ ocopStars: hit.ocopStars, inStock: hit.inStock, pictureUrl: hit.pictureUrl, url: `/san-pham/${hit.slug}` },
});
