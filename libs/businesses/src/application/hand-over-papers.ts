import { Injectable } from '@nestjs/common';
import { ok, type Result } from '@market/kernel';
import { KeepPrivateFiles } from '@market/media';
import { systemActor, type Tx } from '@market/platform';
import { PaperRepository } from '../persistence/paper.repository.js';
import { keptForPaper } from './add-paper.js';

const system = systemActor('businesses/hand-over-papers');

/** The papers of an application go to the officers with it: they may read them from now on. */
@Injectable()
export class HandOverPapers {
  constructor(
    private readonly papers: PaperRepository,
    private readonly keep: KeepPrivateFiles,
  ) {}

  /** Runs as the system, in the transaction that sends the application. */
  async execute(tx: Tx, draftId: string, businessId: string, shopId: string): Promise<Result<void>> {
    for (const { id, fileId } of await this.papers.handOver(tx, draftId, businessId, shopId)) {
      const kept = await this.keep.execute(tx, system, { ids: [fileId], keptFor: keptForPaper, subjectId: id, staffMayRead: true });
      if (!kept.ok) return kept;
    }
    return ok(undefined);
  }
}
