import { Injectable } from '@nestjs/common';
import { Clock } from '@market/kernel';
import { Outbox, systemActor, UnitOfWork } from '@market/platform';
import { stockChanges } from '../domain/inventory-events.js';
import { StockRepository } from '../persistence/stock.repository.js';

const batchSize = 500;

/** Gives back what unpaid purchases held beyond their time. Several may sweep at once: each hold is freed by one of them. */
@Injectable()
export class ReleaseExpiredHolds {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stock: StockRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @returns how many variants got stock back */
  async execute(): Promise<number> {
    let total = 0;
    for (;;) {
      const freed = await this.work.commit(systemActor('inventory/release-expired-holds'), async (tx) => {
        const changed = await this.stock.releaseExpired(tx, this.clock.now(), batchSize);
        await this.outbox.add(tx, ...stockChanges(changed));
        return changed.length;
      });
      if (freed === 0) return total;
      total += freed;
    }
  }
}
