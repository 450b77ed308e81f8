import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** Changes that waited for products which were taken down or withdrawn meanwhile: nobody could decide them, and they stood in the queue. */
export class CatalogueStuckChanges1764000004100 extends ForwardOnly {
  readonly name = 'CatalogueStuckChanges1764000004100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE product_changes x SET state = 'withdrawn', decided_at = now()
      FROM products p WHERE p.id = x.product_id AND x.state = 'waiting' AND p.state IN ('taken-down', 'withdrawn')
    `);
  }
}
