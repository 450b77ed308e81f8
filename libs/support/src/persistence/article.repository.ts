import { Injectable } from '@nestjs/common';
import type { LocalDay } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { DocumentChange } from '../domain/document-standing.js';
import type { Words } from './programme.repository.js';

export const articleKinds = ['news', 'document'] as const;
export type ArticleKind = (typeof articleKinds)[number];
export const articleStates = ['draft', 'published', 'withdrawn'] as const;
export type ArticleState = (typeof articleStates)[number];

/** What a legal document is known by. */
export interface DocumentFacts {
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: LocalDay;
  readonly effectiveFrom: LocalDay;
  /** Where its official text stands. */
  readonly sourceUrl: string | null;
  readonly changes: readonly DocumentChange[];
}

export interface ArticleFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}

/** An article as an officer writes it. English may be empty: readers then get the Vietnamese. */
export interface ArticleText {
  readonly kind: ArticleKind;
  readonly slug: string;
  readonly title: Words;
  readonly summary: Words;
  /** Markdown. */
  readonly body: Words;
  readonly state: ArticleState;
  readonly publishAt: Date | null;
  readonly document: DocumentFacts | null;
  readonly files: readonly ArticleFile[];
}

export interface Article extends ArticleText {
  readonly id: string;
  readonly version: number;
  readonly changedAt: Date;
}

export interface ArticleRevision {
  readonly version: number;
  readonly at: Date;
  readonly by: string | null;
  readonly title: string;
  readonly state: ArticleState;
}

interface Row extends Omit<Article, 'document'> {
  readonly number: string | null;
  readonly issuer: string;
  readonly issuedOn: LocalDay;
  readonly effectiveFrom: LocalDay;
  readonly sourceUrl: string | null;
  readonly changes: readonly DocumentChange[];
}

const columns = `a.id, a.kind, a.slug, jsonb_build_object('vi', a.title_vi, 'en', a.title_en) AS title,
  jsonb_build_object('vi', a.summary_vi, 'en', a.summary_en) AS summary, jsonb_build_object('vi', a.body_vi, 'en', a.body_en) AS body,
  a.state, a.publish_at AS "publishAt", a.version, a.changed_at AS "changedAt", a.number, a.issuer, a.issued_on::text AS "issuedOn",
  a.effective_from::text AS "effectiveFrom", a.source_url AS "sourceUrl",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('byNumber', c.by_number, 'effect', c.effect, 'fromDay', c.from_day)
                             ORDER BY c.from_day, c.by_number), '[]')
   FROM support_document_changes c WHERE c.document_id = a.id) AS changes,
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.file_id, 'name', f.name, 'bytes', f.bytes) ORDER BY f.position), '[]')
   FROM support_article_files f WHERE f.article_id = a.id) AS files`;

function articleOf({ number, issuer, issuedOn, effectiveFrom, sourceUrl, changes, ...article }: Row): Article {
  return { ...article, document: number === null ? null : { number, issuer, issuedOn, effectiveFrom, sourceUrl, changes } };
}

@Injectable()
export class ArticleRepository {
  async bySlug(tx: Tx, slug: string): Promise<Article | undefined> {
    const [row] = await tx.query<Row[]>(`SELECT ${columns} FROM support_articles a WHERE a.slug = $1`, [slug]);
    return row && articleOf(row);
  }

  async byId(tx: Tx, id: string): Promise<Article | undefined> {
    const [row] = await tx.query<Row[]>(`SELECT ${columns} FROM support_articles a WHERE a.id = $1`, [id]);
    return row && articleOf(row);
  }

  /** @returns which of the two another article has already */
  async taken(tx: Tx, id: string, slug: string, number: string | null): Promise<'slug' | 'number' | undefined> {
    const [row] = await tx.query<{ slug: boolean }[]>(
      'SELECT slug = $2 AS slug FROM support_articles WHERE id <> $1 AND (slug = $2 OR number = $3) ORDER BY slug = $2 DESC LIMIT 1',
      [id, slug, number],
    );
    return row && (row.slug ? 'slug' : 'number');
  }

  /** @returns the new version, or undefined when somebody saved the article since */
  async save(
    tx: Tx,
    id: string,
    article: ArticleText,
    { at, expectedVersion, demo }: { at: Date; expectedVersion: number | null; demo: boolean },
  ): Promise<number | undefined> {
    const { kind, slug, title, summary, body, state, publishAt, document } = article;
    const [row] = await tx.query<{ version: number }[]>(
      `INSERT INTO support_articles AS a (id, kind, slug, title_vi, title_en, summary_vi, summary_en, body_vi, body_en, state, publish_at,
         number, issuer, issued_on, effective_from, source_url, demo, created_at, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $18, $17, $17)
       ON CONFLICT (id) DO UPDATE SET slug = $3, title_vi = $4, title_en = $5, summary_vi = $6, summary_en = $7, body_vi = $8, body_en = $9,
         state = $10, publish_at = $11, number = $12, issuer = $13, issued_on = $14, effective_from = $15, source_url = $16,
         changed_at = $17, version = a.version + 1
       WHERE a.version = $19::int AND a.kind = $2
       RETURNING version`,
      [
        ...[id, kind, slug, title.vi, title.en, summary.vi, summary.en, body.vi, body.en, state, publishAt],
        ...[document?.number ?? null, document?.issuer ?? null, document?.issuedOn ?? null, document?.effectiveFrom ?? null],
        ...[document?.sourceUrl ?? null, at, demo, expectedVersion],
      ],
    );
    if (row) await this.saveParts(tx, id, article);
    return row?.version;
  }

  private async saveParts(tx: Tx, id: string, { document, files }: ArticleText): Promise<void> {
    await tx.query('DELETE FROM support_document_changes WHERE document_id = $1', [id]);
    await tx.query(
      `INSERT INTO support_document_changes (document_id, by_number, effect, from_day)
       SELECT $1, c."byNumber", c.effect, c."fromDay" FROM jsonb_to_recordset($2) AS c ("byNumber" text, effect text, "fromDay" date)`,
      [id, JSON.stringify(document?.changes ?? [])],
    );
    await tx.query('DELETE FROM support_article_files WHERE article_id = $1', [id]);
    await tx.query(
      `INSERT INTO support_article_files (article_id, file_id, name, bytes, position)
       SELECT $1, f.id, f.name, f.bytes, f.position FROM jsonb_to_recordset($2) AS f (id uuid, name text, bytes int, position int)`,
      [id, JSON.stringify(files.map((file, position) => ({ ...file, position })))],
    );
  }

  async addRevision(tx: Tx, id: string, version: number, at: Date, by: string | null, content: ArticleText): Promise<void> {
    await tx.query('INSERT INTO support_article_revisions (article_id, version, at, by, content) VALUES ($1, $2, $3, $4, $5)', [
      ...[id, version, at, by, JSON.stringify(content)],
    ]);
  }

  /** Every file that some version of it showed. */
  async attachedEver(tx: Tx, id: string): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT file ->> 'id' AS id FROM support_article_revisions, jsonb_array_elements(content -> 'files') AS file WHERE article_id = $1`,
      [id],
    );
    return new Set(rows.map((row) => row.id));
  }

  async revisions(tx: Tx, id: string): Promise<readonly ArticleRevision[]> {
    return tx.query<ArticleRevision[]>(
      `SELECT version, at, (SELECT name FROM accounts WHERE id = r.by) AS by, content -> 'title' ->> 'vi' AS title, content ->> 'state' AS state
       FROM support_article_revisions r WHERE article_id = $1 ORDER BY version DESC LIMIT 50`,
      [id],
    );
  }

  /** What was saved as that version. Dates come back from JSON as text. */
  async revision(tx: Tx, id: string, version: number): Promise<ArticleText | undefined> {
    const [row] = await tx.query<{ content: ArticleText & { publishAt: string | null } }[]>(
      'SELECT content FROM support_article_revisions WHERE article_id = $1 AND version = $2',
      [id, version],
    );
    return row && { ...row.content, publishAt: row.content.publishAt === null ? null : new Date(row.content.publishAt) };
  }
}
