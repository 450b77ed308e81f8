import { Injectable } from '@nestjs/common';
import { Clock, newId, ok, refuse, type Problem, type Result } from '@market/kernel';
import { AuditLog, Jobs, UnitOfWork, type Actor, type Tx } from '@market/platform';
import { parseNames, type InvalidNames } from '../domain/name-set.js';
import { RegionalNamesRepository } from '../persistence/regional-names.repository.js';
import { refreshNamedJob } from './refresh-named.js';

export type NamesKnown = Problem<'search/names-known'>;
export type NamesNotFound = Problem<'search/names-not-found'>;

/** Officers say what is called how; the documents concerned are made anew at once, in the background. */
@Injectable()
export class AddNames {
  constructor(
    private readonly work: UnitOfWork,
    private readonly names: RegionalNamesRepository,
    private readonly jobs: Jobs,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async execute(
    actor: Actor,
    typed: { readonly direction: string; readonly names: string },
  ): Promise<Result<string, InvalidNames | NamesKnown>> {
    const parsed = parseNames(typed);
    if (!parsed.ok) return parsed;
    const [id, set] = [newId(), parsed.value];
    return this.work.run<string, NamesKnown>(actor, async (tx: Tx) => {
      const added = await this.names.add(tx, id, set, this.clock.now());
      if (!added) return refuse({ code: 'search/names-known', kind: 'conflict', fields: { names: 'taken' } });
      await this.audit.record(tx, actor, 'search/add-names', id, set);
      await this.jobs.enqueue(tx, refreshNamedJob, { names: set.names });
      return ok(id);
    });
  }
}

@Injectable()
export class RemoveNames {
  constructor(
    private readonly work: UnitOfWork,
    private readonly names: RegionalNamesRepository,
    private readonly jobs: Jobs,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, id: string): Promise<Result<void, NamesNotFound>> {
    return this.work.run<void, NamesNotFound>(actor, async (tx: Tx) => {
      const set = await this.names.remove(tx, id, this.clock.now());
      if (!set) return refuse({ code: 'search/names-not-found', kind: 'not-found' });
      await this.audit.record(tx, actor, 'search/remove-names', id, set);
      await this.jobs.enqueue(tx, refreshNamedJob, { names: set.names });
      return ok(undefined);
    });
  }
}
