import { Money, type MoneyView } from '@market/kernel';
import type { FoundProduct } from '@market/search';
import type { PictureView, ProductCardView } from '@market/ui';

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
