import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** What people are told: messages in the inbox of a person or of a shop, and mails on their way. */
export class Notifications1764000003001 extends ForwardOnly {
  readonly name = 'Notifications1764000003001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(inbox);
    await runner.query(mails);
    await runner.query(policies);
  }
}

const inbox = `
  CREATE TABLE inbox_messages (
    id uuid PRIMARY KEY,
    -- What is told once: an event, or a purchase of which several events say the same.
    once text NOT NULL CHECK (length(once) BETWEEN 1 AND 100),
    -- The notice in the language catalogue; facts are put into its words when it is read, in the reader's language.
    name text NOT NULL CHECK (name ~ '^[a-z0-9-]{1,60}$'),
    facts jsonb NOT NULL,
    path text NOT NULL CHECK (path ~ '^/([^/\\\\]|$)' AND length(path) <= 500),
    account_id uuid REFERENCES accounts (id) ON DELETE CASCADE,
    shop_id uuid REFERENCES shops (id) ON DELETE CASCADE,
    at timestamptz NOT NULL,
    CHECK (num_nonnulls(account_id, shop_id) = 1),
    UNIQUE NULLS NOT DISTINCT (once, name, account_id, shop_id)
  );
  CREATE INDEX inbox_of_account ON inbox_messages (account_id, at DESC, id DESC) WHERE account_id IS NOT NULL;
  CREATE INDEX inbox_of_shop ON inbox_messages (shop_id, at DESC, id DESC) WHERE shop_id IS NOT NULL;
  CREATE INDEX inbox_by_age ON inbox_messages (at);

  -- Each of a shop's people reads for himself or herself.
  CREATE TABLE inbox_reads (
    message_id uuid NOT NULL REFERENCES inbox_messages (id) ON DELETE CASCADE,
    account_id uuid NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    read_at timestamptz NOT NULL,
    PRIMARY KEY (account_id, message_id)
  );
  CREATE INDEX inbox_reads_of_message ON inbox_reads (message_id);
`;

const mails = `
  CREATE TABLE mails (
    id uuid PRIMARY KEY,
    once text NOT NULL CHECK (length(once) BETWEEN 1 AND 100),
    name text NOT NULL CHECK (name ~ '^[a-z0-9-]{1,60}$'),
    facts jsonb NOT NULL,
    path text CHECK (path ~ '^/([^/\\\\]|$)' AND length(path) <= 500),
    email text NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
    recipient text NOT NULL CHECK (length(recipient) BETWEEN 1 AND 120),
    language text NOT NULL CHECK (language IN ('vi', 'en')),
    created_at timestamptz NOT NULL,
    attempts int NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    last_fault text CHECK (length(last_fault) <= 300),
    sent_at timestamptz,
    -- The mailbox does not exist or takes nothing from us: trying again would change nothing.
    refused_at timestamptz,
    CHECK (sent_at IS NULL OR refused_at IS NULL),
    -- An event that comes twice sends one mail.
    UNIQUE (once, name, email)
  );
  CREATE INDEX mails_waiting ON mails (created_at) WHERE sent_at IS NULL AND refused_at IS NULL;
  CREATE INDEX mails_by_age ON mails (created_at);
`;

const policies = `
  ALTER TABLE inbox_messages ENABLE ROW LEVEL SECURITY;
  CREATE POLICY inbox_messages_read ON inbox_messages FOR SELECT USING (
    (SELECT actor_is_system()) OR account_id = (SELECT actor_account())
    OR ((SELECT actor_role()) = 'seller' AND shop_id = (SELECT actor_shop())));
  CREATE POLICY inbox_messages_write ON inbox_messages FOR INSERT WITH CHECK ((SELECT actor_is_system()));
  CREATE POLICY inbox_messages_sweep ON inbox_messages FOR DELETE USING ((SELECT actor_is_system()));

  ALTER TABLE inbox_reads ENABLE ROW LEVEL SECURITY;
  CREATE POLICY inbox_reads_own ON inbox_reads USING (account_id = (SELECT actor_account()))
    WITH CHECK (account_id = (SELECT actor_account()) AND message_id IN (SELECT id FROM inbox_messages));

  ALTER TABLE mails ENABLE ROW LEVEL SECURITY;
  CREATE POLICY mails_system ON mails USING ((SELECT actor_is_system()));
`;
