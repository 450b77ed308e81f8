import type { Money } from '@market/kernel';
import {
  Csrf,
  EmptyState,
  formatMoney,
  Icon,
  Layout,
  Notice,
  Picture,
  Price,
  QuantityInput,
  type PageContext,
  type PictureView,
  words,
} from '@market/ui';

export interface CartLineView {
  readonly variantId: string;
  readonly productSlug: string;
  readonly name: string;
  readonly variant?: string;
  readonly picture?: PictureView;
  readonly price: Money;
  readonly quantity: number;
  readonly available: number;
  /** Its product is still on sale, whether or not any is left. */
  readonly sold: boolean;
  readonly amount: Money;
  /** The price when it was put into the cart, where it has changed since. */
  readonly priceWas?: Money;
}

export interface CartShopView {
  readonly slug: string;
  readonly name: string;
  readonly place: string;
  readonly lines: readonly CartLineView[];
  readonly subtotal: Money;
}

export interface CartPageProps {
  readonly page: PageContext;
  readonly shops: readonly CartShopView[];
  readonly itemCount: number;
  readonly subtotal: Money;
  /** What has changed since it was put in, a sentence each. */
  readonly changes: readonly string[];
  /** Everything in it can be ordered as it is. */
  readonly ready: boolean;
  /** A refusal of the last change, as a sentence. */
  readonly refusal?: string;
}

export function CartPage(props: CartPageProps) {
  const { page } = props;
  const { cart } = words(page.lang).buying;
  return (
    <Layout page={page} title={cart.title} index={false} bodyClass="has-buy-bar">
      <div class="wide cart" id="gio" data-live>
        <h1>
          {cart.title} {props.itemCount > 0 && <span class="cart__count">{cart.count(props.itemCount)}</span>}
        </h1>
        {props.refusal && <Notice tone="danger" title={props.refusal} live />}
        <Changes {...props} />
        {props.shops.length === 0 ? (
          <EmptyState
            icon="shopping-cart"
            title={cart.empty}
            text={cart.emptyText}
            action={{ href: '/tim-kiem', label: cart.emptyAction }}
          />
        ) : (
          <div class="with-summary">
            <div class="with-summary__main">
              {props.shops.length > 1 && <p class="quiet">{cart.perShop(props.shops.length)}</p>}
              {props.shops.map((shop) => (
                <ShopLines key={shop.slug} shop={shop} page={page} />
              ))}
            </div>
            <Summary {...props} />
          </div>
        )}
      </div>
    </Layout>
  );
}

function Changes({ page, changes }: CartPageProps) {
  const say = words(page.lang).orderLife.cart;
  if (changes.length === 0) return null;
  return (
    <Notice tone="warning" title={say.changed} live>
      <ul>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
      <form method="post" action="/gio-hang/cap-nhat" data-swap="gio">
        <Csrf token={page.csrf} />
        <button class="button button--outline" type="submit">
          {say.settle}
        </button>
      </form>
      <p class="quiet">{say.settleHint}</p>
    </Notice>
  );
}

function ShopLines({ shop, page }: { shop: CartShopView; page: PageContext }) {
  const { cart } = words(page.lang).buying;
  return (
    <section class="panel" aria-label={cart.shopOrder(shop.name)}>
      <h2 class="panel__title">
        <Icon name="store" />
        <a href={`/gian-hang/${shop.slug}`}>{shop.name}</a>
        <span class="panel__aside">
          <Icon name="map-pin" />
          {shop.place}
        </span>
      </h2>
      <ul class="lines" role="list">
        {shop.lines.map((line) => (
          <li key={line.variantId}>
            <Line line={line} page={page} />
          </li>
        ))}
      </ul>
      <p class="panel__foot">
        <span>{cart.subtotalOf(shop.name)}</span>
        <strong class="amount">{formatMoney(shop.subtotal, page.lang)}</strong>
      </p>
    </section>
  );
}

function Line({ line, page }: { line: CartLineView; page: PageContext }) {
  const { common, buying } = words(page.lang);
  const action = `/gio-hang/dong/${line.variantId}`;
  const gone = line.available === 0;
  return (
    <article class={gone ? 'line line--gone' : 'line'}>
      <Picture picture={line.picture && { ...line.picture, alt: '' }} sizes="88px" />
      <div class="line__words">
        <h3 class="line__name">
          <a href={`/san-pham/${line.productSlug}`}>{line.name}</a>
        </h3>
        {line.variant && <p class="line__variant">{line.variant}</p>}
        <p>
          <Price price={line.price} lang={page.lang} />
        </p>
        <LineWarning line={line} page={page} />
      </div>
      <div class="line__actions">
        {!gone && (
          <form class="line__quantity" method="post" action={action} data-auto-submit="gio">
            <Csrf token={page.csrf} />
            <QuantityInput id={`so-luong-${line.variantId}`} value={line.quantity} max={line.available} of={line.name} lang={page.lang} />
            <button class="button button--quiet" type="submit" data-without-script>
              {buying.cart.update}
            </button>
          </form>
        )}
        <form method="post" action={action} data-swap="gio">
          <Csrf token={page.csrf} />
          <input type="hidden" name="quantity" value="0" />
          <button class="button button--quiet" type="submit">
            <Icon name="trash-2" />
            {common.remove}
            <span class="visually-hidden"> {line.name}</span>
          </button>
        </form>
      </div>
      <p class="line__amount amount">{gone ? '' : formatMoney(line.amount, page.lang)}</p>
    </article>
  );
}

function LineWarning({ line, page }: { line: CartLineView; page: PageContext }) {
  const { cart } = words(page.lang).buying;
  const changed = line.priceWas && !line.priceWas.equals(line.price) ? line.priceWas : undefined;
  return (
    <>
      {line.available === 0 && <p class="line__warning">{line.sold ? cart.gone : words(page.lang).orderLife.cart.notSold}</p>}
      {line.available > 0 && line.quantity > line.available && <p class="line__warning">{cart.onlyLeft(line.available)}</p>}
      {changed && (
        <p class="line__warning">
          {changed.minor < line.price.minor
            ? cart.priceRose(formatMoney(changed, page.lang))
            : cart.priceFell(formatMoney(changed, page.lang))}
        </p>
      )}
    </>
  );
}

function Summary({ page, subtotal, ready }: CartPageProps) {
  const { cart } = words(page.lang).buying;
  return (
    <aside class="summary" aria-label={cart.total}>
      <p class="summary__total">
        <span>{cart.subtotal}</span>
        <strong class="amount">{formatMoney(subtotal, page.lang)}</strong>
      </p>
      <p class="summary__note">{cart.shippingLater}</p>
      {ready && (
        <a class="button button--buy button--full" href="/thanh-toan">
          {cart.checkout}
        </a>
      )}
      <a class="button button--quiet button--full summary__more" href="/tim-kiem">
        {cart.continue}
      </a>
    </aside>
  );
}
