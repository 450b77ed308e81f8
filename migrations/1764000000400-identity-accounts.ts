import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** Accounts, their roles and sessions, and the counting of sign-in attempts. */
export class IdentityAccounts1764000000400 extends ForwardOnly {
  readonly name = 'IdentityAccounts1764000000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(accounts);
    await runner.query(sessions);
    await runner.query(sessionActor);
    await runner.query(policies);
  }
}

const accounts = `
  CREATE TABLE accounts (
    id uuid PRIMARY KEY,
    email text NOT NULL UNIQUE CHECK (email = lower(email) AND email ~ '^[^@[:space:]]+@[^@[:space:]]+$' AND length(email) <= 254),
    phone text CHECK (phone ~ '^[0-9+]{8,15}$'),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    password_hash text CHECK (password_hash LIKE '$argon2id$%'),
    created_at timestamptz NOT NULL
  );

  CREATE TABLE account_roles (
    account_id uuid NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    role text NOT NULL CHECK (role IN ('seller', 'officer', 'auditor', 'admin')),
    -- The shop of a seller. Its foreign key comes with the shops.
    scope_id uuid,
    granted_at timestamptz NOT NULL,
    UNIQUE NULLS NOT DISTINCT (account_id, role, scope_id),
    CHECK ((role = 'seller') = (scope_id IS NOT NULL))
  );
`;

const sessions = `
  CREATE TABLE sessions (
    -- SHA-256 of the cookie: who reads this table cannot sign in with it.
    token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
    account_id uuid NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    user_agent_short text CHECK (length(user_agent_short) <= 80),
    CHECK (last_seen_at >= created_at AND expires_at > created_at)
  );
  CREATE INDEX sessions_by_account ON sessions (account_id);
  CREATE INDEX sessions_by_expiry ON sessions (expires_at);

  -- Attempts are counted for addresses and for e-mail addresses, known or not: a lock must not tell who has an account.
  CREATE TABLE sign_in_attempts (
    key bytea PRIMARY KEY CHECK (length(key) = 32),
    attempts int NOT NULL CHECK (attempts >= 0),
    window_started_at timestamptz NOT NULL
  );
`;

/** One query, before anybody is known, so it runs with the owner's rights and answers for exactly one token. */
const sessionActor = `
  CREATE FUNCTION session_actor(hash bytea, at timestamptz, rolling interval, staff_idle interval, staff_longest interval)
    RETURNS TABLE (account_id uuid, role text, shop_id uuid)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    session sessions;
    staff boolean;
  BEGIN
    SELECT s.* INTO session FROM sessions s WHERE s.token_hash = hash AND s.expires_at > at;
    IF NOT FOUND THEN RETURN; END IF;
    SELECT r.role, r.scope_id INTO role, shop_id FROM account_roles r WHERE r.account_id = session.account_id
      ORDER BY array_position(ARRAY['admin', 'officer', 'auditor', 'seller'], r.role), r.granted_at, r.scope_id LIMIT 1;
    account_id := session.account_id;
    role := coalesce(role, 'shopper');
    staff := role IN ('admin', 'officer', 'auditor');
    IF staff AND (session.last_seen_at <= at - staff_idle OR session.created_at <= at - staff_longest) THEN RETURN; END IF;
    -- Rolling, but not one write for every request.
    IF session.last_seen_at < at - interval '1 minute' THEN
      UPDATE sessions s SET last_seen_at = at, expires_at = at + rolling WHERE s.token_hash = hash;
    END IF;
    RETURN NEXT;
  END $$;
`;

const policies = `
  ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;
  CREATE POLICY accounts_read ON accounts FOR SELECT
    USING ((SELECT actor_is_system()) OR (SELECT actor_is_staff()) OR id = (SELECT actor_account()));
  CREATE POLICY accounts_create ON accounts FOR INSERT WITH CHECK ((SELECT actor_role()) IN ('system', 'admin'));
  CREATE POLICY accounts_change ON accounts FOR UPDATE
    USING ((SELECT actor_role()) IN ('system', 'admin') OR id = (SELECT actor_account()));

  ALTER TABLE account_roles ENABLE ROW LEVEL SECURITY;
  CREATE POLICY account_roles_read ON account_roles FOR SELECT
    USING ((SELECT actor_is_system()) OR (SELECT actor_is_staff()) OR account_id = (SELECT actor_account()));
  CREATE POLICY account_roles_grant ON account_roles FOR INSERT WITH CHECK ((SELECT actor_role()) IN ('system', 'admin'));
  CREATE POLICY account_roles_withdraw ON account_roles FOR DELETE USING ((SELECT actor_role()) IN ('system', 'admin'));

  ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
  CREATE POLICY sessions_system ON sessions USING ((SELECT actor_is_system()));

  ALTER TABLE sign_in_attempts ENABLE ROW LEVEL SECURITY;
  CREATE POLICY sign_in_attempts_system ON sign_in_attempts USING ((SELECT actor_is_system()));
`;
