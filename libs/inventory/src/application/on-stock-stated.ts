import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { StockStated } from '@market/catalogue';
import { Clock } from '@market/kernel';
import { Outbox, Reactions, type Tx } from '@market/platform';
import { lowStock, stockChanges } from '../domain/inventory-events.js';
import { gatherLines } from '../domain/stock.js';
import { StockRepository } from '../persistence/stock.repository.js';
import { ReceiveStock } from './receive-stock.js';

/** Takes what a shop's file says came in or went. Pieces that buyers are paying for stay, whatever a file says. */
@Injectable()
export class OnStockStated implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly receive: ReceiveStock,
    private readonly stock: StockRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.reactions.on<StockStated>('catalogue/stock-stated', 'inventory/take-stated-stock', (tx, { body }) => this.take(tx, body));
  }

  private async take(tx: Tx, { lines, accountId }: StockStated): Promise<void> {
    await this.receive.execute(
      tx,
      lines.filter(({ quantity }) => quantity >= 0),
      accountId ?? undefined,
    );
    const fewer = gatherLines(lines.filter(({ quantity }) => quantity < 0));
    if (fewer.length === 0) return;
    const at = this.clock.now();
    const { taken, low } = await this.stock.reduce(
      tx,
      fewer.map(({ variantId, quantity }) => ({ variantId, quantity: -quantity })),
      at,
      accountId,
    );
    await this.outbox.add(tx, ...stockChanges(taken), ...lowStock(low, at));
  }
}
