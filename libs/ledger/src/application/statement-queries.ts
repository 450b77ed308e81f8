import { Injectable } from '@nestjs/common';
import { Clock, localDay } from '@market/kernel';
import { UnitOfWork, type Actor } from '@market/platform';
import { daysOf, type Month } from '../domain/days.js';
import type { Standing, StatementLine, StatementSums } from '../domain/statement.js';
import { StatementReads } from '../persistence/statement.reads.js';

export interface Statement {
  readonly sums: StatementSums;
  readonly lines: readonly StatementLine[];
}

type Seller = Extract<Actor, { role: 'seller' }>;

/** What a shop is owed and why, as the shop reads it. */
@Injectable()
export class StatementQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: StatementReads,
    private readonly clock: Clock,
  ) {}

  /** A month of the seller's own shop: a page of its lines, or all of them. */
  month(seller: Seller, month: Month, page?: { readonly at: number; readonly perPage: number }): Promise<Statement> {
    const period = { shopId: seller.shopId, ...daysOf(month) };
    return this.work.read(seller, async (tx) => ({
      sums: await this.reads.sums(tx, period),
      lines: await this.reads.lines(tx, period, page?.perPage ?? null, page ? (page.at - 1) * page.perPage : 0),
    }));
  }

  standing(seller: Seller): Promise<Standing> {
    return this.work.read(seller, (tx) => this.reads.standing(tx, seller.shopId, localDay(this.clock.now())));
  }
}
