import { Money, type MoneyView } from '@market/kernel';
import type { FacetValue, FoundProduct } from '@market/search';
import type { PictureView, ProductCardView, ShopCardView } from '@market/ui';

const side = 640;
const money = ({ amount, currency }: MoneyView): Money => Money.of(BigInt(amount), currency);

/** Pictures of products are square. */
export const squarePicture = (url: string | null, alt: string): PictureView | undefined =>
  url === null ? undefined : { src: url, width: side, height: side, alt };

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

/** The shops behind these products, in their order, each with the product that stands for it. Only a verified shop sells. */
export function shopCards(products: readonly FoundProduct[], counts: readonly FacetValue[], most: number): ShopCardView[] {
  const firsts = new Map<string, FoundProduct>();
  for (const product of products) if (!firsts.has(product.shop.slug)) firsts.set(product.shop.slug, product);
  return [...firsts.values()].slice(0, most).map(({ shop, place, pictureUrl }) => {
    const picture = squarePicture(pictureUrl, shop.name);
    const productCount = counts.find(({ value }) => value === shop.slug)?.count ?? 1;
    return { slug: shop.slug, name: shop.name, place, verified: true, productCount, ...(picture ? { picture } : {}) };
  });
}
