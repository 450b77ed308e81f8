import type { DomainEvent } from '@market/platform';

/** Which question moved, who asked it, and which officers answer for it. */
export interface QuestionMoved {
  readonly questionId: string;
  readonly number: string;
  readonly title: string;
  /** The person who asked. */
  readonly accountId: string;
  readonly shopId: string | null;
  readonly departmentId: string;
  readonly department: { readonly vi: string; readonly en: string };
  /** Accounts of the department's officers. */
  readonly officerIds: readonly string[];
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly reason: string | null;
  /** The day by which it is answered, while an answer is owed. */
  readonly dueOn: string | null;
}

export type QuestionEventName =
  | 'support/question-asked'
  | 'support/question-routed'
  | 'support/question-taken'
  | 'support/question-extended'
  | 'support/question-answered'
  | 'support/question-followed-up'
  | 'support/question-published'
  | 'support/question-unpublished';

export type QuestionEvent = DomainEvent<QuestionEventName, QuestionMoved>;

/** A term that has reached a stage: half of it passed, all, twice of it. Told to the officers who owe the answer. */
export interface AnswerDue {
  readonly subject: 'question' | 'application';
  readonly number: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly departmentId: string;
  readonly officerIds: readonly string[];
  readonly dueOn: string;
  readonly stage: 'half' | 'late' | 'overdue';
}

export type AnswerDueEvent = DomainEvent<'support/answer-due', AnswerDue>;
