import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** A file that the system stores for somebody without an account says for which thing it was brought: only that thing may keep it. */
export class MediaBroughtFor1764000004051 extends ForwardOnly {
  readonly name = 'MediaBroughtFor1764000004051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE private_files ADD COLUMN brought_for uuid,
        ADD CHECK (brought_for IS NULL OR subject_id IS NULL OR subject_id = brought_for);
    `);
  }
}
