import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** What is on hand is the sum of its movements, checked at every commit; a reason beside a movement; when stock counts as low. */
export class InventoryExplained1764000003600 extends ForwardOnly {
  readonly name = 'InventoryExplained1764000003600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(explained);
  }
}

const columns = `
  ALTER TABLE stock_items ADD COLUMN low_at int NOT NULL DEFAULT 5 CHECK (low_at BETWEEN 0 AND 1000000);
  ALTER TABLE stock_movements ADD COLUMN why text CHECK (length(why) BETWEEN 1 AND 300);
  ALTER TABLE stock_movements DROP CONSTRAINT stock_movements_kind_check;
  ALTER TABLE stock_movements ADD CONSTRAINT stock_movements_kind_check
    CHECK (kind IN ('received', 'sold', 'returned', 'adjusted', 'written-off') AND (kind <> 'written-off' OR quantity < 0));
  CREATE INDEX stock_items_low ON stock_items (shop_id) WHERE low_at > 0 AND on_hand <= low_at;
`;

/**
 * The sum is kept beside the stock by the movements themselves, so that the check at the commit reads one row and not the whole history
 * of a bestseller. Nobody else can write it, and movements are append-only: what it says is their sum.
 */
const explained = `
  ALTER TABLE stock_items ADD COLUMN moved int NOT NULL DEFAULT 0;
  UPDATE stock_items s SET moved = coalesce((SELECT sum(m.quantity) FROM stock_movements m WHERE m.variant_id = s.variant_id), 0);

  CREATE FUNCTION stock_begins_unmoved() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.moved := 0;
    RETURN NEW;
  END $$;
  CREATE TRIGGER stock_items_begin_unmoved BEFORE INSERT ON stock_items FOR EACH ROW EXECUTE FUNCTION stock_begins_unmoved();

  CREATE FUNCTION stock_is_moved() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    UPDATE stock_items s SET moved = s.moved + m.quantity
    FROM (SELECT variant_id, sum(quantity)::int AS quantity FROM added GROUP BY variant_id) m WHERE s.variant_id = m.variant_id;
    RETURN NULL;
  END $$;
  CREATE TRIGGER stock_movements_move AFTER INSERT ON stock_movements
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION stock_is_moved();

  CREATE TRIGGER stock_items_moved_by_movements BEFORE UPDATE OF moved ON stock_items
    FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_change();

  CREATE FUNCTION stock_is_explained() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
  BEGIN
    IF EXISTS (SELECT FROM stock_items WHERE variant_id = NEW.variant_id AND on_hand <> moved) THEN
      RAISE EXCEPTION 'stock of % is not the sum of its movements', NEW.variant_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER stock_items_explained AFTER INSERT OR UPDATE ON stock_items DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.on_hand <> NEW.moved) EXECUTE FUNCTION stock_is_explained();
`;
