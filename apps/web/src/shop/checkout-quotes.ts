import { Injectable } from '@nestjs/common';
import { ShopQueries } from '@market/businesses';
import type { Problem } from '@market/kernel';
import { QuoteCheckout, type CartView } from '@market/orders';
import { Settings, type Actor } from '@market/platform';
import type { ShippingService } from '@market/shipping';
import type { Quoted } from './checkout.view.js';

type Services = Readonly<Record<string, ShippingService>>;

/** The fees of a cart to one place, for every way of every shop. */
@Injectable()
export class CheckoutQuotes {
  constructor(
    private readonly quoteCheckout: QuoteCheckout,
    private readonly shops: ShopQueries,
    private readonly settings: Settings,
  ) {}

  async of(actor: Actor, cart: CartView, communeCode: string, chosen: Services): Promise<Quoted | Problem> {
    const standard = await this.standard(actor, cart, communeCode);
    if ('code' in standard) return standard;
    const services = Object.fromEntries(
      cart.shops.map(({ shop }) => [shop.slug, standard.pickupOnly.has(shop.slug) ? 'pickup' : (chosen[shop.slug] ?? 'standard')] as const),
    );
    const quote = await this.quoteCheckout.execute(actor, { cartId: cart.id, communeCode, services: { byShop: services } });
    if (!quote.ok) return quote.problem;
    const homes = await Promise.all(cart.shops.map(({ shop }) => this.shops.bySlug(shop.slug)));
    return {
      ...{ quote: quote.value, ...standard, homeProvince: this.settings.province.newProvinceCode },
      communeOf: new Map(homes.flatMap((shop) => (shop ? [[shop.slug, shop.communeCode] as const] : []))),
    };
  }

  /** Each refusal names one shop that does not deliver there; it is left to fetching, and the others are asked again. */
  private async standard(actor: Actor, cart: CartView, communeCode: string): Promise<Pick<Quoted, 'pickupOnly' | 'standardFee'> | Problem> {
    const pickupOnly = new Set<string>();
    for (;;) {
      const byShop: Services = Object.fromEntries([...pickupOnly].map((slug) => [slug, 'pickup' as const]));
      const quote = await this.quoteCheckout.execute(actor, { cartId: cart.id, communeCode, services: { byShop } });
      if (quote.ok) return { pickupOnly, standardFee: new Map(quote.value.shops.map(({ shopSlug, shipping }) => [shopSlug, shipping])) };
      const unserved = cart.shops.find(({ shop }) => shop.id === quote.problem.facts?.['shopId'] && !pickupOnly.has(shop.slug));
      if (quote.problem.code !== 'shipping/not-served' || !unserved) return quote.problem;
      pickupOnly.add(unserved.shop.slug);
    }
  }
}
