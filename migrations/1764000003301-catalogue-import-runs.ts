import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

const writers = `(SELECT actor_is_system()) OR ((SELECT actor_role()) = 'seller' AND shop_id = (SELECT actor_shop()))`;

/** Imports as something that has a history: the file, how it is read, what became of each product and row, and what would undo it. */
export class CatalogueImportRuns1764000003301 extends ForwardOnly {
  readonly name = 'CatalogueImportRuns1764000003301';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(`ALTER TABLE product_sources ADD COLUMN stated jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(stated) = 'object')`);
    for (const [table, readers] of [
      ['imports', `${writers} OR (SELECT actor_is_staff())`],
      ['import_files', writers],
      ['import_products', `${writers} OR (SELECT actor_is_staff())`],
      ['import_rows', `${writers} OR (SELECT actor_is_staff())`],
    ]) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_read ON ${table} FOR SELECT USING (${readers});
        CREATE POLICY ${table}_add ON ${table} FOR INSERT WITH CHECK (${writers});
        CREATE POLICY ${table}_change ON ${table} FOR UPDATE USING (${writers}) WITH CHECK (${writers});
        CREATE POLICY ${table}_remove ON ${table} FOR DELETE USING (${writers});
      `);
    }
  }
}

const tables = `
  CREATE TABLE imports (
    id uuid PRIMARY KEY,
    shop_id uuid NOT NULL REFERENCES shops (id),
    -- Nobody when the system imports.
    account_id uuid REFERENCES accounts (id),
    file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200 AND file_name IS NFC NORMALIZED),
    kind text NOT NULL CHECK (kind IN ('csv', 'xlsx')),
    bytes int NOT NULL CHECK (bytes > 0),
    digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    header_line int NOT NULL CHECK (header_line > 0),
    columns jsonb NOT NULL,
    row_count int NOT NULL CHECK (row_count > 0),
    sample jsonb NOT NULL,
    system text,
    mapping jsonb NOT NULL,
    rate bigint CHECK (rate > 0),
    fallback_category text,
    afterwards text NOT NULL CHECK (afterwards IN ('draft', 'review', 'publish')),
    state text NOT NULL CHECK (state IN ('mapping', 'running', 'done', 'undoing', 'undone', 'stopped')),
    -- Products looked at so far, of how many; when undoing, from the last back to the first.
    done int NOT NULL DEFAULT 0 CHECK (done >= 0),
    total int CHECK (total >= done),
    added int NOT NULL DEFAULT 0,
    updated int NOT NULL DEFAULT 0,
    unchanged int NOT NULL DEFAULT 0,
    bad int NOT NULL DEFAULT 0,
    bad_rows int NOT NULL DEFAULT 0,
    withdrawn int NOT NULL DEFAULT 0,
    restored int NOT NULL DEFAULT 0,
    kept int NOT NULL DEFAULT 0,
    -- How often a run broke off with an outage or a bug; after the third it waits for the seller.
    failures int NOT NULL DEFAULT 0,
    -- Why it was stopped, as a problem's code.
    problem text CHECK (problem ~ '^[a-z-]+/[a-z-]+$'),
    lease_until timestamptz,
    created_at timestamptz NOT NULL,
    started_at timestamptz,
    finished_at timestamptz,
    undone_at timestamptz,
    UNIQUE (id, shop_id),
    CHECK (state = 'mapping' OR started_at IS NOT NULL),
    CHECK (state NOT IN ('done', 'undoing', 'undone') OR finished_at IS NOT NULL)
  );
  CREATE INDEX imports_of_shop ON imports (shop_id, created_at DESC);

  CREATE TABLE import_files (
    import_id uuid NOT NULL,
    shop_id uuid NOT NULL,
    part int NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (import_id, part),
    FOREIGN KEY (import_id, shop_id) REFERENCES imports (id, shop_id)
  );

  CREATE TABLE import_products (
    import_id uuid NOT NULL,
    -- In the order of the file, from 0: what is written is done, so a run goes on where another was killed.
    position int NOT NULL CHECK (position >= 0),
    shop_id uuid NOT NULL,
    source_key text NOT NULL,
    name text NOT NULL,
    line int NOT NULL,
    lines int[] NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('added', 'updated', 'unchanged', 'bad')),
    product_id uuid,
    -- What was changed, as it was and as it became; undoing takes back what still is as it became.
    before jsonb,
    after jsonb,
    undone text CHECK (undone IN ('withdrawn', 'restored', 'kept')),
    kept_fields text[],
    PRIMARY KEY (import_id, position),
    FOREIGN KEY (import_id, shop_id) REFERENCES imports (id, shop_id),
    FOREIGN KEY (product_id, shop_id) REFERENCES products (id, shop_id),
    CHECK ((outcome = 'bad') = (product_id IS NULL)),
    CHECK (outcome <> 'updated' OR (before IS NOT NULL AND after IS NOT NULL))
  );
  CREATE INDEX import_products_kept ON import_products (import_id, position) WHERE undone = 'kept';

  CREATE TABLE import_rows (
    import_id uuid NOT NULL,
    shop_id uuid NOT NULL,
    line int NOT NULL CHECK (line > 0),
    bad boolean NOT NULL,
    cells jsonb NOT NULL,
    faults jsonb NOT NULL,
    PRIMARY KEY (import_id, line),
    FOREIGN KEY (import_id, shop_id) REFERENCES imports (id, shop_id)
  );
`;
