import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** What shoppers' banks took back, or ask about; and by what a line of a bank statement is known again. */
export class PaymentsDisputes1764000002900 extends ForwardOnly {
  readonly name = 'PaymentsDisputes1764000002900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE payment_disputes (
        provider text NOT NULL CHECK (provider IN ('stripe', 'bank-transfer')),
        dispute_id text NOT NULL CHECK (length(dispute_id) BETWEEN 1 AND 255),
        payment_id uuid NOT NULL REFERENCES payments (id),
        money_id text NOT NULL,
        amount bigint NOT NULL CHECK (amount > 0),
        reason text NOT NULL,
        state text NOT NULL CHECK (state IN ('inquiry', 'open', 'won', 'lost', 'dropped')),
        opened_at timestamptz NOT NULL,
        due_by timestamptz,
        closed_at timestamptz,
        PRIMARY KEY (provider, dispute_id),
        FOREIGN KEY (provider, money_id) REFERENCES payment_receipts (provider, money_id),
        CHECK ((closed_at IS NOT NULL) = (state IN ('won', 'lost', 'dropped')))
      );
      CREATE INDEX payment_disputes_by_payment ON payment_disputes (payment_id);
      CREATE INDEX payment_disputes_waiting ON payment_disputes (due_by) WHERE state IN ('inquiry', 'open');
      ALTER TABLE payment_disputes ENABLE ROW LEVEL SECURITY;
      CREATE POLICY payment_disputes_system ON payment_disputes USING ((SELECT actor_is_system())) WITH CHECK ((SELECT actor_is_system()));
      CREATE POLICY payment_disputes_staff_read ON payment_disputes FOR SELECT USING ((SELECT actor_is_staff()));

      -- The same line may be told by the notifier and stand in an imported statement: the bank's own reference names it in both.
      ALTER TABLE payment_notices
        ADD COLUMN source text NOT NULL DEFAULT 'webhook' CHECK (source IN ('webhook', 'statement')),
        ADD COLUMN bank_reference text CHECK (length(bank_reference) BETWEEN 1 AND 100),
        ADD COLUMN amount bigint CHECK (amount >= 0),
        ADD COLUMN memo text,
        -- Each line of one source pairs with one of the other: two equal transfers in a statement need two notices.
        ADD COLUMN same_as uuid UNIQUE REFERENCES payment_notices (id);
      UPDATE payment_notices
        SET bank_reference = nullif(left(body ->> 'referenceCode', 100), ''), amount = (body ->> 'transferAmount')::bigint, memo = body ->> 'content'
        WHERE provider = 'bank-transfer';
      CREATE INDEX payment_notices_by_bank_reference ON payment_notices (bank_reference, amount) WHERE bank_reference IS NOT NULL;
    `);
  }
}
