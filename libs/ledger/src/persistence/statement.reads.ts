import { Injectable } from '@nestjs/common';
import type { LocalDay } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { Standing, StatementLine, StatementSums } from '../domain/statement.js';

export interface Period {
  readonly shopId: string;
  readonly from: LocalDay;
  /** The first day that is no longer in it. */
  readonly to: LocalDay;
}

/** The debits of a condition as the shop sees them: what it gets is positive. */
const got = (condition: string) => `coalesce(-sum(e.amount) FILTER (WHERE ${condition}), 0)::bigint`;

/** Reads what a shop is owed, under row-level security: a shop sees its own. */
@Injectable()
export class StatementReads {
  async sums(tx: Tx, { shopId, from, to }: Period): Promise<StatementSums> {
    const within = 'e.effective_on >= $2';
    const [row] = await tx.query<StatementSums[]>(
      `SELECT ${got('e.effective_on < $2')} AS opening,
              ${got(`${within} AND p.kind = 'sale' AND e.purpose IN ('goods', 'shipping')`)} AS sold,
              ${got(`${within} AND p.kind <> 'sale' AND e.purpose IN ('goods', 'shipping')`)} AS "givenBack",
              ${got(`${within} AND e.purpose = 'paid-to-shop'`)} AS "paidToShop",
              ${got(`${within} AND e.purpose = 'fee'`)} AS fees,
              ${got(`${within} AND e.purpose IN ('vat', 'pit')`)} AS taxes,
              ${got(`${within} AND e.purpose = 'held'`)} AS disputes,
              ${got(`${within} AND e.purpose = 'payout'`)} AS payouts,
              ${got('true')} AS closing,
              (count(DISTINCT e.posting_id) FILTER (WHERE ${within}))::int AS lines
       FROM ledger_entries e JOIN ledger_postings p ON p.id = e.posting_id
       WHERE e.shop_id = $1 AND e.account = 'shop-payable' AND e.effective_on < $3`,
      [shopId, from, to],
    );
    return row!;
  }

  /** One line a posting, the oldest first, with what the shop was owed after each. */
  lines(tx: Tx, { shopId, from, to }: Period, limit: number | null, offset: number): Promise<readonly StatementLine[]> {
    return tx.query<StatementLine[]>(
      `WITH before AS (
         SELECT coalesce(-sum(amount), 0) AS balance FROM ledger_entries
         WHERE shop_id = $1 AND account = 'shop-payable' AND effective_on < $2
       ), lines AS (
         SELECT p.id, p.kind, p.effective_on, p.sequence, p.reference, p.order_id,
                ${got(`e.purpose = 'goods'`)} AS goods, ${got(`e.purpose = 'shipping'`)} AS shipping, ${got(`e.purpose = 'fee'`)} AS fee,
                ${got(`e.purpose = 'paid-to-shop'`)} AS "paidToShop",
                ${got(`e.purpose = 'vat'`)} AS vat, ${got(`e.purpose = 'pit'`)} AS pit, ${got('true')} AS change
         FROM ledger_entries e JOIN ledger_postings p ON p.id = e.posting_id
         WHERE e.shop_id = $1 AND e.account = 'shop-payable' AND e.effective_on >= $2 AND e.effective_on < $3
         GROUP BY p.id
       )
       SELECT id AS "postingId", kind, effective_on AS day, reference, order_id AS "orderId", goods, shipping, "paidToShop", fee, vat, pit, change,
              (before.balance + sum(change) OVER (ORDER BY effective_on, sequence))::bigint AS balance
       FROM lines, before ORDER BY effective_on, sequence LIMIT $4 OFFSET $5`,
      [shopId, from, to, limit, offset],
    );
  }

  async standing(tx: Tx, shopId: string, today: LocalDay): Promise<Standing> {
    const payable = `e.account = 'shop-payable'`;
    const [row] = await tx.query<Standing[]>(
      `SELECT ${got(`${payable} AND (p.order_id IS NULL OR r.releases_on <= $2)`)} AS available,
              ${got(`${payable} AND p.order_id IS NOT NULL AND r.order_id IS NULL`)} AS "underWay",
              ${got(`${payable} AND r.releases_on > $2`)} AS waiting,
              min(r.releases_on) FILTER (WHERE r.releases_on > $2) AS "nextRelease",
              ${got(`e.account = 'dispute-reserve'`)} AS "inDispute",
              ${got(`e.account = 'payouts-in-transit'`)} AS "inTransit",
              coalesce(sum(e.amount) FILTER (WHERE e.account = 'payouts-in-transit' AND p.kind = 'payout-paid'), 0)::bigint AS "paidOut"
       FROM ledger_entries e JOIN ledger_postings p ON p.id = e.posting_id LEFT JOIN ledger_releases r ON r.order_id = p.order_id
       WHERE e.shop_id = $1 AND e.account IN ('shop-payable', 'dispute-reserve', 'payouts-in-transit')`,
      [shopId, today],
    );
    return row!;
  }
}
