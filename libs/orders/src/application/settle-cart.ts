import { Injectable } from '@nestjs/common';
import { largestQuantity } from '../domain/basket.js';
import type { CartLineView } from '../domain/cart-view.js';
import type { Actor } from '@market/platform';
import { CartQueries } from './cart-queries.js';
import { SetCartLine } from './set-cart-line.js';

/**
 * Brings a cart to what can be bought now, because the shopper has seen what changed and says so: what is gone goes, of what is short
 * stays what is left, and the price of today is the one that was agreed to.
 */
@Injectable()
export class SettleCart {
  constructor(
    private readonly carts: CartQueries,
    private readonly setLine: SetCartLine,
  ) {}

  async execute(actor: Actor, cartId: string): Promise<void> {
    const cart = await this.carts.view(actor, cartId);
    if (!cart) return;
    const lines = cart.shops.flatMap((shop) => shop.lines.filter(({ notices }) => notices.length > 0).map(settled));
    const gone = cart.missing.map((variantId) => ({ variantId, quantity: 0 }));
    // Whatever is refused meanwhile is told of by the cart once more.
    for (const line of [...lines, ...gone]) await this.setLine.execute(actor, { cartId, ...line });
  }
}

function settled({ variantId, quantity, available, notices }: CartLineView): { readonly variantId: string; readonly quantity: number } {
  return { variantId, quantity: notices.includes('gone') ? 0 : Math.min(quantity, available, largestQuantity) };
}
