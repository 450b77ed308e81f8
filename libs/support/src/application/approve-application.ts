import { Injectable } from '@nestjs/common';
import { Clock, localDay, Money, ok, refuse, type Problem, type Result } from '@market/kernel';
import { UnitOfWork, type Actor, type Tx } from '@market/platform';
import { supportOf } from '../domain/entitlement.js';
import { ApplicationRepository, type LivingApplication } from '../persistence/application.repository.js';
import { ProgrammeRepository } from '../persistence/programme.repository.js';
import { ApplicationMover, type ApplicationMoveProblem, type MoveWish } from './application-mover.js';

export interface ApproveCommand extends MoveWish {
  readonly amount: Money;
}

export type ApproveProblem =
  ApplicationMoveProblem | Problem<'support/amount-invalid' | 'support/amount-beyond-rate' | 'support/budget-used-up'>;

/** Grants support: within the rate, within the year's ceiling of the business, within the budget, however many officers decide at once. */
@Injectable()
export class ApproveApplication {
  constructor(
    private readonly work: UnitOfWork,
    private readonly applications: ApplicationRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly mover: ApplicationMover,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, { amount, ...wish }: ApproveCommand): Promise<Result<void, ApproveProblem>> {
    return this.work.run<void, ApproveProblem>(actor, async (tx) => {
      const found = await this.mover.begin(tx, actor, 'approve', wish);
      if (!found.ok) return found;
      if (amount.minor <= 0n) return refuse({ code: 'support/amount-invalid', kind: 'invalid', fields: { amount: 'not-positive' } });
      const year = Number(localDay(this.clock.now()).slice(0, 4));
      // The programme's row is locked from here: two applications of one business are weighed one after the other.
      const left = await this.programmes.commit(tx, found.value.programmeId, amount.minor);
      if (left === undefined) return refuse({ code: 'support/budget-used-up', kind: 'conflict', fields: { amount: 'beyond-budget' } });
      const most = await this.most(tx, found.value, year);
      if (amount.minor > most) {
        const facts = { most: most.toString() };
        return refuse({ code: 'support/amount-beyond-rate', kind: 'invalid', facts, fields: { amount: 'beyond-rate' } });
      }
      await this.mover.finish(tx, actor, 'approve', found.value, { reason: wish.reason, granted: { amount: amount.minor, year } });
      return ok(undefined);
    });
  }

  private async most(tx: Tx, found: LivingApplication, year: number): Promise<bigint> {
    const before = await this.applications.grantedIn(tx, found.programmeId, found.businessId, year);
    return supportOf(found.cost, found, before);
  }
}
