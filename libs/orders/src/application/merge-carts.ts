import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@market/kernel';
import { systemActor, UnitOfWork } from '@market/platform';
import type { CartId } from '../domain/purchase.js';
import { CartRepository } from '../persistence/cart.repository.js';

/** At sign-in: what lay in the guest's cart moves into the account's, and the guest's cart is gone. Twice is once. */
@Injectable()
export class MergeCarts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly carts: CartRepository,
    private readonly clock: Clock,
  ) {}

  /** @returns the account's cart */
  execute({ accountId, guestCartId }: { readonly accountId: string; readonly guestCartId?: string | undefined }): Promise<CartId> {
    const at = this.clock.now();
    return this.work.commit(systemActor('orders/merge-carts'), async (tx) => {
      const own = await this.carts.ofAccount(tx, accountId, newId<'Cart'>(at), at);
      if (guestCartId) await this.carts.pour(tx, guestCartId, own);
      return own;
    });
  }
}
