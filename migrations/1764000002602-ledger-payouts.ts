import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** Payout runs: what is owed to shops, proposed by one officer and approved by another. */
export class LedgerPayouts1764000002602 extends ForwardOnly {
  readonly name = 'LedgerPayouts1764000002602';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(payouts);
    await runner.query(neverMoreThanOwed);
    await runner.query(policies);
  }
}

const payouts = `
  CREATE SEQUENCE payout_numbers;

  CREATE TABLE payout_runs (
    id uuid PRIMARY KEY,
    number text NOT NULL UNIQUE CHECK (number ~ '^CT-[0-9]{4}-[0-9]{4,}$'),
    proposed_by uuid NOT NULL REFERENCES accounts (id),
    proposed_at timestamptz NOT NULL,
    decision text CHECK (decision IN ('approved', 'rejected')),
    decided_by uuid REFERENCES accounts (id),
    decided_at timestamptz CHECK (decided_at >= proposed_at),
    CHECK (num_nulls(decision, decided_by, decided_at) IN (0, 3)),
    -- Money leaves by the word of two people.
    CONSTRAINT payout_runs_two_people CHECK (decision <> 'approved' OR decided_by <> proposed_by)
  );
  CREATE INDEX payout_runs_by_time ON payout_runs (proposed_at DESC);

  CREATE TABLE payout_lines (
    id uuid PRIMARY KEY,
    run_id uuid NOT NULL REFERENCES payout_runs (id),
    shop_id uuid NOT NULL REFERENCES shops (id),
    amount bigint NOT NULL CHECK (amount > 0),
    -- Where it goes. An account that was exchanged since is not paid.
    bank_account_id uuid NOT NULL REFERENCES shop_bank_accounts (id),
    state text NOT NULL CHECK (state IN ('proposed', 'dropped', 'approved', 'paid', 'failed')),
    -- Why it was dropped or failed; of a paid line the bank's reference.
    note text CHECK (length(note) BETWEEN 1 AND 200),
    settled_at timestamptz,
    UNIQUE (run_id, shop_id),
    CHECK ((settled_at IS NOT NULL) = (state IN ('paid', 'failed'))),
    CHECK (note IS NOT NULL OR state IN ('proposed', 'approved'))
  );
  -- A shop is in one open run at a time, whatever runs are made at once.
  CREATE UNIQUE INDEX payout_lines_one_open ON payout_lines (shop_id) WHERE state IN ('proposed', 'approved');
  CREATE TRIGGER payout_amounts_stay BEFORE UPDATE OF run_id, shop_id, amount, bank_account_id ON payout_lines
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER payout_lines_stay BEFORE DELETE OR TRUNCATE ON payout_lines FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  ALTER TABLE ledger_postings ADD FOREIGN KEY (payout_line_id) REFERENCES payout_lines (id);
  -- In which order they were written: what is posted in the same instant keeps its place in a statement.
  ALTER TABLE ledger_postings ADD COLUMN sequence bigint NOT NULL GENERATED ALWAYS AS IDENTITY;
`;

const neverMoreThanOwed = `
  -- What may be paid to a shop on a day: of orders whose hold is over, less all payouts, and never more than its whole balance.
  CREATE FUNCTION ledger_owed(shop uuid, day date) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT least(coalesce(-sum(e.amount), 0), coalesce(-sum(e.amount) FILTER (WHERE p.order_id IS NULL OR r.releases_on <= day), 0))::bigint
    FROM ledger_entries e JOIN ledger_postings p ON p.id = e.posting_id LEFT JOIN ledger_releases r ON r.order_id = p.order_id
    WHERE e.shop_id = shop AND e.account = 'shop-payable'
  $$;

  CREATE FUNCTION payout_is_owed() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    -- One after the other: the second sees what the first has taken.
    PERFORM pg_advisory_xact_lock(hashtextextended('payout:' || NEW.shop_id, 0));
    IF ledger_owed(NEW.shop_id, NEW.effective_on) < 0 THEN
      RAISE EXCEPTION 'payout % is more than is owed', NEW.payout_line_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER payouts_are_owed AFTER INSERT ON ledger_postings
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.kind = 'payout') EXECUTE FUNCTION payout_is_owed();
`;

const system = `(SELECT actor_is_system())`;
const policies = `
  ALTER TABLE payout_runs ENABLE ROW LEVEL SECURITY;
  CREATE POLICY payout_runs_system ON payout_runs USING (${system}) WITH CHECK (${system});
  CREATE POLICY payout_runs_read ON payout_runs FOR SELECT USING ((SELECT actor_is_staff()));
  ALTER TABLE payout_lines ENABLE ROW LEVEL SECURITY;
  CREATE POLICY payout_lines_system ON payout_lines USING (${system}) WITH CHECK (${system});
  CREATE POLICY payout_lines_read ON payout_lines FOR SELECT
    USING ((SELECT actor_is_staff()) OR ((SELECT actor_role()) = 'seller' AND shop_id = (SELECT actor_shop())));
`;
