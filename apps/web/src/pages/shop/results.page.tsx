import {
  Breadcrumbs,
  Chip,
  EmptyState,
  Facets,
  Icon,
  Layout,
  Pagination,
  ProductGrid,
  safeHref,
  type Crumb,
  type FacetView,
  type PageContext,
  type ProductCardView,
  type ShareView,
  words,
} from '@market/ui';

export type ResultSort = 'relevance' | 'price' | '-price' | 'newest' | 'bestselling';

export interface ResultsPageProps {
  readonly page: PageContext;
  /** What was typed; absent on a category's page. */
  readonly query?: string | undefined;
  /** A repaired spelling that the results are for. */
  readonly insteadOf?: string;
  /** The category whose page this is. */
  readonly category?: { readonly name: string; readonly slug: string; readonly description?: string };
  /** The categories below this one that have something to sell. */
  readonly below?: readonly { readonly slug: string; readonly name: string; readonly count: number }[];
  readonly share?: ShareView;
  readonly crumbs: readonly Crumb[];
  readonly total: number;
  readonly products: readonly ProductCardView[];
  readonly facets: readonly FacetView[];
  /** Filters in force; each link takes its own away. */
  readonly active: readonly { readonly label: string; readonly href: string }[];
  readonly clearHref: string;
  readonly sort: ResultSort;
  readonly sortHrefOf: (sort: ResultSort) => string;
  readonly pageNumber: number;
  readonly pages: number;
  readonly hrefOf: (page: number) => string;
  /** Ways on when nothing was found. */
  readonly categories: readonly { readonly slug: string; readonly name: string }[];
}

export function ResultsPage(props: ResultsPageProps) {
  const { page, query, category } = props;
  const say = words(page.lang).shop.results;
  const title = category?.name ?? (query ? say.title(query) : say.all);
  return (
    <Layout
      page={page}
      title={title}
      description={category?.description}
      index={!query && props.active.length === 0}
      {...(query === undefined ? {} : { query })}
      {...(props.share && { share: props.share })}
    >
      <div class="wide results">
        <Breadcrumbs crumbs={props.crumbs} lang={page.lang} />
        <header class="results__head">
          <h1>{title}</h1>
          {category?.description && <p class="results__lead">{category.description}</p>}
          {query && props.insteadOf && <p class="results__instead">{say.showing(query, props.insteadOf)}</p>}
        </header>
        {props.below && props.below.length > 0 && <Below {...props} below={props.below} />}
        {props.products.length === 0 ? <Nothing {...props} /> : <Found {...props} />}
      </div>
    </Layout>
  );
}

function Below({ page, below }: ResultsPageProps & { below: NonNullable<ResultsPageProps['below']> }) {
  return (
    <nav class="results__below" aria-label={words(page.lang).finding.below}>
      <ul class="chips" role="list">
        {below.map(({ slug, name, count }) => (
          <li key={slug}>
            <a class="chip chip--plain" href={`/danh-muc/${slug}`}>
              {name} <span class="chip__count">{words(page.lang).common.number(count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Found(props: ResultsPageProps) {
  const { page, active } = props;
  const say = words(page.lang).shop.results;
  return (
    <div class="results__columns">
      <aside class="results__facets" aria-label={say.filters}>
        <details class="sheet" data-sheet>
          <summary class="button button--outline">
            <Icon name="sliders-horizontal" />
            {active.length > 0 ? say.filtersActive(active.length) : say.filters}
          </summary>
          <Facets facets={props.facets} lang={page.lang} />
        </details>
      </aside>
      <div class="results__list">
        <div class="results__bar">
          <p class="results__count" role="status">
            {say.count(props.total)}
          </p>
          <Sorts {...props} />
        </div>
        {active.length > 0 && <ActiveFilters {...props} />}
        <ProductGrid products={props.products} lang={page.lang} first heading="h2" />
        <Pagination page={props.pageNumber} pages={props.pages} hrefOf={props.hrefOf} lang={page.lang} />
        <p class="results__ranking">
          <a href="/chinh-sach/xep-hang">{say.ranking}</a>
        </p>
      </div>
    </div>
  );
}

function Sorts({ page, sort, sortHrefOf, query }: ResultsPageProps) {
  const say = words(page.lang).shop.results;
  const offered = (Object.keys(say.sorts) as ResultSort[]).filter((name) => name !== 'relevance' || Boolean(query) || sort === 'relevance');
  return (
    <details class="menu sorts" data-menu>
      <summary>
        <span class="sorts__label">{say.sort}:</span> <strong>{say.sorts[sort]}</strong>
        <Icon name="chevron-down" />
      </summary>
      <ul class="menu__sheet" role="list">
        {offered.map((name) => (
          <li key={name}>
            <a href={safeHref(sortHrefOf(name))} aria-current={name === sort ? 'true' : undefined}>
              {say.sorts[name]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function ActiveFilters({ page, active, clearHref }: ResultsPageProps) {
  const say = words(page.lang).shop.results;
  return (
    <ul class="chips" role="list" aria-label={say.active}>
      {active.map((filter) => (
        <li key={filter.href}>
          <Chip {...filter} removeLabel={say.without(filter.label)} />
        </li>
      ))}
      <li>
        <a class="chips__clear" href={safeHref(clearHref)}>
          {say.clear}
        </a>
      </li>
    </ul>
  );
}

function Nothing(props: ResultsPageProps) {
  const { page, query, active, categories } = props;
  const say = words(page.lang).shop.results;
  return (
    <>
      {active.length > 0 && <ActiveFilters {...props} />}
      <EmptyState icon="search" title={query ? say.none(query) : say.noneHere} text={say.noneText} />
      <ul class="plain-links" role="list">
        {categories.map((category) => (
          <li key={category.slug}>
            <a class="button button--outline" href={`/danh-muc/${category.slug}`}>
              {category.name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
