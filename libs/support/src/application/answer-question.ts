import { Injectable } from '@nestjs/common';
import { Clock, newId, ok, refuse, type Problem, type Result } from '@market/kernel';
import { KeepPrivateFiles, type FileNotFound } from '@market/media';
import { UnitOfWork, type Actor, type Tx } from '@market/platform';
import { QuestionRepository } from '../persistence/question.repository.js';
import { QuestionMover, type QuestionMoveProblem, type QuestionWish } from './question-mover.js';

export interface AnswerCommand extends Omit<QuestionWish, 'reason'> {
  readonly answer: string;
  readonly fileIds: readonly string[];
}

export type AnswerProblem = QuestionMoveProblem | FileNotFound | Problem<'support/answer-empty'>;

/** The department's answer, with papers. What was answered is never changed: a second answer follows the asker's question back. */
@Injectable()
export class AnswerQuestion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly questions: QuestionRepository,
    private readonly mover: QuestionMover,
    private readonly keepFiles: KeepPrivateFiles,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, command: AnswerCommand): Promise<Result<void, AnswerProblem>> {
    return this.work.run<void, AnswerProblem>(actor, (tx) => this.within(tx, actor, command));
  }

  async within(tx: Tx, actor: Actor, { answer, fileIds, ...wish }: AnswerCommand): Promise<Result<void, AnswerProblem>> {
    const found = await this.mover.begin(tx, actor, 'answer', wish);
    if (!found.ok) return found;
    if (answer.trim() === '') return refuse({ code: 'support/answer-empty', kind: 'invalid', fields: { answer: 'required' } });
    if (!('accountId' in actor)) return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
    const [messageId, at, { id }] = [newId(), this.clock.now(), found.value];
    await this.questions.addMessage(tx, { id: messageId, questionId: id, kind: 'answer', body: answer.trim(), by: actor.accountId, at });
    const keep = { ids: fileIds, keptFor: 'support/answer', subjectId: messageId, staffMayRead: true };
    const kept = await this.keepFiles.execute(tx, actor, keep);
    if (!kept.ok) return kept;
    await this.questions.addFiles(tx, id, messageId, fileIds);
    await this.mover.finish(tx, actor, 'answer', found.value, { officerId: actor.accountId, answeredAt: at });
    return ok(undefined);
  }
}
