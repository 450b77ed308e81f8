import { Injectable } from '@nestjs/common';
import { Clock, Money } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { SaleVariant } from '../domain/product-view.js';
import { ProductReads } from '../persistence/product-reads.js';

@Injectable()
export class VariantQueries {
  constructor(
    private readonly reads: ProductReads,
    private readonly clock: Clock,
  ) {}

  /**
   * The variants that the actor of the transaction may see, in id order, at the prices in force this instant: carts and orders ask here
   * and nowhere else. Those not for sale now say so.
   */
  async forSale(tx: Tx, variantIds: readonly string[]): Promise<readonly SaleVariant[]> {
    if (variantIds.length === 0) return [];
    const rows = await this.reads.forSale(tx, variantIds, this.clock.now());
    return rows.map((row) => ({ ...row, price: Money.vnd(row.price) }));
  }
}
