import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { CountRow, Grouping } from '../domain/report.js';

export interface Counts {
  readonly businesses: number;
  readonly products: number;
  readonly rows: readonly CountRow[];
}

/** Which units are listed whole. */
export interface UnitsOf {
  readonly version: string;
  readonly provinceCode: string;
}

const columns: Record<Grouping, string> = {
  district: 'district_code',
  commune: 'commune_code',
  sector: 'sector_code',
  size: 'size',
  form: 'legal_form',
};

/** Restatements are few: their targets are read once, from an index of their own, and what they replace is passed over. */
const valid = 'valid_at < $1 AND id NOT IN (SELECT restates FROM participation_facts WHERE restates IS NOT NULL)';

/** The last valid word on every subject before the instant $1, in the order of the index participation_facts_as_of. */
const standing = (subject: 'business' | 'product'): string => `
  SELECT DISTINCT ON (subject_id) subject_id, business_id, in_force
  FROM participation_facts
  WHERE subject = '${subject}' AND kind <> 'void' AND ${valid}
  ORDER BY subject_id, valid_at DESC, sequence DESC`;

const participating = `
  participating AS (
    SELECT product.business_id, count(*)::int AS products
    FROM (${standing('product')}) AS product JOIN (${standing('business')}) AS business ON business.subject_id = product.business_id
    WHERE product.in_force AND business.in_force
    GROUP BY product.business_id
  ),
  classified AS (
    SELECT DISTINCT ON (business_id) * FROM participation_facts WHERE kind = 'approved' AND ${valid}
    ORDER BY business_id, valid_at DESC, sequence DESC
  )`;

/** A business without a classification is still counted, under a name that makes somebody look. */
const grouped = (by: Grouping): string => `
  grouped AS (
    SELECT coalesce(classified.${columns[by]}, 'unknown') AS value, max(classified.sector_name) AS sector_name,
           count(*)::int AS businesses, sum(participating.products)::int AS products
    FROM participating LEFT JOIN classified USING (business_id)
    GROUP BY 1
  )`;

const withUnits = `
  SELECT coalesce(value, unit.code) AS value, coalesce(unit.name, value) AS label,
         coalesce(businesses, 0) AS businesses, coalesce(products, 0) AS products
  FROM grouped FULL JOIN (SELECT code, name FROM admin_units WHERE version = $2 AND province_code = $3 AND level = $4) unit
    ON unit.code = grouped.value
  ORDER BY 1`;

const withoutUnits = (by: Grouping): string => `
  SELECT value, ${by === 'sector' ? 'coalesce(sector_name, value)' : 'value'} AS label, businesses, products FROM grouped
  ORDER BY businesses DESC, products DESC, value`;

@Injectable()
export class CountReads {
  /** One round trip: the headline and the rows come from the same state of the facts. */
  async count(tx: Tx, by: Grouping, before: Date, units: UnitsOf | undefined): Promise<Counts> {
    const rows = units ? withUnits : withoutUnits(by);
    const [counts] = await tx.query<Counts[]>(
      `WITH ${participating}, ${grouped(by)}
       SELECT (SELECT count(*)::int FROM participating) AS businesses,
              (SELECT coalesce(sum(products), 0)::int FROM participating) AS products,
              (SELECT coalesce(jsonb_agg(to_jsonb(listed)), '[]') FROM (${rows}) AS listed) AS rows`,
      units ? [before, units.version, units.provinceCode, by] : [before],
    );
    return counts!;
  }
}
