import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** Whom collected card money is passed on to (Stripe Connect), and payout lines that go there instead of to a bank. */
export class PaymentsPayees1764000003700 extends ForwardOnly {
  readonly name = 'PaymentsPayees1764000003700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(payees);
    await runner.query(payoutLines);
  }
}

const payees = `
  CREATE TABLE payees (
    -- Payments knows no shop: the caller names the payee, and shops are named by their ids.
    payee_id uuid PRIMARY KEY,
    account_id text NOT NULL UNIQUE CHECK (account_id ~ '^acct_[A-Za-z0-9]+$'),
    state text NOT NULL CHECK (state IN ('onboarding', 'active', 'restricted')),
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL CHECK (changed_at >= created_at)
  );
  ALTER TABLE payees ENABLE ROW LEVEL SECURITY;
  CREATE POLICY payees_system ON payees USING ((SELECT actor_is_system())) WITH CHECK ((SELECT actor_is_system()));
  CREATE POLICY payees_read ON payees FOR SELECT
    USING ((SELECT actor_is_staff()) OR ((SELECT actor_role()) = 'seller' AND payee_id = (SELECT actor_shop())));
`;

const payoutLines = `
  ALTER TABLE payout_lines ADD COLUMN method text NOT NULL DEFAULT 'bank-transfer' CHECK (method IN ('bank-transfer', 'stripe'));
  ALTER TABLE payout_lines ALTER COLUMN method DROP DEFAULT;
  ALTER TABLE payout_lines ALTER COLUMN bank_account_id DROP NOT NULL;
  ALTER TABLE payout_lines ADD CONSTRAINT payout_lines_bank_has_account CHECK ((method = 'bank-transfer') = (bank_account_id IS NOT NULL));
  ALTER TABLE payout_lines DROP CONSTRAINT payout_lines_run_id_shop_id_key;
  ALTER TABLE payout_lines ADD CONSTRAINT payout_lines_once_by_method UNIQUE (run_id, shop_id, method);
  -- A shop is in one open run at a time; there it may have a line for each way.
  DROP INDEX payout_lines_one_open;
  CREATE UNIQUE INDEX payout_lines_one_open ON payout_lines (shop_id, method) WHERE state IN ('proposed', 'approved');
`;
