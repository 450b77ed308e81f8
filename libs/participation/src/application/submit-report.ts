import { Injectable } from '@nestjs/common';
import { Clock, localDay, ok, refuse, type Problem, type Result } from '@market/kernel';
import { AuditLog, UnitOfWork, type Actor, type Tx } from '@market/platform';
import { sealedText, sealOf, type Signer } from '../domain/report-content.js';
import { allowsReportMove } from '../domain/report-life.js';
import { reportPeriod } from '../domain/report-period.js';
import { CountReads } from '../persistence/count-reads.js';
import { ReportRepository, type StoredReport } from '../persistence/report.repository.js';
import { CountReport } from './count-report.js';

export type SubmitProblem =
  | Problem<'platform/forbidden'>
  | Problem<'participation/unknown-report'>
  | Problem<'participation/report-locked'>
  | Problem<'participation/report-changed-meanwhile'>
  | Problem<'participation/period-running'>
  | Problem<'participation/signer-missing'>;

/** Counts for the last time, up to a fact of which everything before is known, and locks the text under its hash. */
@Injectable()
export class SubmitReport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reports: ReportRepository,
    private readonly counts: CountReads,
    private readonly count: CountReport,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  execute(
    actor: Actor,
    { reportId, expectedVersion }: { reportId: string; expectedVersion: number },
  ): Promise<Result<{ sha256: string }, SubmitProblem>> {
    return this.work.run<{ sha256: string }, SubmitProblem>(actor, async (tx) => {
      if (actor.role !== 'officer' && actor.role !== 'admin') return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
      const report = await this.reports.find(tx, reportId, 'locked');
      if (!report) return refuse({ code: 'participation/unknown-report', kind: 'not-found' });
      if (report.version !== expectedVersion) return refuse({ code: 'participation/report-changed-meanwhile', kind: 'conflict' });
      if (!allowsReportMove(report.state, 'submitted')) return refuse({ code: 'participation/report-locked', kind: 'conflict' });
      const at = this.clock.now();
      if (reportPeriod(report.regime, report.period)!.to >= localDay(at))
        return refuse({ code: 'participation/period-running', kind: 'conflict' });
      const faults = unsigned(report.words.signer);
      if (Object.keys(faults).length > 0) return refuse({ code: 'participation/signer-missing', kind: 'invalid', fields: faults });
      const sha256 = await this.seal(tx, report);
      await this.reports.moved(tx, { id: reportId, from: report.state, to: 'submitted', at, by: actor.accountId, reason: null });
      await this.audit.record(tx, actor, 'participation/submit-report', reportId, { period: report.period, regime: report.regime, sha256 });
      return ok({ sha256 });
    });
  }

  private async seal(tx: Tx, report: StoredReport): Promise<string> {
    const throughEntry = await this.counts.settledEntry(tx);
    const form = await this.reports.form(tx, report.form);
    const content = sealedText(await this.count.execute(tx, report, form, throughEntry));
    const sha256 = sealOf(content);
    await this.reports.seal(tx, report.id, { content, sha256, throughEntry });
    return sha256;
  }
}

const unsigned = ({ place, agency, title, name }: Signer): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ place, agency, title, name }).flatMap(([box, text]) => (text.trim() === '' ? [[box, 'required']] : [])),
  );
