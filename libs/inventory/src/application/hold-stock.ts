import { Injectable } from '@nestjs/common';
import { assert, ok, refuse, type Result } from '@market/kernel';
import { Outbox, type Tx } from '@market/platform';
import { stockChanges } from '../domain/inventory-events.js';
import { gatherLines, isQuantity, outOfStock, type OutOfStock, type StockLine } from '../domain/stock.js';
import { StockRepository } from '../persistence/stock.repository.js';

export interface WantedStock {
  readonly purchaseId: string;
  readonly lines: readonly StockLine[];
  readonly expiresAt: Date;
}

/** Keeps stock for a purchase while it is being paid: all lines or none. Runs as the system, in the transaction of the checkout. */
@Injectable()
export class HoldStock {
  constructor(
    private readonly stock: StockRepository,
    private readonly outbox: Outbox,
  ) {}

  async execute(tx: Tx, { purchaseId, lines, expiresAt }: WantedStock): Promise<Result<void, OutOfStock>> {
    assert(lines.length > 0 && lines.every(({ quantity }) => isQuantity(quantity)), 'stock is held in whole, positive quantities');
    const wanted = gatherLines(lines);
    const { short, taken } = await this.stock.hold(tx, purchaseId, wanted, expiresAt);
    const [first] = short;
    if (first) return refuse(outOfStock(first));
    assert(taken.length === wanted.length, 'what is enough is taken, all of it');
    await this.outbox.add(tx, ...stockChanges(taken));
    return ok(undefined);
  }
}
