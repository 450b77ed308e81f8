import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** The product index in PostgreSQL: one document a published product, made of public data only, and the words that occur in them. */
export class SearchProductDocuments1764000001300 extends ForwardOnly {
  readonly name = 'SearchProductDocuments1764000001300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE product_documents (
        product_id uuid PRIMARY KEY REFERENCES products (id),
        slug text NOT NULL UNIQUE,
        name text NOT NULL,
        shop_id uuid NOT NULL,
        shop_slug text NOT NULL,
        shop_name text NOT NULL,
        -- From the top category down to the product's own.
        category_path text[] NOT NULL CHECK (cardinality(category_path) > 0),
        commune_code text NOT NULL,
        district_code text NOT NULL,
        place text NOT NULL,
        price_min bigint NOT NULL CHECK (price_min > 0),
        price_max bigint NOT NULL CHECK (price_max >= price_min),
        compare_at_price bigint CHECK (compare_at_price > price_min),
        ocop_stars smallint CHECK (ocop_stars BETWEEN 3 AND 5),
        in_stock boolean NOT NULL,
        sold_score bigint NOT NULL DEFAULT 0 CHECK (sold_score >= 0),
        published_at timestamptz NOT NULL,
        picture_url text,
        -- Words without accents, weighted by where they stand, and the same with their accents (see libs/search/src/domain).
        words tsvector NOT NULL,
        accents tsvector NOT NULL,
        name_folded text NOT NULL
      );
      CREATE INDEX product_documents_words ON product_documents USING gin (words) WITH (fastupdate = off);
      CREATE INDEX product_documents_category ON product_documents USING gin (category_path);
      CREATE INDEX product_documents_shop ON product_documents (shop_id);

      -- The shelf that everybody sees; only the system arranges it, so no seller can rank or price another's goods.
      ALTER TABLE product_documents ENABLE ROW LEVEL SECURITY;
      CREATE POLICY product_documents_read ON product_documents FOR SELECT USING (true);
      CREATE POLICY product_documents_add ON product_documents FOR INSERT WITH CHECK ((SELECT actor_is_system()));
      CREATE POLICY product_documents_change ON product_documents FOR UPDATE USING ((SELECT actor_is_system()));
      CREATE POLICY product_documents_remove ON product_documents FOR DELETE USING ((SELECT actor_is_system()));

      -- What was sold, kept apart from the documents, so that a rebuild loses nothing and a delivery repeated changes nothing.
      CREATE TABLE product_sales (
        product_id uuid PRIMARY KEY REFERENCES products (id),
        sold bigint NOT NULL DEFAULT 0 CHECK (sold >= 0)
      );

      -- A few thousand syllables: spelling is corrected against all of them of about the same length.
      CREATE TABLE search_words (
        word text PRIMARY KEY,
        -- The spelling with accents that most documents use.
        shown text NOT NULL,
        documents int NOT NULL CHECK (documents > 0)
      );
    `);
  }
}
