import { Injectable } from '@nestjs/common';
import { ShopQueries } from '@market/businesses';
import { VariantQueries } from '@market/catalogue';
import { assert, ok, type Result } from '@market/kernel';
import type { Tx } from '@market/platform';
import { QuoteShipping, type Destination, type NotServed, type Shipment, type ShippingService } from '@market/shipping';
import { fill, type Basket, type EmptyCart, type NotOnSale, type Wanted } from '../domain/basket.js';
import type { PricedBasket } from '../domain/purchase.js';

/** One way for all shops, or one for each by its slug; whoever is not named gets `standard`. */
export interface ServiceChoice {
  readonly all?: ShippingService | undefined;
  readonly byShop?: Readonly<Record<string, ShippingService>> | undefined;
}

export type PricingProblem = EmptyCart | NotOnSale | NotServed;

/** What a cart costs now: goods by shop, and the parcel of each. Two round trips, and a third once a minute for the tariff. */
@Injectable()
export class PriceCheckout {
  constructor(
    private readonly variants: VariantQueries,
    private readonly shops: ShopQueries,
    private readonly quoteShipping: QuoteShipping,
  ) {}

  async execute(
    tx: Tx,
    wanted: readonly Wanted[],
    to: Destination,
    choice: ServiceChoice,
  ): Promise<Result<readonly PricedBasket[], PricingProblem>> {
    const offers = await this.variants.forSale(
      tx,
      wanted.map(({ variantId }) => variantId),
    );
    const baskets = fill(wanted, offers);
    if (!baskets.ok) return baskets;
    const shipments = await this.shipments(tx, baskets.value, choice);
    const prices = await this.quoteShipping.execute(tx, shipments, to);
    if (!prices.ok) return prices;
    return ok(
      baskets.value.map((basket, at): PricedBasket => {
        const shipping = prices.value.get(basket.shopId);
        assert(shipping !== undefined, 'every shop has a quote');
        return { ...basket, service: shipments[at]!.service, shipping };
      }),
    );
  }

  private async shipments(tx: Tx, baskets: readonly Basket[], { all, byShop }: ServiceChoice): Promise<readonly Shipment[]> {
    const shops = await this.shops.byIds(
      tx,
      baskets.map(({ shopId }) => shopId),
    );
    const origins = new Map(shops.map((shop) => [shop.id, shop]));
    return baskets.map(({ shopId, shopSlug, weightGrams }) => {
      const origin = origins.get(shopId);
      assert(origin !== undefined, 'what is on sale belongs to a shop');
      return { shopId, origin, weightGrams, service: byShop?.[shopSlug] ?? all ?? 'standard' };
    });
  }
}
