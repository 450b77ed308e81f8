import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** The papers of an application and of a business, what officers have ticked off, and tax codes that a rejection sets free. */
export class BusinessesPapers1764000003100 extends ForwardOnly {
  readonly name = 'BusinessesPapers1764000003100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(papers);
    await runner.query(checks);
    await runner.query(taxCodes);
  }
}

const papers = `
  CREATE TABLE business_papers (
    id uuid PRIMARY KEY,
    -- The application that it came with; none where the shop brought it later.
    draft_id uuid REFERENCES business_drafts (id) ON DELETE CASCADE,
    -- Since the application was sent.
    business_id uuid REFERENCES businesses (id),
    shop_id uuid REFERENCES shops (id),
    kind text NOT NULL CHECK (kind ~ '^[a-z]+(-[a-z]+)*$'),
    -- Nothing once the paper was removed and its file is gone.
    file_id uuid UNIQUE REFERENCES private_files (id) ON DELETE SET NULL,
    expires_on date,
    added_at timestamptz NOT NULL,
    added_by uuid REFERENCES accounts (id),
    removed_at timestamptz CHECK (removed_at >= added_at),
    CHECK (draft_id IS NOT NULL OR business_id IS NOT NULL),
    CHECK ((business_id IS NULL) = (shop_id IS NULL)),
    CHECK (file_id IS NOT NULL OR removed_at IS NOT NULL)
  );
  CREATE INDEX business_papers_of_draft ON business_papers (draft_id) WHERE draft_id IS NOT NULL;
  CREATE INDEX business_papers_of_business ON business_papers (business_id) WHERE business_id IS NOT NULL;
  CREATE INDEX business_papers_expiring ON business_papers (expires_on) WHERE expires_on IS NOT NULL AND removed_at IS NULL;

  ALTER TABLE business_papers ENABLE ROW LEVEL SECURITY;
  CREATE POLICY business_papers_read ON business_papers FOR SELECT USING ((SELECT actor_is_system())
    OR ((SELECT actor_is_staff()) AND business_id IS NOT NULL)
    OR draft_id IN (SELECT id FROM business_drafts WHERE account_id = (SELECT actor_account()))
    OR ((SELECT actor_role()) = 'seller' AND shop_id = (SELECT actor_shop())));
  CREATE POLICY business_papers_add ON business_papers FOR INSERT WITH CHECK ((SELECT actor_is_system())
    OR (business_id IS NULL AND draft_id IN (SELECT id FROM business_drafts WHERE account_id = (SELECT actor_account())))
    OR ((SELECT actor_role()) = 'seller' AND shop_id = (SELECT actor_shop())));
  CREATE POLICY business_papers_change ON business_papers FOR UPDATE USING ((SELECT actor_is_system()));
`;

const checks = `
  -- What an officer has found in order, item by item; unticked is gone, and the audit log remembers both.
  CREATE TABLE business_checks (
    business_id uuid NOT NULL REFERENCES businesses (id),
    -- A paper (document:food-safety) or a comparison (check:tax-code).
    item text NOT NULL CHECK (item ~ '^(document|check):[a-z]+(-[a-z]+)*$'),
    checked_at timestamptz NOT NULL,
    checked_by uuid NOT NULL REFERENCES accounts (id),
    PRIMARY KEY (business_id, item)
  );
  ALTER TABLE business_checks ENABLE ROW LEVEL SECURITY;
  CREATE POLICY business_checks_read ON business_checks FOR SELECT USING ((SELECT actor_is_system()) OR (SELECT actor_is_staff()));
  CREATE POLICY business_checks_tick ON business_checks FOR INSERT WITH CHECK ((SELECT actor_role()) IN ('officer', 'admin'));
  CREATE POLICY business_checks_again ON business_checks FOR UPDATE USING ((SELECT actor_role()) IN ('officer', 'admin'));
  CREATE POLICY business_checks_untick ON business_checks FOR DELETE USING ((SELECT actor_role()) IN ('officer', 'admin'));
`;

/** Somebody who applied with the code of another business must not keep that business out for ever. */
const taxCodes = `
  ALTER TABLE businesses DROP CONSTRAINT businesses_tax_code_key;
  DROP INDEX businesses_by_enterprise;
  CREATE UNIQUE INDEX businesses_tax_code ON businesses (tax_code) WHERE state <> 'rejected';
  CREATE UNIQUE INDEX businesses_by_enterprise ON businesses (left(tax_code, 10)) WHERE length(tax_code) <> 12 AND state <> 'rejected';
`;
