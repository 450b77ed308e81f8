import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** Signing up by oneself, codes by mail, a second factor, consents, and accounts that were deleted. */
export class IdentitySignUp1764000003010 extends ForwardOnly {
  readonly name = 'IdentitySignUp1764000003010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(accounts);
    await runner.query(codes);
    await runner.query(secondFactors);
    await runner.query(consents);
    await runner.query(sessions);
    await runner.query(policies);
  }
}

const accounts = `
  -- A telephone number by which its owner signs in. Nobody has verified it: who confirmed a mail address first and named it, has it.
  ALTER TABLE accounts ADD COLUMN sign_in_phone text UNIQUE CHECK (sign_in_phone ~ '^0[0-9]{9,10}$');
  ALTER TABLE accounts ADD COLUMN deleted_at timestamptz;
  ALTER TABLE accounts ADD CHECK (deleted_at IS NULL OR (password_hash IS NULL AND phone IS NULL AND sign_in_phone IS NULL));
  UPDATE accounts a SET sign_in_phone = phone WHERE phone ~ '^0[0-9]{9,10}$'
    AND NOT EXISTS (SELECT FROM accounts other WHERE other.phone = a.phone AND (other.created_at, other.id) < (a.created_at, a.id));
`;

const codes = `
  -- Who wants an account and has not shown yet that the mailbox is theirs.
  CREATE TABLE sign_ups (
    id uuid PRIMARY KEY,
    email text NOT NULL CHECK (email = lower(email) AND length(email) <= 254),
    phone text CHECK (phone ~ '^0[0-9]{9,10}$'),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    password_hash text NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
    language text NOT NULL CHECK (language IN ('vi', 'en')),
    -- Purposes with the version of the text that was agreed to.
    consents jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL CHECK (expires_at > created_at)
  );
  CREATE INDEX sign_ups_by_expiry ON sign_ups (expires_at);

  -- A code is derived from its id by a secret that the database does not know, so nothing stored here opens anything.
  CREATE TABLE one_time_codes (
    id uuid PRIMARY KEY,
    purpose text NOT NULL CHECK (purpose IN ('sign-up', 'password-reset')),
    -- A sign-up or an account.
    subject_id uuid NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL CHECK (expires_at > created_at),
    attempts int NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    used_at timestamptz
  );
  CREATE INDEX one_time_codes_of_subject ON one_time_codes (subject_id, created_at DESC);
  CREATE INDEX one_time_codes_by_expiry ON one_time_codes (expires_at);
`;

const secondFactors = `
  CREATE TABLE second_factors (
    account_id uuid PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    -- AES-256-GCM, bound to the account.
    sealed_secret bytea NOT NULL CHECK (length(sealed_secret) BETWEEN 32 AND 200),
    created_at timestamptz NOT NULL,
    confirmed_at timestamptz,
    -- The time step of the last code that was accepted: no code works twice, and none older than one that did.
    last_step bigint NOT NULL DEFAULT 0,
    -- Of the demo world, where everybody may know the code. Never honoured in production.
    demo boolean NOT NULL DEFAULT false
  );
  CREATE TABLE recovery_codes (
    account_id uuid NOT NULL REFERENCES second_factors (account_id) ON DELETE CASCADE,
    hash bytea NOT NULL CHECK (length(hash) = 32),
    used_at timestamptz,
    PRIMARY KEY (account_id, hash)
  );
`;

const consents = `
  CREATE TABLE consent_texts (
    purpose text NOT NULL CHECK (purpose ~ '^[a-z-]{3,40}$'),
    version int NOT NULL CHECK (version > 0),
    -- Without it no account can be kept: it ends with the account.
    needed boolean NOT NULL,
    title_vi text NOT NULL,
    title_en text NOT NULL,
    text_vi text NOT NULL,
    text_en text NOT NULL,
    effective_from date NOT NULL,
    PRIMARY KEY (purpose, version)
  );
  INSERT INTO consent_texts (purpose, version, needed, title_vi, title_en, text_vi, text_en, effective_from) VALUES
  ('account', 1, true, 'Giữ tài khoản của bạn', 'Keeping your account',
   'Sàn lưu họ tên, địa chỉ thư, số điện thoại và lịch sử đăng nhập của bạn để bạn đăng nhập, mua bán và được hỗ trợ. Dữ liệu nằm trên máy chủ của tỉnh, không bán cho ai, và được xoá khi bạn xoá tài khoản, trừ chứng từ mua bán mà pháp luật bắt buộc giữ.',
   'We keep your name, mail address, telephone number and sign-in history so that you can sign in, trade and get help. The data stays on the province''s servers, is sold to nobody, and is deleted with your account, except trade documents that the law makes us keep.',
   '2026-01-01'),
  ('news', 1, false, 'Nhận tin qua thư', 'News by mail',
   'Sàn gửi cho bạn thư về chương trình hỗ trợ, hội chợ và khuyến mại của tỉnh, nhiều nhất mỗi tuần một thư.',
   'We send you mail about the province''s support programmes, fairs and offers, at most one a week.',
   '2026-01-01'),
  ('research', 1, false, 'Góp ý để sàn tốt hơn', 'Help to improve the marketplace',
   'Cán bộ của sàn có thể liên hệ mời bạn trả lời khảo sát về việc mua bán trên sàn. Câu trả lời không gắn với tên bạn trong báo cáo.',
   'Our staff may contact you to ask about trading here. Your answers are not tied to your name in any report.',
   '2026-01-01');

  -- Append-only: when a person agreed or took it back, and to which text.
  CREATE TABLE consents (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES accounts (id),
    purpose text NOT NULL,
    version int NOT NULL,
    given boolean NOT NULL,
    at timestamptz NOT NULL,
    FOREIGN KEY (purpose, version) REFERENCES consent_texts (purpose, version)
  );
  CREATE INDEX consents_of_account ON consents (account_id, purpose, at DESC, id DESC);
  CREATE TRIGGER consents_append_only BEFORE UPDATE OR DELETE ON consents FOR EACH ROW EXECUTE FUNCTION refuse_change();
`;

const sessions = `
  -- By this name a person can end a session; the token itself is shown to nobody.
  ALTER TABLE sessions ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE;
  ALTER TABLE sessions ADD COLUMN address text CHECK (length(address) <= 45);
  ALTER TABLE sessions ADD COLUMN second_factor_at timestamptz;

  -- As before, and: staff, and whoever has switched a second factor on, are nobody until the session has shown it.
  CREATE OR REPLACE FUNCTION session_actor(hash bytea, at timestamptz, rolling interval, staff_idle interval, staff_longest interval)
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
    IF session.second_factor_at IS NULL AND (staff OR EXISTS (
      SELECT FROM second_factors f WHERE f.account_id = session.account_id AND f.confirmed_at IS NOT NULL)) THEN RETURN; END IF;
    IF staff AND (session.last_seen_at <= at - staff_idle OR session.created_at <= at - staff_longest) THEN RETURN; END IF;
    IF session.last_seen_at < at - interval '1 minute' THEN
      UPDATE sessions s SET last_seen_at = at, expires_at = at + rolling WHERE s.token_hash = hash;
    END IF;
    RETURN NEXT;
  END $$;
`;

const policies = `
  ALTER TABLE sign_ups ENABLE ROW LEVEL SECURITY;
  CREATE POLICY sign_ups_system ON sign_ups USING ((SELECT actor_is_system()));
  ALTER TABLE one_time_codes ENABLE ROW LEVEL SECURITY;
  CREATE POLICY one_time_codes_system ON one_time_codes USING ((SELECT actor_is_system()));
  ALTER TABLE second_factors ENABLE ROW LEVEL SECURITY;
  CREATE POLICY second_factors_system ON second_factors USING ((SELECT actor_is_system()));
  ALTER TABLE recovery_codes ENABLE ROW LEVEL SECURITY;
  CREATE POLICY recovery_codes_system ON recovery_codes USING ((SELECT actor_is_system()));

  ALTER TABLE consent_texts ENABLE ROW LEVEL SECURITY;
  CREATE POLICY consent_texts_read ON consent_texts FOR SELECT USING (true);
  ALTER TABLE consents ENABLE ROW LEVEL SECURITY;
  CREATE POLICY consents_read ON consents FOR SELECT USING ((SELECT actor_is_system()) OR account_id = (SELECT actor_account()));
  CREATE POLICY consents_add ON consents FOR INSERT
    WITH CHECK ((SELECT actor_is_system()) OR account_id = (SELECT actor_account()));
`;
