import { Injectable } from '@nestjs/common';
import type { LocalDay } from '@market/kernel';
import type { Tx } from '@market/platform';
import type { Activity } from '../domain/rates.js';

/** What was withheld in a month of one seller for one activity at one pair of rates, reversals taken off. Whole đồng; rates in hundredths of a percent. */
export interface WithholdingRow {
  readonly taxCode: string;
  readonly taxpayer: string;
  readonly legalForm: string;
  readonly shop: string;
  readonly activity: Activity;
  readonly orders: number;
  readonly revenue: bigint;
  readonly vatRate: number;
  readonly vat: bigint;
  readonly pitRate: number;
  readonly pit: bigint;
  readonly legalBasis: string;
}

@Injectable()
export class WithholdingReads {
  /** Of all sellers, by tax code; what was sold and given back within the month leaves no row. */
  ofPeriod(tx: Tx, from: LocalDay, to: LocalDay): Promise<readonly WithholdingRow[]> {
    return tx.query<WithholdingRow[]>(
      `SELECT w.tax_code AS "taxCode", b.name AS taxpayer, w.legal_form AS "legalForm", s.name AS shop, w.activity,
              count(DISTINCT w.order_id)::int AS orders, sum(w.revenue)::bigint AS revenue, w.vat_rate AS "vatRate", sum(w.vat)::bigint AS vat,
              w.pit_rate AS "pitRate", sum(w.pit)::bigint AS pit, w.legal_basis AS "legalBasis"
       FROM ledger_withholdings w JOIN shops s ON s.id = w.shop_id JOIN businesses b ON b.id = s.business_id
       WHERE w.effective_on >= $1 AND w.effective_on < $2
       GROUP BY w.tax_code, b.name, w.legal_form, s.name, w.activity, w.vat_rate, w.pit_rate, w.legal_basis
       HAVING sum(w.revenue) <> 0 OR sum(w.vat) <> 0 OR sum(w.pit) <> 0
       ORDER BY w.tax_code, w.activity, w.vat_rate`,
      [from, to],
    );
  }
}
