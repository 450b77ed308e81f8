import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';

export interface Happened {
  readonly approved: number;
  readonly suspended: number;
  readonly closed: number;
  readonly 'first-published': number;
}

export interface Instants {
  readonly from: Date;
  readonly before: Date;
}

/** $1 the last entry that is known, $2 and $3 the spans. Who was approved twice in a span is one business. */
const happened = `
  WITH valid AS (
    SELECT subject_id, kind, valid_at FROM participation_facts
    WHERE entry <= $1 AND kind IN ('approved', 'suspended', 'closed', 'published')
      AND id NOT IN (SELECT restates FROM participation_facts WHERE restates IS NOT NULL AND entry <= $1)
  ),
  first AS (SELECT subject_id, min(valid_at) AS valid_at FROM valid WHERE kind = 'published' GROUP BY subject_id)
  SELECT (SELECT count(DISTINCT subject_id) FROM valid WHERE kind = 'approved' AND valid_at >= since AND valid_at < until)::int AS approved,
         (SELECT count(DISTINCT subject_id) FROM valid WHERE kind = 'suspended' AND valid_at >= since AND valid_at < until)::int AS suspended,
         (SELECT count(DISTINCT subject_id) FROM valid WHERE kind = 'closed' AND valid_at >= since AND valid_at < until)::int AS closed,
         (SELECT count(*) FROM first WHERE valid_at >= since AND valid_at < until)::int AS "first-published"
  FROM unnest($2::timestamptz[], $3::timestamptz[]) WITH ORDINALITY AS span (since, until, at) ORDER BY at`;

@Injectable()
export class SpanReads {
  /** What happened in each of the spans, as it was known at the entry. */
  happened(tx: Tx, throughEntry: bigint, spans: readonly Instants[]): Promise<Happened[]> {
    return tx.query<Happened[]>(happened, [String(throughEntry), spans.map(({ from }) => from), spans.map(({ before }) => before)]);
  }
}
