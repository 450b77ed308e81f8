import type { CartLineView as Line, CartView } from '@market/orders';
import { formatMoney, words, type Lang } from '@market/ui';
import type { CartLineView, CartPageProps } from '../pages/shop/cart.page.js';
import { squarePicture } from './card.view.js';

/** What is not for sale any more counts as none left. */
const availableOf = ({ notices, available }: Line): number => (notices.includes('gone') ? 0 : available);

function lineOf(line: Line): CartLineView {
  const picture = squarePicture(line.pictureUrl, line.name);
  const { variantId, productSlug, name, price, quantity, total } = line;
  return {
    ...{ variantId, productSlug, name, price, quantity, amount: total, available: availableOf(line) },
    sold: !line.notices.includes('gone'),
    ...(line.option ? { variant: line.option } : {}),
    ...(picture ? { picture } : {}),
    ...(line.notices.includes('price-changed') ? { priceWas: line.addedPrice } : {}),
  };
}

/** @param places where each shop sends from, by its slug */
export function cartPage(
  cart: CartView,
  places: ReadonlyMap<string, string>,
  lang: Lang,
): Pick<CartPageProps, 'shops' | 'itemCount' | 'subtotal' | 'changes' | 'ready'> {
  return {
    ...{ changes: cartChanges(cart, lang), ready: cart.ready },
    shops: cart.shops.map(({ shop, lines, subtotal }) => ({
      ...{ slug: shop.slug, name: shop.name, place: places.get(shop.slug) ?? '' },
      lines: lines.map(lineOf),
      subtotal,
    })),
    itemCount: cart.pieces,
    subtotal: cart.subtotal,
  };
}

/** What has changed since things were put into the cart, a sentence each: what is gone, what is short, what costs something else. */
export function cartChanges({ shops, missing }: CartView, lang: Lang): readonly string[] {
  const say = words(lang).orderLife.cart;
  const changes = shops.flatMap(({ lines }) =>
    lines.flatMap(({ name, notices, available, price, addedPrice }) => {
      if (notices.includes('gone')) return [say.gone(name)];
      const stock = notices.includes('short') ? [available === 0 ? say.soldOut(name) : say.short(name, available)] : [];
      const [before, now] = [formatMoney(addedPrice, lang), formatMoney(price, lang)];
      const cost = notices.includes('price-changed') ? [(addedPrice.minor < price.minor ? say.rose : say.fell)(name, before, now)] : [];
      return [...stock, ...cost];
    }),
  );
  return missing.length > 0 ? [...changes, say.missing(missing.length)] : changes;
}
