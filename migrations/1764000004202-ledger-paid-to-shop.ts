import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** Sales whose money never touched the market: the entry that says so, and whether tax is withheld from them. */
export class LedgerPaidToShop1764000004202 extends ForwardOnly {
  readonly name = 'LedgerPaidToShop1764000004202';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ledger_entries DROP CONSTRAINT ledger_entries_purpose_check, ADD CONSTRAINT ledger_entries_purpose_check
        CHECK (purpose IN ('money', 'goods', 'shipping', 'fee', 'vat', 'pit', 'held', 'excess', 'payout', 'paid-to-shop'));
      -- What the shop has already received stands against its price, on the same account.
      ALTER TABLE ledger_entries ADD CONSTRAINT ledger_entries_paid_to_shop CHECK (purpose <> 'paid-to-shop' OR account = 'shop-payable');

      ALTER TABLE ledger_rules DROP CONSTRAINT ledger_rules_rule_check, ADD CONSTRAINT ledger_rules_rule_check
        CHECK (rule IN ('payout-hold-days', 'payout-minimum', 'shipping-goes-to-shop', 'paid-to-shop-withheld'));
      INSERT INTO ledger_rules (rule, value, legal_basis, effective_from) VALUES ('paid-to-shop-withheld', 0,
        'Nghị định 252/2026/NĐ-CP, Điều 43–46 (trước 01/7/2026: Nghị định 117/2025/NĐ-CP): khấu trừ trên số tiền người bán được hưởng mà nền tảng thu; tiền khách chuyển thẳng cho gian hàng nền tảng không thu',
        '2020-01-01');
    `);
  }
}
