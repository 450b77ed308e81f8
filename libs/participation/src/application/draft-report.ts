import { Injectable } from '@nestjs/common';
import { Clock, localDay, newId, ok, refuse, type Problem, type Result } from '@market/kernel';
import { AuditLog, UnitOfWork, type Actor } from '@market/platform';
import { reportPeriod, type PeriodCode, type ReportRegime } from '../domain/report-period.js';
import type { ReportWords } from '../domain/report-content.js';
import { ReportRepository } from '../persistence/report.repository.js';

export type DraftProblem = Problem<'platform/forbidden'> | Problem<'participation/no-such-period'> | Problem<'participation/report-exists'>;

const silent: ReportWords = { notes: {}, signer: { place: '', agency: '', title: '', name: '' } };

/** Begins the report of a period, with the words of who signed the last one. */
@Injectable()
export class DraftReport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reports: ReportRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  execute(
    actor: Actor,
    { regime, period: code }: { regime: ReportRegime; period: PeriodCode },
  ): Promise<Result<{ reportId: string }, DraftProblem>> {
    return this.work.run<{ reportId: string }, DraftProblem>(actor, async (tx) => {
      if (actor.role !== 'officer' && actor.role !== 'admin') return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
      const period = reportPeriod(regime, code);
      const at = this.clock.now();
      if (!period || period.from > localDay(at))
        return refuse({ code: 'participation/no-such-period', kind: 'invalid', fields: { period: 'invalid' } });
      const [id, form] = [newId(), await this.reports.formAt(tx, period.from)];
      const { signer } = (await this.reports.lastWords(tx)) ?? silent;
      const draft = { id, regime, period: code, form, words: { notes: {}, signer }, by: actor.accountId, at };
      if (!(await this.reports.draft(tx, draft))) return refuse({ code: 'participation/report-exists', kind: 'conflict' });
      await this.reports.moved(tx, { id, from: null, to: 'draft', at, by: actor.accountId, reason: null });
      await this.audit.record(tx, actor, 'participation/draft-report', id, { regime, period: code });
      return ok({ reportId: id });
    });
  }
}
