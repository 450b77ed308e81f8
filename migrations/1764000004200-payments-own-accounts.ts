import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** Payments that go straight to the payee's own bank account: who takes them since when, and what a payee may read of payments to itself. */
export class PaymentsOwnAccounts1764000004200 extends ForwardOnly {
  readonly name = 'PaymentsOwnAccounts1764000004200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(choices);
    await runner.query(payments);
    await runner.query(policies);
  }
}

const choices = `
  -- Each time an owner turned it on or off; the newest counts.
  CREATE TABLE own_account_choices (
    id uuid PRIMARY KEY,
    sequence bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
    -- Payments knows no shop: the caller names the payee, and shops are named by their ids.
    payee_id uuid NOT NULL,
    takes boolean NOT NULL,
    chosen_at timestamptz NOT NULL,
    chosen_by text NOT NULL CHECK (length(chosen_by) BETWEEN 1 AND 100)
  );
  CREATE INDEX own_account_choices_of ON own_account_choices (payee_id, sequence DESC);
  CREATE TRIGGER own_account_choices_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON own_account_choices
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

const methods = `('stripe', 'bank-transfer', 'shop-transfer')`;
const payments = `
  ALTER TABLE payments DROP CONSTRAINT payments_method_check, ADD CONSTRAINT payments_method_check CHECK (method IN ${methods});
  -- Whose account the money goes to; none where it is collected for whomever it is owed to.
  ALTER TABLE payments ADD COLUMN payee_id uuid,
    ADD CONSTRAINT payments_straight_to_payee CHECK ((method = 'shop-transfer') = (payee_id IS NOT NULL));
  ALTER TABLE payment_receipts DROP CONSTRAINT payment_receipts_provider_check,
    ADD CONSTRAINT payment_receipts_provider_check CHECK (provider IN ${methods});
  CREATE INDEX payments_of_payee ON payments (payee_id, created_at) WHERE payee_id IS NOT NULL AND (state = 'pending' OR attention IS NOT NULL);
  CREATE INDEX payment_refunds_of_payees ON payment_refunds (asked_at) WHERE provider = 'shop-transfer' AND state <> 'done';
  CREATE TRIGGER payment_payees_stay BEFORE UPDATE OF method, payee_id ON payments FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

const system = `(SELECT actor_is_system())`;
const payee = (column: string) => `((SELECT actor_role()) = 'seller' AND ${column} = (SELECT actor_shop()))`;
const policies = `
  ALTER TABLE own_account_choices ENABLE ROW LEVEL SECURITY;
  CREATE POLICY own_account_choices_read ON own_account_choices FOR SELECT USING (${system} OR (SELECT actor_is_staff()) OR ${payee('payee_id')});
  CREATE POLICY own_account_choices_write ON own_account_choices FOR INSERT WITH CHECK (${system} OR ${payee('payee_id')});
  -- Money's rows are still moved by the system alone: a payee sees what is meant for its own account, and nothing else.
  CREATE POLICY payments_payee_read ON payments FOR SELECT USING (${payee('payee_id')});
  CREATE POLICY payment_refunds_payee_read ON payment_refunds FOR SELECT
    USING (provider = 'shop-transfer' AND EXISTS (SELECT FROM payments p WHERE p.id = payment_id AND ${payee('p.payee_id')}));
`;
