import { Badge, Csrf, EmptyState, Icon, Notice, Pagination, Picture, Price, words, type PageContext, type PictureView } from '@market/ui';
import type { Money } from '@market/kernel';
import { stateTones, type ProductDone, type ProductHead } from './product-frame.js';
import { SellerFrame, type SellerFrameProps } from './seller-frame.js';

export interface ListedProduct {
  readonly id: string;
  readonly name: string;
  readonly state: ProductHead['state'];
  readonly picture?: PictureView | undefined;
  readonly priceFrom: Money | null;
  readonly variantCount: number;
  readonly waits: boolean;
  readonly reason: string | null;
}

export interface ProductListProps {
  readonly page: PageContext;
  readonly shop: SellerFrameProps['shop'];
  readonly products: readonly ListedProduct[];
  readonly counts: Readonly<Partial<Record<ProductHead['state'], number>>>;
  readonly state?: ProductHead['state'] | undefined;
  readonly text: string;
  readonly at: number;
  readonly pages: number;
  readonly done?: ProductDone | undefined;
  readonly refusal?: string | undefined;
}

const base = '/kenh-ban-hang/san-pham';
const states = ['draft', 'in-review', 'changes-requested', 'published', 'unlisted', 'taken-down', 'withdrawn'] as const;

function address({ state, text }: Pick<ProductListProps, 'state' | 'text'>, at = 1): string {
  const query = new URLSearchParams({
    ...(state ? { loc: state } : {}),
    ...(text ? { q: text } : {}),
    ...(at > 1 ? { page: String(at) } : {}),
  }).toString();
  return query ? `${base}?${query}` : base;
}

/** A shop's products by their state, with what can be done about each at once. */
export function ProductListPage(props: ProductListProps) {
  const { page, shop, products, counts, state, text, at, pages } = props;
  const { list: say } = words(page.lang).products;
  const names = words(page.lang).seller.product.states;
  return (
    <SellerFrame page={page} shop={shop} title={say.title} section="products">
      {props.done && <Notice tone="success" title={say.done[props.done]} live />}
      {props.refusal && <Notice tone="danger" title={props.refusal} live />}
      <div class="product-tools">
        <a class="button button--primary" href={`${base}/moi`}>
          <Icon name="plus" />
          {say.add}
        </a>
        <a class="button button--outline" href="/kenh-ban-hang/gia-va-kho">
          {say.shelf}
        </a>
        <form class="product-search" method="get" action={base} role="search">
          {state && <input type="hidden" name="loc" value={state} />}
          <label class="visually-hidden" for="tim">
            {say.search}
          </label>
          <input class="field__box" id="tim" name="q" type="search" value={text} placeholder={say.search} maxLength={100} />
          <button class="button button--outline" type="submit">
            {say.find}
          </button>
        </form>
      </div>
      <nav class="chips" aria-label={say.filter}>
        {[undefined, ...states].map((each) => (
          <a key={each ?? 'all'} class="chip" href={address({ state: each, text })} aria-current={each === state ? 'page' : undefined}>
            {each ? `${names[each]} (${counts[each] ?? 0})` : say.all}
          </a>
        ))}
      </nav>
      {products.length === 0 ? (
        <EmptyState
          icon="package-open"
          title={text || state ? say.noneFound : say.none}
          text={text || state ? say.noneFoundHint : say.noneHint}
          {...(text || state ? {} : { action: { href: `${base}/moi`, label: say.add } })}
        />
      ) : (
        <ul class="product-rows" role="list">
          {products.map((product) => (
            <li key={product.id}>
              <Row page={page} product={product} />
            </li>
          ))}
        </ul>
      )}
      <Pagination page={at} pages={pages} hrefOf={(to) => address({ state, text }, to)} lang={page.lang} />
    </SellerFrame>
  );
}

function Row({ page, product }: { page: PageContext; product: ListedProduct }) {
  const { list: say } = words(page.lang).products;
  const move = product.state === 'published' ? 'an' : product.state === 'unlisted' ? 'ban-lai' : undefined;
  return (
    <article class="product-row">
      <Picture picture={product.picture && { ...product.picture, alt: '' }} sizes="72px" />
      <div class="product-row__words">
        <h2 class="product-row__name">
          <a href={`${base}/${product.id}`}>{product.name}</a>
        </h2>
        <p class="product-row__facts">
          <Badge tone={stateTones[product.state]}>{words(page.lang).seller.product.states[product.state]}</Badge>
          {product.waits && <Badge tone="sea">{say.waits}</Badge>}
          {product.priceFrom && <Price price={product.priceFrom} from={product.variantCount > 1} lang={page.lang} />}
          <span>{say.variants(product.variantCount)}</span>
        </p>
        {product.reason && <p class="product-row__reason">{product.reason}</p>}
      </div>
      {move && (
        <form method="post" action={`${base}/${product.id}/${move}?ve=danh-sach`}>
          <Csrf token={page.csrf} />
          <button class="button button--quiet" type="submit">
            {move === 'an' ? say.unlist : say.relist}
            <span class="visually-hidden"> {product.name}</span>
          </button>
        </form>
      )}
    </article>
  );
}
