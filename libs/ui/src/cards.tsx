import { Icon } from './icon.js';
import { OcopStars, Rating, type RatingView } from './marks.js';
import type { Lang } from './page-context.js';
import { Picture, type PictureView } from './picture.js';
import { Price, type PriceView, UnitPrice, type UnitPriceView } from './price.js';
import { words } from './words/index.js';

export interface ProductCardView extends PriceView {
  readonly slug: string;
  readonly name: string;
  readonly picture?: PictureView;
  readonly unitPrice?: UnitPriceView;
  readonly shopName: string;
  /** Where it ships from: a commune, island or old district, whichever people know. */
  readonly place: string;
  readonly ocopStars?: number;
  readonly rating?: RatingView;
  readonly inStock: boolean;
}

const cardSizes = '(min-width: 1200px) 220px, (min-width: 700px) 30vw, 46vw';

export function ProductCard({
  product,
  lang,
  first,
  heading: Heading = 'h3',
}: {
  product: ProductCardView;
  lang: Lang;
  first?: boolean;
  heading?: 'h2' | 'h3';
}) {
  const say = words(lang).shop.product;
  return (
    <article class={product.inStock ? 'product-card' : 'product-card product-card--gone'}>
      <div class="product-card__picture">
        <Picture picture={product.picture && { ...product.picture, alt: '' }} sizes={cardSizes} first={first ?? false} />
        {!product.inStock && <span class="product-card__gone">{say.outOfStock}</span>}
      </div>
      <div class="product-card__body">
        <Heading class="product-card__name">
          <a href={`/san-pham/${product.slug}`}>{product.name}</a>
        </Heading>
        {product.ocopStars !== undefined && <OcopStars stars={product.ocopStars} lang={lang} />}
        <p class="product-card__price">
          <Price {...product} lang={lang} />
          {product.unitPrice && <UnitPrice unitPrice={product.unitPrice} lang={lang} />}
        </p>
        <p class="product-card__shop">
          <span class="product-card__seller">{product.shopName}</span>
          <span class="product-card__place">
            <Icon name="map-pin" />
            {product.place}
          </span>
        </p>
        {(product.rating || product.inStock) && (
          <p class="product-card__foot">
            {product.inStock && <span class="in-stock">{say.inStock}</span>}
            {product.rating && <Rating rating={product.rating} lang={lang} />}
          </p>
        )}
      </div>
    </article>
  );
}

export function ProductGrid({
  products,
  lang,
  first,
  heading,
}: {
  products: readonly ProductCardView[];
  lang: Lang;
  first?: boolean;
  heading?: 'h2' | 'h3';
}) {
  return (
    <ul class="product-grid" role="list">
      {products.map((product, at) => (
        <li key={product.slug}>
          <ProductCard product={product} lang={lang} first={Boolean(first) && at === 0} heading={heading ?? 'h3'} />
        </li>
      ))}
    </ul>
  );
}

export interface ShopCardView {
  readonly slug: string;
  readonly name: string;
  readonly place: string;
  readonly picture?: PictureView;
  readonly productCount: number;
  readonly verified: boolean;
}

export function ShopCard({ shop, lang, heading: Heading = 'h3' }: { shop: ShopCardView; lang: Lang; heading?: 'h2' | 'h3' }) {
  const say = words(lang).shop;
  return (
    <article class="shop-card">
      <Picture picture={shop.picture && { ...shop.picture, alt: '' }} sizes="(min-width: 900px) 280px, 46vw" />
      <div class="shop-card__body">
        <Heading class="shop-card__name">
          <a href={`/gian-hang/${shop.slug}`}>{shop.name}</a>
        </Heading>
        <p class="shop-card__facts">
          <span>
            <Icon name="map-pin" />
            {shop.place}
          </span>
          <span>{say.shopPage.productCount(shop.productCount)}</span>
        </p>
        {shop.verified && (
          <p class="shop-card__verified">
            <Icon name="badge-check" />
            {say.shopPage.verified}
          </p>
        )}
      </div>
    </article>
  );
}
