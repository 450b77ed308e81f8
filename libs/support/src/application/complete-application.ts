import { Injectable } from '@nestjs/common';
import { Clock, ok, refuse, type Problem, type Result } from '@market/kernel';
import { KeepPrivateFiles, type FileNotFound } from '@market/media';
import { UnitOfWork, type Actor } from '@market/platform';
import { ApplicationRepository } from '../persistence/application.repository.js';
import { ApplicationMover, type ApplicationMoveProblem } from './application-mover.js';

export interface CompleteApplicationCommand {
  readonly number: string;
  /** What the business answers to the officer. */
  readonly reason: string;
  readonly fileIds: readonly string[];
}

export type CompleteApplicationProblem = ApplicationMoveProblem | FileNotFound | Problem<'support/answer-empty'>;

/** The business brings what the officer asked for; the term of the decision begins anew. Papers are added, never taken away. */
@Injectable()
export class CompleteApplication {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationRepository,
    private readonly mover: ApplicationMover,
    private readonly keepFiles: KeepPrivateFiles,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, { number, reason, fileIds }: CompleteApplicationCommand): Promise<Result<void, CompleteApplicationProblem>> {
    return this.work.run<void, CompleteApplicationProblem>(actor, async (tx) => {
      const found = await this.mover.begin(tx, actor, 'complete', { number });
      if (!found.ok) return found;
      if (reason.trim() === '' && fileIds.length === 0) {
        return refuse({ code: 'support/answer-empty', kind: 'invalid', fields: { reason: 'required' } });
      }
      const { id, decisionDays } = found.value;
      const papers = await this.applications.papersOf(tx, id);
      const ids = [...papers.map(({ fileId }) => fileId), ...fileIds];
      const kept = await this.keepFiles.execute(tx, actor, { ids, keptFor: 'support/application', subjectId: id, staffMayRead: true });
      if (!kept.ok) return kept;
      const added = fileIds.map((fileId) => ({ key: 'more', fileId }));
      await this.applications.addPapers(tx, id, added, this.clock.now());
      await this.mover.finish(tx, actor, 'complete', found.value, { reason, term: await this.mover.term(tx, decisionDays) });
      return ok(undefined);
    });
  }
}
