import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** Dated statements that are only ever added to: counts as of any day are made of them alone. */
export class ParticipationFacts1764000001500 extends ForwardOnly {
  readonly name = 'ParticipationFacts1764000001500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE participation_facts (
        id uuid PRIMARY KEY,
        subject text NOT NULL CHECK (subject IN ('business', 'product')),
        -- No foreign keys: a fact outlives what it speaks of.
        subject_id uuid NOT NULL,
        business_id uuid NOT NULL CHECK (subject = 'product' OR business_id = subject_id),
        kind text NOT NULL,
        in_force boolean NOT NULL GENERATED ALWAYS AS (kind IN ('approved', 'reinstated', 'published')) STORED,
        valid_at timestamptz NOT NULL,
        -- The order of events, for facts of the same instant.
        sequence bigint NOT NULL,
        recorded_at timestamptz NOT NULL,
        event_id uuid,
        -- How the business was classified at the time of the fact: district before, commune since 1 July 2025.
        district_code text,
        commune_code text,
        sector_code text,
        sector_name text,
        size text CHECK (size IN ('micro', 'small', 'medium', 'large')),
        legal_form text,
        restates uuid REFERENCES participation_facts (id),
        reason text,
        author uuid REFERENCES accounts (id),
        demo boolean NOT NULL,
        UNIQUE (event_id, subject_id),
        CHECK (CASE subject WHEN 'business' THEN kind IN ('approved', 'suspended', 'reinstated', 'closed', 'void')
                            ELSE kind IN ('published', 'unlisted', 'taken-down', 'void') END),
        CHECK ((kind = 'approved') = (district_code IS NOT NULL)),
        CHECK (num_nulls(district_code, commune_code, sector_code, sector_name, size, legal_form) IN (0, 6)),
        -- A fact comes from an event, or it restates another one with a reason that an officer gave.
        CHECK (num_nulls(restates, reason, author) IN (0, 3) AND (restates IS NULL) = (event_id IS NOT NULL)),
        CHECK (kind <> 'void' OR restates IS NOT NULL)
      );
      CREATE INDEX participation_facts_as_of ON participation_facts (subject, subject_id, valid_at DESC, sequence DESC)
        INCLUDE (id, business_id, in_force, kind);
      CREATE INDEX participation_facts_classification ON participation_facts (business_id, valid_at DESC, sequence DESC)
        WHERE kind = 'approved';
      -- A fact is restated once; the next correction restates the restatement.
      CREATE UNIQUE INDEX participation_facts_restated ON participation_facts (restates) WHERE restates IS NOT NULL;
      CREATE TRIGGER participation_facts_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON participation_facts
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      -- The counts are for everybody; only reactions and officers add to what they are made of.
      ALTER TABLE participation_facts ENABLE ROW LEVEL SECURITY;
      CREATE POLICY participation_facts_read ON participation_facts FOR SELECT USING (true);
      CREATE POLICY participation_facts_add ON participation_facts FOR INSERT
        WITH CHECK ((SELECT actor_is_system()) OR ((SELECT actor_role()) IN ('officer', 'admin') AND author = (SELECT actor_account())));
    `);
  }
}
