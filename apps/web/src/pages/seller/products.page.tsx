import type { Money } from '@market/kernel';
import { Csrf, EmptyState, ErrorSummary, Notice, Pagination, words, type FieldFaults, type PageContext } from '@market/ui';
import { stateName } from './orders.page.js';
import { SellerFrame, type SellerFrameProps } from './seller-frame.js';

export interface SellerVariant {
  readonly variantId: string;
  readonly productName: string;
  readonly productSlug: string;
  readonly productState: string;
  readonly option: string | null;
  readonly sku: string;
  readonly price: Money;
  readonly onHand: number;
  readonly held: number;
}

export interface SellerProductsProps {
  readonly page: PageContext;
  readonly shop: SellerFrameProps['shop'];
  readonly variants: readonly SellerVariant[];
  readonly at: number;
  readonly pages: number;
  readonly only: 'sold-out' | 'low' | undefined;
  readonly text: string;
  readonly saved?: string | undefined;
  /** What was refused, with what had been typed, so that nothing is lost. */
  readonly refused?:
    | {
        readonly variantId: string;
        readonly message: string;
        readonly faults: FieldFaults;
        readonly price: string;
        readonly onHand: string;
        /** What the page showed when it was typed; nothing where that is what it is now. */
        readonly then: { readonly price: string; readonly onHand: string } | undefined;
      }
    | undefined;
}

/** What a filter is called in the address. */
const parameter = (only: 'sold-out' | 'low') => (only === 'low' ? only : 'soldOut');
const address = (only: SellerProductsProps['only'], text: string, at: number) => {
  const query = new URLSearchParams({
    ...(only ? { [parameter(only)]: 'true' } : {}),
    ...(text ? { q: text } : {}),
    ...(at > 1 ? { page: String(at) } : {}),
  }).toString();
  return `/kenh-ban-hang/gia-va-kho${query ? `?${query}` : ''}`;
};

/** Price and stock of every variant, changed where they stand. */
export function SellerProductsPage({ page, shop, variants, at, pages, only, text, saved, refused }: SellerProductsProps) {
  const say = words(page.lang).seller.product;
  const { list } = words(page.lang).products;
  return (
    <SellerFrame page={page} shop={shop} title={list.shelf} section="products">
      {saved && <Notice tone="success" title={say.saved(saved)} live />}
      {refused && (
        <ErrorSummary message={refused.message} faults={refused.faults} labels={{ price: say.price, onHand: say.stock }} lang={page.lang} />
      )}
      <div class="product-tools">
        <a class="button button--outline" href="/kenh-ban-hang/san-pham">
          {list.title}
        </a>
        <form class="product-search" method="get" action="/kenh-ban-hang/gia-va-kho" role="search">
          {only && <input type="hidden" name={parameter(only)} value="true" />}
          <label class="visually-hidden" for="tim">
            {list.search}
          </label>
          <input class="field__box" id="tim" name="q" type="search" value={text} placeholder={list.search} maxLength={100} />
          <button class="button button--outline" type="submit">
            {list.find}
          </button>
        </form>
      </div>
      <p class="field__hint">{say.priceHint}</p>
      {variants.length === 0 ? (
        <EmptyState icon="package-open" title={say.none} text={say.noneHint} />
      ) : (
        <ul class="stock-list" role="list">
          {variants.map((variant) => (
            <StockRow
              key={variant.variantId}
              page={page}
              variant={variant}
              typed={refused?.variantId === variant.variantId ? refused : undefined}
            />
          ))}
        </ul>
      )}
      <Pagination page={at} pages={pages} hrefOf={(to) => address(only, text, to)} lang={page.lang} />
    </SellerFrame>
  );
}

function StockRow({ page, variant, typed }: { page: PageContext; variant: SellerVariant; typed: SellerProductsProps['refused'] }) {
  const say = words(page.lang).seller.product;
  const { variantId, productName, productSlug, productState, option, sku, price, onHand, held } = variant;
  const named = `${productName}${option ? `, ${option}` : ''}`;
  return (
    <li class="stock-row">
      <div class="stock-row__name">
        <a href={`/san-pham/${productSlug}`}>{productName}</a>
        <span class="stock-row__facts">
          <a href={`/kenh-ban-hang/kho/${variantId}`}>{words(page.lang).orderLife.stock.title}</a>{' '}
          {[option, sku, stateName(say.states, productState), held > 0 ? say.held(held) : undefined].filter(Boolean).join(' · ')}
        </span>
      </div>
      <form class="stock-row__form" method="post" action={`/kenh-ban-hang/phan-loai/${variantId}`}>
        <Csrf token={page.csrf} />
        <input type="hidden" name="priceThen" value={typed?.then?.price ?? price.minor.toString()} />
        <input type="hidden" name="onHandThen" value={typed?.then?.onHand ?? String(onHand)} />
        <label class="stock-row__field">
          <span class="field__label">
            {say.price}
            <span class="visually-hidden"> {named}</span>
          </span>
          <input class="field__box" name="price" inputMode="numeric" required value={typed?.price ?? price.minor.toString()} />
        </label>
        <label class="stock-row__field">
          <span class="field__label">
            {say.stock}
            <span class="visually-hidden"> {named}</span>
          </span>
          <input class="field__box" name="onHand" inputMode="numeric" required value={typed?.onHand ?? String(onHand)} />
        </label>
        <button class="button button--outline" type="submit">
          {say.save}
          <span class="visually-hidden"> {named}</span>
        </button>
      </form>
    </li>
  );
}
