import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** The double-entry ledger: chart of accounts, postings, entries, withheld tax, and from which day the money of an order may be paid out. */
export class Ledger1764000002600 extends ForwardOnly {
  readonly name = 'Ledger1764000002600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(chart);
    await runner.query(postings);
    await runner.query(withholdings);
    await runner.query(invariants);
    await runner.query(releases);
    await runner.query(policies);
  }
}

const chart = `
  CREATE TABLE ledger_accounts (
    code text PRIMARY KEY CHECK (code ~ '^[a-z-]{1,40}$'),
    class text NOT NULL CHECK (class IN ('asset', 'liability', 'revenue', 'expense')),
    -- Whose balance an entry changes: one of the market, of a payment method, or of a shop.
    dimension text NOT NULL CHECK (dimension IN ('market', 'method', 'shop')),
    position int NOT NULL UNIQUE,
    UNIQUE (code, dimension)
  );
  INSERT INTO ledger_accounts (code, class, dimension, position) VALUES
    ('clearing', 'asset', 'method', 1),
    ('in-dispute', 'asset', 'market', 2),
    ('buyer-money', 'liability', 'market', 3),
    ('shop-payable', 'liability', 'shop', 4),
    ('dispute-reserve', 'liability', 'shop', 5),
    ('payouts-in-transit', 'liability', 'shop', 6),
    ('shipping', 'liability', 'shop', 7),
    ('withheld-vat', 'liability', 'shop', 8),
    ('withheld-pit', 'liability', 'shop', 9),
    ('fee-revenue', 'revenue', 'shop', 10),
    ('losses', 'expense', 'market', 11);
  CREATE TRIGGER ledger_accounts_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_accounts
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

const postings = `
  CREATE TABLE ledger_postings (
    id uuid PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('money-in', 'money-back', 'money-waived', 'sale', 'refund', 'dispute-opened', 'dispute-held', 'dispute-won',
      'dispute-released', 'dispute-lost', 'dispute-charged', 'payout', 'payout-paid', 'payout-returned')),
    -- The event, or the line of a payout, that this tells of.
    source_id uuid NOT NULL,
    recorded_at timestamptz NOT NULL,
    -- The local day on which it happened, which may be before it was recorded.
    effective_on date NOT NULL,
    shop_id uuid REFERENCES shops (id),
    purchase_id uuid REFERENCES purchases (id),
    order_id uuid REFERENCES orders (id),
    payment_id uuid REFERENCES payments (id),
    payout_line_id uuid,
    -- The provider's name of a dispute.
    dispute_id text,
    -- What people call it: the number of the order or of the payout.
    reference text NOT NULL CHECK (length(reference) BETWEEN 1 AND 100),
    -- One event posts each of its facts once, however often it is delivered.
    CONSTRAINT ledger_postings_once UNIQUE NULLS NOT DISTINCT (source_id, kind, order_id),
    UNIQUE (id, effective_on),
    CHECK (kind NOT IN ('sale', 'refund', 'dispute-held', 'dispute-released', 'dispute-charged') OR (order_id IS NOT NULL AND shop_id IS NOT NULL)),
    CHECK ((kind LIKE 'payout%') = (payout_line_id IS NOT NULL))
  );
  CREATE INDEX ledger_postings_of_order ON ledger_postings (order_id) WHERE order_id IS NOT NULL;
  CREATE INDEX ledger_postings_of_purchase ON ledger_postings (purchase_id) WHERE purchase_id IS NOT NULL;
  CREATE INDEX ledger_postings_of_payment ON ledger_postings (payment_id) WHERE payment_id IS NOT NULL;
  CREATE INDEX ledger_postings_of_payout ON ledger_postings (payout_line_id) WHERE payout_line_id IS NOT NULL;

  CREATE TABLE ledger_entries (
    posting_id uuid NOT NULL,
    position int NOT NULL CHECK (position >= 0),
    account text NOT NULL,
    shop_id uuid REFERENCES shops (id),
    method text CHECK (method IN ('stripe', 'bank-transfer')),
    dimension text NOT NULL GENERATED ALWAYS AS (CASE WHEN shop_id IS NOT NULL THEN 'shop' WHEN method IS NOT NULL THEN 'method' ELSE 'market' END) STORED,
    -- What the amount is: the goods of a line, its fee, a tax on it …
    purpose text NOT NULL CHECK (purpose IN ('money', 'goods', 'shipping', 'fee', 'vat', 'pit', 'held', 'excess', 'payout')),
    -- Whole đồng: debits positive, credits negative.
    amount bigint NOT NULL CHECK (amount <> 0),
    line_id uuid REFERENCES order_lines (id),
    -- Hundredths of a percent, for fees and taxes.
    rate int CHECK (rate BETWEEN 0 AND 10000),
    effective_on date NOT NULL,
    PRIMARY KEY (posting_id, position),
    FOREIGN KEY (posting_id, effective_on) REFERENCES ledger_postings (id, effective_on),
    FOREIGN KEY (account, dimension) REFERENCES ledger_accounts (code, dimension),
    CHECK (shop_id IS NULL OR method IS NULL),
    CHECK ((purpose IN ('fee', 'vat', 'pit')) = (rate IS NOT NULL))
  );
  CREATE INDEX ledger_entries_of_shop ON ledger_entries (shop_id, account, effective_on) INCLUDE (amount, posting_id) WHERE shop_id IS NOT NULL;
  CREATE INDEX ledger_entries_of_account ON ledger_entries (account, effective_on) INCLUDE (amount, method);
`;

const withholdings = `
  -- What the monthly declaration and the certificates are made of; a reversal is a row with the signs turned.
  CREATE TABLE ledger_withholdings (
    posting_id uuid NOT NULL,
    position int NOT NULL CHECK (position >= 0),
    shop_id uuid NOT NULL REFERENCES shops (id),
    order_id uuid NOT NULL REFERENCES orders (id),
    -- None for the shipping of the order.
    line_id uuid REFERENCES order_lines (id),
    -- Who the seller was for the tax office on that day.
    tax_code text NOT NULL,
    legal_form text NOT NULL,
    activity text NOT NULL,
    revenue bigint NOT NULL CHECK (revenue <> 0),
    vat_rate int NOT NULL CHECK (vat_rate BETWEEN 0 AND 10000),
    vat bigint NOT NULL,
    pit_rate int NOT NULL CHECK (pit_rate BETWEEN 0 AND 10000),
    pit bigint NOT NULL,
    legal_basis text NOT NULL CHECK (legal_basis <> ''),
    effective_on date NOT NULL,
    PRIMARY KEY (posting_id, position),
    FOREIGN KEY (posting_id, effective_on) REFERENCES ledger_postings (id, effective_on),
    CHECK (vat = 0 OR sign(vat) = sign(revenue)),
    CHECK (pit = 0 OR sign(pit) = sign(revenue))
  );
  CREATE INDEX ledger_withholdings_by_day ON ledger_withholdings (effective_on);
  CREATE INDEX ledger_withholdings_of_shop ON ledger_withholdings (shop_id, effective_on);
`;

const invariants = `
  -- At the commit that writes it: a posting balances, what it withholds is what it owes the State, no line gives back more than it brought.
  CREATE FUNCTION ledger_posting_holds() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    debits numeric; parts int; owed_vat numeric; owed_pit numeric;
  BEGIN
    SELECT coalesce(sum(amount), 0), count(*), coalesce(-sum(amount) FILTER (WHERE account = 'withheld-vat'), 0),
           coalesce(-sum(amount) FILTER (WHERE account = 'withheld-pit'), 0)
      INTO debits, parts, owed_vat, owed_pit FROM ledger_entries WHERE posting_id = NEW.id;
    IF debits <> 0 OR parts < 2 THEN
      RAISE EXCEPTION 'ledger posting % does not balance', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    SELECT owed_vat - coalesce(sum(w.vat), 0), owed_pit - coalesce(sum(w.pit), 0) INTO owed_vat, owed_pit FROM ledger_withholdings w WHERE w.posting_id = NEW.id;
    IF owed_vat <> 0 OR owed_pit <> 0 THEN
      RAISE EXCEPTION 'ledger posting % withholds another tax than it owes', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.kind IN ('refund', 'dispute-charged') AND EXISTS (
      SELECT FROM ledger_entries e JOIN ledger_postings p ON p.id = e.posting_id
      WHERE p.order_id = NEW.order_id AND e.purpose IN ('goods', 'shipping') AND e.account IN ('shop-payable', 'shipping')
      GROUP BY e.line_id HAVING sum(e.amount) > 0
    ) THEN
      RAISE EXCEPTION 'order % gives back more than it brought', NEW.order_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER ledger_postings_hold AFTER INSERT ON ledger_postings
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_posting_holds();

  -- An entry that is added to an older posting is caught too.
  CREATE FUNCTION ledger_entry_balances() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (SELECT sum(amount) FROM ledger_entries WHERE posting_id = NEW.posting_id) <> 0 THEN
      RAISE EXCEPTION 'ledger posting % does not balance', NEW.posting_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER ledger_entries_balance AFTER INSERT ON ledger_entries
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_entry_balances();

  CREATE TRIGGER ledger_postings_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_postings
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER ledger_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER ledger_withholdings_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_withholdings
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

const releases = `
  -- The order is completed: from this day on, what it brought may be paid out. The days of the hold are those in force at completion.
  CREATE TABLE ledger_releases (
    order_id uuid PRIMARY KEY REFERENCES orders (id),
    shop_id uuid NOT NULL REFERENCES shops (id),
    completed_on date NOT NULL,
    releases_on date NOT NULL CHECK (releases_on >= completed_on)
  );
  CREATE INDEX ledger_releases_of_shop ON ledger_releases (shop_id, releases_on);
  CREATE TRIGGER ledger_releases_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_releases
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

const system = `(SELECT actor_is_system())`;
const readers = `${system} OR (SELECT actor_is_staff())`;
const ownShop = `((SELECT actor_role()) = 'seller' AND shop_id = (SELECT actor_shop()))`;
const policies = `
  -- Only the system posts; officers' acts are postings of the system that name them in the audit log.
  ALTER TABLE ledger_postings ENABLE ROW LEVEL SECURITY;
  CREATE POLICY ledger_postings_post ON ledger_postings FOR INSERT WITH CHECK (${system});
  CREATE POLICY ledger_postings_read ON ledger_postings FOR SELECT USING (${readers} OR ${ownShop});
  ALTER TABLE ledger_entries ENABLE ROW LEVEL SECURITY;
  CREATE POLICY ledger_entries_post ON ledger_entries FOR INSERT WITH CHECK (${system});
  CREATE POLICY ledger_entries_read ON ledger_entries FOR SELECT USING (${readers} OR ${ownShop});
  ALTER TABLE ledger_withholdings ENABLE ROW LEVEL SECURITY;
  CREATE POLICY ledger_withholdings_post ON ledger_withholdings FOR INSERT WITH CHECK (${system});
  CREATE POLICY ledger_withholdings_read ON ledger_withholdings FOR SELECT USING (${readers} OR ${ownShop});
  ALTER TABLE ledger_releases ENABLE ROW LEVEL SECURITY;
  CREATE POLICY ledger_releases_write ON ledger_releases FOR INSERT WITH CHECK (${system});
  CREATE POLICY ledger_releases_read ON ledger_releases FOR SELECT USING (${readers} OR ${ownShop});
`;
