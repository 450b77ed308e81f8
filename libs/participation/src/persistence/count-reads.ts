import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import type { CountedBy, NarrowedPlace } from '../domain/report.js';
import { columnOf, participants } from './as-of-sql.js';

/** An instant of the world, as it was known at some moment. */
export interface Vantage {
  /** Counts what was so just before. */
  readonly before: Date;
  /** Facts of later entries are not known yet; all are where nothing is said. */
  readonly throughEntry?: bigint | undefined;
  /** Facts recorded then or later are not known yet. */
  readonly recordedBefore?: Date | undefined;
  /** Of one place alone. */
  readonly place?: NarrowedPlace | undefined;
}

export const vantageParameters = ({ before, throughEntry, recordedBefore, place }: Vantage): unknown[] => [
  before,
  String(throughEntry ?? 2n ** 63n - 1n),
  recordedBefore ?? 'infinity',
  place?.by ?? null,
  place?.code ?? null,
];

export interface Count {
  readonly by: CountedBy;
  readonly value: string;
  readonly businesses: number;
  readonly products: number;
}

const columns = Object.entries(columnOf);

const everyCount = `
  WITH ${participants}
  SELECT CASE ${columns.map(([by, column]) => `WHEN grouping(${column}) = 0 THEN '${by}'`).join(' ')} ELSE 'all' END AS by,
         coalesce(${columns.map(([, column]) => column).join(', ')}, '') AS value,
         count(*)::int AS businesses, coalesce(sum(products), 0)::int AS products
  FROM described GROUP BY GROUPING SETS ((), ${columns.map(([, column]) => `(${column})`).join(', ')})
  UNION ALL
  SELECT 'ocop', stars, count(DISTINCT business_id)::int, count(*)::int FROM starred GROUP BY stars
  ORDER BY 1, 3 DESC, 4 DESC, 2`;

@Injectable()
export class CountReads {
  /** Every grouping at once: headline and rows come from the same state of the facts, and a page of them costs one round trip. */
  all(tx: Tx, vantage: Vantage): Promise<Count[]> {
    return tx.query<Count[]>(everyCount, vantageParameters(vantage));
  }

  /** Everything up to this entry can be seen from here on, in this transaction and in every later one. */
  async settledEntry(tx: Tx): Promise<bigint> {
    const [row] = await tx.query<{ entry: string }[]>('SELECT settled_participation_entry() AS entry');
    return BigInt(row!.entry);
  }
}
