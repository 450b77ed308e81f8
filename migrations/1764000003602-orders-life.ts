import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** The dated deadlines of an order's life, its parcels, what of it was taken back, and the return a buyer asks for. */
export class OrdersLife1764000003602 extends ForwardOnly {
  readonly name = 'OrdersLife1764000003602';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(rules);
    await runner.query(deadlines);
    await runner.query(tables);
    await runner.query(invariants);
    await runner.query(policies);
  }
}

const own = (what: string) => `'Quy định của sàn (${what})'`;
const published = (what: string) =>
  `'Quy định của sàn (${what}), công bố theo Luật Thương mại điện tử 122/2025/QH15 và Nghị định 248/2026/NĐ-CP'`;

const rules = `
  CREATE TABLE order_rules (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    rule text NOT NULL CHECK (rule IN ('confirm-hours', 'complete-hours', 'return-hours', 'return-answer-days', 'return-send-days',
      'refusal-hours', 'refund-days')),
    -- A category's own value goes before the general one; it holds for the categories below too.
    category_slug text CHECK (category_slug IS NULL OR rule = 'return-hours'),
    value int NOT NULL CHECK (value BETWEEN 1 AND 10000),
    legal_basis text NOT NULL CHECK (length(legal_basis) BETWEEN 1 AND 500),
    effective_from date NOT NULL,
    effective_to date CHECK (effective_to > effective_from),
    CONSTRAINT order_rules_one_a_day EXCLUDE USING gist (
      rule WITH =, (coalesce(category_slug, '')) WITH =, daterange(effective_from, effective_to) WITH &&)
  );
  INSERT INTO order_rules (rule, category_slug, value, legal_basis, effective_from) VALUES
    ('confirm-hours', NULL, 48, ${own('đơn không được xác nhận thì tự huỷ')}, '2020-01-01'),
    ('complete-hours', NULL, 168, ${own('đơn đã giao tự hoàn tất khi hết hạn trả hàng')}, '2020-01-01'),
    ('return-hours', NULL, 168, ${published('thời hạn yêu cầu trả hàng')}, '2020-01-01'),
    ('return-hours', 'hai-san-tuoi', 24, ${published('hàng tươi sống')}, '2020-01-01'),
    ('return-answer-days', NULL, 2, ${published('thời hạn trả lời yêu cầu, tính theo ngày làm việc')}, '2020-01-01'),
    ('return-send-days', NULL, 7, ${own('thời hạn gửi hàng lại')}, '2020-01-01'),
    ('refusal-hours', NULL, 72, ${own('thời gian để đề nghị sàn xem xét khi bị từ chối')}, '2020-01-01'),
    ('refund-days', NULL, 5, ${published('thời hạn hoàn tiền, tính theo ngày làm việc')}, '2020-01-01');
`;

const deadlines = `
  -- When the system acts by itself unless somebody does before: to confirm, to complete, to answer for the silent.
  ALTER TABLE orders ADD COLUMN due_at timestamptz;
  UPDATE orders SET due_at = moved_at + CASE state WHEN 'paid' THEN interval '48 hours' ELSE interval '168 hours' END
    WHERE state IN ('paid', 'delivered');
  CREATE INDEX orders_due ON orders (due_at) WHERE due_at IS NOT NULL;
  CREATE INDEX orders_of_shop_by_state ON orders (shop_id, state, placed_at DESC);
`;

const ofOrder = `FOREIGN KEY (order_id, shop_id) REFERENCES orders (id, shop_id)`;

const tables = `
  ALTER TABLE order_lines ADD CONSTRAINT order_lines_of_order UNIQUE (id, order_id);

  CREATE TABLE order_parcels (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL,
    shop_id uuid NOT NULL,
    carrier_code text NOT NULL REFERENCES shipping_carriers (code),
    tracking_code text CHECK (tracking_code ~ '^[A-Za-z0-9][A-Za-z0-9 .-]{2,39}$'),
    sent_at timestamptz NOT NULL,
    sent_by text NOT NULL,
    ${ofOrder}
  );
  CREATE INDEX order_parcels_of ON order_parcels (order_id, sent_at);

  -- Until when each line may be asked back: fixed at delivery by the rules of that day.
  CREATE TABLE order_line_terms (
    line_id uuid PRIMARY KEY,
    order_id uuid NOT NULL,
    shop_id uuid NOT NULL,
    return_until timestamptz NOT NULL,
    FOREIGN KEY (line_id, order_id) REFERENCES order_lines (id, order_id),
    ${ofOrder}
  );
  CREATE INDEX order_line_terms_of ON order_line_terms (order_id);

  -- What the buyer gets back of an order, and why. The whole of a cancelled order carries the order's own id.
  CREATE TABLE order_refunds (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL,
    shop_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('part-cancelled', 'cancelled', 'returned')),
    goods bigint NOT NULL CHECK (goods > 0),
    shipping bigint NOT NULL CHECK (shipping >= 0),
    amount bigint NOT NULL CHECK (amount = goods + shipping),
    side text NOT NULL CHECK (side IN ('buyer', 'seller', 'staff', 'system')),
    why text NOT NULL CHECK (length(why) BETWEEN 1 AND 500),
    at timestamptz NOT NULL,
    -- When all of it had gone back to the buyer.
    sent_at timestamptz CHECK (sent_at >= at),
    UNIQUE (id, order_id),
    ${ofOrder}
  );
  CREATE INDEX order_refunds_of ON order_refunds (order_id, at);

  CREATE TABLE order_refund_lines (
    refund_id uuid NOT NULL,
    order_id uuid NOT NULL,
    shop_id uuid NOT NULL,
    line_id uuid NOT NULL,
    quantity int NOT NULL CHECK (quantity > 0),
    goods bigint NOT NULL CHECK (goods > 0),
    shipping bigint NOT NULL CHECK (shipping >= 0),
    -- How many of them went back on the shelf; the rest was written off.
    restocked int NOT NULL CHECK (restocked BETWEEN 0 AND quantity),
    PRIMARY KEY (refund_id, line_id),
    FOREIGN KEY (refund_id, order_id) REFERENCES order_refunds (id, order_id),
    FOREIGN KEY (line_id, order_id) REFERENCES order_lines (id, order_id),
    ${ofOrder}
  );
  CREATE INDEX order_refund_lines_of ON order_refund_lines (order_id);

  CREATE TABLE order_returns (
    order_id uuid PRIMARY KEY,
    shop_id uuid NOT NULL,
    reason text NOT NULL CHECK (reason IN ('damaged', 'missing', 'not-as-described', 'expired', 'wrong-item', 'other')),
    note text NOT NULL CHECK (length(note) BETWEEN 1 AND 1000),
    requested_at timestamptz NOT NULL,
    pictures uuid[] NOT NULL DEFAULT '{}' CHECK (cardinality(pictures) <= 5),
    answered_at timestamptz CHECK (answered_at >= requested_at),
    accepted boolean,
    answer text CHECK (length(answer) BETWEEN 1 AND 1000),
    CHECK ((answered_at IS NULL) = (accepted IS NULL)),
    CHECK (accepted IS DISTINCT FROM false OR answer IS NOT NULL),
    ${ofOrder}
  );
  CREATE TABLE order_return_lines (
    order_id uuid NOT NULL REFERENCES order_returns (order_id),
    shop_id uuid NOT NULL,
    line_id uuid NOT NULL,
    quantity int NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (order_id, line_id),
    FOREIGN KEY (line_id, order_id) REFERENCES order_lines (id, order_id)
  );

  -- Letters with the link to an order that somebody asked for with its number: how many were sent of late.
  CREATE TABLE order_link_requests (
    id uuid PRIMARY KEY,
    order_id uuid NOT NULL REFERENCES orders (id),
    at timestamptz NOT NULL
  );
  CREATE INDEX order_link_requests_of ON order_link_requests (order_id, at);
`;

const appendOnly = (table: string) => `
  CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;

const invariants = `
  ${['order_parcels', 'order_line_terms', 'order_refund_lines', 'order_return_lines'].map(appendOnly).join('')}
  CREATE TRIGGER order_refunds_stay BEFORE UPDATE OF id, order_id, shop_id, kind, goods, shipping, amount, side, why, at ON order_refunds
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER order_refunds_kept BEFORE DELETE OR TRUNCATE ON order_refunds FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER order_returns_stay BEFORE UPDATE OF order_id, shop_id, reason, note, requested_at, pictures ON order_returns
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER order_returns_kept BEFORE DELETE OR TRUNCATE ON order_returns FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

  -- A refund is the sum of its lines at the price that was paid, and an order gives back no more than was bought of it.
  CREATE FUNCTION order_refund_adds_up() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    IF (NEW.goods, NEW.shipping) IS DISTINCT FROM
         (SELECT (sum(r.goods)::bigint, sum(r.shipping)::bigint) FROM order_refund_lines r WHERE r.refund_id = NEW.id)
       OR EXISTS (SELECT FROM order_refund_lines r JOIN order_lines l ON l.id = r.line_id
                  WHERE r.refund_id = NEW.id AND r.goods <> l.price * r.quantity)
       OR EXISTS (SELECT FROM order_refund_lines r JOIN order_lines l ON l.id = r.line_id
                  WHERE r.order_id = NEW.order_id GROUP BY l.id HAVING sum(r.quantity) > l.quantity)
       OR (SELECT sum(r.shipping) FROM order_refunds r WHERE r.order_id = NEW.order_id)
          > (SELECT o.shipping FROM orders o WHERE o.id = NEW.order_id) THEN
      RAISE EXCEPTION 'refund % does not add up', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER order_refunds_add_up AFTER INSERT ON order_refunds
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION order_refund_adds_up();
`;

const system = `(SELECT actor_is_system())`;
const ownShop = `((SELECT actor_role()) = 'seller' AND shop_id = (SELECT actor_shop()))`;

/** The buyer sees what belongs to an order that he or she sees; the shop writes what the shop does. */
const withOrder = (table: string) => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_read ON ${table} FOR SELECT
    USING (${system} OR (SELECT actor_is_staff()) OR ${ownShop} OR EXISTS (SELECT FROM orders o WHERE o.id = order_id));
  CREATE POLICY ${table}_add ON ${table} FOR INSERT WITH CHECK (${system} OR ${ownShop});`;

const policies = `
  ${['order_parcels', 'order_line_terms', 'order_refunds', 'order_refund_lines', 'order_returns', 'order_return_lines'].map(withOrder).join('')}
  CREATE POLICY order_refunds_sent ON order_refunds FOR UPDATE USING (${system}) WITH CHECK (${system});
  CREATE POLICY order_returns_answer ON order_returns FOR UPDATE USING (${system} OR ${ownShop}) WITH CHECK (${system} OR ${ownShop});

  ALTER TABLE order_link_requests ENABLE ROW LEVEL SECURITY;
  CREATE POLICY order_link_requests_system ON order_link_requests USING (${system}) WITH CHECK (${system});
  ALTER TABLE order_rules ENABLE ROW LEVEL SECURITY;
  CREATE POLICY order_rules_read ON order_rules FOR SELECT USING (true);
  CREATE POLICY order_rules_write ON order_rules
    USING ((SELECT actor_role()) IN ('system', 'admin')) WITH CHECK ((SELECT actor_role()) IN ('system', 'admin'));
`;
