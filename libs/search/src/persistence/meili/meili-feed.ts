import { Injectable } from '@nestjs/common';
import { beforeEveryId, Clock } from '@market/kernel';
import { Log, systemActor, UnitOfWork, type Tx } from '@market/platform';
import { noDrift, type Drift } from '../../domain/drift.js';
import { DocumentReads } from '../document-reads.js';
import { DocumentStore } from '../document-store.js';
import { tellOfChange } from '../index-changes.js';
import { IndexListener } from '../index-listener.js';
import { IndexStates } from '../index-state.js';
import { OutsideIndex } from '../outside-index.js';
import { OutsideLock } from '../outside-lock.js';
import { PendingChanges, type PendingChange } from '../pending-changes.js';
import { indexVersion } from '../product-index.js';
import { RegionalNamesRepository } from '../regional-names.repository.js';
import { meiliDocumentOf, type MeiliDocument } from './meili-document.js';
import { MeiliServer, reasonOf, statusOf } from './meili-server.js';
import { meiliSettings } from './meili-settings.js';

const batchSize = 1_000;
const [idleMs, firstPauseMs, longestPauseMs] = [2_000, 250, 30_000];
const actor = systemActor('search/outside');

/** Keeps the Meilisearch server in step: what waits is sent in batches, and forgotten only when the server says that it is done. */
@Injectable()
export class MeiliFeed extends OutsideIndex {
  private running: Promise<void> | undefined;
  private stopped = true;
  private endPause: () => void = () => undefined;
  private announced = false;
  private pauseMs = firstPauseMs;
  /** The live index was there when it was last looked for: a server that lost its disk has to be told everything. */
  private found = false;

  constructor(
    private readonly server: MeiliServer,
    private readonly lock: OutsideLock,
    private readonly pending: PendingChanges,
    private readonly reads: DocumentReads,
    private readonly regional: RegionalNamesRepository,
    private readonly states: IndexStates,
    private readonly store: DocumentStore,
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly log: Log,
    listener: IndexListener,
  ) {
    super();
    listener.onChange(() => {
      this.announced = true;
      this.endPause();
    });
  }

  async start(): Promise<void> {
    [this.stopped, this.found] = [false, false];
    this.running = this.loop();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.endPause();
    await this.running;
  }

  async drain(): Promise<number> {
    return (await this.lock.whileMine(() => this.tellAll([this.server.indexUid]))) ?? 0;
  }

  async rebuild(): Promise<number | undefined> {
    return this.lock.whileMine(() => this.build());
  }

  async reconcile(): Promise<Drift | undefined> {
    return this.lock.whileMine(() => this.compare());
  }

  /** A server that fails is tried again after pauses that grow; nothing is lost, what waits stays where it is. */
  private async loop(): Promise<void> {
    while (!this.stopped) {
      this.announced = false;
      try {
        await this.lock.whileMine(() => this.turn());
        this.pauseMs = firstPauseMs;
        await this.pause(idleMs);
      } catch (error) {
        this.log.warn({ reason: reasonOf(error), pauseMs: this.pauseMs }, 'the search server was not told of changes; it will be later');
        [this.announced, this.found] = [false, false];
        await this.pause(this.pauseMs);
        this.pauseMs = Math.min(longestPauseMs, this.pauseMs * 2);
      }
    }
  }

  private async turn(): Promise<void> {
    const { outsideVersion } = await this.states.versions();
    this.found ||= await this.server.exists(this.server.indexUid);
    if (outsideVersion !== indexVersion || !this.found) await this.build();
    else await this.tellAll([this.server.indexUid]);
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      if (this.stopped || this.announced) return resolve();
      const timer = setTimeout(resolve, ms);
      this.endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private async tellAll(indexes: readonly string[]): Promise<number> {
    for (let total = 0; ;) {
      const changes = await this.pending.oldest(batchSize);
      if (changes.length === 0) return total;
      await this.tell(changes, indexes);
      total += changes.length;
    }
  }

  private async tell(changes: readonly PendingChange[], indexes: readonly string[]): Promise<void> {
    const ids = changes.map(({ productId }) => productId);
    const documents = await this.documents(ids);
    const shown = new Set(documents.map(({ id }) => id));
    const gone = ids.filter((id) => !shown.has(id));
    for (const index of indexes) {
      await this.put(index, documents);
      if (gone.length > 0) await this.server.done(this.server.write.index(index).deleteDocuments(gone));
    }
    await this.work.commit(actor, async (tx) => {
      await this.pending.told(tx, changes);
      // Answers made since the change was committed were made from what the server knew before.
      await tellOfChange(tx, { lists: true, slugs: [] });
    });
  }

  /** A batch that is too much for the server is sent in halves. */
  private async put(index: string, documents: readonly MeiliDocument[]): Promise<void> {
    if (documents.length === 0) return;
    try {
      await this.server.done(this.server.write.index<MeiliDocument>(index).addDocuments([...documents], { primaryKey: 'id' }));
    } catch (error) {
      if (statusOf(error) !== 413 || documents.length === 1) throw error;
      const middle = Math.ceil(documents.length / 2);
      await this.put(index, documents.slice(0, middle));
      await this.put(index, documents.slice(middle));
    }
  }

  private documents(ids: readonly string[]): Promise<MeiliDocument[]> {
    return this.read(async (tx) => (await this.reads.documents(tx, ids)).map(meiliDocumentOf));
  }

  private read<T>(act: (tx: Tx) => Promise<T>): Promise<T> {
    return this.work.commit(actor, act);
  }

  /** Beside the live index; changes that come meanwhile are told to both, so that the new one misses none when they are swapped. */
  private async build(): Promise<number> {
    const { write, indexUid: live } = this.server;
    const next = `${live}_next`;
    await this.server.deleted(next);
    await this.server.done(write.createIndex(next, { primaryKey: 'id' }));
    const regional = await this.read((tx) => this.regional.list(tx));
    await this.server.done(write.index(next).updateSettings(meiliSettings(regional)));
    const first = !(await this.server.exists(live));
    let total = 0;
    for await (const ids of this.published()) {
      const documents = await this.documents(ids);
      await this.put(next, documents);
      await this.tellAll(first ? [next] : [live, next]);
      total += documents.length;
    }
    if (first) await this.server.done(write.createIndex(live, { primaryKey: 'id' }));
    await this.server.done(write.swapIndexes([{ indexes: [live, next], rename: false }]));
    await this.server.deleted(next);
    await this.work.commit(actor, async (tx) => {
      await this.states.outsideBuilt(tx, indexVersion, this.clock.now());
      await tellOfChange(tx, { lists: true, slugs: null });
    });
    return total;
  }

  private async *published(): AsyncGenerator<string[]> {
    for (let after = beforeEveryId; ;) {
      const ids = await this.read((tx) => this.reads.publishedAfter(tx, after, batchSize));
      if (ids.length > 0) yield ids;
      if (ids.length < batchSize) return;
      after = ids.at(-1) ?? after;
    }
  }

  /** By digest: the server's documents are not fetched whole. What differs is marked, and told like any change. */
  private async compare(): Promise<Drift> {
    this.found = await this.server.exists(this.server.indexUid);
    // The next turn builds it anew.
    if (!this.found) return noDrift;
    const there = await this.digests();
    const [stale, missing]: [string[], string[]] = [[], []];
    for await (const ids of this.published()) {
      for (const { id, digest } of await this.documents(ids)) {
        const known = there.get(id);
        if (known === undefined) missing.push(id);
        else if (known !== digest) stale.push(id);
        there.delete(id);
      }
    }
    const orphans = [...there.keys()];
    // An orphan may never have been a product of ours; what has become one meanwhile waits among the changes and is told after this.
    if (orphans.length > 0) await this.server.done(this.server.write.index(this.server.indexUid).deleteDocuments(orphans));
    await this.work.commit(actor, (tx) => this.store.tellOutside(tx, [...stale, ...missing]));
    await this.tellAll([this.server.indexUid]);
    return { stale: stale.length, missing: missing.length, orphans: orphans.length };
  }

  private async digests(): Promise<Map<string, string>> {
    const known = new Map<string, string>();
    for (let offset = 0; ; offset += batchSize) {
      const page = await this.server.write
        .index<MeiliDocument>(this.server.indexUid)
        .getDocuments({ fields: ['id', 'digest'], offset, limit: batchSize });
      for (const { id, digest } of page.results as readonly Pick<MeiliDocument, 'id' | 'digest'>[]) known.set(id, digest);
      if (offset + batchSize >= page.total) return known;
    }
  }
}
