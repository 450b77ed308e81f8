import { Injectable } from '@nestjs/common';
import { addWorkingDays, assert, Clock, localDay, newId, ok, refuse, type LocalDay, type Problem, type Result } from '@market/kernel';
import { AuditLog, isStaff, Outbox, PublicHolidays, type Actor, type Tx } from '@market/platform';
import { allowsQuestionMove, answerDays, owesAnswer, questionMoves, stateAfter, type QuestionMove } from '../domain/question-life.js';
import { DepartmentRepository } from '../persistence/department.repository.js';
import { QuestionRepository, type LivingQuestion, type QuestionChange } from '../persistence/question.repository.js';
import type { QuestionEventName } from './question-events.js';

export type QuestionMoveProblem = Problem<
  | 'support/question-not-found'
  | 'support/question-move-refused'
  | 'support/question-changed-meanwhile'
  | 'support/reason-required'
  | 'platform/forbidden'
>;

export interface QuestionWish {
  readonly number: string;
  readonly reason?: string | undefined;
  /** The version that was looked at: whoever moved it in between comes first. */
  readonly expectedVersion?: number | undefined;
}

const eventOf: Record<QuestionMove, QuestionEventName> = {
  route: 'support/question-routed',
  take: 'support/question-taken',
  extend: 'support/question-extended',
  answer: 'support/question-answered',
  'follow-up': 'support/question-followed-up',
  publish: 'support/question-published',
  unpublish: 'support/question-unpublished',
};

/** What all moves of a question have in common: who may, from where, why; the row, the move, the event, the audit. */
@Injectable()
export class QuestionMover {
  constructor(
    private readonly questions: QuestionRepository,
    private readonly departments: DepartmentRepository,
    private readonly holidays: PublicHolidays,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Locks the question for a move that the actor may make now: the asker his own, an officer those of his departments. */
  async begin(
    tx: Tx,
    actor: Actor,
    move: QuestionMove,
    { number, reason, expectedVersion }: QuestionWish,
  ): Promise<Result<LivingQuestion, QuestionMoveProblem>> {
    const { by, needsReason } = questionMoves[move];
    if (by === 'officer' && actor.role !== 'officer' && actor.role !== 'admin')
      return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
    const found = await this.questions.lock(tx, number);
    if (!found || !(await this.mayMove(tx, actor, by, found))) return refuse({ code: 'support/question-not-found', kind: 'not-found' });
    if (needsReason && !reason?.trim()) return refuse({ code: 'support/reason-required', kind: 'invalid', fields: { reason: 'required' } });
    if (!allowsQuestionMove(found.state, move)) return refuse({ code: 'support/question-move-refused', kind: 'conflict' });
    if (expectedVersion !== undefined && found.version !== expectedVersion) {
      return refuse({ code: 'support/question-changed-meanwhile', kind: 'conflict' });
    }
    return ok(found);
  }

  /** Writes the move that `begin` allowed. After this point it must succeed. */
  async finish(
    tx: Tx,
    actor: Actor,
    move: QuestionMove,
    found: LivingQuestion,
    { reason, ...change }: { reason?: string | undefined } & Omit<QuestionChange, 'state' | 'at'> = {},
  ): Promise<void> {
    assert('accountId' in actor, 'a person moves a question');
    const at = this.clock.now();
    const to = stateAfter(found.state, move);
    const why = reason?.trim() || null;
    const departmentId = change.departmentId ?? found.departmentId;
    await this.questions.addMove(tx, {
      ...{ id: newId(), questionId: found.id, move, from: found.state, to, departmentId, at, by: actor.accountId, reason: why },
    });
    await this.questions.change(tx, found.id, { state: to, at, ...change });
    const dueOn = owesAnswer(to) ? (change.term?.dueOn ?? found.dueOn) : null;
    await this.tell(tx, eventOf[move], { ...found, departmentId }, { at, reason: why, dueOn });
    if (isStaff(actor)) await this.audit.record(tx, actor, eventOf[move], found.id, { number: found.number, reason: why, departmentId });
  }

  async tell(
    tx: Tx,
    name: QuestionEventName,
    {
      id,
      number,
      title,
      accountId,
      shopId,
      departmentId,
    }: Pick<LivingQuestion, 'id' | 'number' | 'title' | 'accountId' | 'shopId' | 'departmentId'>,
    { at, reason, dueOn }: { at: Date; reason: string | null; dueOn: LocalDay | null },
  ): Promise<void> {
    const { department, officerIds } = await this.departments.whoAnswers(tx, departmentId);
    const body = { questionId: id, number, title, accountId, shopId, departmentId, department, officerIds, reason, dueOn };
    await this.outbox.add(tx, { name, version: 1, body: { ...body, at: at.toISOString() } });
  }

  /** The term of an answer that begins today. */
  async term(tx: Tx): Promise<{ runsFrom: LocalDay; dueOn: LocalDay }> {
    const runsFrom = localDay(this.clock.now());
    return { runsFrom, dueOn: await this.dueOn(tx, runsFrom, answerDays) };
  }

  async dueOn(tx: Tx, runsFrom: LocalDay, days: number): Promise<LocalDay> {
    return addWorkingDays(runsFrom, days, await this.holidays.all(tx));
  }

  private async mayMove(tx: Tx, actor: Actor, by: 'officer' | 'asker', found: LivingQuestion): Promise<boolean> {
    if (!('accountId' in actor)) return false;
    if (by === 'asker') return actor.accountId === found.accountId;
    return actor.role === 'admin' || this.departments.isMember(tx, found.departmentId, actor.accountId);
  }
}
