import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** Stock on hand and held, the holds of purchases, and the movements that explain what is on hand. */
export class InventoryStock1764000000700 extends ForwardOnly {
  readonly name = 'InventoryStock1764000000700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(policies);
  }
}

const tables = `
  CREATE TABLE stock_items (
    variant_id uuid PRIMARY KEY,
    shop_id uuid NOT NULL,
    product_id uuid NOT NULL,
    on_hand int NOT NULL DEFAULT 0,
    held int NOT NULL DEFAULT 0,
    FOREIGN KEY (variant_id, product_id, shop_id) REFERENCES variants (id, product_id, shop_id),
    UNIQUE (variant_id, shop_id),
    CONSTRAINT stock_covers_holds CHECK (held >= 0 AND on_hand >= held)
  ) WITH (fillfactor = 70);
  CREATE INDEX stock_items_of_product ON stock_items (product_id);
  CREATE INDEX stock_items_of_shop ON stock_items (shop_id);

  CREATE TABLE stock_holds (
    purchase_id uuid NOT NULL,
    variant_id uuid NOT NULL REFERENCES stock_items (variant_id),
    shop_id uuid NOT NULL,
    quantity int NOT NULL CHECK (quantity > 0),
    expires_at timestamptz NOT NULL,
    state text NOT NULL DEFAULT 'held' CHECK (state IN ('held', 'released', 'committed')),
    PRIMARY KEY (purchase_id, variant_id),
    FOREIGN KEY (variant_id, shop_id) REFERENCES stock_items (variant_id, shop_id)
  );
  CREATE INDEX stock_holds_expiring ON stock_holds (expires_at) WHERE state = 'held';
  CREATE INDEX stock_holds_of_variant ON stock_holds (variant_id) WHERE state = 'held';

  CREATE TABLE stock_movements (
    id uuid PRIMARY KEY,
    variant_id uuid NOT NULL,
    shop_id uuid NOT NULL,
    quantity int NOT NULL CHECK (quantity <> 0),
    kind text NOT NULL CHECK (kind IN ('received', 'sold', 'returned', 'adjusted')),
    reference text,
    at timestamptz NOT NULL,
    -- Nobody when the system moved it.
    by uuid REFERENCES accounts (id),
    FOREIGN KEY (variant_id, shop_id) REFERENCES stock_items (variant_id, shop_id),
    CHECK (kind <> 'sold' OR quantity < 0),
    CHECK (kind NOT IN ('received', 'returned') OR quantity > 0)
  );
  CREATE INDEX stock_movements_of ON stock_movements (variant_id, at);
  -- One sale of a variant for one purchase, and one return of it for one reference.
  CREATE UNIQUE INDEX stock_movements_once ON stock_movements (variant_id, kind, reference) WHERE kind IN ('sold', 'returned');
  CREATE TRIGGER stock_movements_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON stock_movements
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

  -- Everybody may know what can be bought now, and nothing else of a shop's stock.
  CREATE VIEW stock_available WITH (security_barrier) AS
    SELECT s.variant_id, s.product_id, s.on_hand - s.held AS available
    FROM stock_items s JOIN products p ON p.id = s.product_id
    WHERE p.state = 'published';
`;

const seen = `(SELECT actor_is_system()) OR (SELECT actor_is_staff()) OR shop_id = (SELECT actor_shop())`;
const changed = `(SELECT actor_is_system()) OR ((SELECT actor_role()) = 'seller' AND shop_id = (SELECT actor_shop()))`;

const policiesOf = (table: string): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_read ON ${table} FOR SELECT USING (${seen});
  CREATE POLICY ${table}_add ON ${table} FOR INSERT WITH CHECK (${changed});
  CREATE POLICY ${table}_change ON ${table} FOR UPDATE USING (${changed}) WITH CHECK (${changed});
`;

const policies = ['stock_items', 'stock_holds', 'stock_movements'].map(policiesOf).join('');
