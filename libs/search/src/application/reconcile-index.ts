import { Injectable } from '@nestjs/common';
import { beforeEveryId } from '@market/kernel';
import { Log, Metrics, systemActor, UnitOfWork, type Tx } from '@market/platform';
import { noDrift, sumOfDrift, type Drift } from '../domain/drift.js';
import { DocumentReads } from '../persistence/document-reads.js';
import { DocumentStore } from '../persistence/document-store.js';
import { lockIndex, tellOfChange } from '../persistence/index-changes.js';
import { OutsideIndex } from '../persistence/outside-index.js';

const stepSize = 500;
const actor = systemActor('search/reconcile-index');

/** Compares the index with what it is made from, mends what differs and counts it: an event may have been lost by nobody's fault. */
@Injectable()
export class ReconcileIndex {
  private readonly drifted;

  constructor(
    private readonly work: UnitOfWork,
    private readonly store: DocumentStore,
    private readonly reads: DocumentReads,
    private readonly outside: OutsideIndex,
    private readonly log: Log,
    metrics: Metrics,
  ) {
    this.drifted = metrics.counter('search_index_drift_total', 'Documents that a comparison found different and mended', ['index', 'kind']);
  }

  async execute(): Promise<{ readonly postgresql: Drift; readonly meilisearch: Drift | undefined }> {
    const postgresql = await this.documents();
    const meilisearch = await this.outside.reconcile();
    this.report('postgresql', postgresql);
    if (meilisearch) this.report('meilisearch', meilisearch);
    return { postgresql, meilisearch };
  }

  private async documents(): Promise<Drift> {
    let [found, after]: [Drift, string | undefined] = [noDrift, beforeEveryId];
    while (after !== undefined) {
      const from: string = after;
      const step = await this.work.commit(actor, async (tx) => {
        await lockIndex(tx);
        return this.step(tx, from);
      });
      found = sumOfDrift(found, step.drift);
      after = step.last;
    }
    return found;
  }

  private async step(tx: Tx, after: string): Promise<{ drift: Drift; last: string | undefined }> {
    const ids = await this.reads.publishedAfter(tx, after, stepSize);
    const last = ids.length < stepSize ? undefined : ids.at(-1);
    const documents = await this.reads.documents(tx, ids);
    const orphans = await this.store.orphans(
      tx,
      after,
      last ?? null,
      documents.map(({ productId }) => productId),
    );
    const removed = await this.store.remove(tx, orphans);
    const written = await this.store.upsert(tx, documents);
    const missing = written.filter(({ added }) => added).length;
    const mended = [...removed, ...written.map(({ id }) => id)];
    if (mended.length > 0) await tellOfChange(tx, { lists: true, slugs: await this.reads.slugs(tx, mended) });
    return { drift: { stale: written.length - missing, missing, orphans: removed.length }, last };
  }

  private report(index: string, drift: Drift): void {
    for (const [kind, count] of Object.entries(drift)) this.drifted.inc({ index, kind }, count as number);
    if (drift.stale + drift.missing + drift.orphans > 0) this.log.warn({ index, ...drift }, 'the product index had drifted and was mended');
  }
}
