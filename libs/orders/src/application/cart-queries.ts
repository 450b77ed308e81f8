import { Injectable } from '@nestjs/common';
import { VariantQueries } from '@market/catalogue';
import { StockQueries } from '@market/inventory';
import { UnitOfWork, type Actor } from '@market/platform';
import { cartViewOf, type CartView } from '../domain/cart-view.js';
import { CartRepository } from '../persistence/cart.repository.js';

@Injectable()
export class CartQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly carts: CartRepository,
    private readonly variants: VariantQueries,
    private readonly stock: StockQueries,
  ) {}

  /** The cart at the prices of now; undefined for one that the actor may not see. Three round trips, one for an empty cart. */
  view(actor: Actor, cartId: string): Promise<CartView | undefined> {
    return this.work.read(actor, async (tx) => {
      const lines = await this.carts.lines(tx, cartId);
      if (!lines) return undefined;
      const ids = lines.map(({ variantId }) => variantId);
      const offers = await this.variants.forSale(tx, ids);
      return cartViewOf(cartId, lines, offers, await this.stock.available(tx, ids));
    });
  }
}
