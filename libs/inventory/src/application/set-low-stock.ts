import { Injectable } from '@nestjs/common';
import { ok, refuse, type Problem, type Result } from '@market/kernel';
import { UnitOfWork, type Actor } from '@market/platform';
import { StockRepository } from '../persistence/stock.repository.js';

export type SetLowStockProblem = Problem<'inventory/invalid-quantity'> | Problem<'inventory/stock-not-found'>;

/** From how many pieces on a shop wants to be told that a variant runs low; 0 switches it off. */
@Injectable()
export class SetLowStock {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stock: StockRepository,
  ) {}

  async execute(
    seller: Extract<Actor, { role: 'seller' }>,
    { variantId, lowAt }: { readonly variantId: string; readonly lowAt: number },
  ): Promise<Result<void, SetLowStockProblem>> {
    if (!Number.isSafeInteger(lowAt) || lowAt < 0 || lowAt > 1_000_000)
      return refuse({ code: 'inventory/invalid-quantity', kind: 'invalid', fields: { lowAt: 'not-a-quantity' } });
    return this.work.run<void, SetLowStockProblem>(seller, async (tx) => {
      await this.stock.open(tx, [variantId]);
      const done = await this.stock.setLow(tx, variantId, seller.shopId, lowAt);
      return done ? ok(undefined) : refuse({ code: 'inventory/stock-not-found', kind: 'not-found' });
    });
  }
}
