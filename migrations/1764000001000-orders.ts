import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** Carts, purchases (one checkout, one payer), orders (one per shop), their lines and the moves of their lives. */
export class Orders1764000001000 extends ForwardOnly {
  readonly name = 'Orders1764000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(carts);
    await runner.query(purchases);
    await runner.query(orders);
    await runner.query(invariants);
    await runner.query(policies);
  }
}

const purchaseStates = `('awaiting-payment', 'paid', 'expired', 'cancelled', 'refund-needed', 'refunded')`;
const orderStates = `('awaiting-payment', 'paid', 'confirmed', 'shipped', 'delivered', 'completed', 'cancelled', 'expired',
  'return-requested', 'return-accepted', 'return-refused', 'returned', 'refunded')`;

const carts = `
  CREATE TABLE carts (
    id uuid PRIMARY KEY,
    account_id uuid REFERENCES accounts (id),
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL CHECK (updated_at >= created_at)
  ) WITH (fillfactor = 80);
  CREATE UNIQUE INDEX carts_one_an_account ON carts (account_id) WHERE account_id IS NOT NULL;
  CREATE INDEX carts_by_age ON carts (updated_at);

  CREATE TABLE cart_lines (
    cart_id uuid NOT NULL REFERENCES carts (id) ON DELETE CASCADE,
    variant_id uuid NOT NULL REFERENCES variants (id) ON DELETE CASCADE,
    quantity int NOT NULL CHECK (quantity BETWEEN 1 AND 999),
    added_at timestamptz NOT NULL,
    -- VND for one; only to tell the shopper that the price has changed since.
    added_price bigint NOT NULL CHECK (added_price >= 0),
    PRIMARY KEY (cart_id, variant_id)
  );
  CREATE INDEX cart_lines_by_variant ON cart_lines (variant_id);
`;

const purchases = `
  CREATE TABLE purchases (
    id uuid PRIMARY KEY,
    cart_id uuid REFERENCES carts (id) ON DELETE SET NULL,
    idempotency_key text NOT NULL UNIQUE CHECK (length(idempotency_key) BETWEEN 1 AND 255),
    -- SHA-256 of the request: the same key with another body is another wish.
    fingerprint bytea NOT NULL CHECK (length(fingerprint) = 32),
    account_id uuid REFERENCES accounts (id),
    state text NOT NULL CHECK (state IN ${purchaseStates}),
    payment_method text NOT NULL CHECK (payment_method IN ('stripe', 'bank-transfer')),
    currency text NOT NULL DEFAULT 'VND' CHECK (currency = 'VND'),
    subtotal bigint NOT NULL CHECK (subtotal > 0),
    shipping bigint NOT NULL CHECK (shipping >= 0),
    total bigint NOT NULL CHECK (total = subtotal + shipping),
    placed_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL CHECK (expires_at > placed_at),
    paid_at timestamptz,
    CHECK (state NOT IN ('paid', 'refund-needed', 'refunded') OR paid_at IS NOT NULL),
    CHECK (state <> 'awaiting-payment' OR paid_at IS NULL)
  ) WITH (fillfactor = 80);
  CREATE INDEX purchases_due ON purchases (expires_at) WHERE state = 'awaiting-payment';
  CREATE INDEX purchases_to_refund ON purchases (paid_at) WHERE state = 'refund-needed';
  CREATE INDEX purchases_of_account ON purchases (account_id, placed_at DESC) WHERE account_id IS NOT NULL;
  CREATE INDEX purchases_of_cart ON purchases (cart_id);

  -- Who is to receive: the personal data of a purchase, in one place.
  CREATE TABLE purchase_contacts (
    purchase_id uuid PRIMARY KEY REFERENCES purchases (id) ON DELETE CASCADE,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    phone text NOT NULL CHECK (phone ~ '^0[0-9]{9,10}$'),
    email text NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
    street text NOT NULL CHECK (length(street) BETWEEN 1 AND 200),
    commune_version text NOT NULL,
    commune_code text NOT NULL,
    commune_name text NOT NULL,
    province_code text NOT NULL,
    province_name text NOT NULL,
    note text CHECK (length(note) <= 500),
    FOREIGN KEY (commune_version, commune_code) REFERENCES admin_units (version, code)
  );

  CREATE TABLE purchase_moves (
    id uuid PRIMARY KEY,
    purchase_id uuid NOT NULL REFERENCES purchases (id),
    from_state text CHECK (from_state IN ${purchaseStates}),
    to_state text NOT NULL CHECK (to_state IN ${purchaseStates} AND to_state IS DISTINCT FROM from_state),
    at timestamptz NOT NULL,
    moved_by text NOT NULL,
    why text NOT NULL
  );
  CREATE INDEX purchase_moves_of ON purchase_moves (purchase_id, at);
`;

const orders = `
  CREATE SEQUENCE order_numbers;

  CREATE TABLE orders (
    id uuid PRIMARY KEY,
    number text NOT NULL UNIQUE CHECK (number ~ '^[A-Z]{2,4}-[0-9]{4}-[0-9]{6,}$'),
    purchase_id uuid NOT NULL REFERENCES purchases (id),
    shop_id uuid NOT NULL REFERENCES shops (id),
    account_id uuid REFERENCES accounts (id),
    shop_name text NOT NULL,
    shop_slug text NOT NULL,
    state text NOT NULL CHECK (state IN ${orderStates}),
    service text NOT NULL CHECK (service IN ('standard', 'pickup')),
    weight_grams bigint NOT NULL CHECK (weight_grams >= 0),
    subtotal bigint NOT NULL CHECK (subtotal > 0),
    shipping bigint NOT NULL CHECK (shipping >= 0 AND (service <> 'pickup' OR shipping = 0)),
    total bigint NOT NULL CHECK (total = subtotal + shipping),
    placed_at timestamptz NOT NULL,
    moved_at timestamptz NOT NULL CHECK (moved_at >= placed_at),
    UNIQUE (id, shop_id),
    UNIQUE (purchase_id, shop_id)
  ) WITH (fillfactor = 80);
  CREATE INDEX orders_of_shop ON orders (shop_id, placed_at DESC);
  CREATE INDEX orders_of_account ON orders (account_id, placed_at DESC) WHERE account_id IS NOT NULL;

  -- What was bought, as it was on that day: later changes of the product change nothing here.
  CREATE TABLE order_lines (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL,
    shop_id uuid NOT NULL,
    position int NOT NULL CHECK (position >= 0),
    product_id uuid NOT NULL,
    variant_id uuid NOT NULL,
    product_slug text NOT NULL,
    name text NOT NULL,
    option_label text,
    sku text NOT NULL,
    picture_url text,
    price bigint NOT NULL CHECK (price > 0),
    quantity int NOT NULL CHECK (quantity BETWEEN 1 AND 999),
    total bigint NOT NULL CHECK (total = price * quantity),
    UNIQUE (order_id, variant_id),
    FOREIGN KEY (order_id, shop_id) REFERENCES orders (id, shop_id),
    FOREIGN KEY (variant_id, product_id, shop_id) REFERENCES variants (id, product_id, shop_id)
  );
  CREATE INDEX order_lines_by_variant ON order_lines (variant_id);

  CREATE TABLE order_moves (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL,
    shop_id uuid NOT NULL,
    from_state text CHECK (from_state IN ${orderStates}),
    to_state text NOT NULL CHECK (to_state IN ${orderStates} AND to_state IS DISTINCT FROM from_state),
    at timestamptz NOT NULL,
    -- 'account:0198…', or the part of the system: 'orders/settle'.
    moved_by text NOT NULL,
    why text NOT NULL,
    FOREIGN KEY (order_id, shop_id) REFERENCES orders (id, shop_id)
  );
  CREATE INDEX order_moves_of ON order_moves (order_id, at);
`;

const invariants = `
  CREATE TRIGGER purchase_moves_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON purchase_moves
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER order_moves_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON order_moves
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER order_lines_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON order_lines
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER order_amounts_stay BEFORE UPDATE OF number, purchase_id, shop_id, subtotal, shipping, total ON orders
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER purchase_amounts_stay BEFORE UPDATE OF idempotency_key, fingerprint, subtotal, shipping, total ON purchases
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

  -- A purchase is the sum of its orders, and an order's goods are the sum of its lines, at the commit that writes them.
  CREATE FUNCTION purchase_adds_up() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.total IS DISTINCT FROM (SELECT sum(o.total) FROM orders o WHERE o.purchase_id = NEW.id)
       OR NEW.subtotal IS DISTINCT FROM (
         SELECT sum(l.total) FROM order_lines l JOIN orders o ON o.id = l.order_id WHERE o.purchase_id = NEW.id)
       OR EXISTS (SELECT FROM orders o WHERE o.purchase_id = NEW.id
                  AND o.subtotal IS DISTINCT FROM (SELECT sum(l.total) FROM order_lines l WHERE l.order_id = o.id)) THEN
      RAISE EXCEPTION 'purchase % does not add up', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER purchases_add_up AFTER INSERT ON purchases
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION purchase_adds_up();
`;

const system = `(SELECT actor_is_system())`;
const trusted = `${system} OR (SELECT actor_is_staff())`;
const ownShop = `((SELECT actor_role()) = 'seller' AND shop_id = (SELECT actor_shop()))`;
const bought = (purchase: string) => `${purchase} = (SELECT actor_purchase()) OR account_id = (SELECT actor_account())`;

const policies = `
  -- A cart says nothing of anybody: whoever knows its unguessable id may use it. Once it belongs to an account, only that account may.
  ALTER TABLE carts ENABLE ROW LEVEL SECURITY;
  CREATE POLICY carts_use ON carts USING (account_id IS NULL OR account_id = (SELECT actor_account()) OR ${system});
  ALTER TABLE cart_lines ENABLE ROW LEVEL SECURITY;
  CREATE POLICY cart_lines_use ON cart_lines USING (${system} OR EXISTS (SELECT FROM carts c WHERE c.id = cart_id));

  ALTER TABLE purchases ENABLE ROW LEVEL SECURITY;
  CREATE POLICY purchases_system ON purchases USING (${system}) WITH CHECK (${system});
  CREATE POLICY purchases_read ON purchases FOR SELECT USING ((SELECT actor_is_staff()) OR ${bought('id')});
  ALTER TABLE purchase_moves ENABLE ROW LEVEL SECURITY;
  CREATE POLICY purchase_moves_system ON purchase_moves USING (${system}) WITH CHECK (${system});
  CREATE POLICY purchase_moves_read ON purchase_moves FOR SELECT USING (EXISTS (SELECT FROM purchases p WHERE p.id = purchase_id));

  ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
  CREATE POLICY orders_system ON orders USING (${system}) WITH CHECK (${system});
  CREATE POLICY orders_read ON orders FOR SELECT USING ((SELECT actor_is_staff()) OR ${ownShop} OR ${bought('purchase_id')});
  CREATE POLICY orders_sell ON orders FOR UPDATE USING (${ownShop}) WITH CHECK (${ownShop});

  -- A seller learns who receives what the shop sends, and not what else the shopper bought.
  ALTER TABLE purchase_contacts ENABLE ROW LEVEL SECURITY;
  CREATE POLICY purchase_contacts_system ON purchase_contacts USING (${system}) WITH CHECK (${system});
  CREATE POLICY purchase_contacts_read ON purchase_contacts FOR SELECT
    USING (EXISTS (SELECT FROM orders o WHERE o.purchase_id = purchase_contacts.purchase_id));

  ALTER TABLE order_lines ENABLE ROW LEVEL SECURITY;
  CREATE POLICY order_lines_system ON order_lines FOR INSERT WITH CHECK (${system});
  CREATE POLICY order_lines_read ON order_lines FOR SELECT
    USING (${trusted} OR ${ownShop} OR EXISTS (SELECT FROM orders o WHERE o.id = order_id));
  ALTER TABLE order_moves ENABLE ROW LEVEL SECURITY;
  CREATE POLICY order_moves_write ON order_moves FOR INSERT WITH CHECK (${system} OR ${ownShop});
  CREATE POLICY order_moves_read ON order_moves FOR SELECT
    USING (${trusted} OR ${ownShop} OR EXISTS (SELECT FROM orders o WHERE o.id = order_id));
`;
