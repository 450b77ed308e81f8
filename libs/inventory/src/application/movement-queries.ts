import { Injectable } from '@nestjs/common';
import { systemActor, UnitOfWork, type Actor } from '@market/platform';
import { MovementReads, type MovementRow, type StockItemRow } from '../persistence/movement-reads.js';

export type StockItem = StockItemRow;
/** `by` is a name here; null for the system. */
export type StockMovement = Omit<MovementRow, 'total'>;

export interface StockHistory {
  readonly item: StockItem;
  readonly movements: readonly StockMovement[];
  readonly total: number;
}

/** Who changed the stock of a variant, when and why. */
@Injectable()
export class MovementQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: MovementReads,
  ) {}

  /** @param page counted from 1. @returns nothing for a variant of another shop */
  async history(
    seller: Extract<Actor, { role: 'seller' }>,
    variantId: string,
    { page, perPage }: { readonly page: number; readonly perPage: number },
  ): Promise<StockHistory | undefined> {
    const found = await this.work.read(seller, async (tx) => {
      const item = await this.reads.item(tx, variantId, seller.shopId);
      return item && { item, rows: await this.reads.page(tx, variantId, seller.shopId, perPage, (page - 1) * perPage) };
    });
    if (!found) return undefined;
    const { item, rows } = found;
    const names = await this.namesOf(rows);
    const movements = rows.map(({ total: _, by, ...row }) => ({ ...row, by: by === null ? null : (names.get(by) ?? null) }));
    return { item, movements, total: rows[0]?.total ?? 0 };
  }

  /** A seller may not read accounts, but may know who of the shop's own people changed its stock. */
  private namesOf(rows: readonly MovementRow[]): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(rows.flatMap(({ by }) => by ?? []))];
    if (ids.length === 0) return Promise.resolve(new Map());
    return this.work.read(systemActor('inventory/name-movers'), (tx) => this.reads.names(tx, ids));
  }
}
