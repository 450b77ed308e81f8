import { Injectable } from '@nestjs/common';
import { Clock, localDay, newId, ok, refuse, type Problem, type Result } from '@market/kernel';
import { KeepPrivateFiles, type FileNotFound } from '@market/media';
import { Settings, UnitOfWork, type Actor, type Tx } from '@market/platform';
import { readReference, type SubjectSnapshot } from '../domain/question-subject.js';
import { QuestionRepository } from '../persistence/question.repository.js';
import { AttachedSubjects } from './attached-subjects.js';
import { QuestionMover } from './question-mover.js';

export interface AskQuestionCommand {
  /** Chosen by the caller: a form sent twice makes one question. */
  readonly id: string;
  readonly topicKey: string;
  readonly title: string;
  readonly body: string;
  /** Whether the asker agrees that question and answer are published without names. */
  readonly public: boolean;
  /** `order:<number>`, `product:<slug>` or `import:<id>:<row>`. */
  readonly about: string | null;
  readonly fileIds: readonly string[];
}

export type AskQuestionProblem =
  Problem<'support/question-invalid' | 'support/subject-not-found' | 'support/too-many-questions' | 'platform/forbidden'> | FileNotFound;

/** Enough for a person, too few for a machine: a department answers each of them by law. */
const mostADay = 10;

/** Somebody who is signed in asks a department. The topic says which; the term begins today. */
@Injectable()
export class AskQuestion {
  constructor(
    private readonly work: UnitOfWork,
    private readonly questions: QuestionRepository,
    private readonly subjects: AttachedSubjects,
    private readonly mover: QuestionMover,
    private readonly keepFiles: KeepPrivateFiles,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** @returns the question's number, `KG-HD-2611-00042` */
  async execute(actor: Actor, command: AskQuestionCommand): Promise<Result<string, AskQuestionProblem>> {
    const subject = await this.subjectOf(actor, command.about);
    if (!subject.ok) return subject;
    return this.work.run<string, AskQuestionProblem>(actor, (tx) => this.within(tx, actor, { ...command, subject: subject.value }));
  }

  /** In the caller's transaction, with what it is about looked up already. */
  async within(
    tx: Tx,
    actor: Actor,
    command: Omit<AskQuestionCommand, 'about'> & { readonly subject: SubjectSnapshot | null },
    demo = false,
  ): Promise<Result<string, AskQuestionProblem>> {
    if (actor.role !== 'shopper' && actor.role !== 'seller') return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
    const fields = faultsOf(command);
    if (Object.keys(fields).length > 0) return refuse({ code: 'support/question-invalid', kind: 'invalid', fields });
    const { id, topicKey, title, body, subject, fileIds } = command;
    const at = this.clock.now();
    const before = await this.questions.numberOf(tx, id);
    if (before !== undefined) return ok(before);
    if ((await this.questions.askedSince(tx, actor.accountId, localDay(at))) >= mostADay) {
      return refuse({ code: 'support/too-many-questions', kind: 'too-many' });
    }
    const shopId = actor.role === 'seller' ? actor.shopId : null;
    const { accountId } = actor;
    const term = await this.mover.term(tx);
    const added = await this.questions.add(
      tx,
      {
        ...term,
        id,
        accountId,
        shopId,
        topicKey,
        title: title.trim(),
        body: body.trim(),
        public: command.public,
        subject,
        demo,
        numberPrefix: this.prefix(at),
      },
      at,
    );
    if (!added) return refuse({ code: 'support/question-invalid', kind: 'invalid', fields: { topicKey: 'required' } });
    const kept = await this.keep(tx, actor, id, fileIds);
    if (!kept.ok) return kept;
    const { number, departmentId } = added;
    await this.questions.addMove(tx, {
      ...{ id: newId(), questionId: id, move: 'ask', from: null, to: 'asked', departmentId, at, by: accountId, reason: null },
    });
    await this.mover.tell(
      tx,
      'support/question-asked',
      { ...added, id, title, accountId, shopId },
      { at, reason: null, dueOn: term.dueOn },
    );
    return ok(number);
  }

  private async subjectOf(actor: Actor, about: string | null): Promise<Result<SubjectSnapshot | null, AskQuestionProblem>> {
    if (about === null) return ok(null);
    const reference = readReference(about);
    const subject = reference && (await this.subjects.look(actor, reference));
    return subject ? ok(subject) : refuse({ code: 'support/subject-not-found', kind: 'not-found' });
  }

  private prefix(at: Date): string {
    const day = localDay(at);
    return `${this.settings.province.orderPrefix}-HD-${day.slice(2, 4)}${day.slice(5, 7)}-`;
  }

  private async keep(tx: Tx, actor: Actor, id: string, ids: readonly string[]): Promise<Result<void, FileNotFound>> {
    const kept = await this.keepFiles.execute(tx, actor, { ids, keptFor: 'support/question', subjectId: id, staffMayRead: true });
    if (kept.ok) await this.questions.addFiles(tx, id, null, ids);
    return kept;
  }
}

function faultsOf({ topicKey, title, body }: Pick<AskQuestionCommand, 'topicKey' | 'title' | 'body'>): Record<string, string> {
  return {
    ...(title.trim() === '' ? { title: 'required' } : {}),
    ...(title.length > 200 ? { title: 'too-long' } : {}),
    ...(body.trim() === '' ? { body: 'required' } : {}),
    ...(body.length > 5000 ? { body: 'too-long' } : {}),
    ...(topicKey === '' ? { topicKey: 'required' } : {}),
  };
}
