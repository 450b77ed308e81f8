import { Injectable } from '@nestjs/common';
import { Clock } from '@market/kernel';
import type { Tx } from '@market/platform';
import { DocumentReads } from '../persistence/document-reads.js';
import { lockIndex, tellOfChange } from '../persistence/index-changes.js';
import { documentOf } from '../persistence/product-document.js';
import { ProductIndex } from '../persistence/product-index.js';
import { SalesRepository } from '../persistence/sales.repository.js';

/** Makes the documents of some products what the rooms to the left say now, whatever the event that asked for it. */
@Injectable()
export class RefreshDocuments {
  constructor(
    private readonly index: ProductIndex,
    private readonly reads: DocumentReads,
    private readonly sales: SalesRepository,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, productIds: readonly string[]): Promise<void> {
    if (productIds.length === 0) return;
    await lockIndex(tx);
    const documents = (await this.reads.sources(tx, productIds, this.clock.now())).map(documentOf);
    const shown = new Set(documents.map(({ productId }) => productId));
    const removed = await this.index.remove(
      tx,
      productIds.filter((id) => !shown.has(id)),
    );
    const changed = await this.index.upsert(tx, documents);
    await tellOfChange(tx, { lists: removed.length + changed.length > 0, slugs: await this.reads.slugs(tx, productIds) });
  }

  async ofShop(tx: Tx, shopId: string): Promise<void> {
    await this.execute(tx, await this.reads.productsOfShop(tx, shopId));
  }

  /** After a change of stock only: most leave the documents as they are, but the product's own page says how many there are. */
  async stock(tx: Tx, productIds: readonly string[]): Promise<void> {
    await lockIndex(tx);
    const changed = await this.sales.refreshStock(tx, productIds);
    await tellOfChange(tx, { lists: changed.length > 0, slugs: await this.reads.slugs(tx, productIds) });
  }
}
