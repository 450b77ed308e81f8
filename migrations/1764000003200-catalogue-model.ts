import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** Typed attributes, options matrices, promotions with a complete history of prices, files of certificates. */
export class CatalogueModel1764000003200 extends ForwardOnly {
  readonly name = 'CatalogueModel1764000003200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(options);
    await runner.query(attributes);
    await runner.query(prices);
  }
}

const options = `
  ALTER TABLE products
    ADD COLUMN option_names text[] NOT NULL DEFAULT '{}' CHECK (cardinality(option_names) <= 3),
    ADD COLUMN option_names_en text[] NOT NULL DEFAULT '{}',
    ADD COLUMN attributes jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(attributes) = 'object'),
    -- Raised by every edit: who decides about a product says which version was looked at.
    ADD COLUMN version int NOT NULL DEFAULT 1 CHECK (version > 0),
    ADD CHECK (cardinality(option_names) = cardinality(option_names_en));
  ALTER TABLE variants
    ADD COLUMN option_values text[] NOT NULL DEFAULT '{}' CHECK (cardinality(option_values) <= 3),
    ADD COLUMN option_values_en text[] NOT NULL DEFAULT '{}',
    ADD CHECK (cardinality(option_values) = cardinality(option_values_en));

  -- Products whose variants differ by one option have a matrix of one column.
  WITH flat AS (
    SELECT product_id, min(option_name) AS name, min(coalesce(option_name_en, option_name)) AS name_en FROM variants WHERE active
    GROUP BY product_id HAVING count(option_value) = count(*) AND count(DISTINCT option_value) = count(*) AND count(DISTINCT option_name) = 1
  ), named AS (
    UPDATE products p SET option_names = ARRAY[flat.name], option_names_en = ARRAY[flat.name_en] FROM flat WHERE p.id = flat.product_id
  )
  UPDATE variants v SET option_values = ARRAY[option_value], option_values_en = ARRAY[coalesce(option_value_en, option_value)]
  FROM flat WHERE v.product_id = flat.product_id AND v.active;
  CREATE UNIQUE INDEX variants_by_options ON variants (product_id, option_values) WHERE active AND option_values <> '{}';

  ALTER TABLE certificates ADD COLUMN file_id uuid REFERENCES private_files (id), ADD COLUMN file_name text,
    ADD CHECK ((file_id IS NULL) = (file_name IS NULL));
`;

const attributes = `
  CREATE TABLE category_attributes (
    id uuid PRIMARY KEY,
    category_id uuid NOT NULL REFERENCES categories (id),
    key text NOT NULL CHECK (key ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND length(key) <= 40),
    name_vi text NOT NULL CHECK (length(name_vi) BETWEEN 1 AND 60),
    name_en text NOT NULL CHECK (length(name_en) BETWEEN 1 AND 60),
    kind text NOT NULL CHECK (kind IN ('text', 'number', 'choice')),
    unit text NOT NULL DEFAULT '' CHECK (length(unit) <= 12 AND (unit = '' OR kind = 'number')),
    choices jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(choices) = 'array' AND (kind = 'choice') = (jsonb_array_length(choices) > 0)),
    required boolean NOT NULL DEFAULT false,
    position int NOT NULL DEFAULT 0,
    -- A retired attribute is asked and shown no more; products keep what they said.
    active boolean NOT NULL DEFAULT true,
    UNIQUE (category_id, key)
  );
  ALTER TABLE category_attributes ENABLE ROW LEVEL SECURITY;
  CREATE POLICY category_attributes_read ON category_attributes FOR SELECT USING (true);
  CREATE POLICY category_attributes_add ON category_attributes FOR INSERT WITH CHECK ((SELECT actor_role()) IN ('system', 'officer', 'admin'));
  CREATE POLICY category_attributes_change ON category_attributes FOR UPDATE USING ((SELECT actor_role()) IN ('system', 'officer', 'admin'));

  ALTER TABLE categories ADD COLUMN active boolean NOT NULL DEFAULT true;
  DROP POLICY categories_add ON categories;
  DROP POLICY categories_change ON categories;
  CREATE POLICY categories_add ON categories FOR INSERT WITH CHECK ((SELECT actor_role()) IN ('system', 'officer', 'admin'));
  CREATE POLICY categories_change ON categories FOR UPDATE USING ((SELECT actor_role()) IN ('system', 'officer', 'admin'));
`;

const staffOrShop = `(SELECT actor_is_system()) OR (SELECT actor_is_staff()) OR shop_id = (SELECT actor_shop())`;
const writers = `(SELECT actor_role()) IN ('system', 'officer', 'admin') OR ((SELECT actor_role()) = 'seller' AND shop_id = (SELECT actor_shop()))`;

const prices = `
  -- Until now a variant's first price was known by the variant alone: what it cost before its first change is the oldest that is known.
  INSERT INTO variant_prices (id, variant_id, shop_id, price, compare_at_price, at)
  SELECT uuidv7(), v.id, v.shop_id, v.price, v.compare_at_price, p.created_at
  FROM variants v JOIN products p ON p.id = v.product_id
  WHERE NOT EXISTS (SELECT FROM variant_prices x WHERE x.variant_id = v.id);

  -- What was asked in public is no secret, what a draft was to cost is: the prices since a month before a reduction, or since it was on sale.
  CREATE FUNCTION asked_prices(variant uuid, start timestamptz) RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
  BEGIN
    RETURN (SELECT coalesce(jsonb_agg(jsonb_build_object('at', x.at, 'price', x.price::text) ORDER BY x.at, x.id), '[]')
      FROM public.variant_prices x
      JOIN public.variants v ON v.id = x.variant_id
      JOIN public.products p ON p.id = v.product_id AND p.state = 'published'
      JOIN public.shops s ON s.id = p.shop_id AND s.open
      WHERE x.variant_id = variant AND x.at < start AND x.at >= coalesce((SELECT max(y.at) FROM public.variant_prices y
        WHERE y.variant_id = variant AND y.at <= greatest(start - interval '30 days', p.published_at)), '-infinity'));
  END $$;

  CREATE TABLE promotions (
    id uuid PRIMARY KEY,
    variant_id uuid NOT NULL,
    product_id uuid NOT NULL,
    shop_id uuid NOT NULL,
    price bigint NOT NULL CHECK (price > 0),
    starts_at timestamptz NOT NULL,
    -- Equal to the start where it was called off before it began.
    ends_at timestamptz NOT NULL CHECK (ends_at >= starts_at),
    created_at timestamptz NOT NULL,
    by uuid REFERENCES accounts (id),
    -- Whether the rooms to the right have heard that it began, and that it ended.
    start_told boolean NOT NULL DEFAULT false,
    end_told boolean NOT NULL DEFAULT false,
    FOREIGN KEY (variant_id, product_id, shop_id) REFERENCES variants (id, product_id, shop_id),
    EXCLUDE USING gist (variant_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
  );
  CREATE INDEX promotions_of_product ON promotions (product_id, starts_at);
  CREATE INDEX promotions_to_begin ON promotions (starts_at) WHERE NOT start_told;
  CREATE INDEX promotions_to_end ON promotions (ends_at) WHERE NOT end_told;

  -- The lowest price of thirty days is read from here: what was promised may end earlier, and nothing else about it changes.
  CREATE FUNCTION keep_promotions_past() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' OR NEW.price <> OLD.price OR NEW.starts_at <> OLD.starts_at OR NEW.variant_id <> OLD.variant_id OR NEW.ends_at > OLD.ends_at THEN
      RAISE EXCEPTION 'promotions keep their past';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER promotions_keep_past BEFORE UPDATE OR DELETE ON promotions FOR EACH ROW EXECUTE FUNCTION keep_promotions_past();

  ALTER TABLE promotions ENABLE ROW LEVEL SECURITY;
  CREATE POLICY promotions_read ON promotions FOR SELECT USING (${staffOrShop} OR product_is_public(product_id));
  CREATE POLICY promotions_add ON promotions FOR INSERT WITH CHECK (${writers});
  CREATE POLICY promotions_change ON promotions FOR UPDATE USING (${writers}) WITH CHECK (${writers});

  -- The one place that says which promotion is in force; plain SQL, so that the planner sees through it.
  CREATE FUNCTION promotions_at(instant timestamptz)
    RETURNS TABLE (variant_id uuid, promotion_id uuid, price bigint, starts_at timestamptz, ends_at timestamptz) LANGUAGE sql STABLE
    AS $$ SELECT p.variant_id, p.id, p.price, p.starts_at, p.ends_at FROM public.promotions p WHERE p.starts_at <= instant AND p.ends_at > instant $$;

  -- The same for those who keep copies of prices: the least of a time is the least of what was set and of what was promised in it.
  CREATE FUNCTION lowest_asked(variant uuid, start timestamptz, since timestamptz) RETURNS bigint LANGUAGE sql STABLE AS $$
    SELECT least(
      (SELECT min(x.price) FROM public.variant_prices x WHERE x.variant_id = variant AND x.at < start AND x.at >= coalesce((SELECT max(y.at)
         FROM public.variant_prices y WHERE y.variant_id = variant AND y.at <= greatest(start - interval '30 days', since)), '-infinity')),
      (SELECT min(p.price) FROM public.promotions p WHERE p.variant_id = variant AND p.starts_at < start
         AND p.ends_at > greatest(start - interval '30 days', since, p.starts_at)))
  $$;
`;
