import { Money } from '@market/kernel';
import type { Offer } from './basket.js';

/** What the shopper should know of a line before paying. `gone`: not on sale any more; `short`: fewer are left than wanted. */
export type CartNotice = 'gone' | 'short' | 'price-changed';

export interface CartLineView {
  readonly variantId: string;
  readonly productId: string;
  readonly productSlug: string;
  readonly name: string;
  readonly option: string | null;
  readonly sku: string;
  readonly pictureUrl: string | null;
  readonly quantity: number;
  readonly available: number;
  /** Of one, now. */
  readonly price: Money;
  /** Of one, when it was put in. */
  readonly addedPrice: Money;
  /** Nothing for a line that cannot be bought. */
  readonly total: Money;
  readonly notices: readonly CartNotice[];
}

export interface CartShopView {
  readonly shop: { readonly id: string; readonly slug: string; readonly name: string };
  readonly lines: readonly CartLineView[];
  readonly subtotal: Money;
}

export interface CartView {
  readonly id: string;
  readonly shops: readonly CartShopView[];
  /** Lines whose product has left the marketplace altogether. */
  readonly missing: readonly string[];
  readonly pieces: number;
  readonly subtotal: Money;
  /** Every line is on sale and in stock. */
  readonly ready: boolean;
}

interface Line {
  readonly variantId: string;
  readonly quantity: number;
  readonly addedPrice: Money;
}

/** A cart by shop, in the order in which things were put in. */
export function cartViewOf(id: string, lines: readonly Line[], offers: readonly Offer[], available: ReadonlyMap<string, number>): CartView {
  const byId = new Map(offers.map((offer) => [offer.variantId, offer]));
  const shops = new Map<string, { readonly offer: Offer; readonly lines: CartLineView[] }>();
  for (const line of lines) {
    const offer = byId.get(line.variantId);
    if (!offer) continue;
    const shop = shops.get(offer.shopId) ?? { offer, lines: [] };
    shop.lines.push(lineViewOf(line, offer, available.get(line.variantId) ?? 0));
    shops.set(offer.shopId, shop);
  }
  const views = [...shops.values()].map(shopViewOf);
  const missing = lines.filter(({ variantId }) => !byId.has(variantId)).map(({ variantId }) => variantId);
  const shown = views.flatMap((view) => view.lines);
  return {
    id,
    shops: views,
    missing,
    pieces: shown.reduce((sum, { quantity, notices }) => sum + (notices.includes('gone') ? 0 : quantity), 0),
    subtotal: Money.sum(views.map(({ subtotal }) => subtotal)),
    ready: shown.length > 0 && missing.length === 0 && !shown.some(({ notices }) => notices.includes('gone') || notices.includes('short')),
  };
}

function lineViewOf({ variantId, quantity, addedPrice }: Line, offer: Offer, available: number): CartLineView {
  const notices: CartNotice[] = [];
  if (!offer.onSale) notices.push('gone');
  else if (available < quantity) notices.push('short');
  if (!offer.price.equals(addedPrice)) notices.push('price-changed');
  return {
    ...{ variantId, quantity, available, addedPrice, notices },
    ...{ productId: offer.productId, productSlug: offer.productSlug, name: offer.productName, option: offer.optionLabel },
    ...{ sku: offer.sku, pictureUrl: offer.pictureUrl, price: offer.price },
    total: offer.onSale ? offer.price.times(quantity) : Money.vnd(0),
  };
}

const shopViewOf = ({ offer, lines }: { readonly offer: Offer; readonly lines: readonly CartLineView[] }): CartShopView => ({
  shop: { id: offer.shopId, slug: offer.shopSlug, name: offer.shopName },
  lines,
  subtotal: Money.sum(lines.map(({ total }) => total)),
});
