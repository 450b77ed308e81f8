import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { NewTradeFact } from '../domain/trade.js';
import { vantageParameters, type Vantage } from './count-reads.js';

/** Sums of a month, of a way to pay, or (both null) of the whole span. */
export interface TradeRow {
  readonly month: string | null;
  readonly method: string | null;
  /** Orders paid, and by how many businesses they were sold. */
  readonly orders: number;
  readonly sellers: number;
  readonly value: bigint;
  /** Orders of which something was given back, however often. */
  readonly returns: number;
  readonly givenBack: bigint;
}

/** $6 is the first instant of the span; an order counts where its business had its seat when it was paid. */
const sums = `
  WITH told AS (
    SELECT fact.kind, fact.order_id, fact.business_id, fact.amount, coalesce(settled.method, 'unknown') AS method,
           to_char(fact.valid_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM') AS month
    FROM trade_facts fact
      LEFT JOIN LATERAL (
        SELECT method FROM trade_facts WHERE kind = 'settled' AND purchase_id = fact.purchase_id AND entry <= $2 AND recorded_at < $3
        ORDER BY valid_at, entry LIMIT 1) AS settled ON true
      LEFT JOIN LATERAL (
        SELECT district_code, old_commune_code, commune_code FROM participation_facts
        WHERE business_id = fact.business_id AND district_code IS NOT NULL AND valid_at <= fact.valid_at AND entry <= $2 AND recorded_at < $3
          AND id NOT IN (SELECT restates FROM participation_facts WHERE restates IS NOT NULL AND entry <= $2 AND recorded_at < $3)
        ORDER BY valid_at DESC, sequence DESC LIMIT 1) AS place ON $4::text IS NOT NULL
    WHERE fact.kind <> 'settled' AND fact.valid_at >= $6 AND fact.valid_at < $1 AND fact.entry <= $2 AND fact.recorded_at < $3
      AND ($4::text IS NULL OR $5::text = CASE $4 WHEN 'district' THEN place.district_code
        WHEN 'old-commune' THEN place.old_commune_code ELSE place.commune_code END)
  )
  SELECT month, method, (count(*) FILTER (WHERE kind = 'paid'))::int AS orders,
         (count(DISTINCT business_id) FILTER (WHERE kind = 'paid'))::int AS sellers,
         coalesce(sum(amount) FILTER (WHERE kind = 'paid'), 0)::text AS value,
         (count(DISTINCT order_id) FILTER (WHERE kind = 'given-back'))::int AS returns,
         coalesce(sum(amount) FILTER (WHERE kind = 'given-back'), 0)::text AS "givenBack"
  FROM told GROUP BY GROUPING SETS ((), (month), (method)) ORDER BY month, method`;

@Injectable()
export class TradeRepository {
  async add(tx: Tx, fact: NewTradeFact & { readonly id: string }, recordedAt: Date): Promise<void> {
    await tx.query(
      `INSERT INTO trade_facts (id, kind, purchase_id, order_id, shop_id, business_id, method, amount, valid_at, recorded_at, event_id, demo)
       SELECT $1, $2, $3, $4, $5, shop.business_id, $6, $7, $8, $9, $10, coalesce(shop.demo, false)
       FROM (SELECT 1) AS one LEFT JOIN shops shop ON shop.id = $5`,
      [
        ...[fact.id, fact.kind, fact.purchaseId, fact.orderId, fact.shopId, fact.method],
        ...[String(fact.amount), fact.validAt, recordedAt, fact.eventId],
      ],
    );
  }

  /** From an instant on until the vantage's. */
  async sums(tx: Tx, vantage: Vantage, from: Date): Promise<readonly TradeRow[]> {
    type Row = Omit<TradeRow, 'value' | 'givenBack'> & { readonly value: string; readonly givenBack: string };
    const rows = await tx.query<Row[]>(sums, [...vantageParameters(vantage), from]);
    return rows.map((row) => ({ ...row, value: BigInt(row.value), givenBack: BigInt(row.givenBack) }));
  }
}
