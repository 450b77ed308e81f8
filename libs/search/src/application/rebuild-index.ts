import { Injectable } from '@nestjs/common';
import { Clock } from '@market/kernel';
import { systemActor, UnitOfWork } from '@market/platform';
import { DocumentReads } from '../persistence/document-reads.js';
import { everythingChanged, lockIndex, tellOfChange } from '../persistence/index-changes.js';
import { documentOf } from '../persistence/product-document.js';
import { ProductIndex } from '../persistence/product-index.js';

/** Builds the whole index anew beside the one in use; searches go on, and change over in one instant. */
@Injectable()
export class RebuildIndex {
  constructor(
    private readonly work: UnitOfWork,
    private readonly index: ProductIndex,
    private readonly reads: DocumentReads,
    private readonly clock: Clock,
  ) {}

  /** @returns how many products can be found now */
  execute(): Promise<number> {
    return this.work.commit(systemActor('search/rebuild-index'), async (tx) => {
      await lockIndex(tx);
      const documents = (await this.reads.sources(tx, null, this.clock.now())).map(documentOf);
      await this.index.rebuild(tx, documents);
      await tellOfChange(tx, everythingChanged);
      return documents.length;
    });
  }
}
