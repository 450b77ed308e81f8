import { Injectable } from '@nestjs/common';
import type { LocalDay } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { QuestionMove, QuestionState } from '../domain/question-life.js';
import type { SubjectSnapshot } from '../domain/question-subject.js';
import type { Words } from './programme.repository.js';

export interface QuestionLine {
  readonly number: string;
  readonly title: string;
  readonly topic: Words;
  readonly department: Words;
  readonly state: QuestionState;
  readonly public: boolean;
  readonly subjectKind: SubjectSnapshot['kind'] | null;
  readonly askedAt: Date;
  readonly runsFrom: LocalDay;
  readonly dueOn: LocalDay;
  readonly answeredAt: Date | null;
  readonly officer: string | null;
}

export interface QuestionMessage {
  readonly id: string;
  readonly kind: 'answer' | 'follow-up';
  readonly body: string;
  readonly at: Date;
}

export interface QuestionView extends QuestionLine {
  readonly id: string;
  readonly accountId: string;
  readonly departmentId: string;
  /** The asker's name and business; null where the reader is not told. */
  readonly asker: string | null;
  readonly business: string | null;
  readonly body: string;
  readonly subject: SubjectSnapshot | null;
  readonly extended: boolean;
  readonly followedUp: boolean;
  readonly satisfied: boolean | null;
  readonly version: number;
  readonly messages: readonly QuestionMessage[];
  readonly files: readonly { readonly fileId: string; readonly messageId: string | null }[];
  readonly moves: readonly {
    readonly move: QuestionMove | 'ask';
    readonly to: QuestionState;
    readonly at: Date;
    readonly reason: string | null;
    readonly department: Words;
  }[];
  /** Where it stands for everybody, and what it says there. */
  readonly publication: { readonly slug: string; readonly title: string; readonly question: string; readonly answer: string } | null;
}

const line = `q.number, q.title, jsonb_build_object('vi', t.name_vi, 'en', t.name_en) AS topic,
  jsonb_build_object('vi', d.name_vi, 'en', d.name_en) AS department, q.state, q.public, q.subject_kind AS "subjectKind",
  q.asked_at AS "askedAt", q.runs_from::text AS "runsFrom", q.due_on::text AS "dueOn", q.answered_at AS "answeredAt",
  (SELECT name FROM accounts WHERE id = q.officer_id) AS officer`;
const joined = `support_questions q JOIN support_topics t ON t.key = q.topic_key JOIN support_departments d ON d.id = q.department_id`;

@Injectable()
export class QuestionReads {
  ofAccount(tx: Tx, accountId: string): Promise<QuestionLine[]> {
    return tx.query<QuestionLine[]>(`SELECT ${line} FROM ${joined} WHERE q.account_id = $1 ORDER BY q.asked_at DESC, q.id DESC LIMIT 100`, [
      accountId,
    ]);
  }

  /** @param states null for all; those that are owed an answer come first, the most urgent on top */
  async queue(
    tx: Tx,
    {
      states,
      departmentId,
      limit,
      offset,
    }: { states: readonly QuestionState[] | null; departmentId: string | null; limit: number; offset: number },
  ): Promise<{ items: QuestionLine[]; total: number }> {
    const rows = await tx.query<(QuestionLine & { total: number })[]>(
      `SELECT ${line}, (count(*) OVER ())::int AS total FROM ${joined}
       WHERE ($1::text[] IS NULL OR q.state = ANY ($1)) AND ($2::uuid IS NULL OR q.department_id = $2)
       ORDER BY q.state NOT IN ('asked', 'assigned'), CASE WHEN q.state IN ('asked', 'assigned') THEN q.due_on END,
                q.changed_at DESC, q.id LIMIT $3 OFFSET $4`,
      [states, departmentId, limit, offset],
    );
    return { items: rows, total: rows[0]?.total ?? 0 };
  }

  async byNumber(tx: Tx, number: string): Promise<QuestionView | undefined> {
    const [row] = await tx.query<QuestionView[]>(
      `SELECT q.id, q.account_id AS "accountId", q.department_id AS "departmentId", ${line}, q.body, q.subject, q.extended,
              q.followed_up AS "followedUp", q.satisfied, q.version,
              (SELECT name FROM accounts WHERE id = q.account_id) AS asker,
              (SELECT b.name FROM shops s JOIN businesses b ON b.id = s.business_id WHERE s.id = q.shop_id) AS business,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'body', m.body, 'at', m.at) ORDER BY m.at, m.id), '[]')
               FROM support_question_messages m WHERE m.question_id = q.id) AS messages,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('fileId', f.file_id, 'messageId', f.message_id) ORDER BY f.file_id), '[]')
               FROM support_question_files f WHERE f.question_id = q.id) AS files,
              (SELECT jsonb_agg(jsonb_build_object('move', m.move, 'to', m.to_state, 'at', m.at, 'reason', m.reason,
                                                   'department', jsonb_build_object('vi', md.name_vi, 'en', md.name_en)) ORDER BY m.at, m.id)
               FROM support_question_moves m JOIN support_departments md ON md.id = m.department_id WHERE m.question_id = q.id) AS moves,
              (SELECT jsonb_build_object('slug', p.slug, 'title', p.title, 'question', p.question, 'answer', p.answer)
               FROM support_published_questions p WHERE p.question_id = q.id) AS publication
       FROM ${joined} WHERE q.number = $1`,
      [number],
    );
    const dated = <Each extends { readonly at: Date }>(each: Each): Each => ({ ...each, at: new Date(each.at) });
    return row && { ...row, messages: row.messages.map(dated), moves: row.moves.map(dated) };
  }
}
