import { Injectable } from '@nestjs/common';
import { assert, Clock, ok, refuse, type Result } from '@market/kernel';
import { Outbox, type Tx } from '@market/platform';
import { lowStock, stockChanges } from '../domain/inventory-events.js';
import { outOfStock, type OutOfStock } from '../domain/stock.js';
import { StockRepository } from '../persistence/stock.repository.js';

/**
 * Turns the holds of a paid purchase into sales. Where the hold had run out before the money came, the stock is taken anew,
 * and the answer is a refusal if it is gone: then the money needs a person. Twice is once.
 */
@Injectable()
export class CommitHold {
  constructor(
    private readonly stock: StockRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, purchaseId: string): Promise<Result<void, OutOfStock>> {
    const holds = await this.stock.lockHolds(tx, purchaseId);
    assert(holds.length > 0, 'a purchase that is paid has held stock');
    const at = this.clock.now();
    const { short, taken, low } = await this.stock.commit(tx, purchaseId, holds, at);
    const [first] = short;
    if (first) return refuse(outOfStock(first));
    await this.outbox.add(tx, ...stockChanges(taken), ...lowStock(low, at));
    return ok(undefined);
  }
}
