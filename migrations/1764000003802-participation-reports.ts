import type { QueryRunner } from 'typeorm';
import { firstForm } from '../libs/participation/src/domain/report-forms.js';
import { ForwardOnly } from './forward-only.js';

/** The administrative reports: their forms as dated data, and each report with the text that was signed for. */
export class ParticipationReports1764000003802 extends ForwardOnly {
  readonly name = 'ParticipationReports1764000003802';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(forms);
    const { version, validFrom, title, indicators } = firstForm;
    await runner.query('INSERT INTO report_forms (version, valid_from, title) VALUES ($1, $2, $3)', [version, validFrom, title]);
    await runner.query(
      `INSERT INTO report_indicators (form, ordinal, number, label, unit, measure, argument)
       SELECT $1, ordinality, line->>'number', line->'label', line->'unit', line->>'measure', line->>'argument'
       FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS told (line, ordinality)`,
      [version, JSON.stringify(indicators)],
    );
    await runner.query(reports);
  }
}

const forms = `
  CREATE TABLE report_forms (
    version text PRIMARY KEY,
    -- Reports of periods that begin on this day or later use the form, until a later one takes its place.
    valid_from date NOT NULL UNIQUE,
    title jsonb NOT NULL CHECK (title ?& ARRAY['vi', 'en'])
  );
  CREATE TABLE report_indicators (
    form text NOT NULL REFERENCES report_forms (version),
    ordinal int NOT NULL,
    number text NOT NULL,
    label jsonb NOT NULL CHECK (label ?& ARRAY['vi', 'en']),
    unit jsonb NOT NULL CHECK (unit ?& ARRAY['vi', 'en']),
    measure text,
    argument text,
    PRIMARY KEY (form, ordinal),
    UNIQUE (form, number)
  );
  CREATE TRIGGER report_forms_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON report_forms
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER report_indicators_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON report_indicators
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  ALTER TABLE report_forms ENABLE ROW LEVEL SECURITY;
  ALTER TABLE report_indicators ENABLE ROW LEVEL SECURITY;
  CREATE POLICY report_forms_read ON report_forms FOR SELECT USING (true);
  CREATE POLICY report_indicators_read ON report_indicators FOR SELECT USING (true);
`;

const reports = `
  CREATE TABLE participation_reports (
    id uuid PRIMARY KEY,
    regime text NOT NULL CHECK (regime IN ('decree-09', 'calendar')),
    period text NOT NULL CHECK (period ~ '^20[0-9]{2}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]|9M))?$'),
    revision int NOT NULL CHECK (revision >= 1),
    form text NOT NULL REFERENCES report_forms (version),
    state text NOT NULL CHECK (state IN ('draft', 'submitted', 'returned')),
    version int NOT NULL DEFAULT 1,
    -- What an officer wrote beside the counted numbers: {notes: {number: text}, signer: {place, agency, title, name}}.
    words jsonb NOT NULL,
    -- The text that was signed for, its hash and the number of the last fact that was counted.
    content text,
    sha256 text CHECK (sha256 = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
    through_entry bigint,
    created_by uuid NOT NULL REFERENCES accounts (id),
    created_at timestamptz NOT NULL,
    UNIQUE (regime, period, revision),
    CHECK (num_nulls(content, sha256, through_entry) = CASE state WHEN 'draft' THEN 3 ELSE 0 END)
  );
  -- One report of a period is under way or stands; those that were sent back stay beside it.
  CREATE UNIQUE INDEX participation_reports_standing ON participation_reports (regime, period) WHERE state <> 'returned';

  -- What was submitted can be sent back, and that is all that can ever happen to it.
  CREATE FUNCTION keep_submitted_report() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.state = 'draft' AND NEW.state IN ('draft', 'submitted') THEN RETURN NEW; END IF;
    IF OLD.state = 'submitted' AND NEW.state = 'returned'
      AND (to_jsonb(NEW) - 'state' - 'version') = (to_jsonb(OLD) - 'state' - 'version') THEN RETURN NEW; END IF;
    RAISE EXCEPTION 'a submitted report is locked' USING ERRCODE = 'restrict_violation';
  END $$;
  CREATE TRIGGER participation_reports_locked BEFORE UPDATE ON participation_reports
    FOR EACH ROW EXECUTE FUNCTION keep_submitted_report();

  CREATE TABLE participation_report_moves (
    report_id uuid NOT NULL REFERENCES participation_reports (id),
    from_state text,
    to_state text NOT NULL,
    at timestamptz NOT NULL,
    account_id uuid NOT NULL REFERENCES accounts (id),
    reason text CHECK (length(reason) BETWEEN 1 AND 500),
    PRIMARY KEY (report_id, to_state),
    CHECK (to_state <> 'returned' OR reason IS NOT NULL)
  );
  CREATE TRIGGER participation_report_moves_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON participation_report_moves
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

  ALTER TABLE participation_reports ENABLE ROW LEVEL SECURITY;
  CREATE POLICY participation_reports_read ON participation_reports FOR SELECT USING ((SELECT actor_is_staff()));
  CREATE POLICY participation_reports_write ON participation_reports FOR INSERT WITH CHECK (
    (SELECT actor_role()) IN ('officer', 'admin') AND created_by = (SELECT actor_account()));
  CREATE POLICY participation_reports_change ON participation_reports FOR UPDATE USING ((SELECT actor_role()) IN ('officer', 'admin'));
  ALTER TABLE participation_report_moves ENABLE ROW LEVEL SECURITY;
  CREATE POLICY participation_report_moves_read ON participation_report_moves FOR SELECT USING ((SELECT actor_is_staff()));
  CREATE POLICY participation_report_moves_write ON participation_report_moves FOR INSERT WITH CHECK (
    (SELECT actor_role()) IN ('officer', 'admin') AND account_id = (SELECT actor_account()));
`;
