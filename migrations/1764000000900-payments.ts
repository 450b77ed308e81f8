import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** Payments for a purpose (a purchase), every piece of money that came, every move, every notice of a provider. */
export class Payments1764000000900 extends ForwardOnly {
  readonly name = 'Payments1764000000900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE payments (
        id uuid PRIMARY KEY,
        purpose_kind text NOT NULL CHECK (purpose_kind ~ '^[a-z-]{1,40}$'),
        purpose_id uuid NOT NULL,
        method text NOT NULL CHECK (method IN ('stripe', 'bank-transfer')),
        amount bigint NOT NULL CHECK (amount > 0),
        currency text NOT NULL DEFAULT 'VND' CHECK (currency = 'VND'),
        state text NOT NULL CHECK (state IN ('pending', 'succeeded', 'partly-refunded', 'refunded', 'failed', 'expired', 'cancelled', 'attention')),
        attention text CHECK (attention IN ('under', 'over', 'late', 'duplicate')),
        reference text UNIQUE CHECK (reference ~ '^[A-Z]{2,4}[0-9A-HJKMNP-TV-Z]{8}$'),
        provider_id text UNIQUE,
        received bigint NOT NULL DEFAULT 0 CHECK (received >= 0),
        refunded bigint NOT NULL DEFAULT 0 CHECK (refunded BETWEEN 0 AND received),
        expires_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL,
        settled_at timestamptz,
        details jsonb NOT NULL DEFAULT '{}',
        -- Late money that was sent back is refunded without ever having settled.
        CHECK (settled_at IS NULL OR state IN ('succeeded', 'partly-refunded', 'refunded')),
        CHECK (settled_at IS NOT NULL OR state NOT IN ('succeeded', 'partly-refunded')),
        CHECK (state <> 'attention' OR attention IS NOT NULL),
        CHECK (state NOT IN ('failed', 'expired', 'cancelled') OR received = refunded)
      );
      -- The shopper may try both methods, but has one open payment of each; and a purpose is paid once.
      CREATE UNIQUE INDEX payments_one_open ON payments (purpose_kind, purpose_id, method) WHERE state = 'pending';
      CREATE UNIQUE INDEX payments_paid_once ON payments (purpose_kind, purpose_id) WHERE settled_at IS NOT NULL;
      CREATE INDEX payments_by_purpose ON payments (purpose_id);
      CREATE INDEX payments_due ON payments (expires_at) WHERE state = 'pending';
      CREATE INDEX payments_needing_attention ON payments (created_at) WHERE attention IS NOT NULL;

      CREATE TABLE payment_notices (
        id uuid PRIMARY KEY,
        provider text NOT NULL CHECK (provider IN ('stripe', 'bank-transfer')),
        external_id text NOT NULL CHECK (length(external_id) BETWEEN 1 AND 255),
        received_at timestamptz NOT NULL,
        body jsonb NOT NULL,
        payment_id uuid REFERENCES payments (id),
        outcome text NOT NULL CHECK (outcome ~ '^[a-z-]+$'),
        UNIQUE (provider, external_id)
      );
      CREATE INDEX payment_notices_by_payment ON payment_notices (payment_id);
      CREATE INDEX payment_notices_unmatched ON payment_notices (received_at) WHERE outcome IN ('unmatched', 'ambiguous');

      -- One row per piece of money, so that two events about the same money count it once.
      CREATE TABLE payment_receipts (
        id uuid PRIMARY KEY,
        payment_id uuid NOT NULL REFERENCES payments (id),
        provider text NOT NULL CHECK (provider IN ('stripe', 'bank-transfer')),
        money_id text NOT NULL CHECK (length(money_id) BETWEEN 1 AND 255),
        amount bigint NOT NULL CHECK (amount > 0),
        refunded bigint NOT NULL DEFAULT 0 CHECK (refunded BETWEEN 0 AND amount),
        received_at timestamptz NOT NULL,
        UNIQUE (provider, money_id)
      );
      CREATE INDEX payment_receipts_by_payment ON payment_receipts (payment_id);

      CREATE TABLE payment_moves (
        id uuid PRIMARY KEY,
        payment_id uuid NOT NULL REFERENCES payments (id),
        from_state text,
        to_state text NOT NULL,
        attention text,
        received bigint NOT NULL,
        refunded bigint NOT NULL,
        at timestamptz NOT NULL,
        moved_by text NOT NULL,
        why text NOT NULL
      );
      CREATE INDEX payment_moves_by_payment ON payment_moves (payment_id);
      CREATE TRIGGER payment_moves_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_moves
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      -- What a payment says it received is what its receipts add up to, at every commit.
      CREATE FUNCTION payment_receipts_add_up() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        paid uuid := CASE TG_TABLE_NAME WHEN 'payments' THEN NEW.id ELSE (to_jsonb(NEW) ->> 'payment_id')::uuid END;
      BEGIN
        IF EXISTS (
          SELECT FROM payments p
          LEFT JOIN LATERAL (SELECT coalesce(sum(r.amount), 0) AS amount, coalesce(sum(r.refunded), 0) AS refunded
                             FROM payment_receipts r WHERE r.payment_id = p.id) total ON true
          WHERE p.id = paid AND (p.received <> total.amount OR p.refunded <> total.refunded)
        ) THEN
          RAISE EXCEPTION 'payment % does not add up with its receipts', paid USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER payments_add_up AFTER INSERT OR UPDATE ON payments
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payment_receipts_add_up();
      CREATE CONSTRAINT TRIGGER payment_receipts_add_up AFTER INSERT OR UPDATE ON payment_receipts
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payment_receipts_add_up();

      -- Only the system moves money's rows; staff read them, and a guest reads those of the purchase in hand.
      ALTER TABLE payments ENABLE ROW LEVEL SECURITY;
      CREATE POLICY payments_system ON payments USING ((SELECT actor_is_system())) WITH CHECK ((SELECT actor_is_system()));
      CREATE POLICY payments_staff_read ON payments FOR SELECT USING ((SELECT actor_is_staff()));
      CREATE POLICY payments_own_read ON payments FOR SELECT
        USING (purpose_kind = 'purchase' AND purpose_id = (SELECT actor_purchase()));
    `);
    for (const table of ['payment_notices', 'payment_receipts', 'payment_moves']) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_system ON ${table} USING ((SELECT actor_is_system())) WITH CHECK ((SELECT actor_is_system()));
        CREATE POLICY ${table}_staff_read ON ${table} FOR SELECT USING ((SELECT actor_is_staff()));
      `);
    }
  }
}
