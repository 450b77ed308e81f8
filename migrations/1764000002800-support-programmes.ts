import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** Departments that answer businesses, their programmes as dated data, and applications with a budget that cannot be overspent. */
export class SupportProgrammes1764000002800 extends ForwardOnly {
  readonly name = 'SupportProgrammes1764000002800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(departments);
    await runner.query(programmes);
    await runner.query(applications);
    await runner.query(policies);
  }
}

const departments = `
  CREATE TABLE support_departments (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9-]+$'),
    name_vi text NOT NULL CHECK (length(name_vi) BETWEEN 1 AND 200),
    name_en text NOT NULL CHECK (length(name_en) BETWEEN 1 AND 200),
    phone text,
    email text
  );
`;

const programmes = `
  CREATE TABLE support_programmes (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    department_id uuid NOT NULL REFERENCES support_departments (id),
    title_vi text NOT NULL CHECK (length(title_vi) BETWEEN 1 AND 200),
    title_en text NOT NULL CHECK (length(title_en) BETWEEN 1 AND 200),
    summary_vi text NOT NULL CHECK (length(summary_vi) BETWEEN 1 AND 500),
    summary_en text NOT NULL CHECK (length(summary_en) BETWEEN 1 AND 500),
    -- Markdown.
    body_vi text NOT NULL DEFAULT '' CHECK (length(body_vi) <= 20000),
    body_en text NOT NULL DEFAULT '' CHECK (length(body_en) <= 20000),
    legal_basis text NOT NULL CHECK (length(legal_basis) BETWEEN 1 AND 500),
    -- Legal forms and VSIC sections that may apply; null for all.
    forms text[] CHECK (cardinality(forms) > 0),
    sections text[] CHECK (cardinality(sections) > 0),
    opens_on date NOT NULL,
    closes_on date CHECK (closes_on >= opens_on),
    -- Working days in which an application is decided.
    decision_days int NOT NULL CHECK (decision_days BETWEEN 1 AND 60),
    budget bigint NOT NULL CHECK (budget > 0),
    -- Promised by decisions. The check is what two officers at once cannot get around.
    committed bigint NOT NULL DEFAULT 0 CHECK (committed BETWEEN 0 AND budget),
    state text NOT NULL CHECK (state IN ('draft', 'published', 'ended')),
    version int NOT NULL DEFAULT 1,
    demo boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL
  );

  -- How much of the cost is paid to which size of business, while it is in force; a new rule is a new row.
  CREATE TABLE support_programme_rates (
    programme_id uuid NOT NULL REFERENCES support_programmes (id) ON DELETE CASCADE,
    size text NOT NULL CHECK (size IN ('micro', 'small', 'medium', 'large')),
    percent int NOT NULL CHECK (percent BETWEEN 1 AND 100),
    ceiling bigint NOT NULL CHECK (ceiling > 0),
    valid_from date NOT NULL,
    valid_to date CHECK (valid_to > valid_from),
    PRIMARY KEY (programme_id, size, valid_from)
  );

  CREATE TABLE support_programme_papers (
    programme_id uuid NOT NULL REFERENCES support_programmes (id) ON DELETE CASCADE,
    key text NOT NULL CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    label_vi text NOT NULL CHECK (length(label_vi) BETWEEN 1 AND 200),
    label_en text NOT NULL CHECK (length(label_en) BETWEEN 1 AND 200),
    required boolean NOT NULL,
    position int NOT NULL,
    PRIMARY KEY (programme_id, key)
  );
`;

const applications = `
  CREATE SEQUENCE support_application_numbers;

  CREATE TABLE support_applications (
    id uuid PRIMARY KEY,
    number text NOT NULL UNIQUE CHECK (number ~ '^[A-Z]{2}-HT-\\d{4}-\\d{5,}$'),
    programme_id uuid NOT NULL REFERENCES support_programmes (id),
    business_id uuid NOT NULL REFERENCES businesses (id),
    shop_id uuid NOT NULL REFERENCES shops (id),
    account_id uuid NOT NULL REFERENCES accounts (id),
    state text NOT NULL CHECK (state IN ('submitted', 'in-review', 'needs-more', 'approved', 'refused', 'disbursed', 'closed')),
    purpose text NOT NULL CHECK (length(purpose) BETWEEN 1 AND 2000),
    cost bigint NOT NULL CHECK (cost > 0),
    -- What held when it was sent: the decision is explained by it, whatever the business looks like later.
    business_name text NOT NULL,
    legal_form text NOT NULL,
    size text NOT NULL,
    section text NOT NULL,
    percent int NOT NULL CHECK (percent BETWEEN 1 AND 100),
    ceiling bigint NOT NULL CHECK (ceiling > 0),
    granted bigint CHECK (granted > 0 AND granted <= ceiling AND granted * 100 <= cost * percent),
    -- The calendar year whose ceiling the grant counts against.
    granted_year int,
    paid_reference text CHECK (length(paid_reference) BETWEEN 1 AND 200),
    officer_id uuid REFERENCES accounts (id),
    -- The term runs from the day on which the file was last complete.
    runs_from date NOT NULL,
    due_on date NOT NULL CHECK (due_on > runs_from),
    submitted_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    version int NOT NULL DEFAULT 1,
    CHECK ((granted IS NULL) = (granted_year IS NULL)),
    CHECK (state NOT IN ('approved', 'disbursed') OR granted IS NOT NULL),
    CHECK (state <> 'disbursed' OR paid_reference IS NOT NULL)
  );
  -- One open application for one programme: a second tap of the button finds the first.
  CREATE UNIQUE INDEX support_applications_open ON support_applications (business_id, programme_id)
    WHERE state IN ('submitted', 'in-review', 'needs-more');
  CREATE INDEX support_applications_waiting ON support_applications (due_on, submitted_at, id) WHERE state IN ('submitted', 'in-review');
  CREATE INDEX support_applications_of_business ON support_applications (business_id, submitted_at DESC);
  CREATE INDEX support_applications_granted ON support_applications (programme_id, business_id, granted_year) WHERE granted IS NOT NULL;

  CREATE TABLE support_application_moves (
    id uuid PRIMARY KEY,
    application_id uuid NOT NULL REFERENCES support_applications (id),
    from_state text,
    to_state text NOT NULL,
    at timestamptz NOT NULL,
    by uuid NOT NULL REFERENCES accounts (id),
    reason text CHECK (length(reason) BETWEEN 1 AND 2000)
  );
  CREATE INDEX support_application_moves_of ON support_application_moves (application_id, at, id);
  CREATE TRIGGER support_application_moves_append_only BEFORE UPDATE OR DELETE ON support_application_moves
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

  CREATE TABLE support_application_papers (
    application_id uuid NOT NULL REFERENCES support_applications (id),
    -- A paper of the programme, or 'more' for one that an officer asked for.
    paper_key text NOT NULL,
    file_id uuid NOT NULL REFERENCES private_files (id),
    added_at timestamptz NOT NULL,
    PRIMARY KEY (application_id, file_id)
  );
`;

const policies = `
  ALTER TABLE support_programmes ENABLE ROW LEVEL SECURITY;
  CREATE POLICY support_programmes_read ON support_programmes FOR SELECT
    USING (state <> 'draft' OR (SELECT actor_is_staff()) OR (SELECT actor_is_system()));
  CREATE POLICY support_programmes_write ON support_programmes
    USING ((SELECT actor_role()) IN ('system', 'officer', 'admin'));

  ALTER TABLE support_applications ENABLE ROW LEVEL SECURITY;
  CREATE POLICY support_applications_read ON support_applications FOR SELECT
    USING (shop_id = (SELECT actor_shop()) OR (SELECT actor_is_staff()) OR (SELECT actor_is_system()));
  CREATE POLICY support_applications_send ON support_applications FOR INSERT
    WITH CHECK ((SELECT actor_is_system()) OR ((SELECT actor_role()) = 'seller' AND shop_id = (SELECT actor_shop())));
  CREATE POLICY support_applications_move ON support_applications FOR UPDATE
    USING (shop_id = (SELECT actor_shop()) OR (SELECT actor_role()) IN ('system', 'officer', 'admin'));

  ALTER TABLE support_application_moves ENABLE ROW LEVEL SECURITY;
  CREATE POLICY support_application_moves_read ON support_application_moves FOR SELECT
    USING (application_id IN (SELECT id FROM support_applications));
  CREATE POLICY support_application_moves_add ON support_application_moves FOR INSERT
    WITH CHECK (application_id IN (SELECT id FROM support_applications));

  ALTER TABLE support_application_papers ENABLE ROW LEVEL SECURITY;
  CREATE POLICY support_application_papers_read ON support_application_papers FOR SELECT
    USING (application_id IN (SELECT id FROM support_applications));
  CREATE POLICY support_application_papers_add ON support_application_papers FOR INSERT
    WITH CHECK (application_id IN (SELECT id FROM support_applications));
`;
