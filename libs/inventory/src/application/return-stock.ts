import { Injectable } from '@nestjs/common';
import { assert, Clock } from '@market/kernel';
import { Outbox, type Tx } from '@market/platform';
import { stockChanges } from '../domain/inventory-events.js';
import { gatherLines, isQuantity, type StockLine } from '../domain/stock.js';
import { StockRepository } from '../persistence/stock.repository.js';

/** Puts sold goods back on the shelf, once a reference (an order that was cancelled after payment, a parcel that came back). */
@Injectable()
export class ReturnStock {
  constructor(
    private readonly stock: StockRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, { reference, lines }: { readonly reference: string; readonly lines: readonly StockLine[] }): Promise<void> {
    assert(
      lines.every(({ quantity }) => isQuantity(quantity)),
      'stock returns in whole, positive quantities',
    );
    const changed = await this.stock.add(tx, gatherLines(lines), { kind: 'returned', reference, at: this.clock.now(), by: null });
    await this.outbox.add(tx, ...stockChanges(changed));
  }
}
