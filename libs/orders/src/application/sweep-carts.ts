import { Injectable } from '@nestjs/common';
import { Clock } from '@market/kernel';
import { systemActor, UnitOfWork } from '@market/platform';
import { CartRepository } from '../persistence/cart.repository.js';

const keptMs = 60 * 86_400_000;
const batch = 500;

/** Guests' carts are kept for sixty days after their last change. */
@Injectable()
export class SweepCarts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly carts: CartRepository,
    private readonly clock: Clock,
  ) {}

  async execute(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - keptMs);
    let total = 0;
    for (;;) {
      const gone = await this.work.commit(systemActor('orders/sweep-carts'), (tx) => this.carts.sweep(tx, before, batch));
      total += gone;
      if (gone < batch) return total;
    }
  }
}
