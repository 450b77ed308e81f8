import { Injectable } from '@nestjs/common';
import { assert, Clock, isId, Money } from '@market/kernel';
import { isStaff, UnitOfWork, type Actor } from '@market/platform';
import { flagsIn, type FlaggedWord } from '../domain/flagged-words.js';
import { wordsOf } from '../domain/product-content.js';
import type { ProductState } from '../domain/product-life.js';
import { ContentRepository } from '../persistence/content.repository.js';
import { DeskReads, type DeskProduct, type QueueFilter, type QueueRow } from '../persistence/desk-reads.js';
import { PromotionRepository, type PromotionRow } from '../persistence/promotion.repository.js';

export type PromotionLine = Omit<PromotionRow, 'price' | 'usualPrice'> & {
  readonly price: Money;
  readonly usualPrice: Money;
  readonly runs: boolean;
  readonly ended: boolean;
};

/** What a shop sees of its own products, and officers of all. */
@Injectable()
export class DeskQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: DeskReads,
    private readonly contents: ContentRepository,
    private readonly promotions: PromotionRepository,
    private readonly clock: Clock,
  ) {}

  /** With the words in its texts, and in what waits for it, that somebody should look at. */
  one(actor: Actor, productId: string): Promise<(DeskProduct & { readonly flags: readonly FlaggedWord[] }) | undefined> {
    if (!isId(productId)) return Promise.resolve(undefined);
    return this.work.read(actor, async (tx) => {
      const found = await this.reads.one(tx, productId);
      if (!found || (actor.role === 'seller' && actor.shopId !== found.shopId)) return undefined;
      const words = await this.contents.flaggedWords(tx);
      const after = found.changes.find(({ state }) => state === 'waiting')?.after;
      return { ...found, flags: flagsIn(`${wordsOf(found)} ${wordsOf(after ?? {})}`, words) };
    });
  }

  /** The longest waiting first. */
  async queue(actor: Actor, filter: QueueFilter): Promise<{ readonly items: readonly QueueRow[]; readonly total: number }> {
    assert(isStaff(actor), 'the queue is the officers’');
    const items = await this.work.read(actor, (tx) => this.reads.queue(tx, filter));
    return { items, total: items[0]?.total ?? 0 };
  }

  async counts(actor: Extract<Actor, { role: 'seller' }>): Promise<Readonly<Partial<Record<ProductState, number>>>> {
    const rows = await this.work.read(actor, (tx) => this.reads.counts(tx, actor.shopId));
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  }

  async promotionsOf(actor: Actor, productId: string): Promise<readonly PromotionLine[]> {
    const now = this.clock.now();
    const rows = await this.work.read(actor, (tx) => this.promotions.ofProduct(tx, productId, now));
    return rows.map((row) => ({
      ...row,
      ...{ price: Money.vnd(row.price), usualPrice: Money.vnd(row.usualPrice) },
      ...{ runs: row.startsAt <= now && now < row.endsAt, ended: row.endsAt <= now },
    }));
  }
}
