import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { Words } from './programme.repository.js';

export type FoundKind = 'programme' | 'news' | 'document' | 'question' | 'course';

export interface Found {
  readonly kind: FoundKind;
  readonly slug: string;
  readonly title: Words;
  readonly summary: Words;
}

@Injectable()
export class PortalSearchReads {
  /** Whatever of the portal has every word, the closest first. One statement over four indexes. */
  async find(tx: Tx, words: string, at: Date, limit: number): Promise<{ items: readonly Found[]; total: number }> {
    const rows = await tx.query<(Found & { total: number })[]>(
      `WITH asked AS (SELECT $1::tsquery AS words), found AS (
         SELECT a.kind, a.slug, jsonb_build_object('vi', a.title_vi, 'en', a.title_en) AS title,
                jsonb_build_object('vi', a.summary_vi, 'en', a.summary_en) AS summary, ts_rank(a.search, asked.words) AS rank
         FROM support_articles a, asked WHERE a.search @@ asked.words AND a.state = 'published' AND a.publish_at <= $2
         UNION ALL
         SELECT 'programme', p.slug, jsonb_build_object('vi', p.title_vi, 'en', p.title_en),
                jsonb_build_object('vi', p.summary_vi, 'en', p.summary_en), ts_rank(p.search, asked.words) * 1.2
         FROM support_programmes p, asked WHERE p.search @@ asked.words AND p.state = 'published'
         UNION ALL
         SELECT 'question', q.slug, jsonb_build_object('vi', q.title, 'en', ''),
                jsonb_build_object('vi', left(q.answer, 240), 'en', ''), ts_rank(q.search, asked.words)
         FROM support_published_questions q, asked WHERE q.search @@ asked.words AND q.withdrawn_at IS NULL
         UNION ALL
         SELECT 'course', c.slug, jsonb_build_object('vi', c.title_vi, 'en', c.title_en),
                jsonb_build_object('vi', c.summary_vi, 'en', c.summary_en), ts_rank(c.search, asked.words)
         FROM support_courses c, asked WHERE c.search @@ asked.words AND c.state = 'published'
       )
       SELECT kind, slug, title, summary, (count(*) OVER ())::int AS total FROM found ORDER BY rank DESC, slug LIMIT $3`,
      [words, at, limit],
    );
    return { items: rows, total: rows[0]?.total ?? 0 };
  }
}
