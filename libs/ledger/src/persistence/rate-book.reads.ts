import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { RateBook, Rule } from '../domain/rates.js';

type Text<T> = { readonly [K in keyof T]: T[K] extends bigint ? string : T[K] };
interface Row extends Omit<RateBook, 'rules'> {
  readonly rules: readonly Text<Rule>[];
}

const dated = `'effectiveFrom', effective_from, 'effectiveTo', effective_to, 'legalBasis', legal_basis`;
const all = (table: string, fields: string) =>
  `(SELECT coalesce(jsonb_agg(jsonb_build_object(${fields}, ${dated}) ORDER BY effective_from), '[]') FROM ${table})`;

@Injectable()
export class RateBookReads {
  /** All rates and rules with their dates, in one round trip: it is a page of numbers. */
  async all(tx: Tx): Promise<RateBook> {
    const [row] = await tx.query<Row[]>(
      `SELECT ${all('ledger_fee_rates', `'shopId', shop_id, 'categoryId', category_id, 'rate', rate`)} AS fees,
              ${all('ledger_tax_rates', `'tax', tax, 'activity', activity, 'rate', rate`)} AS taxes,
              ${all('ledger_tax_subjects', `'legalForm', legal_form, 'withheld', withheld`)} AS subjects,
              ${all('ledger_category_activities', `'categorySlug', category_slug, 'activity', activity`)} AS activities,
              ${all('ledger_rules', `'rule', rule, 'value', value::text`)} AS rules`,
    );
    const { rules, ...book } = row!;
    return { ...book, rules: rules.map((rule) => ({ ...rule, value: BigInt(rule.value) })) };
  }
}
