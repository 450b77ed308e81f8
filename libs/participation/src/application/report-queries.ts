import { Injectable } from '@nestjs/common';
import { Clock, localDay } from '@market/kernel';
import { UnitOfWork, type Actor } from '@market/platform';
import { changedLines, sealedText, sealOf, type LineChange, type ReportContent } from '../domain/report-content.js';
import { reportPeriod } from '../domain/report-period.js';
import { ReportRepository, type ReportMoveView, type ReportSummary, type StoredReport } from '../persistence/report.repository.js';
import { CountReport } from './count-report.js';

export interface ReportView extends Pick<
  StoredReport,
  'id' | 'regime' | 'period' | 'revision' | 'state' | 'version' | 'words' | 'sha256' | 'throughEntry'
> {
  /** As it was signed for; of a draft as it would be now. */
  readonly content: ReportContent;
  readonly moves: readonly ReportMoveView[];
  /** The period has not ended yet. */
  readonly running: boolean;
  /** Of a locked report: whether the facts still give the same text, and what was restated since. */
  readonly check: { readonly sha256: string; readonly same: boolean; readonly restated: readonly LineChange[] } | undefined;
}

/** Of what is on record now, nothing is left out. */
const everything = 2n ** 63n - 1n;

@Injectable()
export class ReportQueries {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reports: ReportRepository,
    private readonly count: CountReport,
    private readonly clock: Clock,
  ) {}

  list(actor: Actor): Promise<readonly ReportSummary[]> {
    return this.work.read(actor, (tx) => this.reports.list(tx));
  }

  /** Every look at a locked report counts it again: a text that could not be reproduced would be seen at once. */
  one(actor: Actor, id: string): Promise<ReportView | undefined> {
    return this.work.read(actor, async (tx) => {
      const report = await this.reports.find(tx, id);
      if (!report) return undefined;
      const [moves, form] = [await this.reports.moves(tx, id), await this.reports.form(tx, report.form)];
      const { content: sealed, throughEntry, ...known } = report;
      const now = await this.count.execute(tx, report, form, everything);
      const about = { ...known, throughEntry, moves, running: this.isRunning(report) };
      if (sealed === null || throughEntry === null) return { ...about, content: now, check: undefined };
      const again = sealedText(await this.count.execute(tx, report, form, throughEntry));
      const content = JSON.parse(sealed) as ReportContent;
      return { ...about, content, check: { sha256: sealOf(again), same: again === sealed, restated: changedLines(content, now) } };
    });
  }

  private isRunning({ regime, period }: StoredReport): boolean {
    return (reportPeriod(regime, period)?.to ?? '') >= localDay(this.clock.now());
  }
}
