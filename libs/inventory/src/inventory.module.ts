import { Module, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '@market/platform';
import { CommitHold } from './application/commit-hold.js';
import { HoldStock } from './application/hold-stock.js';
import { MovementQueries } from './application/movement-queries.js';
import { OnStockStated } from './application/on-stock-stated.js';
import { ReceiveStock } from './application/receive-stock.js';
import { ReleaseExpiredHolds } from './application/release-expired-holds.js';
import { ReleaseHold } from './application/release-hold.js';
import { ReturnStock } from './application/return-stock.js';
import { SetLowStock } from './application/set-low-stock.js';
import { SetStock } from './application/set-stock.js';
import { ShelfQueries } from './application/shelf-queries.js';
import { StockQueries } from './application/stock-queries.js';
import { MovementReads } from './persistence/movement-reads.js';
import { ShelfReads } from './persistence/shelf-reads.js';
import { StockRepository } from './persistence/stock.repository.js';

const commands = [CommitHold, HoldStock, ReceiveStock, ReleaseExpiredHolds, ReleaseHold, ReturnStock, SetLowStock, SetStock];
const door = [...commands, MovementQueries, ShelfQueries, StockQueries];

@Module({ providers: [...door, MovementReads, OnStockStated, ShelfReads, StockRepository], exports: door })
export class InventoryModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly releaseExpired: ReleaseExpiredHolds,
  ) {}

  onModuleInit(): void {
    this.jobs.schedule('inventory/release-expired-holds', '* * * * *', async () => {
      await this.releaseExpired.execute();
    });
  }
}
