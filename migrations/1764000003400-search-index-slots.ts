import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/**
 * The index has two places: one is live, the other is where the next one is built. Which code made the live one is remembered, so that
 * a release that cuts words differently builds its own. What an index on another server has not been told yet waits in a table.
 */
export class SearchIndexSlots1764000003400 extends ForwardOnly {
  readonly name = 'SearchIndexSlots1764000003400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(state);
    await runner.query(documents);
    await runner.query(outside);
  }
}

const state = `
  CREATE TABLE search_index (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    live text NOT NULL DEFAULT 'a' CHECK (live IN ('a', 'b')),
    -- The version of the code that made the live documents; 0 where nobody knows.
    version int NOT NULL DEFAULT 0,
    building text CHECK (building <> live AND building IN ('a', 'b')),
    -- Who builds: a later build takes over from one that died or still runs.
    builder uuid CHECK ((builder IS NULL) = (building IS NULL)),
    built_at timestamptz,
    -- The same of the index on another server, where there is one.
    outside_version int NOT NULL DEFAULT 0,
    outside_built_at timestamptz
  );
  INSERT INTO search_index DEFAULT VALUES;
  ALTER TABLE search_index ENABLE ROW LEVEL SECURITY;
  CREATE POLICY search_index_read ON search_index FOR SELECT USING (true);
  CREATE POLICY search_index_change ON search_index FOR UPDATE USING ((SELECT actor_is_system()));

  -- A word that was learnt while an index was being built is not among those that the build has counted.
  ALTER TABLE search_words ADD COLUMN learnt_at timestamptz NOT NULL DEFAULT now();

  -- What cools: sales of half a life ago count half. Until now they had no date, and so they begin today.
  ALTER TABLE product_sales ADD COLUMN warmth double precision NOT NULL DEFAULT 0 CHECK (warmth >= 0);
  ALTER TABLE product_sales ADD COLUMN warmed_at timestamptz;
  UPDATE product_sales SET warmth = sold, warmed_at = now();
`;

const documents = `
  ALTER TABLE product_documents RENAME TO product_documents_before;
  ALTER INDEX product_documents_words RENAME TO product_documents_before_words;
  ALTER INDEX product_documents_category RENAME TO product_documents_before_category;
  ALTER INDEX product_documents_shop RENAME TO product_documents_before_shop;

  CREATE TABLE product_documents (
    slot text NOT NULL,
    product_id uuid NOT NULL REFERENCES products (id),
    slug text NOT NULL,
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
    -- Certificates, sales that cool and newness in one number (see libs/search/src/domain/ranking.ts).
    merit double precision NOT NULL DEFAULT 0 CHECK (merit >= 0),
    -- Words without accents, weighted by where they stand, and the same with their accents (see libs/search/src/domain).
    words tsvector NOT NULL,
    accents tsvector NOT NULL,
    name_folded text NOT NULL,
    PRIMARY KEY (slot, product_id),
    UNIQUE (slot, slug)
  ) PARTITION BY LIST (slot);
  CREATE TABLE product_documents_a PARTITION OF product_documents FOR VALUES IN ('a');
  CREATE TABLE product_documents_b PARTITION OF product_documents FOR VALUES IN ('b');

  INSERT INTO product_documents
  SELECT 'a', product_id, slug, name, shop_id, shop_slug, shop_name, category_path, commune_code, district_code, place, price_min, price_max,
         compare_at_price, ocop_stars, in_stock, sold_score, published_at, picture_url, 0, words, accents, name_folded
  FROM product_documents_before;
  DROP TABLE product_documents_before;

  CREATE INDEX product_documents_words ON product_documents USING gin (words) WITH (fastupdate = off);
  CREATE INDEX product_documents_category ON product_documents USING gin (category_path);
  CREATE INDEX product_documents_shop ON product_documents (shop_id);

  -- The shelf that everybody sees; only the system arranges it, so no seller can rank or price another's goods.
  DO $do$ DECLARE shelf text; BEGIN
    FOREACH shelf IN ARRAY ARRAY['product_documents', 'product_documents_a', 'product_documents_b'] LOOP
      EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', shelf);
      EXECUTE format('CREATE POLICY %I ON %I FOR SELECT USING (true)', shelf || '_read', shelf);
      EXECUTE format('CREATE POLICY %I ON %I FOR INSERT WITH CHECK ((SELECT actor_is_system()))', shelf || '_add', shelf);
      EXECUTE format('CREATE POLICY %I ON %I FOR UPDATE USING ((SELECT actor_is_system()))', shelf || '_change', shelf);
      EXECUTE format('CREATE POLICY %I ON %I FOR DELETE USING ((SELECT actor_is_system()))', shelf || '_remove', shelf);
    END LOOP;
  END $do$;
`;

const outside = `
  -- Products whose documents the other server has to be told of. Told, a row goes, unless it was marked again meanwhile.
  CREATE TABLE search_pending (
    product_id uuid PRIMARY KEY,
    marks bigint NOT NULL DEFAULT 1,
    since timestamptz NOT NULL
  );
  ALTER TABLE search_pending ENABLE ROW LEVEL SECURITY;
  CREATE POLICY search_pending_read ON search_pending FOR SELECT USING (true);
  CREATE POLICY search_pending_write ON search_pending USING ((SELECT actor_is_system())) WITH CHECK ((SELECT actor_is_system()));
`;
