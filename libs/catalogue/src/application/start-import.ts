import { Injectable } from '@nestjs/common';
import { Clock, ok, refuse, type Problem, type Result } from '@market/kernel';
import { Jobs, UnitOfWork, type Actor, type Tx } from '@market/platform';
import { ImportRepository, type ImportRow, type ImportState } from '../persistence/import.repository.js';
import { check, type MapImportProblem } from './map-import.js';
import { runImportJob } from './run-import.js';

export type StartImportProblem = MapImportProblem;

type Start = 'run' | 'undo' | 'resume';

/** From which states an import may be started in which direction. */
const starts: Readonly<Record<Start, readonly ImportState[]>> = { run: ['mapping'], undo: ['done', 'stopped'], resume: ['stopped'] };

/** Lets an import run, go on after it was stopped, or be undone: a job does it, and it does not matter which worker. */
@Injectable()
export class StartImport {
  constructor(
    private readonly work: UnitOfWork,
    private readonly imports: ImportRepository,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    { importId, start }: { readonly importId: string; readonly start: Start },
  ): Promise<Result<void, StartImportProblem>> {
    return this.work.run<void, StartImportProblem>(actor, async (tx) => {
      const row = await this.imports.find(tx, importId, actor.role === 'seller' ? actor.shopId : null, true);
      if (!row) return refuse({ code: 'catalogue/import-not-found', kind: 'not-found' });
      if (!starts[start].includes(row.state)) return refuse(underWay);
      const fit = start === 'run' ? check(row) : ok(undefined);
      if (!fit.ok) return fit;
      await this.set(tx, row, start);
      await this.jobs.enqueue(tx, runImportJob, { importId }, { key: `import:${importId}` });
      return ok(undefined);
    });
  }

  private async set(tx: Tx, row: ImportRow, start: Start): Promise<void> {
    const now = this.clock.now();
    const fresh = { failures: 0, problem: null, lease_until: null };
    if (start === 'run') await this.imports.set(tx, row.id, { ...fresh, state: 'running', started_at: now });
    else if (start === 'undo')
      await this.imports.set(tx, row.id, {
        ...fresh,
        ...{ state: 'undoing', finished_at: row.finishedAt ?? now, done: 0, total: row.added + row.updated },
      });
    else await this.imports.set(tx, row.id, { ...fresh, state: row.finishedAt === null ? 'running' : 'undoing' });
  }
}

const underWay: Problem<'catalogue/import-under-way'> = { code: 'catalogue/import-under-way', kind: 'conflict' };
