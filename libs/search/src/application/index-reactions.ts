import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ProductChanged, ProductMoved } from '@market/catalogue';
import type { StockChanged } from '@market/inventory';
import { Jobs, Reactions, systemActor, UnitOfWork } from '@market/platform';
import { IndexStates } from '../persistence/index-state.js';
import { OutsideIndex } from '../persistence/outside-index.js';
import { indexVersion } from '../persistence/product-index.js';
import { CountQuestions } from './count-questions.js';
import { RebuildIndex } from './rebuild-index.js';
import { ReconcileIndex } from './reconcile-index.js';
import { RefreshDocuments } from './refresh-documents.js';
import { RefreshNamed, refreshNamedJob, type NamedProducts } from './refresh-named.js';

/** The part of 'orders/paid' that search needs; orders stands to the left, and its event carries more. */
interface PaidLines {
  readonly lines: readonly { readonly productId: string; readonly quantity: number }[];
}

const productEvents = [
  'catalogue/product-published',
  'catalogue/product-unlisted',
  'catalogue/product-taken-down',
  'catalogue/product-changed',
];
const shopEvents = ['businesses/approved', 'businesses/suspended', 'businesses/reinstated', 'businesses/closed', 'businesses/shop-changed'];
const rebuildJob = 'search/rebuild-index';

/** Keeps the index in step with the rooms to the left. */
@Injectable()
export class IndexReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly jobs: Jobs,
    private readonly work: UnitOfWork,
    private readonly refresh: RefreshDocuments,
    private readonly states: IndexStates,
    private readonly rebuild: RebuildIndex,
    private readonly reconcile: ReconcileIndex,
    private readonly named: RefreshNamed,
    private readonly questions: CountQuestions,
    private readonly outside: OutsideIndex,
  ) {}

  onModuleInit(): void {
    for (const event of productEvents) {
      this.reactions.onMany<ProductMoved | ProductChanged>(event, 'search/refresh-product', (tx, events) =>
        this.refresh.execute(tx, [...new Set(events.map(({ body }) => body.productId))]),
      );
    }
    for (const event of shopEvents) {
      this.reactions.on<{ shopId: string }>(event, 'search/refresh-shop', (tx, { body }) => this.refresh.ofShop(tx, body.shopId));
    }
    this.reactions.onMany<StockChanged>('inventory/stock-changed', 'search/refresh-stock', (tx, events) =>
      this.refresh.stock(tx, [...new Set(events.map(({ body }) => body.productId))]),
    );
    this.reactions.on<PaidLines>('orders/paid', 'search/count-sales', (tx, { body, occurredAt }) =>
      this.refresh.sold(tx, body.lines, occurredAt),
    );
    this.jobs.define<NamedProducts>(refreshNamedJob, (names) => this.named.execute(names));
    this.schedule();
  }

  private schedule(): void {
    // Shortly after midnight in Việt Nam: OCOP decisions end with a day, sales cool, and the vocabulary is counted afresh.
    this.jobs.schedule(rebuildJob, '5 17 * * *', async () => {
      await this.rebuild.execute();
      await this.outside.rebuild();
    });
    this.jobs.schedule('search/reconcile-index', '35 */6 * * *', async () => {
      await this.reconcile.execute();
    });
    this.jobs.schedule('search/count-popular-questions', '25 17 * * *', () => this.questions.countPopular());
  }

  /** At the start of a worker: a release that makes documents another way builds its own index, while the old one serves. */
  async start(): Promise<void> {
    const { version } = await this.states.versions();
    if (version !== indexVersion)
      await this.work.commit(systemActor('search/new-version'), (tx) => this.jobs.enqueue(tx, rebuildJob, {}, { key: rebuildJob }));
    await this.outside.start();
  }

  async stop(): Promise<void> {
    await this.outside.stop();
  }
}
