import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { StockLevel } from '../domain/stock.js';
import { StockRepository } from '../persistence/stock.repository.js';

@Injectable()
export class StockQueries {
  constructor(private readonly stock: StockRepository) {}

  /** What can be bought now of published products; a variant without stock is not in the map. Anybody may ask. */
  async available(tx: Tx, variantIds: readonly string[]): Promise<Map<string, number>> {
    if (variantIds.length === 0) return new Map();
    const rows = await this.stock.available(tx, variantIds);
    return new Map(rows.map(({ variantId, available }) => [variantId, available]));
  }

  /** On hand, held and available, of the variants that the actor of the transaction looks after. */
  levels(tx: Tx, variantIds: readonly string[]): Promise<readonly StockLevel[]> {
    return this.stock.levels(tx, variantIds);
  }

  /** Stock whose movements or holds do not add up; run as the system. Empty, or something is badly wrong. */
  discrepancies(tx: Tx): Promise<readonly { readonly variantId: string }[]> {
    return this.stock.discrepancies(tx);
  }
}
