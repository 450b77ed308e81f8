import { Injectable } from '@nestjs/common';
import { VariantQueries } from '@market/catalogue';
import { StockQueries } from '@market/inventory';
import { Clock, Money, ok, refuse, type Problem, type Result } from '@market/kernel';
import { UnitOfWork, type Actor, type Tx } from '@market/platform';
import { checkQuantity, mostLines, notOnSale, type NotOnSale, type WrongQuantity } from '../domain/basket.js';
import { CartRepository } from '../persistence/cart.repository.js';

export interface SetCartLineCommand {
  readonly cartId: string;
  readonly variantId: string;
  /** 0 takes the line away. */
  readonly quantity: number;
}

export interface CartLineSet {
  readonly cartId: string;
  readonly variantId: string;
  readonly quantity: number;
  readonly price: Money | null;
  /** What can be bought now. Nothing is held for a cart. */
  readonly available: number | null;
  readonly notice: 'short' | null;
}

export type UnknownCart = Problem<'orders/unknown-cart'>;
export type CartFull = Problem<'orders/cart-full'>;
export type SetCartLineProblem = UnknownCart | CartFull | NotOnSale | WrongQuantity;

export const unknownCart: UnknownCart = { code: 'orders/unknown-cart', kind: 'not-found' };

@Injectable()
export class SetCartLine {
  constructor(
    private readonly work: UnitOfWork,
    private readonly carts: CartRepository,
    private readonly variants: VariantQueries,
    private readonly stock: StockQueries,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, command: SetCartLineCommand): Promise<Result<CartLineSet, SetCartLineProblem>> {
    const quantity = checkQuantity(command.quantity);
    if (!quantity.ok) return quantity;
    // Only one statement writes, so a guest's needs no transaction around it.
    return this.work.read(actor, (tx) => (command.quantity === 0 ? this.remove(tx, command) : this.set(tx, command)));
  }

  private async remove(tx: Tx, { cartId, variantId }: SetCartLineCommand): Promise<Result<CartLineSet, SetCartLineProblem>> {
    const done = await this.carts.removeLine(tx, cartId, variantId);
    if (done === 'unknown') return refuse(unknownCart);
    return ok({ cartId, variantId, quantity: 0, price: null, available: null, notice: null });
  }

  private async set(tx: Tx, { cartId, variantId, quantity }: SetCartLineCommand): Promise<Result<CartLineSet, SetCartLineProblem>> {
    const [offer] = await this.variants.forSale(tx, [variantId]);
    if (!offer?.onSale) return refuse(notOnSale(variantId));
    const done = await this.carts.setLine(tx, { cartId, variantId, quantity, price: offer.price, at: this.clock.now() });
    if (done === 'unknown') return refuse(unknownCart);
    if (done === 'full') return refuse({ code: 'orders/cart-full', kind: 'conflict', facts: { most: mostLines } });
    const available = (await this.stock.available(tx, [variantId])).get(variantId) ?? 0;
    return ok({ cartId, variantId, quantity, price: offer.price, available, notice: available < quantity ? 'short' : null });
  }
}
