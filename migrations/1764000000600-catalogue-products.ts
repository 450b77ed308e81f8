import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** Categories, products with their variants, pictures and certificates, and the moves of a product's life. */
export class CatalogueProducts1764000000600 extends ForwardOnly {
  readonly name = 'CatalogueProducts1764000000600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(products);
    await runner.query(details);
    await runner.query(policies);
  }
}

const states = `('draft', 'in-review', 'changes-requested', 'published', 'unlisted', 'taken-down')`;

const products = `
  CREATE TABLE categories (
    id uuid PRIMARY KEY,
    slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    parent_id uuid REFERENCES categories (id) CHECK (parent_id <> id),
    name_vi text NOT NULL CHECK (name_vi <> ''),
    name_en text NOT NULL CHECK (name_en <> ''),
    position int NOT NULL DEFAULT 0,
    scene text NOT NULL DEFAULT ''
  );
  CREATE INDEX categories_by_parent ON categories (parent_id, position);

  CREATE TABLE products (
    id uuid PRIMARY KEY,
    shop_id uuid NOT NULL REFERENCES shops (id),
    business_id uuid NOT NULL REFERENCES businesses (id),
    category_id uuid NOT NULL REFERENCES categories (id),
    slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(slug) <= 100),
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200 AND name IS NFC NORMALIZED),
    name_en text CHECK (length(name_en) BETWEEN 1 AND 200),
    description_vi text NOT NULL DEFAULT '',
    description_en text NOT NULL DEFAULT '',
    state text NOT NULL CHECK (state IN ${states}),
    origin_text text NOT NULL DEFAULT '',
    origin_district_code text,
    ocop_stars smallint CHECK (ocop_stars BETWEEN 3 AND 5),
    published_at timestamptz,
    created_at timestamptz NOT NULL,
    demo boolean NOT NULL DEFAULT false,
    UNIQUE (id, shop_id),
    CHECK (state NOT IN ('published', 'unlisted', 'taken-down') OR published_at IS NOT NULL)
  );
  CREATE INDEX products_of_shop ON products (shop_id, created_at DESC);
  CREATE INDEX products_in_review ON products (created_at) WHERE state = 'in-review';
  CREATE INDEX products_of_category ON products (category_id);

  CREATE TABLE product_moves (
    id uuid PRIMARY KEY,
    product_id uuid NOT NULL,
    shop_id uuid NOT NULL,
    from_state text CHECK (from_state IN ${states}),
    to_state text NOT NULL CHECK (to_state IN ${states}),
    at timestamptz NOT NULL,
    -- Nobody when the system moved it.
    by uuid REFERENCES accounts (id),
    reason text CHECK (length(reason) BETWEEN 1 AND 2000),
    FOREIGN KEY (product_id, shop_id) REFERENCES products (id, shop_id),
    CHECK (to_state NOT IN ('taken-down', 'changes-requested') OR reason IS NOT NULL)
  );
  CREATE INDEX product_moves_of ON product_moves (product_id, at);
  CREATE TRIGGER product_moves_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON product_moves
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
`;

const details = `
  CREATE TABLE variants (
    id uuid PRIMARY KEY,
    product_id uuid NOT NULL,
    shop_id uuid NOT NULL,
    sku text NOT NULL CHECK (length(sku) BETWEEN 1 AND 64),
    gtin text CHECK (gtin ~ '^([0-9]{8}|[0-9]{12,14})$'),
    option_name text,
    option_name_en text,
    option_value text,
    option_value_en text,
    price bigint NOT NULL CHECK (price > 0),
    compare_at_price bigint CHECK (compare_at_price > price),
    weight_grams int NOT NULL CHECK (weight_grams >= 0),
    -- What one piece holds, for the price of a litre, a kilogram or a piece.
    unit text CHECK (unit IN ('l', 'kg', 'piece')),
    unit_quantity numeric(12, 4) CHECK (unit_quantity > 0),
    position int NOT NULL DEFAULT 0,
    active boolean NOT NULL DEFAULT true,
    UNIQUE (shop_id, sku),
    UNIQUE (id, product_id, shop_id),
    FOREIGN KEY (product_id, shop_id) REFERENCES products (id, shop_id),
    CHECK ((unit IS NULL) = (unit_quantity IS NULL)),
    CHECK (option_value IS NULL OR option_name IS NOT NULL)
  );
  CREATE INDEX variants_of_product ON variants (product_id, position);

  CREATE TABLE variant_prices (
    id uuid PRIMARY KEY,
    variant_id uuid NOT NULL REFERENCES variants (id),
    shop_id uuid NOT NULL REFERENCES shops (id),
    price bigint NOT NULL CHECK (price > 0),
    compare_at_price bigint CHECK (compare_at_price > price),
    at timestamptz NOT NULL,
    by uuid REFERENCES accounts (id)
  );
  CREATE INDEX variant_prices_of ON variant_prices (variant_id, at);
  CREATE TRIGGER variant_prices_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON variant_prices
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

  CREATE TABLE product_pictures (
    id uuid PRIMARY KEY,
    product_id uuid NOT NULL,
    shop_id uuid NOT NULL,
    position int NOT NULL DEFAULT 0,
    path text NOT NULL CHECK (path LIKE '/%' AND path NOT LIKE '//%'),
    alt text NOT NULL,
    width int NOT NULL CHECK (width > 0),
    height int NOT NULL CHECK (height > 0),
    state text NOT NULL DEFAULT 'ready' CHECK (state IN ('ready', 'pending')),
    source_url text,
    FOREIGN KEY (product_id, shop_id) REFERENCES products (id, shop_id)
  );
  CREATE INDEX product_pictures_of ON product_pictures (product_id, position);

  CREATE TABLE certificates (
    id uuid PRIMARY KEY,
    product_id uuid NOT NULL,
    shop_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('ocop', 'food-safety', 'self-declaration', 'haccp', 'iso-22000', 'vietgap', 'globalgap',
      'organic', 'geographical-indication', 'collective-mark', 'test-report', 'traceability')),
    number text NOT NULL CHECK (number <> ''),
    issuer text NOT NULL CHECK (issuer <> ''),
    issued_on date NOT NULL,
    valid_to date CHECK (valid_to >= issued_on),
    stars smallint CHECK (stars BETWEEN 3 AND 5),
    FOREIGN KEY (product_id, shop_id) REFERENCES products (id, shop_id),
    CHECK ((kind = 'ocop') = (stars IS NOT NULL))
  );
  CREATE INDEX certificates_of ON certificates (product_id, issued_on);
`;

const ofTheTrusted = `(SELECT actor_is_system()) OR (SELECT actor_is_staff()) OR shop_id = (SELECT actor_shop())`;
const writers = `(SELECT actor_role()) IN ('system', 'officer', 'admin') OR ((SELECT actor_role()) = 'seller' AND shop_id = (SELECT actor_shop()))`;

/** What hangs on a product is seen by whoever sees the product. */
const partPolicies = (table: string): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_read ON ${table} FOR SELECT
    USING (${ofTheTrusted} OR product_is_public(product_id));
  CREATE POLICY ${table}_add ON ${table} FOR INSERT WITH CHECK (${writers});
  CREATE POLICY ${table}_change ON ${table} FOR UPDATE USING (${writers}) WITH CHECK (${writers});
  CREATE POLICY ${table}_remove ON ${table} FOR DELETE USING (${writers});
`;

const policies = `
  ALTER TABLE categories ENABLE ROW LEVEL SECURITY;
  CREATE POLICY categories_read ON categories FOR SELECT USING (true);
  CREATE POLICY categories_add ON categories FOR INSERT WITH CHECK ((SELECT actor_role()) IN ('system', 'admin'));
  CREATE POLICY categories_change ON categories FOR UPDATE USING ((SELECT actor_role()) IN ('system', 'admin'));

  -- Functions with a plan of their own: policies that ask other guarded tables are planned anew with every statement, and cost it milliseconds.
  CREATE FUNCTION shop_is_open(shop uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
  BEGIN
    RETURN EXISTS (SELECT FROM public.shops WHERE id = shop AND open);
  END $$;
  CREATE FUNCTION product_is_public(product uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
  BEGIN
    RETURN EXISTS (SELECT FROM public.products p JOIN public.shops s ON s.id = p.shop_id WHERE p.id = product AND p.state = 'published' AND s.open);
  END $$;

  -- An open shop is the shop of an approved business: a trigger of businesses holds that.
  ALTER TABLE products ENABLE ROW LEVEL SECURITY;
  CREATE POLICY products_read ON products FOR SELECT
    USING (${ofTheTrusted} OR (state = 'published' AND shop_is_open(shop_id)));
  CREATE POLICY products_add ON products FOR INSERT WITH CHECK (${writers});
  CREATE POLICY products_change ON products FOR UPDATE USING (${writers}) WITH CHECK (${writers});

  ALTER TABLE product_moves ENABLE ROW LEVEL SECURITY;
  CREATE POLICY product_moves_read ON product_moves FOR SELECT USING (${ofTheTrusted});
  CREATE POLICY product_moves_add ON product_moves FOR INSERT WITH CHECK (${writers});

  ALTER TABLE variant_prices ENABLE ROW LEVEL SECURITY;
  CREATE POLICY variant_prices_read ON variant_prices FOR SELECT USING (${ofTheTrusted});
  CREATE POLICY variant_prices_add ON variant_prices FOR INSERT WITH CHECK (${writers});
  ${['variants', 'product_pictures', 'certificates'].map(partPolicies).join('')}
`;
