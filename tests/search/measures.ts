import type { Grade } from './judgements.js';

const depth = 10;
const gain = (grade: number): number => 2 ** grade - 1;
const discounted = (grades: readonly number[]): number =>
  grades.slice(0, depth).reduce((sum, grade, at) => sum + gain(grade) / Math.log2(at + 2), 0);

/** How much of the best possible first page was shown, counting what stands higher for more: nDCG@10. */
export function ndcg(shown: readonly string[], grades: ReadonlyMap<string, Grade>): number {
  const ideal = discounted([...grades.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : discounted(shown.map((name) => grades.get(name) ?? 0)) / ideal;
}

/** One through the place of the first product that is of the kind meant (grade 2 or 3); 0 when there is none on the first page. */
export function reciprocalRank(shown: readonly string[], grades: ReadonlyMap<string, Grade>): number {
  const at = shown.slice(0, depth).findIndex((name) => (grades.get(name) ?? 0) >= 2);
  return at < 0 ? 0 : 1 / (at + 1);
}

export interface Measured {
  readonly kind: string;
  readonly ndcg: number;
  readonly reciprocalRank: number;
  readonly empty: boolean;
}

export interface Summary {
  readonly kind: string;
  readonly queries: number;
  readonly ndcg: number;
  readonly mrr: number;
  readonly zero: number;
}

export function summarise(measured: readonly Measured[]): Summary[] {
  const kinds = [...new Set(measured.map(({ kind }) => kind))];
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const of = (kind: string, some: readonly Measured[]): Summary => ({
    ...{ kind, queries: some.length, ndcg: mean(some.map((one) => one.ndcg)), mrr: mean(some.map((one) => one.reciprocalRank)) },
    zero: mean(some.map(({ empty }) => (empty ? 1 : 0))),
  });
  return [
    ...kinds.map((kind) =>
      of(
        kind,
        measured.filter((one) => one.kind === kind),
      ),
    ),
    of('all', measured),
  ];
}

export const tableOf = (summaries: readonly Summary[]): string =>
  [
    '| class | queries | nDCG@10 | MRR | nothing found |',
    '|---|---:|---:|---:|---:|',
    ...summaries.map(
      ({ kind, queries, ndcg: value, mrr, zero }) =>
        `| ${kind} | ${queries} | ${value.toFixed(3)} | ${mrr.toFixed(3)} | ${(zero * 100).toFixed(1)} % |`,
    ),
  ].join('\n');
