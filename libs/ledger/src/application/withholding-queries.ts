import { Injectable } from '@nestjs/common';
import { assert, type LocalDay } from '@market/kernel';
import { isStaff, UnitOfWork, type Actor } from '@market/platform';
import { daysOf, monthsAfter, type Month } from '../domain/days.js';
import { WithholdingReads, type WithholdingRow } from '../persistence/withholding.reads.js';

export interface WithholdingReport {
  readonly rows: readonly WithholdingRow[];
  readonly revenue: bigint;
  readonly vat: bigint;
  readonly pit: bigint;
  /** Until when the month is declared and paid: the 20th of the next (NĐ 117/2025 Art. 10, kept by NĐ 252/2026). */
  readonly dueOn: LocalDay;
}

/** What the market has withheld from households and individuals, for the monthly declaration. */
@Injectable()
export class WithholdingQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reads: WithholdingReads,
  ) {}

  async month(actor: Actor, month: Month): Promise<WithholdingReport> {
    assert(isStaff(actor), 'only staff read what all sellers owe');
    const { from, to } = daysOf(month);
    const rows = await this.work.read(actor, (tx) => this.reads.ofPeriod(tx, from, to));
    const sum = (of: (row: WithholdingRow) => bigint) => rows.reduce((total, row) => total + of(row), 0n);
    return {
      rows,
      ...{ revenue: sum((row) => row.revenue), vat: sum((row) => row.vat), pit: sum((row) => row.pit) },
      dueOn: `${monthsAfter(month, 1)}-20`,
    };
  }
}
