/** How an index differs from what it is made from: documents that say something else, that are not there, that nothing stands behind. */
export interface Drift {
  readonly stale: number;
  readonly missing: number;
  readonly orphans: number;
}

export const noDrift: Drift = { stale: 0, missing: 0, orphans: 0 };

export const sumOfDrift = (a: Drift, b: Drift): Drift => ({
  stale: a.stale + b.stale,
  missing: a.missing + b.missing,
  orphans: a.orphans + b.orphans,
});
