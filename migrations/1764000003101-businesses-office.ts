import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** The office of a shop: its staff and who is invited, its picture and policies, names that wait for an officer, papers spoken of. */
export class BusinessesOffice1764000003101 extends ForwardOnly {
  readonly name = 'BusinessesOffice1764000003101';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(staff);
    await runner.query(profile);
    await runner.query(warnings);
  }
}

const staff = `
  CREATE TABLE shop_invitations (
    id uuid PRIMARY KEY,
    shop_id uuid NOT NULL REFERENCES shops (id),
    email text NOT NULL CHECK (email = lower(email) AND length(email) <= 254),
    staff_role text NOT NULL CHECK (staff_role IN ('owner', 'catalogue', 'orders', 'finance')),
    invited_by uuid NOT NULL REFERENCES accounts (id),
    invited_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL CHECK (expires_at > invited_at),
    accepted_by uuid REFERENCES accounts (id),
    accepted_at timestamptz,
    withdrawn_at timestamptz,
    CHECK ((accepted_by IS NULL) = (accepted_at IS NULL)),
    CHECK (accepted_at IS NULL OR withdrawn_at IS NULL)
  );
  CREATE UNIQUE INDEX shop_invitations_open ON shop_invitations (shop_id, email) WHERE accepted_at IS NULL AND withdrawn_at IS NULL;
  ALTER TABLE shop_invitations ENABLE ROW LEVEL SECURITY;
  CREATE POLICY shop_invitations_own ON shop_invitations
    USING ((SELECT actor_is_system()) OR ((SELECT actor_role()) = 'seller' AND shop_id = (SELECT actor_shop())));

  -- A shop in which somebody works has an owner.
  CREATE FUNCTION keep_an_owner() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    IF EXISTS (SELECT FROM account_roles WHERE scope_id = OLD.scope_id)
      AND NOT EXISTS (SELECT FROM account_roles WHERE scope_id = OLD.scope_id AND staff_role = 'owner') THEN
      RAISE EXCEPTION 'a shop keeps an owner' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER account_roles_keep_an_owner AFTER UPDATE OR DELETE ON account_roles DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (OLD.staff_role = 'owner') EXECUTE FUNCTION keep_an_owner();
`;

const profile = `
  ALTER TABLE shops
    ADD COLUMN cover text CHECK (cover ~ '^/media/'),
    ADD COLUMN delivery_policy text NOT NULL DEFAULT '' CHECK (length(delivery_policy) <= 2000),
    ADD COLUMN returns_policy text NOT NULL DEFAULT '' CHECK (length(returns_policy) <= 2000);

  -- What shoppers know a shop by does not change without an officer.
  CREATE TABLE shop_name_requests (
    id uuid PRIMARY KEY,
    shop_id uuid NOT NULL REFERENCES shops (id),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    asked_at timestamptz NOT NULL,
    asked_by uuid NOT NULL REFERENCES accounts (id),
    decided_at timestamptz,
    decided_by uuid REFERENCES accounts (id),
    accepted boolean,
    reason text CHECK (length(reason) BETWEEN 1 AND 2000),
    CHECK ((decided_at IS NULL) = (accepted IS NULL)),
    CHECK (accepted IS NOT FALSE OR reason IS NOT NULL)
  );
  CREATE UNIQUE INDEX shop_name_requests_open ON shop_name_requests (shop_id) WHERE decided_at IS NULL;
  ALTER TABLE shop_name_requests ENABLE ROW LEVEL SECURITY;
  CREATE POLICY shop_name_requests_read ON shop_name_requests FOR SELECT USING ((SELECT actor_is_system()) OR (SELECT actor_is_staff())
    OR ((SELECT actor_role()) = 'seller' AND shop_id = (SELECT actor_shop())));
  CREATE POLICY shop_name_requests_ask ON shop_name_requests FOR INSERT WITH CHECK ((SELECT actor_is_system())
    OR ((SELECT actor_role()) = 'seller' AND shop_id = (SELECT actor_shop())));
  CREATE POLICY shop_name_requests_decide ON shop_name_requests FOR UPDATE USING ((SELECT actor_role()) IN ('system', 'officer', 'admin'));
`;

const warnings = `
  -- Which warning of a paper has been given: each once.
  CREATE TABLE business_paper_warnings (
    paper_id uuid NOT NULL REFERENCES business_papers (id) ON DELETE CASCADE,
    days_before int NOT NULL CHECK (days_before IN (30, 7, 0)),
    warned_at timestamptz NOT NULL,
    PRIMARY KEY (paper_id, days_before)
  );
  ALTER TABLE business_paper_warnings ENABLE ROW LEVEL SECURITY;
  CREATE POLICY business_paper_warnings_system ON business_paper_warnings USING ((SELECT actor_is_system()));
`;
