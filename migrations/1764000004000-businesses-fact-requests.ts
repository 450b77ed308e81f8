import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** What is registered of a business changes when an officer agrees: its seat, its main sector, and the figures that class it. */
export class BusinessesFactRequests1764000004000 extends ForwardOnly {
  readonly name = 'BusinessesFactRequests1764000004000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE business_fact_requests (
        id uuid PRIMARY KEY,
        business_id uuid NOT NULL REFERENCES businesses (id),
        shop_id uuid NOT NULL REFERENCES shops (id),
        -- As typed, by the fields of an application's place and size.
        answers jsonb NOT NULL CHECK (jsonb_typeof(answers) = 'object'),
        asked_at timestamptz NOT NULL,
        asked_by uuid NOT NULL REFERENCES accounts (id),
        decided_at timestamptz CHECK (decided_at >= asked_at),
        decided_by uuid REFERENCES accounts (id),
        accepted boolean,
        reason text CHECK (length(reason) BETWEEN 1 AND 2000),
        CHECK ((decided_at IS NULL) = (accepted IS NULL)),
        CHECK (accepted IS NOT FALSE OR reason IS NOT NULL)
      );
      -- One wish at a time.
      CREATE UNIQUE INDEX business_fact_requests_open ON business_fact_requests (business_id) WHERE decided_at IS NULL;
      CREATE INDEX business_fact_requests_of ON business_fact_requests (business_id, asked_at DESC);
      ALTER TABLE business_fact_requests ENABLE ROW LEVEL SECURITY;
      CREATE POLICY business_fact_requests_read ON business_fact_requests FOR SELECT USING ((SELECT actor_is_system())
        OR (SELECT actor_is_staff()) OR ((SELECT actor_role()) = 'seller' AND shop_id = (SELECT actor_shop())));
      -- Of the own shop's business, and of no other's.
      CREATE POLICY business_fact_requests_ask ON business_fact_requests FOR INSERT WITH CHECK ((SELECT actor_is_system())
        OR ((SELECT actor_role()) = 'seller' AND shop_id = (SELECT actor_shop())
          AND business_id = (SELECT s.business_id FROM shops s WHERE s.id = (SELECT actor_shop()))));
      CREATE POLICY business_fact_requests_decide ON business_fact_requests FOR UPDATE USING ((SELECT actor_role()) IN ('system', 'officer', 'admin'));
    `);
  }
}
