import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

const states = `('draft', 'in-review', 'changes-requested', 'published', 'unlisted', 'taken-down', 'withdrawn')`;

/** What an import brought and its undoing takes away stays in the books as withdrawn: its moves, prices and orders keep their meaning. */
export class CatalogueWithdrawnProducts1764000003300 extends ForwardOnly {
  readonly name = 'CatalogueWithdrawnProducts1764000003300';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of [
      ['products', 'state'],
      ['product_moves', 'from_state'],
      ['product_moves', 'to_state'],
    ]) {
      await runner.query(`
        ALTER TABLE ${table} DROP CONSTRAINT ${table}_${column}_check;
        ALTER TABLE ${table} ADD CONSTRAINT ${table}_${column}_check CHECK (${column} IN ${states});
      `);
    }
  }
}
