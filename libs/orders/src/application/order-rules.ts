import { Injectable } from '@nestjs/common';
import { Clock, localDay, type LocalDay } from '@market/kernel';
import { PublicHolidays, publicActor, UnitOfWork, type Tx } from '@market/platform';
import {
  orderRuleNames,
  refundBy,
  returnHoursOn,
  ruleOn,
  type OrderRule,
  type OrderRuleBook,
  type OrderRuleName,
} from '../domain/order-rules.js';
import { OrderRuleReads } from '../persistence/order-rule-reads.js';

const keptMs = 60_000;

/** The deadlines in force today, for pages that tell of them. */
export interface DeadlinesToday {
  readonly rules: Readonly<Record<OrderRuleName, OrderRule>>;
  /** Hours in which something of these categories may be asked back. */
  readonly returnHours: Readonly<Record<string, number>>;
}

/** The rule book, remembered for a minute: every settlement needs it and it changes a few times a year. */
@Injectable()
export class OrderRules {
  private kept: { readonly book: OrderRuleBook; readonly until: number } | undefined;

  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: OrderRuleReads,
    private readonly holidays: PublicHolidays,
    private readonly clock: Clock,
  ) {}

  /** Reads through the caller's transaction, so that no second connection is waited for. */
  async book(tx: Tx): Promise<OrderRuleBook> {
    if (this.kept && this.kept.until > performance.now()) return this.kept.book;
    const book = { rules: await this.reads.all(tx), holidays: await this.holidays.all(tx) };
    this.kept = { book, until: performance.now() + keptMs };
    return book;
  }

  /** For whoever has just changed a rule: it counts at once instead of within a minute. */
  forget(): void {
    this.kept = undefined;
  }

  /** By when money that became due at these times should have gone back. */
  async refundsBy(times: readonly Date[]): Promise<readonly LocalDay[]> {
    const book = await this.work.read(publicActor, (tx) => this.book(tx));
    return times.map((at) => refundBy(book, at));
  }

  async today(): Promise<DeadlinesToday> {
    const day = localDay(this.clock.now());
    const book = await this.work.read(publicActor, (tx) => this.book(tx));
    const rules = Object.fromEntries(orderRuleNames.map((name) => [name, ruleOn(book, name, day)]));
    return { rules: rules as DeadlinesToday['rules'], returnHours: returnHoursOn(book, day) };
  }
}
