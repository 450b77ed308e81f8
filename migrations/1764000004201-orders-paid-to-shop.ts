import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** Orders whose money the shop received itself: then the shop, and not the market, pays back. */
export class OrdersPaidToShop1764000004201 extends ForwardOnly {
  readonly name = 'OrdersPaidToShop1764000004201';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE purchases DROP CONSTRAINT purchases_payment_method_check,
        ADD CONSTRAINT purchases_payment_method_check CHECK (payment_method IN ('stripe', 'bank-transfer', 'shop-transfer'));
      ALTER TABLE orders ADD COLUMN paid_to_shop boolean NOT NULL DEFAULT false;

      -- One transfer goes to one account: a purchase of several shops is never paid that way.
      CREATE FUNCTION paid_to_shop_alone() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT count(*) FROM orders o WHERE o.purchase_id = NEW.purchase_id) > 1 THEN
          RAISE EXCEPTION 'order % is not the only one of its purchase', NEW.number USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER orders_paid_to_shop_alone AFTER INSERT OR UPDATE OF paid_to_shop ON orders
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.paid_to_shop) EXECUTE FUNCTION paid_to_shop_alone();
    `);
  }
}
