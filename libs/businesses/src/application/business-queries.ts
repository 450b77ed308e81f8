import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Actor, type Tx } from '@market/platform';
import type { BusinessState } from '../domain/business-life.js';
import { BusinessReads, type BusinessLine, type BusinessStanding, type BusinessView } from '../persistence/business-reads.js';

export interface BusinessPage {
  readonly items: readonly BusinessLine[];
  readonly total: number;
  readonly page: number;
  readonly perPage: number;
}

/** Private data: officers see every business, a seller the own one, the public none. */
@Injectable()
export class BusinessQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: BusinessReads,
  ) {}

  byId(actor: Actor, businessId: string): Promise<BusinessView | undefined> {
    return this.work.read(actor, (tx) => this.reads.byId(tx, businessId));
  }

  /** The business behind a shop, where the actor of the transaction may see it. */
  ofShop(tx: Tx, shopId: string): Promise<BusinessStanding | undefined> {
    return this.reads.ofShop(tx, shopId);
  }

  /** The latest submission first. */
  async list(
    actor: Actor,
    { state, page = 1, perPage = 50 }: { state?: BusinessState; page?: number; perPage?: number },
  ): Promise<BusinessPage> {
    const found = await this.work.read(actor, (tx) => this.reads.list(tx, state ?? null, perPage, (page - 1) * perPage));
    return { ...found, page, perPage };
  }
}
