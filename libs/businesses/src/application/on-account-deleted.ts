import { Injectable } from '@nestjs/common';
import type { AboutAccount } from '@market/identity';
import { assert } from '@market/kernel';
import { KeepPrivateFiles } from '@market/media';
import { Reactions, systemActor, type Tx } from '@market/platform';
import { allowsMove, applicantLeft } from '../domain/business-life.js';
import { BusinessRepository } from '../persistence/business.repository.js';
import { DraftRepository, type Draft } from '../persistence/draft.repository.js';
import { InvitationRepository } from '../persistence/invitation.repository.js';
import { PaperRepository } from '../persistence/paper.repository.js';
import { keptForPaper } from './add-paper.js';
import { BusinessMover } from './business-mover.js';

const system = systemActor('businesses/forget-applicant');

/**
 * Somebody deleted the account: what was typed into applications goes, with its papers, and an application that waits is over. What a
 * business that was approved has shown stays the business's.
 */
@Injectable()
export class OnAccountDeleted {
  constructor(
    private readonly drafts: DraftRepository,
    private readonly businesses: BusinessRepository,
    private readonly papers: PaperRepository,
    private readonly invitations: InvitationRepository,
    private readonly mover: BusinessMover,
    private readonly keep: KeepPrivateFiles,
  ) {}

  register(reactions: Reactions): void {
    reactions.on<AboutAccount>('identity/account-deleted', 'businesses/forget-applicant', async (tx, { body }) => {
      for (const draft of await this.drafts.all(tx, body.accountId)) await this.forget(tx, draft);
      await this.invitations.forget(tx, body.accountId);
    });
  }

  private async forget(tx: Tx, { id, businessId }: Draft): Promise<void> {
    const business = businessId === null ? undefined : await this.businesses.lock(tx, businessId);
    if (business && ['approved', 'suspended', 'closed'].includes(business.state)) {
      await this.papers.leaveDraft(tx, id);
    } else {
      for (const paperId of await this.papers.everOfDraft(tx, id)) {
        const dropped = await this.keep.execute(tx, system, { ids: [], keptFor: keptForPaper, subjectId: paperId, staffMayRead: false });
        assert(dropped.ok, 'no file is kept, so none is missing');
      }
      if (business && allowsMove(business.state, 'withdraw')) {
        const withdrawn = await this.mover.move(tx, system, 'withdraw', { businessId: business.id, reason: applicantLeft });
        assert(withdrawn.ok, 'an application that waits can be withdrawn');
      }
      if (business) await this.businesses.forgetPeople(tx, business.id);
    }
    await this.drafts.remove(tx, id);
  }
}
