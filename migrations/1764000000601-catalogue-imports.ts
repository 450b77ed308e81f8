import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

const writers = `(SELECT actor_is_system()) OR shop_id = (SELECT actor_shop())`;

/** Where an imported product came from, so that the same file again changes nothing; and pictures that still have to be fetched. */
export class CatalogueImports1764000000601 extends ForwardOnly {
  readonly name = 'CatalogueImports1764000000601';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE product_sources (
        shop_id uuid NOT NULL REFERENCES shops (id),
        source_key text NOT NULL CHECK (source_key <> ''),
        product_id uuid NOT NULL,
        digest text NOT NULL,
        imported_at timestamptz NOT NULL,
        PRIMARY KEY (shop_id, source_key),
        FOREIGN KEY (product_id, shop_id) REFERENCES products (id, shop_id)
      );
      CREATE INDEX product_sources_by_product ON product_sources (product_id);

      CREATE TABLE pending_pictures (
        product_id uuid NOT NULL,
        shop_id uuid NOT NULL,
        url text NOT NULL CHECK (url ~ '^https?://'),
        alt text NOT NULL DEFAULT '',
        position int NOT NULL,
        PRIMARY KEY (product_id, url),
        FOREIGN KEY (product_id, shop_id) REFERENCES products (id, shop_id)
      );
    `);
    for (const table of ['product_sources', 'pending_pictures']) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY ${table}_read ON ${table} FOR SELECT USING (${writers} OR (SELECT actor_is_staff()));
        CREATE POLICY ${table}_add ON ${table} FOR INSERT WITH CHECK (${writers});
        CREATE POLICY ${table}_change ON ${table} FOR UPDATE USING (${writers}) WITH CHECK (${writers});
        CREATE POLICY ${table}_remove ON ${table} FOR DELETE USING (${writers});
      `);
    }
  }
}
