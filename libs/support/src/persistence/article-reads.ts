import { Injectable } from '@nestjs/common';
import type { LocalDay } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { DocumentChange } from '../domain/document-standing.js';
import type { ArticleKind, ArticleState } from './article.repository.js';
import type { Words } from './programme.repository.js';

/** An article in a list. */
export interface ArticleLine {
  readonly id: string;
  readonly kind: ArticleKind;
  readonly slug: string;
  readonly title: Words;
  readonly summary: Words;
  readonly state: ArticleState;
  readonly publishAt: Date | null;
  readonly changedAt: Date;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issuedOn: LocalDay | null;
  readonly effectiveFrom: LocalDay | null;
  readonly changes: readonly DocumentChange[];
}

const line = `a.id, a.kind, a.slug, jsonb_build_object('vi', a.title_vi, 'en', a.title_en) AS title,
  jsonb_build_object('vi', a.summary_vi, 'en', a.summary_en) AS summary, a.state, a.publish_at AS "publishAt", a.changed_at AS "changedAt",
  a.number, a.issuer, a.issued_on::text AS "issuedOn", a.effective_from::text AS "effectiveFrom",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('byNumber', c.by_number, 'effect', c.effect, 'fromDay', c.from_day)), '[]')
   FROM support_document_changes c WHERE c.document_id = a.id) AS changes, (count(*) OVER ())::int AS total`;

type Counted<Item> = { readonly items: readonly Item[]; readonly total: number };

const counted = (rows: readonly (ArticleLine & { total: number })[]): Counted<ArticleLine> => ({ items: rows, total: rows[0]?.total ?? 0 });

@Injectable()
export class ArticleReads {
  /**
   * What is out at that moment: news by the day they came out, documents by the day they were issued; with words, the closest first.
   * @param words a tsquery, or null for all
   */
  async shown(
    tx: Tx,
    { kind, words, at, limit, offset }: { kind: ArticleKind; words: string | null; at: Date; limit: number; offset: number },
  ): Promise<Counted<ArticleLine>> {
    const rows = await tx.query<(ArticleLine & { total: number })[]>(
      `SELECT ${line} FROM support_articles a
       WHERE a.state = 'published' AND a.kind = $1 AND a.publish_at <= $2 AND ($3::text IS NULL OR a.search @@ $3::tsquery)
       ORDER BY CASE WHEN $3 IS NULL THEN 0 ELSE -ts_rank(a.search, $3::tsquery) END,
                CASE WHEN a.kind = 'document' THEN a.issued_on::timestamptz ELSE a.publish_at END DESC, a.id DESC
       LIMIT $4 OFFSET $5`,
      [kind, at, words, limit, offset],
    );
    return counted(rows);
  }

  /** Everything that officers wrote, the latest change first. */
  async desk(
    tx: Tx,
    { kind, words, limit, offset }: { kind: ArticleKind; words: string | null; limit: number; offset: number },
  ): Promise<Counted<ArticleLine>> {
    const rows = await tx.query<(ArticleLine & { total: number })[]>(
      `SELECT ${line} FROM support_articles a WHERE a.kind = $1 AND ($2::text IS NULL OR a.search @@ $2::tsquery)
       ORDER BY a.changed_at DESC, a.id DESC LIMIT $3 OFFSET $4`,
      [kind, words, limit, offset],
    );
    return counted(rows);
  }

  /** Slugs of the documents with these numbers, as far as the library has them and they are out. */
  async slugsOf(tx: Tx, numbers: readonly string[], at: Date): Promise<ReadonlyMap<string, string>> {
    if (numbers.length === 0) return new Map();
    const rows = await tx.query<{ number: string; slug: string }[]>(
      `SELECT number, slug FROM support_articles WHERE number = ANY ($1) AND state = 'published' AND publish_at <= $2`,
      [numbers, at],
    );
    return new Map(rows.map(({ number, slug }) => [number, slug]));
  }
}
