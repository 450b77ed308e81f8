import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** What was paid and given back, as dated facts in the same order of recording as those of participation. */
export class ParticipationTrade1764000003800 extends ForwardOnly {
  readonly name = 'ParticipationTrade1764000003800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE trade_facts (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('paid', 'given-back', 'settled')),
        -- No foreign keys: a fact outlives what it speaks of.
        purchase_id uuid NOT NULL,
        order_id uuid,
        shop_id uuid,
        business_id uuid,
        -- How the purchase was settled; orders learn it from there.
        method text,
        amount bigint NOT NULL CHECK (amount > 0),
        valid_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL,
        event_id uuid NOT NULL,
        entry bigint NOT NULL DEFAULT nextval('participation_entries'),
        demo boolean NOT NULL,
        -- One event tells of one order or of one payment.
        UNIQUE (event_id),
        CHECK (CASE kind WHEN 'settled' THEN method IS NOT NULL AND num_nonnulls(order_id, shop_id, business_id) = 0
                         ELSE method IS NULL AND num_nonnulls(order_id, shop_id, business_id) = 3 END)
      );
      CREATE INDEX trade_facts_by_time ON trade_facts (valid_at) WHERE kind <> 'settled';
      CREATE INDEX trade_facts_methods ON trade_facts (purchase_id, valid_at) WHERE kind = 'settled';
      CREATE UNIQUE INDEX trade_facts_entries ON trade_facts (entry);
      CREATE TRIGGER trade_facts_in_order BEFORE INSERT ON trade_facts
        FOR EACH STATEMENT EXECUTE FUNCTION join_participation_entries();
      CREATE TRIGGER trade_facts_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON trade_facts
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      -- What a single shop sold is for the province's staff; sums are made by the system.
      ALTER TABLE trade_facts ENABLE ROW LEVEL SECURITY;
      CREATE POLICY trade_facts_read ON trade_facts FOR SELECT USING ((SELECT actor_is_system()) OR (SELECT actor_is_staff()));
      CREATE POLICY trade_facts_add ON trade_facts FOR INSERT WITH CHECK ((SELECT actor_is_system()));
    `);
  }
}
