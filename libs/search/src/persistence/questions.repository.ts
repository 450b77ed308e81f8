import { Injectable } from '@nestjs/common';
import type { LocalDay } from '@market/kernel';
import type { Tx } from '@market/platform';
import { severalVisitors } from '../domain/question.js';

export interface AskedQuestion {
  readonly question: string;
  readonly shown: string;
  readonly asked: number;
  /** Bits set, of 64. */
  readonly visitors: string;
  readonly found: number;
}

export interface QuestionReport {
  readonly shown: string;
  readonly asked: number;
  readonly lastDay: LocalDay;
}

@Injectable()
export class QuestionsRepository {
  async add(tx: Tx, day: LocalDay, questions: readonly AskedQuestion[]): Promise<void> {
    await tx.query(
      `INSERT INTO search_questions AS q (day, question, shown, asked, visitors, found)
       SELECT $1, question, shown, asked, visitors::bit(64), found
       FROM jsonb_to_recordset($2) AS r (question text, shown text, asked int, visitors text, found int) ORDER BY question
       ON CONFLICT (day, question) DO UPDATE SET shown = excluded.shown, asked = q.asked + excluded.asked,
         visitors = q.visitors | excluded.visitors, found = excluded.found`,
      [day, JSON.stringify(questions)],
    );
  }

  /** What several visitors asked in vain since a day, the most frequent first. */
  inVain(tx: Tx, since: LocalDay, most: number): Promise<QuestionReport[]> {
    return tx.query<QuestionReport[]>(
      `SELECT (array_agg(shown ORDER BY day DESC))[1] AS shown, sum(asked)::int AS asked, max(day)::text AS "lastDay"
       FROM search_questions WHERE day >= $1 AND found = 0
       GROUP BY question HAVING max(bit_count(visitors)) >= 2 ORDER BY sum(asked) DESC, question LIMIT $2`,
      [since, most],
    );
  }

  /** How many more questions found nothing that one visitor alone asked: what one person typed is nobody else's to read. */
  async inVainAlone(tx: Tx, since: LocalDay): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM (SELECT question FROM search_questions WHERE day >= $1 AND found = 0
         GROUP BY question HAVING max(bit_count(visitors)) < 2) alone`,
      [since],
    );
    return row?.count ?? 0;
  }

  popular(tx: Tx, most: number): Promise<{ readonly shown: string; readonly asked: number }[]> {
    return tx.query(`SELECT shown, asked FROM search_popular ORDER BY asked DESC, question LIMIT $1`, [most]);
  }

  async countPopular(tx: Tx, since: LocalDay): Promise<void> {
    await tx.query('DELETE FROM search_popular');
    await tx.query(
      `INSERT INTO search_popular (question, shown, asked)
       SELECT question, (array_agg(shown ORDER BY day DESC))[1], sum(asked)
       FROM search_questions WHERE day >= $1 AND found > 0
       GROUP BY question HAVING max(bit_count(visitors)) >= ${severalVisitors} ORDER BY sum(asked) DESC LIMIT 2000`,
      [since],
    );
  }

  async forget(tx: Tx, before: LocalDay): Promise<void> {
    await tx.query('DELETE FROM search_questions WHERE day < $1', [before]);
  }
}
