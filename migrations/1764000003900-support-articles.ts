import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** News and legal documents of the portal with every version that was saved, and the words by which all of the portal is searched. */
export class SupportArticles1764000003900 extends ForwardOnly {
  readonly name = 'SupportArticles1764000003900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(words);
    await runner.query(articles);
    await runner.query(programmes);
    await runner.query(policies);
  }
}

/** Signs become spaces before anything is parsed: "80/2021/NĐ-CP" would be a path otherwise. */
const words = `
  CREATE FUNCTION support_words(input text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN to_tsvector('pg_catalog.simple', regexp_replace(public.fold(coalesce(input, '')), '[^a-z0-9]+', ' ', 'g'));
`;

const articles = `
  CREATE TABLE support_articles (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('news', 'document')),
    slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    title_vi text NOT NULL CHECK (length(title_vi) BETWEEN 1 AND 200),
    title_en text NOT NULL DEFAULT '' CHECK (length(title_en) <= 200),
    -- Plain words: what it means for a business.
    summary_vi text NOT NULL CHECK (length(summary_vi) BETWEEN 1 AND 1000),
    summary_en text NOT NULL DEFAULT '' CHECK (length(summary_en) <= 1000),
    -- Markdown.
    body_vi text NOT NULL DEFAULT '' CHECK (length(body_vi) <= 60000),
    body_en text NOT NULL DEFAULT '' CHECK (length(body_en) <= 60000),
    state text NOT NULL CHECK (state IN ('draft', 'published', 'withdrawn')),
    -- From when on it is read; ahead of us for what is planned.
    publish_at timestamptz,
    -- Of a legal document.
    number text CHECK (length(number) BETWEEN 1 AND 60),
    issuer text CHECK (length(issuer) BETWEEN 1 AND 200),
    issued_on date,
    effective_from date,
    source_url text CHECK (source_url ~ '^https://'),
    version int NOT NULL DEFAULT 1,
    demo boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    search tsvector NOT NULL GENERATED ALWAYS AS (
      setweight(support_words(coalesce(number, '') || ' ' || title_vi || ' ' || title_en), 'A')
      || setweight(support_words(summary_vi || ' ' || summary_en || ' ' || coalesce(issuer, '')), 'B')
      || setweight(support_words(body_vi || ' ' || body_en), 'C')) STORED,
    CHECK (state <> 'published' OR publish_at IS NOT NULL),
    CHECK ((kind = 'document') = (number IS NOT NULL)),
    CHECK (num_nulls(number, issuer, issued_on, effective_from) IN (0, 4)),
    CHECK (effective_from >= issued_on)
  );
  CREATE UNIQUE INDEX support_articles_numbers ON support_articles (number) WHERE number IS NOT NULL;
  CREATE INDEX support_articles_shown ON support_articles (kind, publish_at DESC, id DESC) WHERE state = 'published';
  CREATE INDEX support_articles_search ON support_articles USING gin (search);

  -- What later documents did to this one, and from which day on: its state on a day is computed.
  CREATE TABLE support_document_changes (
    document_id uuid NOT NULL REFERENCES support_articles (id) ON DELETE CASCADE,
    by_number text NOT NULL CHECK (length(by_number) BETWEEN 1 AND 60),
    effect text NOT NULL CHECK (effect IN ('amended', 'superseded')),
    from_day date NOT NULL,
    PRIMARY KEY (document_id, by_number)
  );

  CREATE TABLE support_article_files (
    article_id uuid NOT NULL REFERENCES support_articles (id) ON DELETE CASCADE,
    file_id uuid NOT NULL REFERENCES private_files (id),
    name text NOT NULL,
    bytes int NOT NULL,
    position int NOT NULL,
    PRIMARY KEY (article_id, file_id)
  );

  CREATE TABLE support_article_revisions (
    article_id uuid NOT NULL REFERENCES support_articles (id),
    version int NOT NULL,
    at timestamptz NOT NULL,
    -- Nobody where the demo world or the province's setup wrote it.
    by uuid REFERENCES accounts (id),
    content jsonb NOT NULL,
    PRIMARY KEY (article_id, version)
  );
  CREATE TRIGGER support_article_revisions_append_only BEFORE UPDATE OR DELETE ON support_article_revisions
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

const programmes = `
  ALTER TABLE support_programmes ADD COLUMN search tsvector NOT NULL GENERATED ALWAYS AS (
    setweight(support_words(title_vi || ' ' || title_en), 'A') || setweight(support_words(summary_vi || ' ' || summary_en), 'B')
    || setweight(support_words(body_vi || ' ' || body_en || ' ' || legal_basis), 'C')) STORED;
  CREATE INDEX support_programmes_search ON support_programmes USING gin (search);
`;

const writers = `(SELECT actor_role()) IN ('system', 'officer', 'admin')`;
const policies = `
  ALTER TABLE support_articles ENABLE ROW LEVEL SECURITY;
  CREATE POLICY support_articles_read ON support_articles FOR SELECT
    USING (state = 'published' OR (SELECT actor_is_staff()) OR (SELECT actor_is_system()));
  CREATE POLICY support_articles_write ON support_articles USING (${writers});

  ALTER TABLE support_document_changes ENABLE ROW LEVEL SECURITY;
  CREATE POLICY support_document_changes_read ON support_document_changes FOR SELECT
    USING (document_id IN (SELECT id FROM support_articles));
  CREATE POLICY support_document_changes_write ON support_document_changes USING (${writers});

  ALTER TABLE support_article_files ENABLE ROW LEVEL SECURITY;
  CREATE POLICY support_article_files_read ON support_article_files FOR SELECT
    USING (article_id IN (SELECT id FROM support_articles));
  CREATE POLICY support_article_files_write ON support_article_files USING (${writers});

  ALTER TABLE support_article_revisions ENABLE ROW LEVEL SECURITY;
  CREATE POLICY support_article_revisions_read ON support_article_revisions FOR SELECT
    USING ((SELECT actor_is_staff()) OR (SELECT actor_is_system()));
  CREATE POLICY support_article_revisions_add ON support_article_revisions FOR INSERT WITH CHECK (${writers});
`;
