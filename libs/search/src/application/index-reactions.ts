import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ProductChanged, ProductMoved } from '@market/catalogue';
import type { StockChanged } from '@market/inventory';
import { Jobs, Reactions } from '@market/platform';
import { SalesRepository } from '../persistence/sales.repository.js';
import { RebuildIndex } from './rebuild-index.js';
import { RefreshDocuments } from './refresh-documents.js';

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

/** Keeps the index in step with the rooms to the left. */
@Injectable()
export class IndexReactions implements OnModuleInit {
  constructor(
    private readonly reactions: Reactions,
    private readonly jobs: Jobs,
    private readonly refresh: RefreshDocuments,
    private readonly sales: SalesRepository,
    private readonly rebuild: RebuildIndex,
  ) {}

  onModuleInit(): void {
    for (const event of productEvents) {
      this.reactions.on<ProductMoved | ProductChanged>(event, 'search/refresh-product', (tx, { body }) =>
        this.refresh.execute(tx, [body.productId]),
      );
    }
    for (const event of shopEvents) {
      this.reactions.on<{ shopId: string }>(event, 'search/refresh-shop', (tx, { body }) => this.refresh.ofShop(tx, body.shopId));
    }
    this.reactions.onMany<StockChanged>('inventory/stock-changed', 'search/refresh-stock', (tx, events) =>
      this.refresh.stock(tx, [...new Set(events.map(({ body }) => body.productId))]),
    );
    this.reactions.on<PaidLines>('orders/paid', 'search/count-sales', (tx, { body }) => this.sales.count(tx, body.lines));
    // Shortly after midnight in Việt Nam: OCOP decisions end with a day, and the vocabulary is counted afresh.
    this.jobs.schedule('search/rebuild-index', '5 17 * * *', async () => {
      await this.rebuild.execute();
    });
  }
}
