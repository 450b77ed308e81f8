import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** Who acts, the outbox, reactions done once, the audit log of officers' acts. */
export class PlatformFoundation1764000000100 extends ForwardOnly {
  readonly name = 'PlatformFoundation1764000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS unaccent;

      -- The unit of work sets these for its transaction; an unset actor is nobody and sees no protected row.
      CREATE FUNCTION actor_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
        RETURN coalesce(nullif(current_setting('market.role', true), ''), 'nobody');
      CREATE FUNCTION actor_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        RETURN nullif(current_setting('market.account', true), '')::uuid;
      CREATE FUNCTION actor_shop() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        RETURN nullif(current_setting('market.shop', true), '')::uuid;
      CREATE FUNCTION actor_purchase() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        RETURN nullif(current_setting('market.purchase', true), '')::uuid;
      /** Officers, auditors and administrators of the province. */
      CREATE FUNCTION actor_is_staff() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        RETURN actor_role() IN ('officer', 'auditor', 'admin');
      CREATE FUNCTION actor_is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        RETURN actor_role() = 'system';

      -- unaccent() is only STABLE because its dictionary may change; ours does not, so indexes may rely on it.
      CREATE FUNCTION fold(input text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
        RETURN lower(public.unaccent('public.unaccent'::regdictionary, normalize(input, NFC)));

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$;

      CREATE TABLE outbox_events (
        id uuid PRIMARY KEY,
        sequence bigint GENERATED ALWAYS AS IDENTITY,
        name text NOT NULL CHECK (name ~ '^[a-z-]+/[a-z-]+$'),
        version int NOT NULL CHECK (version > 0),
        body jsonb NOT NULL,
        occurred_at timestamptz NOT NULL,
        delivered_at timestamptz
      );
      CREATE INDEX outbox_events_waiting ON outbox_events (sequence) WHERE delivered_at IS NULL;

      CREATE TABLE reactions_done (
        event_id uuid NOT NULL REFERENCES outbox_events (id) ON DELETE CASCADE,
        reaction text NOT NULL,
        done_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (event_id, reaction)
      );

      CREATE TABLE audit_entries (
        id uuid PRIMARY KEY,
        at timestamptz NOT NULL,
        account_id uuid NOT NULL,
        role text NOT NULL,
        act text NOT NULL,
        subject text NOT NULL,
        details jsonb NOT NULL DEFAULT '{}'
      );
      CREATE INDEX audit_entries_by_time ON audit_entries (at DESC);
      CREATE TRIGGER audit_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entries
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      ALTER TABLE audit_entries ENABLE ROW LEVEL SECURITY;
      CREATE POLICY audit_write ON audit_entries FOR INSERT WITH CHECK (actor_is_staff() OR actor_is_system());
      CREATE POLICY audit_read ON audit_entries FOR SELECT USING (actor_role() IN ('auditor', 'admin', 'system'));
    `);
  }
}
