import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** What the buyer says of the goods on their way back, what the marketplace rules, and when it reminds of goods that nobody took back. */
export class OrdersFairReturns1764000004050 extends ForwardOnly {
  readonly name = 'OrdersFairReturns1764000004050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE order_rules DROP CONSTRAINT order_rules_rule_check,
        ADD CONSTRAINT order_rules_rule_check CHECK (rule IN ('confirm-hours', 'complete-hours', 'return-hours', 'return-answer-days',
          'return-send-days', 'return-remind-days', 'refusal-hours', 'refund-days'));
      INSERT INTO order_rules (rule, category_slug, value, legal_basis, effective_from)
        VALUES ('return-remind-days', NULL, 14, 'Quy định của sàn (nhắc gian hàng và cán bộ khi hàng khách gửi lại chưa được báo nhận)', '2020-01-01');

      ALTER TABLE order_returns
        ADD COLUMN sent_back_at timestamptz CHECK (sent_back_at >= answered_at),
        ADD COLUMN sent_back_code text CHECK (sent_back_code ~ '^[A-Za-z0-9][A-Za-z0-9 .-]{2,39}$'),
        ADD COLUMN ruled_at timestamptz CHECK (ruled_at >= answered_at),
        ADD COLUMN ruling text CHECK (length(ruling) BETWEEN 1 AND 1000),
        ADD CHECK (sent_back_code IS NULL OR sent_back_at IS NOT NULL),
        ADD CHECK ((ruled_at IS NULL) = (ruling IS NULL)),
        ADD CHECK (ruled_at IS NULL OR NOT accepted),
        ADD CHECK (sent_back_at IS NULL OR accepted OR ruled_at IS NOT NULL);
      -- A shop answers; what the buyer says and what the marketplace rules is not the shop's to write.
      CREATE TRIGGER order_returns_not_the_shops BEFORE UPDATE OF sent_back_at, sent_back_code, ruled_at, ruling ON order_returns
        FOR EACH ROW WHEN (NOT actor_is_system()) EXECUTE FUNCTION refuse_change();
    `);
  }
}
