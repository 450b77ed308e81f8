import type { QueryRunner } from 'typeorm';
import { vsicEditions } from '../libs/businesses/src/domain/vsic.js';
import { ForwardOnly } from './forward-only.js';

/** What changes while a business lives, the order in which we learnt of things, and counts by day made ready for lines. */
export class ParticipationThroughTime1764000002700 extends ForwardOnly {
  readonly name = 'ParticipationThroughTime1764000002700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(earlierFacts, [JSON.stringify(sections)]);
    await runner.query(rules);
    await runner.query(orderOfRecording);
    await runner.query(days);
  }
}

const sections: Readonly<Record<string, string>> = Object.fromEntries(
  vsicEditions.flatMap((edition) =>
    edition.sections.flatMap(({ letter, divisions }) => divisions.map(([code]) => [code, letter] as const)),
  ),
);

const columns = `
  DROP INDEX participation_facts_as_of;
  DROP INDEX participation_facts_classification;
  ALTER TABLE participation_facts DISABLE TRIGGER participation_facts_append_only;
  ALTER TABLE participation_facts
    DROP CONSTRAINT participation_facts_check1,
    DROP CONSTRAINT participation_facts_check2,
    DROP CONSTRAINT participation_facts_check3,
    DROP COLUMN in_force,
    -- Nothing where the fact says nothing of it: a business that moves stands as it stood.
    ADD COLUMN in_force boolean GENERATED ALWAYS AS (CASE WHEN kind IN ('approved', 'reinstated', 'published') THEN true
      WHEN kind IN ('suspended', 'closed', 'unlisted', 'taken-down') THEN false END) STORED,
    -- How the business or the product was called then: a list of the rows behind a number must not depend on today's names.
    ADD COLUMN name text,
    ADD COLUMN old_commune_code text,
    -- The letter of the VSIC section, by which sectors are summed.
    ADD COLUMN section text CHECK (section ~ '^[A-V]$'),
    -- Of a product: its OCOP decisions, [{stars, issuedOn, validTo}].
    ADD COLUMN ocop jsonb CHECK (jsonb_typeof(ocop) = 'array');
`;

/** Facts from before these columns learn what their events and the registers say; they are facts still. */
const earlierFacts = `
  WITH told AS (
    SELECT f.id, e.body->>'oldCommuneCode' AS old_commune_code, coalesce(e.body->>'name', b.name, p.name) AS name,
           coalesce($1::jsonb->>left(f.sector_code, 2), substring(f.sector_code FROM '^[A-V]')) AS section,
           CASE WHEN f.kind = 'published' THEN coalesce((
             SELECT jsonb_agg(jsonb_build_object('stars', c.stars, 'issuedOn', c.issued_on, 'validTo', c.valid_to) ORDER BY c.issued_on)
             FROM certificates c WHERE c.product_id = f.subject_id AND c.kind = 'ocop'), '[]') END AS ocop
    FROM participation_facts f
      LEFT JOIN outbox_events e ON e.id = f.event_id
      LEFT JOIN businesses b ON f.subject = 'business' AND b.id = f.subject_id
      LEFT JOIN products p ON f.subject = 'product' AND p.id = f.subject_id
  )
  UPDATE participation_facts f SET old_commune_code = told.old_commune_code, name = told.name, section = told.section, ocop = told.ocop
  FROM told WHERE told.id = f.id
`;

const rules = `
  ALTER TABLE participation_facts ENABLE TRIGGER participation_facts_append_only;
  ALTER TABLE participation_facts
    ADD CONSTRAINT participation_facts_kind CHECK (CASE subject
      WHEN 'business' THEN kind IN ('approved', 'suspended', 'reinstated', 'closed', 'moved', 'reclassified', 'void')
      ELSE kind IN ('published', 'unlisted', 'taken-down', 'described', 'void') END),
    ADD CONSTRAINT participation_facts_place CHECK (num_nulls(district_code, commune_code) = CASE WHEN kind IN ('approved', 'moved') THEN 0 ELSE 2 END),
    ADD CONSTRAINT participation_facts_classes CHECK (
      num_nulls(sector_code, sector_name, size, legal_form) = CASE WHEN kind IN ('approved', 'reclassified') THEN 0 ELSE 4 END),
    ADD CONSTRAINT participation_facts_ocop CHECK (ocop IS NULL OR kind IN ('published', 'described'));

  CREATE INDEX participation_facts_as_of ON participation_facts (subject, subject_id, valid_at DESC, sequence DESC)
    INCLUDE (id, business_id, in_force, kind) WHERE in_force IS NOT NULL;
  CREATE INDEX participation_facts_places ON participation_facts (business_id, valid_at DESC, sequence DESC) WHERE district_code IS NOT NULL;
  CREATE INDEX participation_facts_classes_of ON participation_facts (business_id, valid_at DESC, sequence DESC) WHERE sector_code IS NOT NULL;
  CREATE INDEX participation_facts_stars ON participation_facts (subject_id, valid_at DESC, sequence DESC) WHERE ocop IS NOT NULL;
  CREATE INDEX participation_facts_names ON participation_facts (subject_id, valid_at DESC, sequence DESC) WHERE name IS NOT NULL;
`;

/**
 * Every statement about the past gets the next number, and whoever takes the lock alone has seen all numbers up to the last: so a report can
 * say "what was known up to number n", and a fact that was on its way at that moment is not among them.
 */
const orderOfRecording = `
  CREATE SEQUENCE participation_entries;
  ALTER TABLE participation_facts ADD COLUMN entry bigint NOT NULL DEFAULT nextval('participation_entries');
  ALTER SEQUENCE participation_entries OWNED BY participation_facts.entry;
  CREATE UNIQUE INDEX participation_facts_entries ON participation_facts (entry);

  CREATE FUNCTION join_participation_entries() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended('participation_entries', 0));
    RETURN NULL;
  END $$;
  CREATE TRIGGER participation_facts_in_order BEFORE INSERT ON participation_facts
    FOR EACH STATEMENT EXECUTE FUNCTION join_participation_entries();

  -- The last number of which everything up to it can be seen. Others wait with theirs until the transaction ends.
  CREATE FUNCTION settled_participation_entry() RETURNS bigint LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('participation_entries', 0));
    RETURN (SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM participation_entries);
  END $$;
`;

const days = `
  -- A count holds from its day until the next day of the same grouping and value. Made from the facts alone, and made anew from them.
  CREATE TABLE participation_days (
    grouping text NOT NULL CHECK (grouping IN ('all', 'district', 'old-commune', 'commune', 'sector', 'size', 'form', 'ocop')),
    value text NOT NULL,
    from_day date NOT NULL,
    businesses int NOT NULL CHECK (businesses >= 0),
    products int NOT NULL CHECK (products >= businesses),
    PRIMARY KEY (grouping, value, from_day)
  );
  ALTER TABLE participation_days ENABLE ROW LEVEL SECURITY;
  CREATE POLICY participation_days_read ON participation_days FOR SELECT USING (true);
  CREATE POLICY participation_days_make ON participation_days FOR INSERT WITH CHECK ((SELECT actor_is_system()));
  CREATE POLICY participation_days_drop ON participation_days FOR DELETE USING ((SELECT actor_is_system()));

  CREATE TABLE participation_days_made (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    -- The number of the last fact that is counted in.
    through_entry bigint NOT NULL
  );
  INSERT INTO participation_days_made (through_entry) VALUES (0);
  ALTER TABLE participation_days_made ENABLE ROW LEVEL SECURITY;
  CREATE POLICY participation_days_made_read ON participation_days_made FOR SELECT USING (true);
  CREATE POLICY participation_days_made_change ON participation_days_made FOR UPDATE USING ((SELECT actor_is_system()));
`;
