import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** The dated rates and rules by which the ledger posts: fees, taxes, whom they are withheld from, what a category counts as, hold days. */
export class LedgerRates1764000002601 extends ForwardOnly {
  readonly name = 'LedgerRates1764000002601';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(rates);
    await runner.query(ratesInForce);
    await runner.query(policies);
  }
}

/** Every rate is dated data with its legal basis: a correction of the law is a row, not a release. Rates are hundredths of a percent. */
const rates = `
  CREATE TABLE ledger_fee_rates (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    -- At most one of them: a shop's own rate goes before its category's, and that before the general one.
    shop_id uuid REFERENCES shops (id),
    category_id uuid REFERENCES categories (id),
    rate int NOT NULL CHECK (rate BETWEEN 0 AND 5000),
    legal_basis text NOT NULL CHECK (length(legal_basis) BETWEEN 1 AND 500),
    effective_from date NOT NULL,
    effective_to date CHECK (effective_to > effective_from),
    CHECK (num_nonnulls(shop_id, category_id) <= 1),
    CONSTRAINT ledger_fee_rates_one_a_day EXCLUDE USING gist (
      (coalesce(shop_id, category_id, '00000000-0000-0000-0000-000000000000')) WITH =, daterange(effective_from, effective_to) WITH &&)
  );

  CREATE TABLE ledger_tax_rates (
    tax text NOT NULL CHECK (tax IN ('vat', 'pit')),
    activity text NOT NULL CHECK (activity IN ('goods', 'services', 'transport', 'other', 'digital')),
    rate int NOT NULL CHECK (rate BETWEEN 0 AND 10000),
    legal_basis text NOT NULL CHECK (length(legal_basis) BETWEEN 1 AND 500),
    effective_from date NOT NULL,
    effective_to date CHECK (effective_to > effective_from),
    PRIMARY KEY (tax, activity, effective_from),
    CONSTRAINT ledger_tax_rates_one_a_day EXCLUDE USING gist (tax WITH =, activity WITH =, daterange(effective_from, effective_to) WITH &&)
  );

  -- From whom the market withholds, by the form in which they do business.
  CREATE TABLE ledger_tax_subjects (
    legal_form text NOT NULL,
    withheld boolean NOT NULL,
    legal_basis text NOT NULL CHECK (length(legal_basis) BETWEEN 1 AND 500),
    effective_from date NOT NULL,
    effective_to date CHECK (effective_to > effective_from),
    PRIMARY KEY (legal_form, effective_from),
    CONSTRAINT ledger_tax_subjects_one_a_day EXCLUDE USING gist (legal_form WITH =, daterange(effective_from, effective_to) WITH &&)
  );

  -- What is sold in a category is goods unless a row here says otherwise; it holds for the categories below too.
  CREATE TABLE ledger_category_activities (
    category_slug text NOT NULL,
    activity text NOT NULL CHECK (activity IN ('goods', 'services', 'transport', 'other', 'digital')),
    legal_basis text NOT NULL CHECK (length(legal_basis) BETWEEN 1 AND 500),
    effective_from date NOT NULL,
    effective_to date CHECK (effective_to > effective_from),
    PRIMARY KEY (category_slug, effective_from),
    CONSTRAINT ledger_category_activities_one_a_day EXCLUDE USING gist (category_slug WITH =, daterange(effective_from, effective_to) WITH &&)
  );

  CREATE TABLE ledger_rules (
    rule text NOT NULL CHECK (rule IN ('payout-hold-days', 'payout-minimum', 'shipping-goes-to-shop')),
    value bigint NOT NULL CHECK (value >= 0),
    legal_basis text NOT NULL CHECK (length(legal_basis) BETWEEN 1 AND 500),
    effective_from date NOT NULL,
    effective_to date CHECK (effective_to > effective_from),
    PRIMARY KEY (rule, effective_from),
    CONSTRAINT ledger_rules_one_a_day EXCLUDE USING gist (rule WITH =, daterange(effective_from, effective_to) WITH &&)
  );
`;

const historic = `'Nghị định 117/2025/NĐ-CP'`;
const today = `'Nghị định 252/2026/NĐ-CP, Điều 43–46'`;
const incomeLaw = `'Luật Thuế thu nhập cá nhân 109/2025/QH15, khoản 3 Điều 7; Nghị định 252/2026/NĐ-CP'`;

const ratesInForce = `
  INSERT INTO ledger_fee_rates (rate, legal_basis, effective_from) VALUES (0, 'Quy chế hoạt động sàn: miễn phí giao dịch', '2020-01-01');

  INSERT INTO ledger_tax_rates (tax, activity, rate, legal_basis, effective_from, effective_to) VALUES
    ('vat', 'goods', 100, ${historic}, '2025-07-01', '2026-07-01'),
    ('vat', 'services', 500, ${historic}, '2025-07-01', '2026-07-01'),
    ('vat', 'transport', 300, ${historic}, '2025-07-01', '2026-07-01'),
    ('pit', 'goods', 50, ${historic}, '2025-07-01', '2026-07-01'),
    ('pit', 'services', 200, ${historic}, '2025-07-01', '2026-07-01'),
    ('pit', 'transport', 150, ${historic}, '2025-07-01', '2026-07-01'),
    ('vat', 'goods', 100, ${today}, '2026-07-01', NULL),
    ('vat', 'services', 500, ${today}, '2026-07-01', NULL),
    ('vat', 'transport', 300, ${today}, '2026-07-01', NULL),
    ('vat', 'other', 200, ${today}, '2026-07-01', NULL),
    ('vat', 'digital', 500, ${today}, '2026-07-01', NULL),
    ('pit', 'goods', 50, ${incomeLaw}, '2026-07-01', NULL),
    ('pit', 'services', 200, ${incomeLaw}, '2026-07-01', NULL),
    ('pit', 'transport', 150, ${incomeLaw}, '2026-07-01', NULL),
    ('pit', 'other', 100, ${incomeLaw}, '2026-07-01', NULL),
    ('pit', 'digital', 500, ${incomeLaw}, '2026-07-01', NULL);

  INSERT INTO ledger_tax_subjects (legal_form, withheld, legal_basis, effective_from, effective_to)
  SELECT form, form IN ('household', 'individual'), basis, effective_from, effective_to
  FROM unnest(ARRAY['company-limited-1', 'company-limited-2', 'joint-stock', 'partnership', 'private-enterprise', 'cooperative',
                    'cooperative-union', 'cooperative-group', 'household', 'individual']) form,
       (VALUES (${historic}, '2025-07-01'::date, '2026-07-01'::date), (${today}, '2026-07-01', NULL)) period (basis, effective_from, effective_to);

  INSERT INTO ledger_category_activities (category_slug, activity, legal_basis, effective_from) VALUES
    ('du-lich-trai-nghiem', 'services', 'Dịch vụ du lịch, lưu trú: nhóm dịch vụ', '2020-01-01');

  INSERT INTO ledger_rules (rule, value, legal_basis, effective_from) VALUES
    ('payout-hold-days', 3, 'Quy chế hoạt động sàn: chi trả sau khi đơn hoàn tất', '2020-01-01'),
    ('payout-minimum', 50000, 'Quy chế hoạt động sàn: mức chi trả tối thiểu', '2020-01-01'),
    ('shipping-goes-to-shop', 1, 'Gian hàng tự giao hoặc tự thuê vận chuyển', '2020-01-01');
`;

const writers = `(SELECT actor_role()) IN ('system', 'admin')`;
const forAll = (table: string) => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_read ON ${table} FOR SELECT USING (true);
  CREATE POLICY ${table}_write ON ${table} USING (${writers}) WITH CHECK (${writers});
`;

const policies = `
  -- Law and published fees are for everybody; a shop's own rate is between it and the market.
  ALTER TABLE ledger_fee_rates ENABLE ROW LEVEL SECURITY;
  CREATE POLICY ledger_fee_rates_read ON ledger_fee_rates FOR SELECT USING (shop_id IS NULL OR (SELECT actor_is_system())
    OR (SELECT actor_is_staff()) OR ((SELECT actor_role()) = 'seller' AND shop_id = (SELECT actor_shop())));
  CREATE POLICY ledger_fee_rates_write ON ledger_fee_rates USING (${writers}) WITH CHECK (${writers});
  ${['ledger_tax_rates', 'ledger_tax_subjects', 'ledger_category_activities', 'ledger_rules'].map(forAll).join('')}
`;
