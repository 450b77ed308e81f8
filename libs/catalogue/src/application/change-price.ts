import { Injectable } from '@nestjs/common';
import { Clock, newId, ok, refuse, type Money, type Problem, type Result } from '@market/kernel';
import { Outbox, UnitOfWork, type Actor } from '@market/platform';
import { productChanged } from '../domain/catalogue-events.js';
import { ProductRepository } from '../persistence/product.repository.js';

export type ChangePriceProblem = Problem<'catalogue/invalid-price'> | Problem<'catalogue/variant-not-found'>;

export interface PriceChange {
  readonly variantId: string;
  readonly price: Money;
  /** What it cost before a sale; null ends the sale, and what is not named stays as long as it is above the price. */
  readonly compareAtPrice?: Money | null;
}

/** A price takes effect at once; each price stays on record with who set it and when. */
@Injectable()
export class ChangePrice {
  constructor(
    private readonly work: UnitOfWork,
    private readonly products: ProductRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { variantId, price, compareAtPrice }: PriceChange): Promise<Result<void, ChangePriceProblem>> {
    if (price.minor <= 0n) return refuse({ code: 'catalogue/invalid-price', kind: 'invalid', fields: { price: 'not-positive' } });
    if (compareAtPrice && compareAtPrice.minor <= price.minor)
      return refuse({ code: 'catalogue/invalid-price', kind: 'invalid', fields: { compareAtPrice: 'not-above-price' } });
    return this.work.run<void, ChangePriceProblem>(actor, async (tx) => {
      const changed = await this.products.changePrice(tx, {
        id: newId(),
        variantId,
        price: price.minor,
        compareAtPrice: compareAtPrice?.minor ?? null,
        keepsCompared: compareAtPrice === undefined,
        at: this.clock.now(),
        by: 'accountId' in actor ? actor.accountId : null,
        shopId: actor.role === 'seller' ? actor.shopId : null,
      });
      if (!changed) return refuse({ code: 'catalogue/variant-not-found', kind: 'not-found' });
      await this.outbox.add(tx, productChanged(changed));
      return ok(undefined);
    });
  }
}
