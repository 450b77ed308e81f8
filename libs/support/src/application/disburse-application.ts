import { Injectable } from '@nestjs/common';
import { ok, refuse, type Problem, type Result } from '@market/kernel';
import { UnitOfWork, type Actor } from '@market/platform';
import { ApplicationMover, type ApplicationMoveProblem, type MoveWish } from './application-mover.js';

/** Writes down that the treasury has paid what was granted, and under which reference. */
@Injectable()
export class DisburseApplication {
  constructor(
    private readonly work: UnitOfWork,
    private readonly mover: ApplicationMover,
  ) {}

  execute(
    actor: Actor,
    { paidReference, ...wish }: MoveWish & { readonly paidReference: string },
  ): Promise<Result<void, ApplicationMoveProblem | Problem<'support/reference-required'>>> {
    return this.work.run<void, ApplicationMoveProblem | Problem<'support/reference-required'>>(actor, async (tx) => {
      const found = await this.mover.begin(tx, actor, 'disburse', wish);
      if (!found.ok) return found;
      const reference = paidReference.trim();
      if (reference === '') return refuse({ code: 'support/reference-required', kind: 'invalid', fields: { paidReference: 'required' } });
      await this.mover.finish(tx, actor, 'disburse', found.value, { paidReference: reference });
      return ok(undefined);
    });
  }
}
