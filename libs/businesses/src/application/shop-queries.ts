import { Injectable } from '@nestjs/common';
import { slugify } from '@market/kernel';
import { publicActor, UnitOfWork, type Tx } from '@market/platform';
import { ShopReads, type ShopSort, type ShopSummary, type ShopView } from '../persistence/shop-reads.js';

export interface ShopPage {
  readonly items: readonly ShopView[];
  readonly total: number;
  readonly page: number;
  readonly perPage: number;
}

@Injectable()
export class ShopQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: ShopReads,
  ) {}

  /** An open shop, as everybody sees it. */
  async bySlug(slug: string): Promise<ShopView | undefined> {
    // What cannot be a slug is not looked for: PostgreSQL refuses some texts, such as one with a zero byte.
    if (slugify(slug) !== slug) return undefined;
    return this.work.read(publicActor, (tx) => this.reads.bySlug(tx, slug));
  }

  /** The shops that the transaction's actor may see, in the order of their ids. */
  byIds(tx: Tx, ids: readonly string[]): Promise<readonly ShopSummary[]> {
    return this.reads.byIds(tx, ids);
  }

  async list({ page = 1, perPage = 24, sort = 'name' }: { page?: number; perPage?: number; sort?: ShopSort }): Promise<ShopPage> {
    const found = await this.work.read(publicActor, (tx) => this.reads.list(tx, sort, perPage, (page - 1) * perPage));
    return { ...found, page, perPage };
  }
}
