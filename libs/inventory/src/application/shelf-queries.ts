import { Injectable } from '@nestjs/common';
import { Money } from '@market/kernel';
import { UnitOfWork, type Actor } from '@market/platform';
import { ShelfReads, type ShelfFilter, type ShelfRow } from '../persistence/shelf-reads.js';

export type ShelfLine = Omit<ShelfRow, 'price' | 'total'> & { readonly price: Money };

/** What a seller sees of its shelf: every variant with its price and stock. */
@Injectable()
export class ShelfQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: ShelfReads,
  ) {}

  /** @param page counted from 1 */
  async page(
    actor: Extract<Actor, { role: 'seller' }>,
    { only, text = '', page, perPage }: { only?: ShelfFilter | undefined; text?: string; page: number; perPage: number },
  ): Promise<{ readonly items: readonly ShelfLine[]; readonly total: number }> {
    const rows = await this.work.read(actor, (tx) =>
      this.reads.page(tx, { shopId: actor.shopId, only, text, limit: perPage, offset: (page - 1) * perPage }),
    );
    return { items: rows.map(({ total: _total, price, ...row }) => ({ ...row, price: Money.vnd(price) })), total: rows[0]?.total ?? 0 };
  }
}
