import { Injectable } from '@nestjs/common';
import { assert, Clock } from '@market/kernel';
import { Outbox, type Tx } from '@market/platform';
import { stockChanges } from '../domain/inventory-events.js';
import { gatherLines, isQuantity, type StockLine } from '../domain/stock.js';
import { StockRepository } from '../persistence/stock.repository.js';

export interface ReturnedLine extends StockLine {
  /** How many of them are not fit for the shelf any more. */
  readonly writtenOff?: number;
}

export interface ReturnedStock {
  /** The act by which they come back: the same one brings them once. */
  readonly reference: string;
  readonly lines: readonly ReturnedLine[];
  /** The account that took them back; absent when the system did. */
  readonly by?: string | undefined;
  readonly why?: string | undefined;
}

/** Puts sold goods back on the shelf, once a reference (an order that was cancelled after payment, a parcel that came back). */
@Injectable()
export class ReturnStock {
  constructor(
    private readonly stock: StockRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, { reference, lines, by, why }: ReturnedStock): Promise<void> {
    assert(
      lines.every(({ quantity, writtenOff = 0 }) => isQuantity(quantity) && writtenOff >= 0 && writtenOff <= quantity),
      'stock returns in whole, positive quantities, and no more of it is unfit',
    );
    const unfit = new Map(gatherLines(lines.map(({ variantId, writtenOff = 0 }) => ({ variantId, quantity: writtenOff }))).map(byVariant));
    const rows = gatherLines(lines).map((line) => ({ ...line, writtenOff: unfit.get(line.variantId) ?? 0 }));
    const note = { kind: 'returned', reference, at: this.clock.now(), by: by ?? null, why: why?.slice(0, 300) } as const;
    await this.outbox.add(tx, ...stockChanges(await this.stock.add(tx, rows, note)));
  }
}

const byVariant = ({ variantId, quantity }: StockLine) => [variantId, quantity] as const;
