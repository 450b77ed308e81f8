import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { beforeEveryId } from '@market/kernel';
import { Log, Settings } from '@market/platform';
import { MemoryDocuments } from '../domain/memory/memory-documents.js';
import type { KnownNames } from '../domain/memory/named-suggestions.js';
import { InTurn } from './in-turn.js';
import { KnownNamesReads } from './known-names.reads.js';
import { MemoryReads, type ChangesState } from './memory-reads.js';

/** Read in steps, between which the process answers others. */
const stepSize = 500;

export interface Remembered {
  readonly documents: MemoryDocuments;
  readonly names: KnownNames;
}

interface Kept {
  readonly builds: number;
  readonly documents: MemoryDocuments;
  upTo: number;
}

/**
 * The live documents in this process's memory. Each question first asks PostgreSQL, in one small read, whether anything has changed, and
 * reads what has: an answer is never older than one from the tables. While all are being read, there is nothing here.
 */
@Injectable()
export class MemoryIndex implements OnModuleDestroy {
  /** A province has fewer; where there are more, PostgreSQL is asked each time. Some 1.6 kB of memory each. */
  protected readonly most: number = 300_000;
  private readonly state = new InTurn(() => this.reads.state());
  private kept: Kept | undefined;
  private loading: Promise<void> | undefined;
  private following: Promise<void> | undefined;
  /** The build that had too many documents to keep. */
  private tooLarge: number | undefined;
  private stopped = false;

  constructor(
    private readonly reads: MemoryReads,
    private readonly names: KnownNamesReads,
    private readonly settings: Settings,
    private readonly log: Log,
  ) {}

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    await this.loading;
  }

  /** What is live now; nothing while it is being read, or where it is not kept. */
  async current(): Promise<Remembered | undefined> {
    if (!this.settings.searchInMemory || this.stopped) return undefined;
    const state = await this.state.ask();
    const { kept } = this;
    if (!kept || kept.builds !== state.builds || kept.documents.isWorn) {
      if (this.tooLarge !== state.builds) this.loading ??= this.load(state).finally(() => (this.loading = undefined));
      return undefined;
    }
    while (kept.upTo < state.newest) await (this.following ??= this.follow(kept, state.newest).finally(() => (this.following = undefined)));
    return { documents: kept.documents, names: await this.names.known() };
  }

  private async follow(kept: Kept, newest: number): Promise<void> {
    const changes = await this.reads.changesAfter(kept.upTo, stepSize);
    for (const { productId, document } of changes) {
      if (document) kept.documents.put(document);
      else kept.documents.remove(productId);
    }
    // None are left where an index has gone live meanwhile, and the next question reads that one.
    kept.upTo = changes.at(-1)?.number ?? newest;
  }

  /** A failure leaves everything to PostgreSQL, and the next question tries again. */
  private async load({ builds, newest }: ChangesState): Promise<void> {
    this.kept = undefined;
    try {
      const documents = new MemoryDocuments();
      for (let after: string | undefined = beforeEveryId; after !== undefined && !this.stopped;) {
        const rows = await this.reads.documentsAfter(after, stepSize);
        for (const row of rows) documents.put(row);
        after = rows.length < stepSize ? undefined : rows.at(-1)?.productId;
        if (documents.count > this.most) {
          this.tooLarge = builds;
          this.log.warn({ most: this.most }, 'there are more products than are kept in memory; PostgreSQL answers each search');
          return;
        }
      }
      this.kept = { builds, documents, upTo: newest };
    } catch (error) {
      this.log.warn({ err: error }, 'the product index could not be read into memory; PostgreSQL answers each search');
    }
  }
}
