import { Injectable } from '@nestjs/common';
import type { LocalDay } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { Words } from './programme.repository.js';

export interface PublishedLine {
  readonly slug: string;
  readonly title: string;
  readonly topicKey: string;
  readonly topic: Words;
  readonly department: Words;
  readonly answeredOn: LocalDay;
  readonly publishedAt: Date;
  /** The beginning of the answer. */
  readonly excerpt: string;
}

export interface PublishedQuestion extends PublishedLine {
  readonly question: string;
  readonly answer: string;
}

const line = `p.slug, p.title, p.topic_key AS "topicKey", jsonb_build_object('vi', t.name_vi, 'en', t.name_en) AS topic,
  jsonb_build_object('vi', d.name_vi, 'en', d.name_en) AS department, p.answered_on::text AS "answeredOn", p.published_at AS "publishedAt",
  left(p.answer, 240) AS excerpt`;
const joined = `support_published_questions p JOIN support_topics t ON t.key = p.topic_key JOIN support_departments d ON d.id = p.department_id`;

/** What is public of questions. Row-level security hides what was taken back. */
@Injectable()
export class PublishedQuestionReads {
  /** @param words a tsquery, or null for all: then the newest first, else the closest */
  async list(
    tx: Tx,
    { words, topicKey, limit, offset }: { words: string | null; topicKey: string | null; limit: number; offset: number },
  ): Promise<{ items: PublishedLine[]; total: number }> {
    const rows = await tx.query<(PublishedLine & { total: number })[]>(
      `SELECT ${line}, (count(*) OVER ())::int AS total FROM ${joined}
       WHERE p.withdrawn_at IS NULL AND ($1::text IS NULL OR p.search @@ $1::tsquery) AND ($2::text IS NULL OR p.topic_key = $2)
       ORDER BY CASE WHEN $1 IS NULL THEN 0 ELSE -ts_rank(p.search, $1::tsquery) END, p.published_at DESC, p.question_id LIMIT $3 OFFSET $4`,
      [words, topicKey, limit, offset],
    );
    return { items: rows, total: rows[0]?.total ?? 0 };
  }

  async bySlug(tx: Tx, slug: string): Promise<PublishedQuestion | undefined> {
    const [row] = await tx.query<PublishedQuestion[]>(
      `SELECT ${line}, p.question, p.answer FROM ${joined} WHERE p.slug = $1 AND p.withdrawn_at IS NULL`,
      [slug],
    );
    return row;
  }

  /** Past answers to something like it: at least half of the telling words, the most and the weightiest first. */
  like(tx: Tx, words: readonly string[], limit: number): Promise<PublishedLine[]> {
    return tx.query<PublishedLine[]>(
      `WITH asked AS (SELECT to_tsquery('pg_catalog.simple', array_to_string($1::text[], ':* | ') || ':*') AS any)
       SELECT ${line} FROM ${joined}, asked,
              LATERAL (SELECT count(*) AS hits FROM unnest($1::text[]) AS word WHERE p.search @@ (word || ':*')::tsquery) AS matched
       WHERE p.withdrawn_at IS NULL AND p.search @@ asked.any AND matched.hits * 2 >= cardinality($1::text[])
       ORDER BY matched.hits DESC, ts_rank(p.search, asked.any) DESC, p.published_at DESC, p.question_id LIMIT $2`,
      [words, limit],
    );
  }
}
