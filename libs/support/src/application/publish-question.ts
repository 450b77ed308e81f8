import { Injectable } from '@nestjs/common';
import { assert, Clock, localDay, ok, refuse, slugify, type Problem, type Result } from '@market/kernel';
import { UnitOfWork, type Actor, type Tx } from '@market/platform';
import { personalMarks } from '../domain/personal-marks.js';
import { QuestionRepository, type PublishedText } from '../persistence/question.repository.js';
import { QuestionMover, type QuestionMoveProblem, type QuestionWish } from './question-mover.js';

export interface PublishCommand extends Omit<QuestionWish, 'reason'>, Omit<PublishedText, 'slug'> {
  /** The officer has looked at every piece that was flagged and lets it stand: an office's own telephone, for example. */
  readonly flagsSeen: boolean;
}

export type PublishProblem =
  QuestionMoveProblem | Problem<'support/question-private' | 'support/publication-invalid' | 'support/personal-data-found'>;

/** Makes question and answer public in the officer's wording, for those whose asker agreed; and takes them back with a reason. */
@Injectable()
export class PublishQuestion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly questions: QuestionRepository,
    private readonly mover: QuestionMover,
    private readonly clock: Clock,
  ) {}

  /** @returns where it stands now */
  execute(actor: Actor, command: PublishCommand): Promise<Result<string, PublishProblem>> {
    return this.work.run<string, PublishProblem>(actor, (tx) => this.within(tx, actor, command));
  }

  async within(
    tx: Tx,
    actor: Actor,
    { title, question, answer, flagsSeen, ...wish }: PublishCommand,
  ): Promise<Result<string, PublishProblem>> {
    const found = await this.mover.begin(tx, actor, 'publish', wish);
    if (!found.ok) return found;
    if (!found.value.public) return refuse({ code: 'support/question-private', kind: 'forbidden' });
    const text = { title: title.trim(), question: question.trim(), answer: answer.trim() };
    const empty = Object.entries(text).filter(([, value]) => value === '');
    if (empty.length > 0) {
      const fields = Object.fromEntries(empty.map(([name]) => [name, 'required']));
      return refuse({ code: 'support/publication-invalid', kind: 'invalid', fields });
    }
    const names = await this.questions.namesAround(tx, found.value.id);
    const flagged = Object.entries(text).filter(([, value]) => personalMarks(value, names).length > 0);
    if (flagged.length > 0 && !flagsSeen) {
      const fields = Object.fromEntries(flagged.map(([name]) => [name, 'personal-data']));
      return refuse({ code: 'support/personal-data-found', kind: 'invalid', fields });
    }
    if (!('accountId' in actor)) return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
    const { answeredAt, number } = found.value;
    assert(answeredAt !== null, 'what is published was answered');
    // The number's own digits keep two questions of one title apart, and tell nobody who asked.
    const slug = `${slugify(text.title).slice(0, 60).replace(/-+$/, '') || 'cau-hoi'}-${number.split('-').at(-1)}`;
    const on = { day: localDay(answeredAt), at: this.clock.now(), by: actor.accountId };
    await this.questions.publish(tx, found.value, { ...text, slug }, on);
    await this.mover.finish(tx, actor, 'publish', found.value);
    return ok(slug);
  }

  unpublish(actor: Actor, wish: QuestionWish): Promise<Result<void, QuestionMoveProblem>> {
    return this.work.run<void, QuestionMoveProblem>(actor, async (tx) => {
      const found = await this.mover.begin(tx, actor, 'unpublish', wish);
      if (!found.ok) return found;
      await this.questions.withdrawPublication(tx, found.value.id, this.clock.now());
      await this.mover.finish(tx, actor, 'unpublish', found.value, { reason: wish.reason });
      return ok(undefined);
    });
  }
}
