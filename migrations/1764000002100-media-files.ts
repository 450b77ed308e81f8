import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** Private papers (their bytes lie sealed in the store) and pictures (whose files are public). */
export class MediaFiles1764000002100 extends ForwardOnly {
  readonly name = 'MediaFiles1764000002100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(privateFiles);
    await runner.query(pictures);
  }
}

const privateFiles = `
  CREATE TABLE private_files (
    id uuid PRIMARY KEY,
    -- Nobody where the demo world or the province put it there.
    account_id uuid REFERENCES accounts (id),
    shop_id uuid REFERENCES shops (id),
    -- Who of the shop's people may read it beside its owner and the one who brought it.
    shop_roles text[] NOT NULL DEFAULT '{}' CHECK (shop_roles <@ ARRAY['catalogue', 'orders', 'finance']),
    staff_may_read boolean NOT NULL DEFAULT false,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 140 AND name IS NFC NORMALIZED),
    kind text NOT NULL CHECK (kind IN ('pdf', 'jpeg', 'png', 'docx', 'xlsx')),
    bytes int NOT NULL CHECK (bytes > 0),
    -- Random: it tells nothing of the content and nobody can guess it.
    stored_as text NOT NULL UNIQUE CHECK (stored_as ~ '^[0-9a-f]{48}$'),
    key_id text NOT NULL CHECK (key_id ~ '^[0-9a-f]{12}$'),
    created_at timestamptz NOT NULL,
    stored_at timestamptz,
    -- What it was kept for; a file that nothing keeps is removed after a day.
    kept_for text CHECK (kept_for ~ '^[a-z-]+/[a-z-]+$'),
    subject_id uuid,
    dropped_at timestamptz,
    CHECK ((kept_for IS NULL) = (subject_id IS NULL)),
    CHECK (kept_for IS NULL OR stored_at IS NOT NULL),
    CHECK (staff_may_read IS FALSE OR kept_for IS NOT NULL)
  );
  CREATE INDEX private_files_of_subject ON private_files (subject_id) WHERE subject_id IS NOT NULL;
  CREATE INDEX private_files_loose ON private_files (created_at) WHERE kept_for IS NULL OR dropped_at IS NOT NULL;

  ALTER TABLE private_files ENABLE ROW LEVEL SECURITY;
  CREATE POLICY private_files_read ON private_files FOR SELECT USING ((SELECT actor_is_system())
    OR account_id = (SELECT actor_account())
    OR ((SELECT actor_role()) = 'seller' AND shop_id = (SELECT actor_shop()))
    OR (staff_may_read AND (SELECT actor_role()) IN ('officer', 'admin')));
  CREATE POLICY private_files_add ON private_files FOR INSERT WITH CHECK ((SELECT actor_is_system())
    OR (account_id = (SELECT actor_account())
      AND (shop_id IS NULL OR ((SELECT actor_role()) = 'seller' AND shop_id = (SELECT actor_shop())))));
  CREATE POLICY private_files_change ON private_files FOR UPDATE USING ((SELECT actor_is_system())
    OR account_id = (SELECT actor_account())
    OR ((SELECT actor_role()) = 'seller' AND shop_id = (SELECT actor_shop())));
  CREATE POLICY private_files_remove ON private_files FOR DELETE USING ((SELECT actor_is_system()));
`;

const pictures = `
  CREATE TABLE pictures (
    id uuid PRIMARY KEY,
    -- A shop's, or the account's where there is no shop (articles of the province).
    shop_id uuid REFERENCES shops (id),
    account_id uuid REFERENCES accounts (id),
    hash text NOT NULL UNIQUE CHECK (hash ~ '^[0-9a-f]{32}$'),
    width int NOT NULL CHECK (width BETWEEN 1 AND 9999),
    height int NOT NULL CHECK (height BETWEEN 1 AND 9999),
    tint text NOT NULL CHECK (tint ~ '^[0-9a-f]{12}$'),
    created_at timestamptz NOT NULL,
    stored_at timestamptz,
    -- Set when a product or page shows it. Never taken back: an old order still shows what was bought.
    kept_at timestamptz,
    dropped_at timestamptz,
    CHECK (kept_at IS NULL OR (stored_at IS NOT NULL AND dropped_at IS NULL))
  );
  CREATE INDEX pictures_loose ON pictures (created_at) WHERE kept_at IS NULL;

  ALTER TABLE pictures ENABLE ROW LEVEL SECURITY;
  CREATE POLICY pictures_read ON pictures FOR SELECT USING ((SELECT actor_is_system()) OR (SELECT actor_is_staff())
    OR account_id = (SELECT actor_account()) OR ((SELECT actor_role()) = 'seller' AND shop_id = (SELECT actor_shop())));
  CREATE POLICY pictures_add ON pictures FOR INSERT WITH CHECK ((SELECT actor_is_system())
    OR ((SELECT actor_role()) = 'seller' AND shop_id = (SELECT actor_shop()))
    OR (shop_id IS NULL AND account_id = (SELECT actor_account())));
  CREATE POLICY pictures_change ON pictures FOR UPDATE USING ((SELECT actor_is_system())
    OR ((SELECT actor_role()) = 'seller' AND shop_id = (SELECT actor_shop()))
    OR (shop_id IS NULL AND account_id = (SELECT actor_account())));
  CREATE POLICY pictures_remove ON pictures FOR DELETE USING ((SELECT actor_is_system()));
`;
