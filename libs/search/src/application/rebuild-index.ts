import { Injectable } from '@nestjs/common';
import { beforeEveryId, Clock, newId } from '@market/kernel';
import { systemActor, UnitOfWork, type Tx } from '@market/platform';
import { DocumentReads } from '../persistence/document-reads.js';
import { DocumentStore } from '../persistence/document-store.js';
import { everythingChanged, lockIndex, tellOfChange } from '../persistence/index-changes.js';
import { IndexStates } from '../persistence/index-state.js';
import { countWords, Vocabulary, type WordCounts } from '../persistence/vocabulary.js';

const stepSize = 500;
const actor = systemActor('search/rebuild-index');

/**
 * Builds the whole index anew beside the one in use, in small transactions: searches go on in the old one, changes are written to both,
 * and they change places in one instant. Killed in the middle it leaves the old one as it is, and the next build begins anew.
 */
@Injectable()
export class RebuildIndex {
  constructor(
    private readonly work: UnitOfWork,
    private readonly store: DocumentStore,
    private readonly states: IndexStates,
    private readonly vocabulary: Vocabulary,
    private readonly reads: DocumentReads,
    private readonly clock: Clock,
  ) {}

  /** @returns how many products can be found now; nothing when a later build took over */
  async execute(): Promise<number | undefined> {
    const builder = newId();
    const begunAt = this.clock.now();
    await this.locked((tx) => this.states.begin(tx, builder));
    const counts: WordCounts = new Map();
    let [after, total] = [beforeEveryId, 0];
    for (;;) {
      const step = await this.locked((tx) => this.step(tx, builder, after, counts));
      if (step === undefined) return undefined;
      if (step.last === undefined) break;
      [after, total] = [step.last, total + step.written];
    }
    const swapped = await this.locked((tx) => this.swap(tx, builder, counts, begunAt));
    if (!swapped) return undefined;
    while (await this.locked((tx) => this.states.clear(tx, stepSize * 10)));
    return total;
  }

  private async step(
    tx: Tx,
    builder: string,
    after: string,
    counts: WordCounts,
  ): Promise<{ last: string | undefined; written: number } | undefined> {
    if (!(await this.states.isBuilder(tx, builder))) return undefined;
    const ids = await this.reads.publishedAfter(tx, after, stepSize);
    if (ids.length === 0) return { last: undefined, written: 0 };
    const documents = await this.reads.documents(tx, ids);
    await this.store.build(tx, documents);
    countWords(documents, counts);
    return { last: ids.at(-1), written: documents.length };
  }

  private async swap(tx: Tx, builder: string, counts: WordCounts, begunAt: Date): Promise<boolean> {
    if (!(await this.states.isBuilder(tx, builder))) return false;
    await this.vocabulary.replace(tx, counts, begunAt);
    await this.states.swap(tx, this.clock.now());
    await tellOfChange(tx, everythingChanged);
    return true;
  }

  private locked<T>(act: (tx: Tx) => Promise<T>): Promise<T> {
    return this.work.commit(actor, async (tx) => {
      await lockIndex(tx);
      return act(tx);
    });
  }
}
