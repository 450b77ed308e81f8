import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** Businesses (private), the moves of their lives, their shops (public while open) and bank accounts. */
export class BusinessesShops1764000000500 extends ForwardOnly {
  readonly name = 'BusinessesShops1764000000500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(businesses);
    await runner.query(shops);
    await runner.query(openShops);
    await runner.query(policies);
  }
}

const states = `('draft', 'submitted', 'changes-requested', 'approved', 'rejected', 'suspended', 'closed')`;

const businesses = `
  CREATE TABLE businesses (
    id uuid PRIMARY KEY,
    tax_code text NOT NULL UNIQUE CHECK (tax_code ~ '^([0-9]{10}(-[0-9]{3})?|[0-9]{12})$'),
    legal_form text NOT NULL CHECK (legal_form IN ('company-limited-1', 'company-limited-2', 'joint-stock', 'partnership',
      'private-enterprise', 'cooperative', 'cooperative-union', 'cooperative-group', 'household', 'individual')),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    representative_name text NOT NULL,
    representative_phone text,
    representative_email text,
    employees int NOT NULL CHECK (employees >= 0),
    -- VND; none in the first year.
    revenue bigint CHECK (revenue >= 0),
    capital bigint NOT NULL CHECK (capital >= 0),
    size text NOT NULL CHECK (size IN ('micro', 'small', 'medium', 'large')),
    sector_code text NOT NULL CHECK (sector_code ~ '^([A-V]|[0-9]{2})[0-9]{0,4}$'),
    sector_name_vi text NOT NULL,
    sector_name_en text NOT NULL,
    street text NOT NULL,
    old_version text NOT NULL,
    old_district_code text NOT NULL,
    old_commune_code text NOT NULL,
    commune_version text NOT NULL,
    commune_code text NOT NULL,
    state text NOT NULL CHECK (state IN ${states}),
    created_at timestamptz NOT NULL,
    submitted_at timestamptz,
    approved_at timestamptz,
    demo boolean NOT NULL DEFAULT false,
    FOREIGN KEY (old_version, old_district_code) REFERENCES admin_units (version, code),
    FOREIGN KEY (old_version, old_commune_code) REFERENCES admin_units (version, code),
    FOREIGN KEY (commune_version, commune_code) REFERENCES admin_units (version, code),
    CHECK (state = 'draft' OR submitted_at IS NOT NULL),
    CHECK (state NOT IN ('approved', 'suspended', 'closed') OR approved_at IS NOT NULL)
  );
  CREATE INDEX businesses_by_state ON businesses (state, submitted_at DESC);

  CREATE TABLE business_moves (
    id uuid PRIMARY KEY,
    business_id uuid NOT NULL REFERENCES businesses (id),
    from_state text CHECK (from_state IN ${states}),
    to_state text NOT NULL CHECK (to_state IN ${states}),
    at timestamptz NOT NULL,
    -- Nobody when the system moved it.
    by uuid REFERENCES accounts (id),
    reason text CHECK (length(reason) BETWEEN 1 AND 2000),
    CHECK (to_state NOT IN ('suspended', 'closed', 'rejected', 'changes-requested') OR reason IS NOT NULL)
  );
  CREATE INDEX business_moves_of ON business_moves (business_id, at);
  CREATE TRIGGER business_moves_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON business_moves
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

const shops = `
  CREATE TABLE shops (
    id uuid PRIMARY KEY,
    business_id uuid NOT NULL UNIQUE REFERENCES businesses (id),
    slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 80),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    tagline_vi text NOT NULL DEFAULT '',
    tagline_en text NOT NULL DEFAULT '',
    about_vi text NOT NULL DEFAULT '',
    about_en text NOT NULL DEFAULT '',
    commune_version text NOT NULL,
    commune_code text NOT NULL,
    -- On the boundaries before 1 July 2025.
    district_code text NOT NULL,
    place_name text NOT NULL,
    open boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    demo boolean NOT NULL DEFAULT false,
    FOREIGN KEY (commune_version, commune_code) REFERENCES admin_units (version, code)
  );

  CREATE TABLE shop_bank_accounts (
    id uuid PRIMARY KEY,
    shop_id uuid NOT NULL REFERENCES shops (id),
    bank_bin text NOT NULL CHECK (bank_bin ~ '^[0-9]{6}$'),
    -- AES-256-GCM: nonce, tag, text.
    number_sealed bytea NOT NULL CHECK (length(number_sealed) > 28),
    number_last4 text NOT NULL CHECK (number_last4 ~ '^[0-9A-Z]{4}$'),
    holder text NOT NULL CHECK (length(holder) BETWEEN 1 AND 120),
    created_at timestamptz NOT NULL,
    replaced_at timestamptz CHECK (replaced_at >= created_at)
  );
  CREATE UNIQUE INDEX shop_bank_accounts_in_use ON shop_bank_accounts (shop_id) WHERE replaced_at IS NULL;

  ALTER TABLE account_roles ADD FOREIGN KEY (scope_id) REFERENCES shops (id) DEFERRABLE INITIALLY DEFERRED;
`;

/** The public may know who stands behind an open shop (E-commerce Law 122/2025), and nothing else of the business. */
const openShops = `
  CREATE VIEW open_shops WITH (security_barrier) AS
    SELECT s.id, s.business_id, s.slug, s.name, s.tagline_vi, s.tagline_en, s.about_vi, s.about_en, s.commune_version, s.commune_code,
           s.district_code, s.place_name, s.created_at, s.demo,
           b.name AS legal_name, b.tax_code, b.legal_form, b.street || ', ' || s.place_name AS address, b.approved_at
    FROM shops s JOIN businesses b ON b.id = s.business_id
    WHERE s.open;

  CREATE FUNCTION refuse_open_shop() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM businesses WHERE id = NEW.business_id AND state = 'approved') THEN
      RAISE EXCEPTION 'a shop is open only while its business is approved' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER shops_open_when_approved BEFORE INSERT OR UPDATE ON shops
    FOR EACH ROW WHEN (NEW.open) EXECUTE FUNCTION refuse_open_shop();
`;

const policies = `
  ALTER TABLE businesses ENABLE ROW LEVEL SECURITY;
  CREATE POLICY businesses_read ON businesses FOR SELECT
    USING ((SELECT actor_is_system()) OR (SELECT actor_is_staff()) OR id = (SELECT business_id FROM shops WHERE shops.id = actor_shop()));
  CREATE POLICY businesses_register ON businesses FOR INSERT WITH CHECK ((SELECT actor_role()) IN ('system', 'admin'));
  CREATE POLICY businesses_change ON businesses FOR UPDATE USING ((SELECT actor_role()) IN ('system', 'officer', 'admin'));

  ALTER TABLE business_moves ENABLE ROW LEVEL SECURITY;
  CREATE POLICY business_moves_read ON business_moves FOR SELECT
    USING ((SELECT actor_is_system()) OR (SELECT actor_is_staff()) OR business_id = (SELECT business_id FROM shops WHERE shops.id = actor_shop()));
  CREATE POLICY business_moves_write ON business_moves FOR INSERT WITH CHECK ((SELECT actor_role()) IN ('system', 'officer', 'admin'));

  ALTER TABLE shops ENABLE ROW LEVEL SECURITY;
  CREATE POLICY shops_read ON shops FOR SELECT
    USING (open OR id = (SELECT actor_shop()) OR (SELECT actor_is_system()) OR (SELECT actor_is_staff()));
  CREATE POLICY shops_register ON shops FOR INSERT WITH CHECK ((SELECT actor_role()) IN ('system', 'admin'));
  CREATE POLICY shops_change ON shops FOR UPDATE
    USING (id = (SELECT actor_shop()) OR (SELECT actor_role()) IN ('system', 'officer', 'admin'));

  ALTER TABLE shop_bank_accounts ENABLE ROW LEVEL SECURITY;
  CREATE POLICY shop_bank_accounts_own ON shop_bank_accounts USING (shop_id = (SELECT actor_shop()) OR (SELECT actor_is_system()));
  CREATE POLICY shop_bank_accounts_staff ON shop_bank_accounts FOR SELECT USING ((SELECT actor_is_staff()));
`;
