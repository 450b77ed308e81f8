import {
  Icon,
  Layout,
  Picture,
  ProductGrid,
  SearchForm,
  ShopCard,
  type PageContext,
  type PictureView,
  type ProductCardView,
  type ShareView,
  type ShopCardView,
  words,
} from '@market/ui';

export interface CategoryTile {
  readonly slug: string;
  readonly name: string;
  readonly picture?: PictureView;
  readonly productCount: number;
}

export interface HomePageProps {
  readonly page: PageContext;
  /** Words people search for, shown as links under the search box. */
  readonly popular: readonly string[];
  readonly categories: readonly CategoryTile[];
  readonly ocop: readonly ProductCardView[];
  readonly newest: readonly ProductCardView[];
  readonly shops: readonly ShopCardView[];
  readonly share?: ShareView;
  /** Counted now, by the definition that /so-lieu explains. */
  readonly live: { readonly businesses: number; readonly products: number };
}

export function HomePage(props: HomePageProps) {
  const { page } = props;
  const say = words(page.lang).shop.home;
  return (
    <Layout
      page={page}
      title={say.title(page.market.name, page.market.province)}
      description={say.description(page.market.province)}
      searchInHeader={false}
      bodyClass="home"
      {...(props.share && { share: props.share })}
    >
      <Hero {...props} />
      <Categories {...props} />
      {props.ocop.length > 0 && <Shelf {...props} id="ocop" title={say.ocop} lead={say.ocopLead} products={props.ocop} href="/ocop" />}
      <Trust page={page} />
      {props.newest.length > 0 && <Shelf {...props} id="moi" title={say.newest} products={props.newest} href="/tim-kiem?sort=newest" />}
      <Shops {...props} />
      <Sell page={page} />
    </Layout>
  );
}

/** The best of the shelf beside the search, where there is room for it. */
function Stall({ products }: { products: readonly ProductCardView[] }) {
  return (
    <ul class="hero__stall" role="list">
      {products
        .filter(({ picture }) => picture)
        .slice(0, 3)
        .map((product) => (
          <li key={product.slug}>
            <a href={`/san-pham/${product.slug}`}>
              <Picture picture={product.picture && { ...product.picture, alt: product.name }} sizes="288px" />
            </a>
          </li>
        ))}
    </ul>
  );
}

function Hero({ page, popular, live, ocop }: HomePageProps) {
  const say = words(page.lang).shop.home;
  return (
    <section class="hero">
      <div class="wide hero__inside">
        <div>
          <h1>{say.heading(page.market.province)}</h1>
          <p class="hero__lead">{say.lead}</p>
          <SearchForm page={page} id="search" large />
          {popular.length > 0 && (
            <p class="hero__popular">
              <span>{say.popular}: </span>
              {popular.map((query) => (
                <a key={query} href={`/tim-kiem?q=${encodeURIComponent(query)}`}>
                  {query}
                </a>
              ))}
            </p>
          )}
          <p class="hero__live">
            <a href="/so-lieu">
              <strong>{say.live(live.businesses, live.products)}</strong>
              <span class="visually-hidden">. {say.liveLink}</span>
              <Icon name="arrow-right" />
            </a>
          </p>
        </div>
        <Stall products={ocop} />
      </div>
      <div class="awning" />
    </section>
  );
}

function Categories({ page, categories }: HomePageProps) {
  const say = words(page.lang).shop.home;
  return (
    <section class="wide section" aria-labelledby="danh-muc">
      <h2 id="danh-muc">{say.categories}</h2>
      <ul class={categories.length % 5 === 0 ? 'category-grid category-grid--5' : 'category-grid'} role="list">
        {categories.map((category, at) => (
          <li key={category.slug}>
            <a class="category" href={`/danh-muc/${category.slug}`}>
              <Picture
                picture={category.picture && { ...category.picture, alt: '' }}
                sizes="(min-width: 900px) 180px, 30vw"
                first={at === 0}
              />
              <span class="category__name">{category.name}</span>
              <span class="category__count">{say.productCount(category.productCount)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ShelfProps extends HomePageProps {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly products: readonly ProductCardView[];
  readonly href: string;
}

function Shelf({ page, id, title, lead, products, href }: ShelfProps) {
  return (
    <section class="wide section" aria-labelledby={id}>
      <div class="section__head">
        <div>
          <h2 id={id}>{title}</h2>
          {lead && <p class="section__lead">{lead}</p>}
        </div>
        <a class="more" href={href}>
          {words(page.lang).common.viewAll}
          <span class="visually-hidden"> {title}</span>
          <Icon name="arrow-right" />
        </a>
      </div>
      <ProductGrid products={products} lang={page.lang} />
    </section>
  );
}

const trustIcons = ['badge-check', 'qr-code', 'undo-2'] as const;

function Trust({ page }: { page: PageContext }) {
  const { trust } = words(page.lang).shop.home;
  return (
    <section class="trust">
      <ul class="wide" role="list">
        {trust.map((item, at) => (
          <li key={item.title}>
            <Icon name={trustIcons[at] ?? 'check'} />
            <h2>{item.title}</h2>
            <p>{item.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Shops({ page, shops }: HomePageProps) {
  if (shops.length === 0) return null;
  return (
    <section class="wide section" aria-labelledby="gian-hang">
      <h2 id="gian-hang">{words(page.lang).shop.home.shops}</h2>
      <ul class="shop-grid" role="list">
        {shops.map((shop) => (
          <li key={shop.slug}>
            <ShopCard shop={shop} lang={page.lang} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Sell({ page }: { page: PageContext }) {
  const say = words(page.lang).shop.home;
  return (
    <section class="wide section">
      <div class="sell">
        <Icon name="store" />
        <div>
          <h2>{say.sellTitle}</h2>
          <p>{say.sellText}</p>
        </div>
        <a class="button button--outline" href="/kenh-ban-hang">
          {say.sellAction}
        </a>
      </div>
    </section>
  );
}
