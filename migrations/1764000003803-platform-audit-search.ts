import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** The audit log is looked up by who, what was done and to what, always the latest first. */
export class PlatformAuditSearch1764000003803 extends ForwardOnly {
  readonly name = 'PlatformAuditSearch1764000003803';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX audit_entries_by_account ON audit_entries (account_id, at DESC);
      CREATE INDEX audit_entries_by_act ON audit_entries (act, at DESC);
      CREATE INDEX audit_entries_by_subject ON audit_entries (subject, at DESC);
    `);
  }
}
