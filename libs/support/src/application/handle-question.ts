import { Injectable } from '@nestjs/common';
import { ok, refuse, type Problem, type Result } from '@market/kernel';
import { UnitOfWork, type Actor, type Tx } from '@market/platform';
import { complexAnswerDays } from '../domain/question-life.js';
import { DepartmentRepository } from '../persistence/department.repository.js';
import { QuestionMover, type QuestionMoveProblem, type QuestionWish } from './question-mover.js';

export type RouteProblem = QuestionMoveProblem | Problem<'support/department-not-found'>;
export type ExtendProblem = QuestionMoveProblem | Problem<'support/already-extended' | 'support/term-over'>;

/** What an officer does with a question before it is answered: takes it, passes it on, takes the longer term. */
@Injectable()
export class HandleQuestion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly departments: DepartmentRepository,
    private readonly mover: QuestionMover,
  ) {}

  take(actor: Actor, wish: QuestionWish): Promise<Result<void, QuestionMoveProblem>> {
    return this.work.run<void, QuestionMoveProblem>(actor, (tx) => this.takeWithin(tx, actor, wish));
  }

  async takeWithin(tx: Tx, actor: Actor, wish: QuestionWish): Promise<Result<void, QuestionMoveProblem>> {
    const found = await this.mover.begin(tx, actor, 'take', wish);
    if (!found.ok) return found;
    if (!('accountId' in actor)) return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
    await this.mover.finish(tx, actor, 'take', found.value, { officerId: actor.accountId });
    return ok(undefined);
  }

  /** The other department answers within the term that runs already: the asker does not wait longer for it. */
  route(actor: Actor, { departmentId, ...wish }: QuestionWish & { readonly departmentId: string }): Promise<Result<void, RouteProblem>> {
    return this.work.run<void, RouteProblem>(actor, async (tx) => {
      const found = await this.mover.begin(tx, actor, 'route', wish);
      if (!found.ok) return found;
      const known = (await this.departments.list(tx)).some(({ id }) => id === departmentId);
      if (!known || departmentId === found.value.departmentId) {
        return refuse({ code: 'support/department-not-found', kind: 'invalid', fields: { departmentId: 'required' } });
      }
      if (!('accountId' in actor)) return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
      await this.mover.finish(tx, actor, 'route', found.value, {
        ...{ reason: wish.reason, departmentId, officerId: null, routedBy: actor.accountId },
      });
      return ok(undefined);
    });
  }

  /** A complex question is answered in 30 working days from the first; told with its reason, once, and before the term is over. */
  extend(actor: Actor, wish: QuestionWish): Promise<Result<void, ExtendProblem>> {
    return this.work.run<void, ExtendProblem>(actor, async (tx) => {
      const found = await this.mover.begin(tx, actor, 'extend', wish);
      if (!found.ok) return found;
      const { extended, runsFrom, dueOn } = found.value;
      if (extended) return refuse({ code: 'support/already-extended', kind: 'conflict' });
      if ((await this.mover.term(tx)).runsFrom > dueOn) return refuse({ code: 'support/term-over', kind: 'conflict' });
      const longer = await this.mover.dueOn(tx, runsFrom, complexAnswerDays);
      await this.mover.finish(tx, actor, 'extend', found.value, { reason: wish.reason, term: { dueOn: longer }, extended: true });
      return ok(undefined);
    });
  }
}
