import { Injectable } from '@nestjs/common';
import { Clock, ok, refuse, type Problem, type Result } from '@market/kernel';
import { Outbox, UnitOfWork, type Actor } from '@market/platform';
import { lowStock, stockChanges, type ChangedVariant } from '../domain/inventory-events.js';
import { StockRepository } from '../persistence/stock.repository.js';

export type SetStockProblem =
  | Problem<'inventory/invalid-quantity'>
  | Problem<'inventory/stock-not-found'>
  | Problem<'inventory/held-for-buyers'>
  | Problem<'inventory/counted-meanwhile'>;

export interface CountedStock {
  readonly variantId: string;
  readonly onHand: number;
  /** What the page showed on which it was typed: where the stock has moved since, somebody should look again. */
  readonly shown?: number;
  readonly why?: string;
}

/** Sets what the shop counted on its shelf. Pieces that buyers are paying for cannot be counted away. */
@Injectable()
export class SetStock {
  constructor(
    private readonly work: UnitOfWork,
    private readonly stock: StockRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { variantId, onHand, shown, why = '' }: CountedStock): Promise<Result<void, SetStockProblem>> {
    if (!Number.isSafeInteger(onHand) || onHand < 0 || onHand > 1_000_000)
      return refuse({ code: 'inventory/invalid-quantity', kind: 'invalid', fields: { onHand: 'not-a-quantity' } });
    const at = this.clock.now();
    return this.work.run<void, SetStockProblem>(actor, async (tx) => {
      await this.stock.open(tx, [variantId]);
      const row = await this.stock.count(tx, {
        variantId,
        onHand,
        shopId: actor.role === 'seller' ? actor.shopId : null,
        by: 'accountId' in actor ? actor.accountId : null,
        why: why.trim().slice(0, 300) || null,
        at,
      });
      if (!row) return refuse({ code: 'inventory/stock-not-found', kind: 'not-found' });
      // The same form sent twice finds what it asked for.
      if (shown !== undefined && row.before !== shown && row.before !== onHand)
        return refuse({ code: 'inventory/counted-meanwhile', kind: 'conflict', facts: { onHand: row.before } });
      if (onHand < row.held) return refuse({ code: 'inventory/held-for-buyers', kind: 'conflict', facts: { held: row.held } });
      const crossed = row.lowAt > 0 && row.before > row.lowAt && onHand <= row.lowAt;
      const low = row.done && crossed ? [{ ...changedOf(row), onHand, lowAt: row.lowAt }] : [];
      if (row.done) await this.outbox.add(tx, ...stockChanges([row]), ...lowStock(low, at));
      return ok(undefined);
    });
  }
}

const changedOf = ({ variantId, productId, shopId }: ChangedVariant): ChangedVariant => ({ variantId, productId, shopId });
