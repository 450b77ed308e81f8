import { Money, type MoneyView } from '@market/kernel';
import type { FoundProduct } from '@market/search';
import type { PictureView, ProductCardView, ShopCardView } from '@market/ui';
import { pictureView } from '../picture.view.js';

const side = 640;
const money = ({ amount, currency }: MoneyView): Money => Money.of(BigInt(amount), currency);

/** Pictures of products stand in squares. */
export const squarePicture = (url: string | null, alt: string): PictureView | undefined =>
  url === null ? undefined : pictureView({ url, width: side, height: side, alt });

export function productCard(found: FoundProduct): ProductCardView {
  const picture = squarePicture(found.pictureUrl, found.name);
  return {
    ...{ slug: found.slug, name: found.name, shopName: found.shop.name, place: found.place, inStock: found.inStock },
    price: money(found.price),
    from: found.priceTo !== null,
    ...(found.compareAtPrice ? { before: money(found.compareAtPrice) } : {}),
    ...(picture ? { picture } : {}),
    ...(found.ocopStars === null ? {} : { ocopStars: found.ocopStars }),
  };
}

/** Of each shop the first product in this order. */
export const firstOfEachShop = (products: readonly FoundProduct[]): FoundProduct[] =>
  products.filter(({ shop }, at) => products.findIndex((other) => other.shop.slug === shop.slug) === at);

/** A shop, with the product that stands for it. Only a verified shop sells. */
export function shopCard({ shop, place, pictureUrl }: FoundProduct, productCount: number): ShopCardView {
  const picture = squarePicture(pictureUrl, shop.name);
  return { slug: shop.slug, name: shop.name, place, verified: true, productCount, ...(picture ? { picture } : {}) };
}
