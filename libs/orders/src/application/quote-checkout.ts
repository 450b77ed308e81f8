import { Injectable } from '@nestjs/common';
import { Money, ok, refuse, type Problem, type Result } from '@market/kernel';
import { UnitOfWork, type Actor } from '@market/platform';
import { DestinationQueries, type Destination } from '@market/shipping';
import type { PricedBasket } from '../domain/purchase.js';
import { CartRepository } from '../persistence/cart.repository.js';
import { PriceCheckout, type PricingProblem, type ServiceChoice } from './price-checkout.js';
import { unknownCart, type UnknownCart } from './set-cart-line.js';

export interface QuoteCheckoutQuestion {
  readonly cartId: string;
  readonly communeCode: string;
  readonly services?: ServiceChoice | undefined;
}

export interface CheckoutQuote {
  readonly destination: Destination;
  readonly shops: readonly PricedBasket[];
  readonly subtotal: Money;
  readonly shipping: Money;
  /** Hand it back as `expectedTotal`: a purchase that costs something else is then refused. */
  readonly total: Money;
}

export type UnknownCommune = Problem<'regions/unknown-commune'>;
export const unknownCommune = (field: string): UnknownCommune => ({
  code: 'regions/unknown-commune',
  kind: 'invalid',
  fields: { [field]: 'unknown' },
});

/** What the checkout page shows before anything is placed. Nothing is written and nothing held. */
@Injectable()
export class QuoteCheckout {
  constructor(
    private readonly work: UnitOfWork,
    private readonly carts: CartRepository,
    private readonly destinations: DestinationQueries,
    private readonly price: PriceCheckout,
  ) {}

  async execute(
    actor: Actor,
    { cartId, communeCode, services = {} }: QuoteCheckoutQuestion,
  ): Promise<Result<CheckoutQuote, PricingProblem | UnknownCart | UnknownCommune>> {
    const destination = await this.destinations.of(communeCode);
    if (!destination) return refuse(unknownCommune('address.communeCode'));
    const priced = await this.work.read<Result<readonly PricedBasket[], PricingProblem | UnknownCart>>(actor, async (tx) => {
      const lines = await this.carts.lines(tx, cartId);
      return lines ? this.price.execute(tx, lines, destination, services) : refuse(unknownCart);
    });
    if (!priced.ok) return priced;
    const subtotal = Money.sum(priced.value.map((basket) => basket.subtotal));
    const shipping = Money.sum(priced.value.map((basket) => basket.shipping));
    return ok({ destination, shops: priced.value, subtotal, shipping, total: subtotal.plus(shipping) });
  }
}
