import { Injectable } from '@nestjs/common';
import type { Tx } from '@market/platform';
import { DocumentReads } from '../persistence/document-reads.js';
import { DocumentStore } from '../persistence/document-store.js';
import { lockIndex, tellOfChange } from '../persistence/index-changes.js';
import { SalesRepository } from '../persistence/sales.repository.js';

/** Makes the documents of some products what the rooms to the left say now, whatever the event that asked for it. */
@Injectable()
export class RefreshDocuments {
  constructor(
    private readonly store: DocumentStore,
    private readonly reads: DocumentReads,
    private readonly sales: SalesRepository,
  ) {}

  async execute(tx: Tx, productIds: readonly string[]): Promise<void> {
    if (productIds.length === 0) return;
    await lockIndex(tx);
    const documents = await this.reads.documents(tx, productIds);
    const shown = new Set(documents.map(({ productId }) => productId));
    const removed = await this.store.remove(
      tx,
      productIds.filter((id) => !shown.has(id)),
    );
    const changed = await this.store.upsert(tx, documents);
    await tellOfChange(tx, { lists: removed.length + changed.length > 0, slugs: await this.reads.slugs(tx, productIds) });
  }

  async ofShop(tx: Tx, shopId: string): Promise<void> {
    await this.execute(tx, await this.reads.productsOfShop(tx, shopId));
  }

  /** After a change of stock only: most leave the documents as they are, but the product's own page says how many there are. */
  async stock(tx: Tx, productIds: readonly string[]): Promise<void> {
    await lockIndex(tx);
    const changed = await this.sales.refreshStock(tx, productIds);
    await this.store.tellOutside(tx, changed);
    await tellOfChange(tx, { lists: changed.length > 0, slugs: await this.reads.slugs(tx, productIds) });
  }

  async sold(tx: Tx, lines: readonly { readonly productId: string; readonly quantity: number }[], at: Date): Promise<void> {
    await lockIndex(tx);
    await this.sales.count(tx, lines, at);
    await this.store.tellOutside(tx, [...new Set(lines.map(({ productId }) => productId))]);
  }
}
