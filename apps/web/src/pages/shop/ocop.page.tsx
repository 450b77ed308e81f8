import { Breadcrumbs, EmptyState, Icon, Layout, OcopStars, ProductGrid, safeHref, words } from '@market/ui';
import type { PageContext, ProductCardView, ShareView } from '@market/ui';

export interface OcopPageProps {
  readonly page: PageContext;
  /** The best stars first; only those that have something to sell. */
  readonly shelves: readonly {
    readonly stars: number;
    /** All that have these stars, sold out ones too. */
    readonly count: number;
    readonly products: readonly ProductCardView[];
    readonly href: string;
  }[];
  readonly places: readonly { readonly label: string; readonly count: number; readonly href: string }[];
  readonly share?: ShareView;
}

export function OcopPage({ page, shelves, places, share }: OcopPageProps) {
  const say = words(page.lang).finding.ocop;
  return (
    <Layout page={page} title={say.title} description={say.lead(page.market.province)} {...(share && { share })}>
      <div class="wide results">
        <Breadcrumbs crumbs={[]} lang={page.lang} />
        <header class="results__head">
          <h1>{say.title}</h1>
          <p class="results__lead">{say.lead(page.market.province)}</p>
        </header>
        <details class="ocop__what">
          <summary>{say.what}</summary>
          {say.explained.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </details>
        {shelves.length === 0 && <EmptyState icon="search" title={say.none} text={say.noneText} />}
      </div>
      {shelves.map((shelf) => (
        <Shelf key={shelf.stars} page={page} shelf={shelf} />
      ))}
      {places.length > 0 && <Places page={page} places={places} />}
    </Layout>
  );
}

function Shelf({ page, shelf: { stars, count, products, href } }: { page: PageContext; shelf: OcopPageProps['shelves'][number] }) {
  const say = words(page.lang).finding.ocop;
  return (
    <section class="wide section" aria-labelledby={`sao-${stars}`}>
      <div class="section__head">
        <h2 id={`sao-${stars}`}>
          {say.stars(stars)} <OcopStars stars={stars} lang={page.lang} />
        </h2>
        <a class="more" href={safeHref(href)}>
          {say.viewStars(words(page.lang).common.number(count), stars)}
          <Icon name="arrow-right" />
        </a>
      </div>
      <ProductGrid products={products} lang={page.lang} />
    </section>
  );
}

function Places({ page, places }: Pick<OcopPageProps, 'page' | 'places'>) {
  const say = words(page.lang).finding.ocop;
  return (
    <section class="wide section" aria-labelledby="noi-san-xuat">
      <h2 id="noi-san-xuat">{say.places}</h2>
      <p class="section__lead">{say.placesLead}</p>
      <ul class="chips" role="list">
        {places.map(({ label, count, href }) => (
          <li key={href}>
            <a class="chip chip--plain" href={safeHref(href)}>
              {label} <span class="chip__count">{words(page.lang).common.number(count)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
