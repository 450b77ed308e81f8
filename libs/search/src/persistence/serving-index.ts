import { Inject, Injectable, Optional } from '@nestjs/common';
import { Log, Metrics, Readiness } from '@market/platform';
import { performance } from 'node:perf_hooks';
import { Breaker } from '../domain/breaker.js';
import type { ProductQuery } from '../domain/product-query.js';
import type { FoundPage, Suggestion } from '../domain/search-result.js';
import { IndexStates } from './index-state.js';
import { MemoryIndex } from './memory-index.js';
import { MeiliProductIndex } from './meili/meili-product-index.js';
import { reasonOf } from './meili/meili-server.js';
import { PendingChanges } from './pending-changes.js';
import { PostgresProductIndex } from './postgres-product-index.js';
import { indexVersion, ProductIndex } from './product-index.js';

const rules = { failures: 3, firstPauseMs: 1_000, longestPauseMs: 30_000 };
/** A server that was told of nothing for so long shows prices of before: it is passed over until it has heard all. */
const longestBehindMs = 10_000;
const lookAgainMs = 1_000;

/**
 * Asks Meilisearch where it is set up, built by this version and in step, and PostgreSQL in every other case: also for the very question
 * during which the server failed. Shoppers do not notice; `/readyz` and the metrics say who answers, and why.
 */
@Injectable()
export class ServingIndex extends ProductIndex {
  private readonly breaker = new Breaker(rules, () => performance.now());
  private readonly answers;
  private looked: { readonly atMs: number; readonly fault: string | undefined } | undefined;

  constructor(
    private readonly postgres: PostgresProductIndex,
    @Optional() @Inject(MeiliProductIndex) private readonly meili: MeiliProductIndex | undefined,
    private readonly memory: MemoryIndex,
    private readonly states: IndexStates,
    private readonly pending: PendingChanges,
    private readonly log: Log,
    readiness: Readiness,
    metrics: Metrics,
  ) {
    super();
    this.answers = metrics.counter('search_answers_total', 'Questions answered, by the index that answered', ['index']);
    readiness.note('search', () => this.describe());
  }

  get name(): 'postgresql' | 'meilisearch' {
    return this.meili && this.breaker.openReason === undefined && this.looked?.fault === undefined ? 'meilisearch' : 'postgresql';
  }

  search(query: ProductQuery): Promise<FoundPage> {
    return this.ask((index) => index.search(query));
  }

  suggest(q: string): Promise<readonly Suggestion[]> {
    return this.ask((index) => index.suggest(q));
  }

  private async ask<T>(question: (index: ProductIndex) => Promise<T>): Promise<T> {
    const { meili } = this;
    if (meili && (await this.faultOf()) === undefined && this.breaker.admits()) {
      try {
        const answer = await question(meili);
        this.breaker.succeeded();
        this.answers.inc({ index: 'meilisearch' });
        return answer;
      } catch (error) {
        this.breaker.failedWith(reasonOf(error));
        this.log.warn({ reason: reasonOf(error) }, 'the search server did not answer; PostgreSQL does');
      }
    }
    this.answers.inc({ index: 'postgresql' });
    return question(this.postgres);
  }

  /** What keeps the other index from being asked, as of a second ago at most. */
  private async faultOf(): Promise<string | undefined> {
    const nowMs = performance.now();
    if (this.looked && nowMs - this.looked.atMs < lookAgainMs) return this.looked.fault;
    const [{ outsideVersion }, waitedMs] = await Promise.all([this.states.versions(), this.pending.waitedMs()]);
    const late = waitedMs > longestBehindMs ? 'it is behind the database' : undefined;
    const fault = outsideVersion === indexVersion ? late : 'its index is being built';
    // One that has fallen behind is looked at each time until it has caught up.
    this.looked = { atMs: fault === undefined ? nowMs : 0, fault };
    return fault;
  }

  private async describe(): Promise<string> {
    if (!this.meili) return (await this.memory.current()) ? 'postgresql, from memory' : 'postgresql';
    const fault = (await this.faultOf()) ?? this.breaker.openReason;
    return fault === undefined ? 'meilisearch' : `postgresql (meilisearch: ${fault})`;
  }
}
