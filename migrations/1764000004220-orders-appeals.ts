import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** What a buyer writes to the marketplace against a refused return: from then on nothing but a decision ends the order. */
export class OrdersAppeals1764000004220 extends ForwardOnly {
  readonly name = 'OrdersAppeals1764000004220';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE order_returns
        ADD COLUMN appealed_at timestamptz CHECK (appealed_at >= answered_at),
        ADD COLUMN appeal text CHECK (length(appeal) BETWEEN 1 AND 1000),
        ADD CHECK ((appealed_at IS NULL) = (appeal IS NULL)),
        ADD CHECK (appealed_at IS NULL OR NOT accepted);
      CREATE TRIGGER order_returns_appeal_not_the_shops BEFORE UPDATE OF appealed_at, appeal ON order_returns
        FOR EACH ROW WHEN (NOT actor_is_system()) EXECUTE FUNCTION refuse_change();
    `);
  }
}
