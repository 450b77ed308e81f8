import { Injectable } from '@nestjs/common';
import { Clock, newId, ok, refuse, type Problem, type Result } from '@market/kernel';
import { UnitOfWork, type Actor } from '@market/platform';
import { QuestionRepository } from '../persistence/question.repository.js';
import { QuestionMover, type QuestionMoveProblem, type QuestionWish } from './question-mover.js';

export type ReplyProblem = QuestionMoveProblem | Problem<'support/answer-empty' | 'support/already-followed-up'>;

/** What the asker says to an answer: that it helped, or what is still open. */
@Injectable()
export class ReplyToAnswer {
  constructor(
    private readonly work: UnitOfWork,
    private readonly questions: QuestionRepository,
    private readonly mover: QuestionMover,
    private readonly clock: Clock,
  ) {}

  rate(actor: Actor, { number, satisfied }: { number: string; satisfied: boolean }): Promise<Result<void, QuestionMoveProblem>> {
    return this.work.run<void, QuestionMoveProblem>(actor, async (tx) => {
      const found = await this.questions.lock(tx, number);
      if (!found || !('accountId' in actor) || found.accountId !== actor.accountId) {
        return refuse({ code: 'support/question-not-found', kind: 'not-found' });
      }
      if (found.state !== 'answered' && found.state !== 'published')
        return refuse({ code: 'support/question-move-refused', kind: 'conflict' });
      await this.questions.rate(tx, found.id, satisfied);
      return ok(undefined);
    });
  }

  /** One question back, answered within a new term; whoever needs more asks anew. */
  followUp(actor: Actor, { text, ...wish }: QuestionWish & { readonly text: string }): Promise<Result<void, ReplyProblem>> {
    return this.work.run<void, ReplyProblem>(actor, async (tx) => {
      const found = await this.mover.begin(tx, actor, 'follow-up', wish);
      if (!found.ok) return found;
      if (found.value.followedUp) return refuse({ code: 'support/already-followed-up', kind: 'conflict' });
      if (text.trim() === '') return refuse({ code: 'support/answer-empty', kind: 'invalid', fields: { text: 'required' } });
      if (!('accountId' in actor)) return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
      const { id } = found.value;
      const at = this.clock.now();
      await this.questions.addMessage(tx, { id: newId(), questionId: id, kind: 'follow-up', body: text.trim(), by: actor.accountId, at });
      await this.mover.finish(tx, actor, 'follow-up', found.value, { followedUp: true, term: await this.mover.term(tx) });
      return ok(undefined);
    });
  }
}
