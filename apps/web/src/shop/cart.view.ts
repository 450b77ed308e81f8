import type { CartLineView as Line, CartView } from '@market/orders';
import type { CartLineView, CartPageProps } from '../pages/shop/cart.page.js';
import { squarePicture } from './card.view.js';

/** What is not for sale any more counts as none left. */
const availableOf = ({ notices, available }: Line): number => (notices.includes('gone') ? 0 : available);

function lineOf(line: Line): CartLineView {
  const picture = squarePicture(line.pictureUrl, line.name);
  const { variantId, productSlug, name, price, quantity, total } = line;
  return {
    ...{ variantId, productSlug, name, price, quantity, amount: total, available: availableOf(line) },
    ...(line.option ? { variant: line.option } : {}),
    ...(picture ? { picture } : {}),
    ...(line.notices.includes('price-changed') ? { priceWas: line.addedPrice } : {}),
  };
}

/** @param places where each shop sends from, by its slug */
export function cartPage(cart: CartView, places: ReadonlyMap<string, string>): Pick<CartPageProps, 'shops' | 'itemCount' | 'subtotal'> {
  return {
    shops: cart.shops.map(({ shop, lines, subtotal }) => ({
      ...{ slug: shop.slug, name: shop.name, place: places.get(shop.slug) ?? '' },
      lines: lines.map(lineOf),
      subtotal,
    })),
    itemCount: cart.pieces,
    subtotal: cart.subtotal,
  };
}
