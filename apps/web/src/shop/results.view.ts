import type { CategoryView } from '@market/catalogue';
import { Money } from '@market/kernel';
import { facetNames, type FacetName, type FacetValue, type ProductQuery, type SearchResult } from '@market/search';
import { formatMoney, words, type FacetView, type Lang } from '@market/ui';
import type { ResultsPageProps } from '../pages/shop/results.page.js';
import { productCard } from './card.view.js';
import { names } from './names.js';
import type { ResultLinks } from './result-links.js';

/** Search answers no deeper. */
const deepestItem = 10_000;

interface Around {
  readonly lang: Lang;
  readonly query: ProductQuery;
  readonly links: ResultLinks;
  /** Every category by its slug. */
  readonly categories: ReadonlyMap<string, CategoryView>;
  readonly tree: readonly CategoryView[];
  /** What the page's own address says already; its subcategories are links of their own. */
  readonly ofPath?: FacetName;
}

type Shown = Omit<ResultsPageProps, 'page' | 'query' | 'category' | 'crumbs'>;

export function resultsPage(result: SearchResult, around: Around): Shown {
  const { query, links, lang, tree } = around;
  return {
    ...(result.correctedQuery === undefined ? {} : { insteadOf: result.correctedQuery }),
    total: result.total,
    products: result.items.map(productCard),
    facets: facetNames.filter((name) => name !== around.ofPath).map((name) => facetView(name, result.facets[name], around)),
    active: activeFilters(result, around),
    clearHref: links.cleared(),
    sort: query.sort,
    sortHrefOf: (sort) => links.with({ sort: sort === 'relevance' ? '' : sort }),
    pageNumber: result.page,
    pages: Math.min(Math.ceil(result.total / result.perPage), Math.floor(deepestItem / result.perPage)),
    hrefOf: (page) => links.with({ page: page === 1 ? '' : String(page) }),
    categories: tree.map(({ slug, name }) => ({ slug, name: name[lang] })),
  };
}

function facetView(name: FacetName, values: readonly FacetValue[], around: Around): FacetView {
  return {
    name,
    label: words(around.lang).shop.results.facets[name],
    values: values.map(({ value, label, count }) => ({
      label: labelOf(name, value, label, around),
      count,
      ...linkOf(name, value, around),
    })),
  };
}

function labelOf(name: FacetName, value: string, label: string, { lang, categories }: Around): string {
  if (name === 'category') return categories.get(value)?.name[lang] ?? label;
  if (name === 'ocop') return words(lang).common.ocop(Number(value));
  if (name === 'availability') return availability(value === 'true', lang);
  if (name !== 'price') return label;
  const { minPrice, maxPrice } = priceRange(value);
  return priceLabel(minPrice, maxPrice, lang);
}

function linkOf(name: FacetName, value: string, { links, query }: Around): { href: string; active: boolean } {
  if (name === 'availability') {
    const active = String(query.inStock) === value;
    return { active, href: links.with({ inStock: active ? '' : value }) };
  }
  if (name !== 'price') return { href: links.toggled(name, value), active: links.has(name, value) };
  const range = priceRange(value);
  const active = (query.minPrice ?? '') === range.minPrice && (query.maxPrice ?? '') === range.maxPrice;
  return { active, href: links.with(active ? { minPrice: '', maxPrice: '' } : range) };
}

/** "50000-100000" counts from the first up to the second; a filter names the last price that is still in. */
function priceRange(value: string): { minPrice: string; maxPrice: string } {
  const [from = '', to = ''] = value.split('-');
  return { minPrice: from === '0' ? '' : from, maxPrice: to === '' ? '' : (BigInt(to) - 1n).toString() };
}

const availability = (inStock: boolean, lang: Lang): string => words(lang).shop.product[inStock ? 'inStock' : 'outOfStock'];

function priceLabel(from: string, to: string, lang: Lang): string {
  const money = (amount: bigint): string => formatMoney(Money.vnd(amount), lang);
  if (to === '') return names(lang).priceFrom(money(BigInt(from)));
  // The last price that is in, said as the round one that is not.
  const end = money(BigInt(to) % 1000n === 999n ? BigInt(to) + 1n : BigInt(to));
  return from === '' ? names(lang).priceUnder(end) : `${money(BigInt(from))} – ${end}`;
}

function activeFilters(result: SearchResult, around: Around): Shown['active'] {
  const { query, links, lang } = around;
  const listed = [
    ...query.categories.map((value) => ['category', value] as const),
    ...query.shops.map((value) => ['shop', value] as const),
    ...query.regions.map((value) => ['region', value] as const),
    ...query.ocop.map((value) => ['ocop', String(value)] as const),
  ]
    .filter(([name, value]) => links.has(name, value))
    .map(([name, value]) => {
      const label = result.facets[name].find((facet) => facet.value === value)?.label ?? value;
      return { label: labelOf(name, value, label, around), href: links.toggled(name, value) };
    });
  if (query.minPrice ?? query.maxPrice)
    listed.push({ label: priceLabel(query.minPrice ?? '', query.maxPrice ?? '', lang), href: links.with({ minPrice: '', maxPrice: '' }) });
  if (query.inStock !== null) listed.push({ label: availability(query.inStock, lang), href: links.with({ inStock: '' }) });
  return listed;
}
