import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** Applications written step by step, what officers ask to be mended, and who reviews what until when. */
export class BusinessesRegistration1764000002402 extends ForwardOnly {
  readonly name = 'BusinessesRegistration1764000002402';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(review);
    await runner.query(drafts);
    await runner.query(changeRequests);
    await runner.query(policies);
  }
}

const review = `
  ALTER TABLE businesses
    -- Who applied in person; nobody where the province or the demo world entered the business.
    ADD COLUMN applicant_id uuid REFERENCES accounts (id),
    ADD COLUMN sector_version text NOT NULL DEFAULT '2018' CHECK (sector_version IN ('2018', '2025')),
    -- AES-256-GCM: nonce, tag, text.
    ADD COLUMN identity_sealed bytea CHECK (length(identity_sealed) > 28),
    ADD COLUMN identity_last4 text CHECK (identity_last4 ~ '^[0-9]{4}$'),
    ADD COLUMN due_on date,
    ADD COLUMN reviewer_id uuid REFERENCES accounts (id),
    ADD COLUMN version int NOT NULL DEFAULT 1,
    ADD CHECK ((identity_sealed IS NULL) = (identity_last4 IS NULL));
  ALTER TABLE businesses ALTER COLUMN sector_version DROP DEFAULT;

  -- A branch (10-3 digits) is part of its enterprise: whichever of them comes first stands for all.
  CREATE UNIQUE INDEX businesses_by_enterprise ON businesses (left(tax_code, 10)) WHERE length(tax_code) <> 12;
  CREATE INDEX businesses_of_applicant ON businesses (applicant_id) WHERE applicant_id IS NOT NULL;
  CREATE INDEX businesses_waiting ON businesses (due_on, submitted_at, id) WHERE state = 'submitted';

  -- Who decides says which version was looked at; two officers at once do not overwrite each other.
  CREATE FUNCTION count_business_version() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.version := OLD.version + 1;
    RETURN NEW;
  END $$;
  CREATE TRIGGER businesses_versions BEFORE UPDATE ON businesses FOR EACH ROW EXECUTE FUNCTION count_business_version();
`;

const drafts = `
  CREATE TABLE business_drafts (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    -- What was typed, field by field: not yet a fact about anybody. Identity and account numbers are never in it.
    answers jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(answers) = 'object' AND NOT answers ?| ARRAY['identityNumber', 'accountNumber']),
    identity_sealed bytea CHECK (length(identity_sealed) > 28),
    identity_last4 text,
    account_number_sealed bytea CHECK (length(account_number_sealed) > 28),
    account_number_last4 text,
    business_id uuid UNIQUE REFERENCES businesses (id),
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL CHECK (changed_at >= created_at),
    CHECK ((identity_sealed IS NULL) = (identity_last4 IS NULL)),
    CHECK ((account_number_sealed IS NULL) = (account_number_last4 IS NULL))
  );
  CREATE UNIQUE INDEX business_drafts_open ON business_drafts (account_id) WHERE business_id IS NULL;
  CREATE INDEX business_drafts_of_account ON business_drafts (account_id, created_at DESC);
`;

const changeRequests = `
  CREATE TABLE business_change_requests (
    id uuid PRIMARY KEY,
    business_id uuid NOT NULL REFERENCES businesses (id),
    move_id uuid NOT NULL REFERENCES business_moves (id),
    -- A field of the application (name), or a paper (document:food-safety).
    field text NOT NULL CHECK (field ~ '^[a-zA-Z]+(:[a-z-]+)?$'),
    reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
    asked_at timestamptz NOT NULL,
    -- When the application came back.
    answered_at timestamptz CHECK (answered_at >= asked_at),
    UNIQUE (move_id, field)
  );
  CREATE INDEX business_change_requests_of ON business_change_requests (business_id, asked_at);
`;

const policies = `
  ALTER POLICY businesses_read ON businesses USING ((SELECT actor_is_system()) OR (SELECT actor_is_staff())
    OR applicant_id = (SELECT actor_account()) OR id = (SELECT business_id FROM shops WHERE shops.id = actor_shop()));
  ALTER POLICY business_moves_read ON business_moves USING ((SELECT actor_is_system()) OR (SELECT actor_is_staff())
    OR business_id IN (SELECT id FROM businesses WHERE applicant_id = (SELECT actor_account()))
    OR business_id = (SELECT business_id FROM shops WHERE shops.id = actor_shop()));

  -- A draft is nobody's business but the applicant's, officers included.
  ALTER TABLE business_drafts ENABLE ROW LEVEL SECURITY;
  CREATE POLICY business_drafts_own ON business_drafts USING (account_id = (SELECT actor_account()) OR (SELECT actor_is_system()));

  ALTER TABLE business_change_requests ENABLE ROW LEVEL SECURITY;
  CREATE POLICY business_change_requests_read ON business_change_requests FOR SELECT
    USING ((SELECT actor_is_system()) OR (SELECT actor_is_staff())
      OR business_id IN (SELECT id FROM businesses WHERE applicant_id = (SELECT actor_account())));
  CREATE POLICY business_change_requests_ask ON business_change_requests FOR INSERT
    WITH CHECK ((SELECT actor_role()) IN ('system', 'officer', 'admin'));
  CREATE POLICY business_change_requests_answer ON business_change_requests FOR UPDATE USING ((SELECT actor_is_system()));
`;
