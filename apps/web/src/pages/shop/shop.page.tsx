import {
  Badge,
  Breadcrumbs,
  EmptyState,
  Icon,
  Layout,
  Notice,
  Pagination,
  Picture,
  ProductGrid,
  type PageContext,
  type PictureView,
  type ProductCardView,
  type ShareView,
  words,
} from '@market/ui';

export interface ShopPageProps {
  readonly page: PageContext;
  readonly slug: string;
  readonly name: string;
  readonly place: string;
  readonly picture?: PictureView;
  readonly about?: string;
  readonly sinceYear: number;
  readonly productCount: number;
  readonly verified: boolean;
  readonly suspended: boolean;
  readonly confirmsWithinHours?: number;
  /** Published about every seller, as the law on e-commerce asks. */
  readonly legal: {
    readonly name: string;
    readonly form: string;
    readonly taxCode: string;
    readonly address: string;
  };
  readonly share?: ShareView;
  /** In the shop's own words; empty where it says nothing. */
  readonly delivery: string;
  readonly returns: string;
  readonly products: readonly ProductCardView[];
  readonly pageNumber: number;
  readonly pages: number;
  readonly hrefOf: (page: number) => string;
}

export function ShopPage(props: ShopPageProps) {
  const { page } = props;
  const say = words(page.lang).shop.shopPage;
  return (
    <Layout page={page} title={props.name} description={props.about} {...(props.share && { share: props.share })}>
      <div class="wide">
        <Breadcrumbs crumbs={[]} lang={page.lang} />
        <Head {...props} />
        {props.suspended && (
          <Notice tone="warning" title={say.suspended}>
            <p>{say.suspendedText}</p>
          </Notice>
        )}
        <section class="section" aria-labelledby="san-pham">
          <h2 id="san-pham">{say.products}</h2>
          {props.products.length === 0 ? (
            <EmptyState icon="package-open" title={say.empty} text={say.emptyText} />
          ) : (
            <ProductGrid products={props.products} lang={page.lang} />
          )}
          <Pagination page={props.pageNumber} pages={props.pages} hrefOf={props.hrefOf} lang={page.lang} />
        </section>
        <Policies {...props} />
        <Legal {...props} />
      </div>
    </Layout>
  );
}

function Head(props: ShopPageProps) {
  const say = words(props.page.lang).shop.shopPage;
  return (
    <header class="shop-head">
      <Picture picture={props.picture} sizes="(min-width: 900px) 360px, 100vw" first />
      <div class="shop-head__words">
        <h1>{props.name}</h1>
        <ul class="shop-head__facts" role="list">
          {props.verified && (
            <li>
              <Badge tone="leaf" icon="badge-check">
                {say.verified}
              </Badge>
            </li>
          )}
          <li>
            <Icon name="map-pin" />
            {props.place}
          </li>
          <li>
            <Icon name="store" />
            {say.since(props.sinceYear)} · {say.productCount(props.productCount)}
          </li>
          {props.confirmsWithinHours !== undefined && (
            <li>
              <Icon name="clock" />
              {say.answersWithin(props.confirmsWithinHours)}
            </li>
          )}
        </ul>
        {props.about && <p class="shop-head__about">{props.about}</p>}
      </div>
    </header>
  );
}

/** What the shop promises beyond the market's own policy. */
function Policies({ page, delivery, returns }: ShopPageProps) {
  const say = words(page.lang).shop.shopPage;
  const said = [
    [say.delivery, delivery],
    [say.returns, returns],
  ].filter(([, text]) => text !== '');
  if (said.length === 0) return null;
  return (
    <section class="section" aria-labelledby="cach-ban">
      <h2 id="cach-ban">{say.policies}</h2>
      <dl class="facts">
        {said.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd class="as-typed">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Legal({ page, legal }: ShopPageProps) {
  const say = words(page.lang).shop.shopPage;
  const rows = [
    [say.legalName, legal.name],
    [say.legalForm, legal.form],
    [say.taxCode, legal.taxCode],
    [say.address, legal.address],
  ] as const;
  return (
    <section class="section" aria-labelledby="phap-ly">
      <h2 id="phap-ly">{say.legal}</h2>
      <p class="section__lead">{say.legalNote}</p>
      <dl class="facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
