import { Injectable } from '@nestjs/common';
import type { LocalDay } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { SubjectSnapshot } from '../domain/question-subject.js';
import type { QuestionMove, QuestionState } from '../domain/question-life.js';

/** What somebody is about to move, with its row locked. */
export interface LivingQuestion {
  readonly id: string;
  readonly number: string;
  readonly accountId: string;
  readonly shopId: string | null;
  readonly topicKey: string;
  readonly departmentId: string;
  readonly title: string;
  readonly public: boolean;
  readonly state: QuestionState;
  readonly runsFrom: LocalDay;
  readonly dueOn: LocalDay;
  readonly extended: boolean;
  readonly followedUp: boolean;
  readonly satisfied: boolean | null;
  readonly answeredAt: Date | null;
  readonly version: number;
  readonly demo: boolean;
}

export interface NewQuestion {
  readonly id: string;
  /** `KG-HD-2611-`; the sequence follows. */
  readonly numberPrefix: string;
  readonly accountId: string;
  readonly shopId: string | null;
  readonly topicKey: string;
  readonly title: string;
  readonly body: string;
  readonly public: boolean;
  readonly subject: SubjectSnapshot | null;
  readonly runsFrom: LocalDay;
  readonly dueOn: LocalDay;
  readonly demo: boolean;
}

export interface QuestionChange {
  readonly state: QuestionState;
  readonly at: Date;
  readonly officerId?: string | null;
  readonly departmentId?: string;
  readonly routedBy?: string;
  readonly term?: { readonly runsFrom?: LocalDay; readonly dueOn: LocalDay };
  readonly extended?: true;
  readonly followedUp?: true;
  readonly answeredAt?: Date;
}

export interface PublishedText {
  readonly slug: string;
  readonly title: string;
  readonly question: string;
  readonly answer: string;
}

@Injectable()
export class QuestionRepository {
  /** @returns its number and department, or undefined when there is no such topic; a second tap finds the first */
  async add(tx: Tx, question: NewQuestion, at: Date): Promise<{ number: string; departmentId: string } | undefined> {
    const { id, numberPrefix, accountId, shopId, topicKey, title, body, subject, runsFrom, dueOn, demo } = question;
    const [row] = await tx.query<{ number: string; departmentId: string }[]>(
      `INSERT INTO support_questions (id, number, account_id, shop_id, topic_key, department_id, title, body, public, state, subject_kind,
         subject_ref, subject, runs_from, due_on, asked_at, changed_at, demo)
       SELECT $1, $2 || lpad(nextval('support_question_numbers')::text, 5, '0'), $3, $4, t.key, t.department_id, $6, $7, $8, 'asked', $9,
              $10, $11, $12, $13, $14, $14, $15
       FROM support_topics t WHERE t.key = $5
       ON CONFLICT (id) DO NOTHING
       RETURNING number, department_id AS "departmentId"`,
      [
        ...[id, numberPrefix, accountId, shopId, topicKey, title, body, question.public, subject?.kind ?? null],
        ...[subject?.ref ?? null, subject && JSON.stringify(subject), runsFrom, dueOn, at, demo],
      ],
    );
    return row;
  }

  async numberOf(tx: Tx, id: string): Promise<string | undefined> {
    const [row] = await tx.query<{ number: string }[]>('SELECT number FROM support_questions WHERE id = $1', [id]);
    return row?.number;
  }

  async askedSince(tx: Tx, accountId: string, day: LocalDay): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM support_questions
       WHERE account_id = $1 AND asked_at >= ($2::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')`,
      [accountId, day],
    );
    return row?.count ?? 0;
  }

  async lock(tx: Tx, number: string): Promise<LivingQuestion | undefined> {
    const [row] = await tx.query<LivingQuestion[]>(
      `SELECT id, number, account_id AS "accountId", shop_id AS "shopId", topic_key AS "topicKey", department_id AS "departmentId", title,
              public, state, runs_from::text AS "runsFrom", due_on::text AS "dueOn", extended, followed_up AS "followedUp", satisfied,
              answered_at AS "answeredAt", version, demo
       FROM support_questions WHERE number = $1 FOR UPDATE`,
      [number],
    );
    return row;
  }

  async change(tx: Tx, id: string, change: QuestionChange): Promise<void> {
    const { state, at, officerId, departmentId, routedBy, term, extended, followedUp, answeredAt } = change;
    await tx.query(
      `UPDATE support_questions SET state = $2, changed_at = $3, version = version + 1,
         officer_id = CASE WHEN $4 THEN $5 ELSE officer_id END, department_id = coalesce($6, department_id),
         routed_by = coalesce($7, routed_by), runs_from = coalesce($8, runs_from), due_on = coalesce($9, due_on),
         extended = extended OR $10, followed_up = followed_up OR $11, answered_at = coalesce($12, answered_at),
         satisfied = CASE WHEN $11 THEN false ELSE satisfied END
       WHERE id = $1`,
      [
        ...[id, state, at, officerId !== undefined, officerId ?? null, departmentId ?? null, routedBy ?? null, term?.runsFrom ?? null],
        ...[term?.dueOn ?? null, extended ?? false, followedUp ?? false, answeredAt ?? null],
      ],
    );
  }

  async rate(tx: Tx, id: string, satisfied: boolean): Promise<void> {
    await tx.query('UPDATE support_questions SET satisfied = $2 WHERE id = $1', [id, satisfied]);
  }

  async addMove(
    tx: Tx,
    move: {
      readonly id: string;
      readonly questionId: string;
      readonly move: QuestionMove | 'ask';
      readonly from: QuestionState | null;
      readonly to: QuestionState;
      readonly departmentId: string;
      readonly at: Date;
      readonly by: string;
      readonly reason: string | null;
    },
  ): Promise<void> {
    const { id, questionId, from, to, departmentId, at, by, reason } = move;
    await tx.query(
      `INSERT INTO support_question_moves (id, question_id, move, from_state, to_state, department_id, at, by, reason)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, questionId, move.move, from, to, departmentId, at, by, reason],
    );
  }

  async addMessage(
    tx: Tx,
    {
      id,
      questionId,
      kind,
      body,
      by,
      at,
    }: { id: string; questionId: string; kind: 'answer' | 'follow-up'; body: string; by: string; at: Date },
  ): Promise<void> {
    await tx.query('INSERT INTO support_question_messages (id, question_id, kind, body, by, at) VALUES ($1, $2, $3, $4, $5, $6)', [
      ...[id, questionId, kind, body, by, at],
    ]);
  }

  async addFiles(tx: Tx, questionId: string, messageId: string | null, fileIds: readonly string[]): Promise<void> {
    await tx.query(
      'INSERT INTO support_question_files (question_id, message_id, file_id) SELECT $1, $2, file FROM unnest($3::uuid[]) AS file',
      [questionId, messageId, fileIds],
    );
  }

  async hasFile(tx: Tx, number: string, fileId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT FROM support_question_files f JOIN support_questions q ON q.id = f.question_id WHERE q.number = $1 AND f.file_id = $2`,
      [number, fileId],
    );
    return rows.length > 0;
  }

  /** Names by which the asker could be known: his own and his business's. Read by the system, for whoever publishes. */
  async namesAround(tx: Tx, questionId: string): Promise<readonly string[]> {
    const rows = await tx.query<{ name: string }[]>(
      `SELECT a.name FROM support_questions q JOIN accounts a ON a.id = q.account_id WHERE q.id = $1
       UNION SELECT unnest(ARRAY[b.name, s.name]) FROM support_questions q JOIN shops s ON s.id = q.shop_id
             JOIN businesses b ON b.id = s.business_id WHERE q.id = $1`,
      [questionId],
    );
    return rows.map(({ name }) => name).filter(Boolean);
  }

  /** The officer's public wording; published once more after it was taken back, the page keeps its address. */
  async publish(tx: Tx, question: LivingQuestion, text: PublishedText, on: { day: LocalDay; at: Date; by: string }): Promise<void> {
    await tx.query(
      `INSERT INTO support_published_questions (question_id, slug, topic_key, department_id, title, question, answer, answered_on,
         published_at, published_by, demo)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       ON CONFLICT (question_id) DO UPDATE SET topic_key = $3, department_id = $4, title = $5, question = $6, answer = $7,
         answered_on = $8, published_at = $9, published_by = $10, withdrawn_at = NULL`,
      [
        ...[question.id, text.slug, question.topicKey, question.departmentId, text.title, text.question, text.answer],
        ...[on.day, on.at, on.by, question.demo],
      ],
    );
  }

  async withdrawPublication(tx: Tx, questionId: string, at: Date): Promise<void> {
    await tx.query('UPDATE support_published_questions SET withdrawn_at = $2 WHERE question_id = $1', [questionId, at]);
  }
}
