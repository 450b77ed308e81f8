import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** Refunds asked for: written before the provider is asked, so that a lost answer is asked for again and never paid twice. */
export class PaymentsRefunds1764000000901 extends ForwardOnly {
  readonly name = 'PaymentsRefunds1764000000901';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE payment_refunds (
        refund_id uuid NOT NULL,
        payment_id uuid NOT NULL REFERENCES payments (id),
        provider text NOT NULL,
        money_id text NOT NULL,
        amount bigint NOT NULL CHECK (amount > 0),
        state text NOT NULL CHECK (state IN ('asked', 'by-hand', 'done')),
        why text NOT NULL CHECK (length(why) BETWEEN 1 AND 500),
        asked_at timestamptz NOT NULL,
        done_at timestamptz,
        -- One refund may return several pieces of money: a share of each.
        PRIMARY KEY (refund_id, money_id),
        FOREIGN KEY (provider, money_id) REFERENCES payment_receipts (provider, money_id),
        CHECK ((done_at IS NOT NULL) = (state = 'done'))
      );
      CREATE INDEX payment_refunds_by_payment ON payment_refunds (payment_id);
      CREATE INDEX payment_refunds_by_money ON payment_refunds (provider, money_id);
      CREATE INDEX payment_refunds_waiting ON payment_refunds (asked_at) WHERE state <> 'done';
      ALTER TABLE payment_refunds ENABLE ROW LEVEL SECURITY;
      CREATE POLICY payment_refunds_system ON payment_refunds USING ((SELECT actor_is_system())) WITH CHECK ((SELECT actor_is_system()));
      CREATE POLICY payment_refunds_staff_read ON payment_refunds FOR SELECT USING ((SELECT actor_is_staff()));
    `);
  }
}
