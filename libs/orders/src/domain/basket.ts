import { Money, ok, refuse, type Problem, type Result } from '@market/kernel';

export const largestQuantity = 999;
export const mostLines = 100;

/** A variant as the catalogue sells it now. */
export interface Offer {
  readonly variantId: string;
  readonly productId: string;
  readonly shopId: string;
  readonly shopSlug: string;
  readonly shopName: string;
  readonly productName: string;
  readonly productSlug: string;
  readonly optionLabel: string | null;
  readonly sku: string;
  readonly price: Money;
  readonly weightGrams: number;
  readonly pictureUrl: string | null;
  readonly onSale: boolean;
}

export interface Wanted {
  readonly variantId: string;
  readonly quantity: number;
}

export interface BasketLine {
  readonly offer: Offer;
  readonly quantity: number;
  readonly total: Money;
}

/** What is bought from one shop. */
export interface Basket {
  readonly shopId: string;
  readonly shopSlug: string;
  readonly shopName: string;
  readonly lines: readonly BasketLine[];
  readonly subtotal: Money;
  readonly weightGrams: number;
}

export type EmptyCart = Problem<'orders/empty-cart'>;
export type NotOnSale = Problem<'orders/not-on-sale'>;
export type WrongQuantity = Problem<'orders/wrong-quantity'>;

/** How many may lie in one line; none takes the line away. */
export function checkQuantity(quantity: number): Result<number, WrongQuantity> {
  if (Number.isSafeInteger(quantity) && quantity >= 0 && quantity <= largestQuantity) return ok(quantity);
  return refuse({ code: 'orders/wrong-quantity', kind: 'invalid', facts: { largest: largestQuantity } });
}

/** Parts a cart by shop, at the prices of now. Shops stand in the order of their ids, the lines of each as they came into the cart. */
export function fill(wanted: readonly Wanted[], offers: readonly Offer[]): Result<readonly Basket[], EmptyCart | NotOnSale> {
  if (wanted.length === 0) return refuse({ code: 'orders/empty-cart', kind: 'conflict' });
  const byId = new Map(offers.map((offer) => [offer.variantId, offer]));
  const byShop = new Map<string, BasketLine[]>();
  for (const { variantId, quantity } of wanted) {
    const offer = byId.get(variantId);
    if (!offer?.onSale) return refuse(notOnSale(variantId));
    const line = { offer, quantity, total: offer.price.times(quantity) };
    byShop.set(offer.shopId, [...(byShop.get(offer.shopId) ?? []), line]);
  }
  return ok([...byShop.values()].map(basketOf).sort((a, b) => (a.shopId < b.shopId ? -1 : 1)));
}

export const notOnSale = (variantId: string): NotOnSale => ({ code: 'orders/not-on-sale', kind: 'conflict', facts: { variantId } });

function basketOf(lines: readonly BasketLine[]): Basket {
  const { shopId, shopSlug, shopName } = lines[0]!.offer;
  return {
    ...{ shopId, shopSlug, shopName, lines },
    subtotal: Money.sum(lines.map(({ total }) => total)),
    weightGrams: lines.reduce((sum, { offer, quantity }) => sum + offer.weightGrams * quantity, 0),
  };
}
