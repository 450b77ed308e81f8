import { Injectable } from '@nestjs/common';
import { Outbox, type Tx } from '@market/platform';
import { stockChanges } from '../domain/inventory-events.js';
import { StockRepository } from '../persistence/stock.repository.js';

/** Gives back what a purchase holds. Twice is once, and what was sold stays sold. */
@Injectable()
export class ReleaseHold {
  constructor(
    private readonly stock: StockRepository,
    private readonly outbox: Outbox,
  ) {}

  async execute(tx: Tx, purchaseId: string): Promise<void> {
    await this.outbox.add(tx, ...stockChanges(await this.stock.release(tx, purchaseId)));
  }
}
