import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@market/kernel';
import { UnitOfWork, type Actor } from '@market/platform';
import { ApplicationMover, type ApplicationMoveProblem, type MoveWish } from './application-mover.js';

/** Moves that change nothing beside the state: taking up, asking for papers, refusing; by the business: withdrawing. */
@Injectable()
export class MoveApplication {
  constructor(
    private readonly work: UnitOfWork,
    private readonly mover: ApplicationMover,
  ) {}

  execute(actor: Actor, move: 'take' | 'ask-more' | 'refuse' | 'withdraw', wish: MoveWish): Promise<Result<void, ApplicationMoveProblem>> {
    return this.work.run<void, ApplicationMoveProblem>(actor, async (tx) => {
      const found = await this.mover.begin(tx, actor, move, wish);
      if (!found.ok) return found;
      await this.mover.finish(tx, actor, move, found.value, { reason: wish.reason });
      return ok(undefined);
    });
  }
}
