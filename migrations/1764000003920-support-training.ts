import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** Courses with sessions whose seats cannot be overbooked, and who sits, waits and came. */
export class SupportTraining1764000003920 extends ForwardOnly {
  readonly name = 'SupportTraining1764000003920';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(courses);
    await runner.query(registrations);
    await runner.query(policies);
  }
}

const courses = `
  CREATE TABLE support_courses (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    department_id uuid NOT NULL REFERENCES support_departments (id),
    title_vi text NOT NULL CHECK (length(title_vi) BETWEEN 1 AND 200),
    title_en text NOT NULL DEFAULT '' CHECK (length(title_en) <= 200),
    summary_vi text NOT NULL CHECK (length(summary_vi) BETWEEN 1 AND 1000),
    summary_en text NOT NULL DEFAULT '' CHECK (length(summary_en) <= 1000),
    -- Markdown.
    body_vi text NOT NULL DEFAULT '' CHECK (length(body_vi) <= 20000),
    body_en text NOT NULL DEFAULT '' CHECK (length(body_en) <= 20000),
    state text NOT NULL CHECK (state IN ('draft', 'published', 'ended')),
    version int NOT NULL DEFAULT 1,
    demo boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    search tsvector NOT NULL GENERATED ALWAYS AS (
      setweight(support_words(title_vi || ' ' || title_en), 'A') || setweight(support_words(summary_vi || ' ' || summary_en), 'B')
      || setweight(support_words(body_vi || ' ' || body_en), 'C')) STORED
  );
  CREATE INDEX support_courses_search ON support_courses USING gin (search);

  CREATE TABLE support_sessions (
    id uuid PRIMARY KEY,
    course_id uuid NOT NULL REFERENCES support_courses (id),
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL CHECK (ends_at > starts_at),
    -- Where one goes, or the address where one listens.
    place text NOT NULL CHECK (length(place) BETWEEN 1 AND 300),
    online boolean NOT NULL,
    closes_at timestamptz NOT NULL CHECK (closes_at <= starts_at),
    seats int NOT NULL CHECK (seats BETWEEN 1 AND 2000),
    -- The check is what many registrations at once cannot get around.
    taken int NOT NULL DEFAULT 0 CHECK (taken BETWEEN 0 AND seats),
    cancelled_at timestamptz,
    version int NOT NULL DEFAULT 1,
    changed_at timestamptz NOT NULL
  );
  CREATE INDEX support_sessions_of_course ON support_sessions (course_id, starts_at);
  CREATE INDEX support_sessions_ahead ON support_sessions (starts_at) WHERE cancelled_at IS NULL;
`;

const registrations = `
  CREATE TABLE support_registrations (
    id uuid PRIMARY KEY,
    session_id uuid NOT NULL REFERENCES support_sessions (id),
    account_id uuid NOT NULL REFERENCES accounts (id),
    shop_id uuid REFERENCES shops (id),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    phone text CHECK (length(phone) BETWEEN 8 AND 20),
    state text NOT NULL CHECK (state IN ('seated', 'waiting', 'cancelled')),
    -- The order of the waiting list.
    registered_at timestamptz NOT NULL,
    seated_at timestamptz,
    changed_at timestamptz NOT NULL,
    attended boolean,
    CHECK (state <> 'seated' OR seated_at IS NOT NULL),
    CHECK (attended IS NULL OR state = 'seated')
  );
  CREATE UNIQUE INDEX support_registrations_once ON support_registrations (session_id, account_id) WHERE state <> 'cancelled';
  CREATE INDEX support_registrations_of_session ON support_registrations (session_id, state, registered_at, id);
  CREATE INDEX support_registrations_of_account ON support_registrations (account_id) WHERE state <> 'cancelled';

  -- How many wait, and how far on somebody stands, for readers who may not know who the others are.
  CREATE FUNCTION support_waiting(session uuid) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    AS $$ SELECT count(*)::int FROM support_registrations WHERE session_id = session AND state = 'waiting' $$;
  CREATE FUNCTION support_place_in_line(registration uuid) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    AS $$ SELECT count(*)::int FROM support_registrations r JOIN support_registrations o ON o.session_id = r.session_id
          AND o.state = 'waiting' AND (o.registered_at, o.id) <= (r.registered_at, r.id) WHERE r.id = registration $$;

  -- The count of seats is what the rows say, whoever writes them: looked at when the transaction ends.
  CREATE FUNCTION support_seats_agree() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE session uuid := coalesce(NEW.session_id, OLD.session_id);
  BEGIN
    IF (SELECT taken FROM support_sessions WHERE id = session)
       <> (SELECT count(*) FROM support_registrations WHERE session_id = session AND state = 'seated') THEN
      RAISE EXCEPTION 'the seats of session % do not agree with its registrations', session USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER support_registrations_seats AFTER INSERT OR UPDATE OR DELETE ON support_registrations
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION support_seats_agree();
`;

const writers = `(SELECT actor_role()) IN ('system', 'officer', 'admin')`;
const policies = `
  ALTER TABLE support_courses ENABLE ROW LEVEL SECURITY;
  CREATE POLICY support_courses_read ON support_courses FOR SELECT
    USING (state <> 'draft' OR (SELECT actor_is_staff()) OR (SELECT actor_is_system()));
  CREATE POLICY support_courses_write ON support_courses USING (${writers});

  ALTER TABLE support_sessions ENABLE ROW LEVEL SECURITY;
  CREATE POLICY support_sessions_read ON support_sessions FOR SELECT USING (course_id IN (SELECT id FROM support_courses));
  CREATE POLICY support_sessions_write ON support_sessions USING (${writers});

  -- Whoever leaves gives the seat to somebody else: the system moves both rows, after the room has judged who asks.
  ALTER TABLE support_registrations ENABLE ROW LEVEL SECURITY;
  CREATE POLICY support_registrations_read ON support_registrations FOR SELECT USING (
    account_id = (SELECT actor_account()) OR (SELECT actor_is_staff()) OR (SELECT actor_is_system()));
  CREATE POLICY support_registrations_write ON support_registrations USING (${writers});
`;
