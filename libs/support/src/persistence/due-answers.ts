import { Injectable } from '@nestjs/common';
import type { LocalDay } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { Words } from './programme.repository.js';

export interface OwedAnswer {
  readonly subject: 'question' | 'application';
  readonly id: string;
  readonly number: string;
  readonly title: Words;
  readonly departmentId: string;
  readonly officerIds: readonly string[];
  readonly runsFrom: LocalDay;
  readonly dueOn: LocalDay;
}

@Injectable()
export class DueAnswers {
  /** Questions and applications that an answer is owed to. */
  owed(tx: Tx): Promise<OwedAnswer[]> {
    return tx.query<OwedAnswer[]>(
      `SELECT 'question' AS subject, id, number, jsonb_build_object('vi', title, 'en', title) AS title, department_id AS "departmentId",
              support_officers_of(department_id) AS "officerIds", runs_from::text AS "runsFrom", due_on::text AS "dueOn"
       FROM support_questions WHERE state IN ('asked', 'assigned')
       UNION ALL
       SELECT 'application', a.id, a.number, jsonb_build_object('vi', p.title_vi, 'en', p.title_en), p.department_id,
              support_officers_of(p.department_id), a.runs_from::text, a.due_on::text
       FROM support_applications a JOIN support_programmes p ON p.id = a.programme_id WHERE a.state IN ('submitted', 'in-review')
       ORDER BY 8, 3`,
    );
  }

  /** @returns false when this stage of the term was told already */
  async remember(tx: Tx, { id, dueOn }: OwedAnswer, stage: string, at: Date): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      'INSERT INTO support_reminders (subject_id, due_on, stage, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING stage',
      [id, dueOn, stage, at],
    );
    return rows.length > 0;
  }
}
