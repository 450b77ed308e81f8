import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@market/kernel';
import { UnitOfWork, type Actor } from '@market/platform';
import { ProgrammeRepository } from '../persistence/programme.repository.js';
import { ApplicationMover, type ApplicationMoveProblem, type MoveWish } from './application-mover.js';

/** Ends an application. What was granted but never paid goes back into the budget and off the year's ceiling. */
@Injectable()
export class CloseApplication {
  constructor(
    private readonly work: UnitOfWork,
    private readonly programmes: ProgrammeRepository,
    private readonly mover: ApplicationMover,
  ) {}

  execute(actor: Actor, wish: MoveWish): Promise<Result<void, ApplicationMoveProblem>> {
    return this.work.run<void, ApplicationMoveProblem>(actor, async (tx) => {
      const found = await this.mover.begin(tx, actor, 'close', wish);
      if (!found.ok) return found;
      const { state, granted, programmeId } = found.value;
      const unpaid = state === 'approved' && granted !== null;
      if (unpaid) await this.programmes.release(tx, programmeId, granted);
      await this.mover.finish(tx, actor, 'close', found.value, { reason: wish.reason, ...(unpaid ? { granted: 'released' } : {}) });
      return ok(undefined);
    });
  }
}
