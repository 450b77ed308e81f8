import { Injectable } from '@nestjs/common';
import { assert, Clock } from '@market/kernel';
import { Outbox, type Tx } from '@market/platform';
import { stockChanges } from '../domain/inventory-events.js';
import { gatherLines, isQuantity, type StockLine } from '../domain/stock.js';
import { StockRepository } from '../persistence/stock.repository.js';

/** Adds goods that came in, for as many variants as one likes, as the actor of the transaction; opens their stock when it is the first. */
@Injectable()
export class ReceiveStock {
  constructor(
    private readonly stock: StockRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @param by the account that received them; absent for imports of the system */
  async execute(tx: Tx, rows: readonly StockLine[], by?: string): Promise<void> {
    assert(
      rows.every(({ quantity }) => Number.isSafeInteger(quantity) && quantity >= 0),
      'stock comes in whole quantities',
    );
    await this.stock.open(
      tx,
      rows.map(({ variantId }) => variantId),
    );
    const lines = gatherLines(rows).filter(({ quantity }) => isQuantity(quantity));
    if (lines.length === 0) return;
    const changed = await this.stock.add(tx, lines, { kind: 'received', reference: null, at: this.clock.now(), by: by ?? null });
    assert(changed.length === lines.length, 'stock is received for variants that the actor looks after');
    await this.outbox.add(tx, ...stockChanges(changed));
  }
}
