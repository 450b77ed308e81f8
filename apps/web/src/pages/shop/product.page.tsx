import type { Money } from '@market/kernel';
import {
  Breadcrumbs,
  Csrf,
  formatDateTime,
  formatMoney,
  Icon,
  Layout,
  Notice,
  OcopStars,
  Picture,
  Price,
  ProductGrid,
  QuantityInput,
  Rating,
  UnitPrice,
  type Crumb,
  type PageContext,
  type PictureView,
  type ProductCardView,
  type RatingView,
  type ShareView,
  type UnitPriceView,
  words,
} from '@market/ui';
import { Description, Origin, Reviews, SellerCard, type CertificateView, type ReviewView, type SellerView } from './product-parts.js';

export interface VariantView {
  readonly id: string;
  readonly label: string;
  readonly price: Money;
  readonly before?: Money;
  readonly unitPrice?: UnitPriceView;
  /** On hand less held. */
  readonly available: number;
  readonly href: string;
  readonly promotion?: {
    readonly endsAt: Date;
    readonly lowestBefore: Money | null;
    readonly shortHistory: boolean;
  };
}

export interface OptionGroup {
  readonly name: string;
  readonly values: readonly { readonly label: string; readonly href: string; readonly current: boolean; readonly gone: boolean }[];
}

export interface ProductPageProps {
  readonly page: PageContext;
  readonly crumbs: readonly Crumb[];
  readonly slug: string;
  readonly name: string;
  readonly pictures: readonly PictureView[];
  readonly ocopStars?: number;
  readonly rating?: RatingView;
  readonly variants: readonly VariantView[];
  /** The variant in the address; the first one unless told. */
  readonly selectedId: string;
  /** What variants differ by; without it they are listed as they are. */
  readonly options?: readonly OptionGroup[];
  readonly onSale: boolean;
  readonly seller: SellerView;
  readonly originPlace?: string;
  readonly certificates: readonly CertificateView[];
  readonly attributes: readonly { readonly label: string; readonly value: string }[];
  /** Went through the catalogue's sanitiser when it was stored. */
  readonly descriptionHtml: string;
  readonly summary?: string;
  /** How it looks where it is shared. */
  readonly share?: ShareView;
  readonly reviews: readonly ReviewView[];
  readonly similar: readonly ProductCardView[];
  /** Set after an addition without the script. */
  readonly added?: boolean;
  /** A refusal of the last addition, as a sentence. */
  readonly refusal?: string;
}

export function ProductPage(props: ProductPageProps) {
  const { page } = props;
  const say = words(page.lang).shop.product;
  return (
    <Layout page={page} title={props.name} description={props.summary} bodyClass="has-buy-bar" {...(props.share && { share: props.share })}>
      <div class="wide product">
        <Breadcrumbs crumbs={props.crumbs} lang={page.lang} />
        {props.added && (
          <Notice tone="success" title={say.added} live>
            <a href="/gio-hang">{words(page.lang).common.cart}</a>
          </Notice>
        )}
        {props.refusal && <Notice tone="danger" title={props.refusal} live />}
        <div class="product__top">
          <Gallery {...props} />
          <Offer {...props} />
        </div>
        <div class="product__columns">
          <div class="product__main">
            <Origin originPlace={props.originPlace} seller={props.seller} certificates={props.certificates} lang={page.lang} />
            <Description html={props.descriptionHtml} attributes={props.attributes} lang={page.lang} />
            <Reviews reviews={props.reviews} rating={props.rating} lang={page.lang} />
          </div>
          <SellerCard seller={props.seller} lang={page.lang} />
        </div>
        {props.similar.length > 0 && (
          <section class="section" aria-labelledby="gan-giong">
            <h2 id="gan-giong">{say.similar}</h2>
            <ProductGrid products={props.similar} lang={page.lang} />
          </section>
        )}
      </div>
    </Layout>
  );
}

/** Pictures in a row that is swiped; every one is on the page, so no script is needed. */
function Gallery({ pictures, page }: ProductPageProps) {
  const say = words(page.lang).shop.product;
  const many = pictures.length > 1;
  return (
    <section class="gallery" aria-label={say.pictures}>
      <ul class="gallery__row" role="list" tabIndex={many ? 0 : undefined}>
        {(pictures.length > 0 ? pictures : [undefined]).map((picture, at) => (
          <li key={picture?.src ?? at} id={`hinh-${at + 1}`}>
            <Picture picture={picture} sizes="(min-width: 900px) 560px, 100vw" first={at === 0} />
          </li>
        ))}
      </ul>
      {many && (
        <ul class="gallery__thumbs" role="list">
          {pictures.map((picture, at) => (
            <li key={picture.src}>
              <a href={`#hinh-${at + 1}`} aria-label={say.pictureOf(at + 1, pictures.length)}>
                <Picture picture={{ ...picture, alt: '' }} sizes="72px" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const fewLeft = 5;

function Stock({ available, lang }: { available: number; lang: PageContext['lang'] }) {
  const say = words(lang).shop.product;
  if (available === 0) return <p class="stock stock--none">{say.outOfStock}</p>;
  if (available <= fewLeft) return <p class="stock stock--low">{say.lowStock(available)}</p>;
  return <p class="stock">{say.stock(available)}</p>;
}

function Offer(props: ProductPageProps) {
  const { page, seller } = props;
  const say = words(page.lang).shop.product;
  const variant = props.variants.find(({ id }) => id === props.selectedId) ?? props.variants[0];
  return (
    <div class="offer">
      {props.ocopStars !== undefined && <OcopStars stars={props.ocopStars} lang={page.lang} />}
      <h1>{props.name}</h1>
      <p class="offer__seller">
        <a href={`/gian-hang/${seller.slug}`}>{seller.name}</a>
        {props.rating && (
          <a class="offer__rating" href="#danh-gia">
            <Rating rating={props.rating} lang={page.lang} />
          </a>
        )}
      </p>
      {!props.onSale || !variant ? (
        <Notice tone="warning" title={say.unavailable}>
          <p>{say.unavailableText}</p>
        </Notice>
      ) : (
        <Buy {...props} variant={variant} />
      )}
      <ul class="promises" role="list">
        <li>
          <Icon name="truck" />
          {say.shipsFrom(seller.place)}
        </li>
        <li>
          <Icon name="qr-code" />
          {say.bankTransfer}
        </li>
        <li>
          <Icon name="undo-2" />
          <a href="/chinh-sach/doi-tra">{say.returns}</a>
        </li>
      </ul>
    </div>
  );
}

/** Until when, and the lowest price of the month before: a struck price alone proves nothing. */
function Promotion({ promotion, lang }: { promotion: NonNullable<VariantView['promotion']>; lang: PageContext['lang'] }) {
  const say = words(lang).products.page;
  const lowest = promotion.lowestBefore && formatMoney(promotion.lowestBefore, lang);
  return (
    <p class="offer__promotion">
      <strong>{say.until(formatDateTime(promotion.endsAt, lang))}</strong>
      <span>{lowest === null ? say.neverBefore : promotion.shortHistory ? say.lowestSince(lowest) : say.lowest(lowest)}</span>
    </p>
  );
}

/** Options as buttons, each a link: a value of one leads to the variant that agrees most with the others. */
function Options({ page, variants, variant, options = [] }: ProductPageProps & { variant: VariantView }) {
  const say = words(page.lang).shop.product;
  const flat = variants.map(({ id, label, href, available }) => ({ label, href, current: id === variant.id, gone: available === 0 }));
  const groups = options.length > 0 ? options : [{ name: say.variant, values: flat }];
  return groups.map(({ name, values }) => (
    <nav key={name} class="variants" aria-label={name}>
      <p class="variants__title" aria-hidden="true">
        {name}
      </p>
      <ul role="list">
        {values.map((value) => (
          <li key={value.href + value.label}>
            <a class={value.gone ? 'variant variant--gone' : 'variant'} href={value.href} aria-current={value.current ? 'true' : undefined}>
              {value.label}
              {value.gone && <span class="visually-hidden"> ({say.outOfStock})</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  ));
}

function Buy({ variant, ...props }: ProductPageProps & { variant: VariantView }) {
  const { page, variants } = props;
  const say = words(page.lang).shop.product;
  const gone = variant.available === 0;
  return (
    <>
      <p class="offer__price">
        <Price price={variant.price} {...(variant.before ? { before: variant.before } : {})} lang={page.lang} large />
        {variant.unitPrice && <UnitPrice unitPrice={variant.unitPrice} lang={page.lang} />}
        <span class="offer__note">{say.priceNote}</span>
      </p>
      {variant.promotion && <Promotion promotion={variant.promotion} lang={page.lang} />}
      {variants.length > 1 && <Options {...props} variant={variant} />}
      <form class="buy" method="post" action="/gio-hang/dong" data-add-to-cart={say.added}>
        <Csrf token={page.csrf} />
        <input type="hidden" name="variantId" value={variant.id} />
        <div class="buy__quantity">
          {!gone && <QuantityInput id="so-luong" value={1} max={variant.available} of={props.name} lang={page.lang} />}
          <Stock available={variant.available} lang={page.lang} />
        </div>
        <div class="buy__bar">
          <button class="button button--outline" type="submit" name="then" value="gio-hang" disabled={gone}>
            <Icon name="shopping-cart" />
            {say.addToCart}
          </button>
          <button class="button button--buy" type="submit" name="then" value="thanh-toan" disabled={gone} data-leave>
            {say.buyNow}
          </button>
        </div>
      </form>
    </>
  );
}
