import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** In which language a person is written to. */
export class IdentityLanguage1764000003000 extends ForwardOnly {
  readonly name = 'IdentityLanguage1764000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE accounts ADD COLUMN language text NOT NULL DEFAULT 'vi' CHECK (language IN ('vi', 'en'))`);
  }
}
