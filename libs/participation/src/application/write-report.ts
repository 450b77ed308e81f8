import { Injectable } from '@nestjs/common';
import { ok, refuse, type Problem, type Result } from '@market/kernel';
import { AuditLog, UnitOfWork, type Actor } from '@market/platform';
import type { ReportWords } from '../domain/report-content.js';
import { ReportRepository } from '../persistence/report.repository.js';

export type WriteProblem =
  | Problem<'platform/forbidden'>
  | Problem<'participation/unknown-report'>
  | Problem<'participation/report-locked'>
  | Problem<'participation/report-changed-meanwhile'>;

/** Notes beside the numbers and who will sign. The numbers themselves are nobody's to write. */
@Injectable()
export class WriteReport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly reports: ReportRepository,
    private readonly audit: AuditLog,
  ) {}

  execute(
    actor: Actor,
    { reportId, expectedVersion, words }: { reportId: string; expectedVersion: number; words: ReportWords },
  ): Promise<Result<void, WriteProblem>> {
    return this.work.run<void, WriteProblem>(actor, async (tx) => {
      if (actor.role !== 'officer' && actor.role !== 'admin') return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
      const report = await this.reports.find(tx, reportId, 'locked');
      if (!report) return refuse({ code: 'participation/unknown-report', kind: 'not-found' });
      if (report.state !== 'draft') return refuse({ code: 'participation/report-locked', kind: 'conflict' });
      if (report.version !== expectedVersion) return refuse({ code: 'participation/report-changed-meanwhile', kind: 'conflict' });
      const known = new Set((await this.reports.form(tx, report.form)).indicators.map(({ number }) => number));
      const notes = Object.fromEntries(Object.entries(words.notes).filter(([number, note]) => known.has(number) && note !== ''));
      await this.reports.write(tx, reportId, { notes, signer: words.signer });
      await this.audit.record(tx, actor, 'participation/write-report', reportId, { notes: Object.keys(notes) });
      return ok(undefined);
    });
  }
}
