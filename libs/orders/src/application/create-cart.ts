import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@market/kernel';
import { UnitOfWork, type Actor } from '@market/platform';
import type { CartId } from '../domain/purchase.js';
import { CartRepository } from '../persistence/cart.repository.js';

/** A new cart for a guest, whose id is the key to it; for an account, its one cart. */
@Injectable()
export class CreateCart {
  constructor(
    private readonly work: UnitOfWork,
    private readonly carts: CartRepository,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor): Promise<CartId> {
    const at = this.clock.now();
    const id = newId<'Cart'>(at);
    // One statement is whole by itself, so a guest's needs no transaction: this is what makes carts cheap.
    return this.work.read(actor, async (tx) => {
      if ('accountId' in actor) return this.carts.ofAccount(tx, actor.accountId, id, at);
      await this.carts.create(tx, id, at);
      return id;
    });
  }
}
