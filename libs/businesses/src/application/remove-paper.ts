import { Injectable } from '@nestjs/common';
import { assert, Clock, isId, localDay, ok, refuse, type Result } from '@market/kernel';
import { KeepPrivateFiles } from '@market/media';
import { systemActor, UnitOfWork, type Actor, type Tx } from '@market/platform';
import { checklistOf } from '../domain/document-checklist.js';
import { BusinessReads } from '../persistence/business-reads.js';
import { BusinessRepository } from '../persistence/business.repository.js';
import { PaperRepository } from '../persistence/paper.repository.js';
import { keptForPaper } from './add-paper.js';
import { WritableDraft } from './writable-draft.js';

const system = systemActor('businesses/remove-paper');
const unknown = { code: 'businesses/unknown-paper', kind: 'not-found' } as const;

/** Takes a paper out of an application, or out of the papers of a business; its file is gone with the next sweep. */
@Injectable()
export class RemovePaper {
  constructor(
    private readonly work: UnitOfWork,
    private readonly papers: PaperRepository,
    private readonly businesses: BusinessReads,
    private readonly living: BusinessRepository,
    private readonly writable: WritableDraft,
    private readonly keep: KeepPrivateFiles,
    private readonly clock: Clock,
  ) {}

  /** From the application that the account writes. */
  async fromApplication(actor: Actor, paperId: string): Promise<Result<void>> {
    assert('accountId' in actor, 'an account applies');
    const { accountId } = actor;
    if (!isId(paperId)) return refuse(unknown);
    return this.work.run(system, async (tx) => {
      const draft = await this.writable.of(tx, accountId);
      if (!draft) return refuse({ code: 'businesses/not-editable', kind: 'conflict' });
      const paper = await this.papers.byId(tx, paperId);
      return paper?.draftId === draft.id ? this.remove(tx, paperId) : refuse(unknown);
    });
  }

  /** From the papers of the seller's business, which keeps one of each kind that is required. */
  async fromBusiness({ shopId }: Extract<Actor, { role: 'seller' }>, paperId: string): Promise<Result<void>> {
    if (!isId(paperId)) return refuse(unknown);
    return this.work.run(system, async (tx) => {
      const paper = await this.papers.byId(tx, paperId);
      const business = paper?.shopId === shopId ? await this.businesses.ofShop(tx, shopId) : undefined;
      if (!paper || !business) return refuse(unknown);
      // One after another: two that are taken out at once would leave none.
      await this.living.lock(tx, business.businessId);
      const required = checklistOf(business.legalForm, localDay(this.clock.now())).some(
        (item) => item.required && item.kind === paper.kind,
      );
      const others = (await this.papers.ofBusiness(tx, business.businessId)).filter(
        ({ id, kind }) => id !== paperId && kind === paper.kind,
      );
      if (required && others.length === 0) return refuse({ code: 'businesses/paper-required', kind: 'conflict' });
      return this.remove(tx, paperId);
    });
  }

  private async remove(tx: Tx, paperId: string): Promise<Result<void>> {
    await this.papers.remove(tx, paperId, this.clock.now());
    const dropped = await this.keep.execute(tx, system, { ids: [], keptFor: keptForPaper, subjectId: paperId, staffMayRead: false });
    return dropped.ok ? ok(undefined) : dropped;
  }
}
