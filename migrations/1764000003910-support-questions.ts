import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** Questions to departments: topics that route them, officers who answer, the answer's legal deadline, and what of it is made public. */
export class SupportQuestions1764000003910 extends ForwardOnly {
  readonly name = 'SupportQuestions1764000003910';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(desks);
    await runner.query(questions);
    await runner.query(published);
    await runner.query(policies);
  }
}

const desks = `
  CREATE TABLE support_topics (
    key text PRIMARY KEY CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name_vi text NOT NULL CHECK (length(name_vi) BETWEEN 1 AND 200),
    name_en text NOT NULL CHECK (length(name_en) BETWEEN 1 AND 200),
    department_id uuid NOT NULL REFERENCES support_departments (id),
    position int NOT NULL
  );

  CREATE TABLE support_members (
    department_id uuid NOT NULL REFERENCES support_departments (id),
    account_id uuid NOT NULL REFERENCES accounts (id),
    since timestamptz NOT NULL,
    PRIMARY KEY (department_id, account_id)
  );
  CREATE INDEX support_members_of_account ON support_members (account_id);

  -- Whom an event is for, also where the one who causes it may not look at the officers himself.
  CREATE FUNCTION support_officers_of(department uuid) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    AS $$ SELECT coalesce(jsonb_agg(account_id ORDER BY since, account_id), '[]') FROM support_members WHERE department_id = department $$;

  -- Which stage of a term its officers were reminded of, for questions and applications alike.
  CREATE TABLE support_reminders (
    subject_id uuid NOT NULL,
    due_on date NOT NULL,
    stage text NOT NULL CHECK (stage IN ('half', 'late', 'overdue')),
    at timestamptz NOT NULL,
    PRIMARY KEY (subject_id, due_on, stage)
  );
`;

const questions = `
  CREATE SEQUENCE support_question_numbers;

  CREATE TABLE support_questions (
    id uuid PRIMARY KEY,
    number text NOT NULL UNIQUE CHECK (number ~ '^[A-Z]{2,4}-HD-\\d{4}-\\d{5,}$'),
    account_id uuid NOT NULL REFERENCES accounts (id),
    -- The shop whose person asked, where there is one.
    shop_id uuid REFERENCES shops (id),
    topic_key text NOT NULL REFERENCES support_topics (key),
    department_id uuid NOT NULL REFERENCES support_departments (id),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    body text NOT NULL CHECK (length(body) BETWEEN 1 AND 5000),
    -- Whether the asker agrees that it is published, without names.
    public boolean NOT NULL,
    state text NOT NULL CHECK (state IN ('asked', 'assigned', 'answered', 'published')),
    -- What it is about, as the asker saw it on the day of the question.
    subject_kind text CHECK (subject_kind IN ('order', 'product', 'import')),
    subject_ref text CHECK (length(subject_ref) BETWEEN 1 AND 100),
    subject jsonb,
    officer_id uuid REFERENCES accounts (id),
    -- Who passed it on to another department keeps it in view.
    routed_by uuid REFERENCES accounts (id),
    runs_from date NOT NULL,
    due_on date NOT NULL CHECK (due_on > runs_from),
    extended boolean NOT NULL DEFAULT false,
    followed_up boolean NOT NULL DEFAULT false,
    satisfied boolean,
    asked_at timestamptz NOT NULL,
    answered_at timestamptz,
    changed_at timestamptz NOT NULL,
    version int NOT NULL DEFAULT 1,
    demo boolean NOT NULL DEFAULT false,
    CHECK (num_nulls(subject_kind, subject_ref, subject) IN (0, 3)),
    CHECK (state NOT IN ('answered', 'published') OR answered_at IS NOT NULL),
    CHECK (state <> 'published' OR public),
    CHECK (state = 'asked' OR officer_id IS NOT NULL)
  );
  CREATE INDEX support_questions_waiting ON support_questions (department_id, due_on, id) WHERE state IN ('asked', 'assigned');
  CREATE INDEX support_questions_of_account ON support_questions (account_id, asked_at DESC);

  -- What was said after the question itself; nothing said is ever changed.
  CREATE TABLE support_question_messages (
    id uuid PRIMARY KEY,
    question_id uuid NOT NULL REFERENCES support_questions (id),
    kind text NOT NULL CHECK (kind IN ('answer', 'follow-up')),
    body text NOT NULL CHECK (length(body) BETWEEN 1 AND 20000),
    by uuid NOT NULL REFERENCES accounts (id),
    at timestamptz NOT NULL
  );
  CREATE INDEX support_question_messages_of ON support_question_messages (question_id, at, id);
  CREATE TRIGGER support_question_messages_append_only BEFORE UPDATE OR DELETE ON support_question_messages
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

  CREATE TABLE support_question_files (
    question_id uuid NOT NULL REFERENCES support_questions (id),
    -- The message that brought it; null for the question itself.
    message_id uuid REFERENCES support_question_messages (id),
    file_id uuid NOT NULL REFERENCES private_files (id),
    PRIMARY KEY (question_id, file_id)
  );

  CREATE TABLE support_question_moves (
    id uuid PRIMARY KEY,
    question_id uuid NOT NULL REFERENCES support_questions (id),
    move text NOT NULL,
    from_state text,
    to_state text NOT NULL,
    department_id uuid NOT NULL REFERENCES support_departments (id),
    at timestamptz NOT NULL,
    by uuid NOT NULL REFERENCES accounts (id),
    reason text CHECK (length(reason) BETWEEN 1 AND 2000)
  );
  CREATE INDEX support_question_moves_of ON support_question_moves (question_id, at, id);
  CREATE TRIGGER support_question_moves_append_only BEFORE UPDATE OR DELETE ON support_question_moves
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

/** Its own table with the officer's own words: nothing that the asker wrote can reach the public by a forgotten condition. */
const published = `
  CREATE TABLE support_published_questions (
    question_id uuid PRIMARY KEY REFERENCES support_questions (id),
    slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    topic_key text NOT NULL REFERENCES support_topics (key),
    department_id uuid NOT NULL REFERENCES support_departments (id),
    title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    question text NOT NULL CHECK (length(question) BETWEEN 1 AND 5000),
    answer text NOT NULL CHECK (length(answer) BETWEEN 1 AND 20000),
    answered_on date NOT NULL,
    published_at timestamptz NOT NULL,
    published_by uuid NOT NULL REFERENCES accounts (id),
    withdrawn_at timestamptz,
    demo boolean NOT NULL DEFAULT false,
    search tsvector NOT NULL GENERATED ALWAYS AS (
      setweight(support_words(title), 'A') || setweight(support_words(question), 'B') || setweight(support_words(answer), 'C')) STORED
  );
  CREATE INDEX support_published_questions_newest ON support_published_questions (published_at DESC, question_id) WHERE withdrawn_at IS NULL;
  CREATE INDEX support_published_questions_search ON support_published_questions USING gin (search);
`;

const policies = `
  ALTER TABLE support_members ENABLE ROW LEVEL SECURITY;
  CREATE POLICY support_members_read ON support_members FOR SELECT USING ((SELECT actor_is_staff()) OR (SELECT actor_is_system()));
  CREATE POLICY support_members_write ON support_members USING ((SELECT actor_role()) IN ('system', 'admin'));

  ALTER TABLE support_reminders ENABLE ROW LEVEL SECURITY;
  CREATE POLICY support_reminders_all ON support_reminders USING ((SELECT actor_is_system()));

  ALTER TABLE support_questions ENABLE ROW LEVEL SECURITY;
  CREATE POLICY support_questions_read ON support_questions FOR SELECT USING (
    account_id = (SELECT actor_account()) OR (SELECT actor_role()) IN ('system', 'admin', 'auditor')
    OR ((SELECT actor_role()) = 'officer' AND (routed_by = (SELECT actor_account())
      OR department_id IN (SELECT department_id FROM support_members WHERE account_id = (SELECT actor_account())))));
  CREATE POLICY support_questions_ask ON support_questions FOR INSERT WITH CHECK ((SELECT actor_is_system())
    OR (account_id = (SELECT actor_account()) AND (shop_id IS NULL OR shop_id = (SELECT actor_shop()))));
  CREATE POLICY support_questions_move ON support_questions FOR UPDATE USING (
    account_id = (SELECT actor_account()) OR (SELECT actor_role()) IN ('system', 'admin')
    OR ((SELECT actor_role()) = 'officer'
      AND department_id IN (SELECT department_id FROM support_members WHERE account_id = (SELECT actor_account()))))
    WITH CHECK (account_id = (SELECT actor_account()) OR (SELECT actor_role()) IN ('system', 'officer', 'admin'));
${['messages', 'files', 'moves']
  .map(
    (part) => `
  ALTER TABLE support_question_${part} ENABLE ROW LEVEL SECURITY;
  CREATE POLICY support_question_${part}_read ON support_question_${part} FOR SELECT
    USING (question_id IN (SELECT id FROM support_questions));
  CREATE POLICY support_question_${part}_add ON support_question_${part} FOR INSERT
    WITH CHECK (question_id IN (SELECT id FROM support_questions));`,
  )
  .join('\n')}

  ALTER TABLE support_published_questions ENABLE ROW LEVEL SECURITY;
  CREATE POLICY support_published_questions_read ON support_published_questions FOR SELECT
    USING (withdrawn_at IS NULL OR (SELECT actor_is_staff()) OR (SELECT actor_is_system()));
  CREATE POLICY support_published_questions_write ON support_published_questions
    USING ((SELECT actor_role()) IN ('system', 'officer', 'admin'));
`;
