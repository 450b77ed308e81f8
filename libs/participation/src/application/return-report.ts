import { Injectable } from '@nestjs/common';
import { Clock, ok, refuse, type Problem, type Result } from '@market/kernel';
import { AuditLog, UnitOfWork, type Actor } from '@market/platform';
import { allowsReportMove } from '../domain/report-life.js';
import { ReportRepository } from '../persistence/report.repository.js';

export type ReturnReportProblem =
  | Problem<'platform/forbidden'>
  | Problem<'participation/unknown-report'>
  | Problem<'participation/report-not-submitted'>
  | Problem<'participation/return-reason-required'>
  | Problem<'participation/second-person-needed'>;

/** Sent back for correction by somebody else than who submitted it: it stays as it was, and its period may be reported anew. */
@Injectable()
export class ReturnReport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reports: ReportRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, { reportId, reason: typed }: { reportId: string; reason: string }): Promise<Result<void, ReturnReportProblem>> {
    return this.work.run<void, ReturnReportProblem>(actor, async (tx) => {
      if (actor.role !== 'officer' && actor.role !== 'admin') return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
      const reason = typed.trim().slice(0, 500);
      if (!reason) return refuse({ code: 'participation/return-reason-required', kind: 'invalid', fields: { reason: 'required' } });
      const report = await this.reports.find(tx, reportId, 'locked');
      if (!report) return refuse({ code: 'participation/unknown-report', kind: 'not-found' });
      if (!allowsReportMove(report.state, 'returned')) return refuse({ code: 'participation/report-not-submitted', kind: 'conflict' });
      const moves = await this.reports.moves(tx, reportId);
      if (moves.some(({ to, accountId }) => to === 'submitted' && accountId === actor.accountId))
        return refuse({ code: 'participation/second-person-needed', kind: 'conflict' });
      await this.reports.sendBack(tx, reportId);
      await this.reports.moved(tx, { id: reportId, from: report.state, to: 'returned', at: this.clock.now(), by: actor.accountId, reason });
      await this.audit.record(tx, actor, 'participation/return-report', reportId, { period: report.period, reason });
      return ok(undefined);
    });
  }
}
