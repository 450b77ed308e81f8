import { Injectable } from '@nestjs/common';
import { assert, ok, refuse, type Result } from '@market/kernel';
import { UnitOfWork, type Actor } from '@market/platform';
import { BusinessRepository } from '../persistence/business.repository.js';
import { DraftRepository } from '../persistence/draft.repository.js';
import { WritableDraft } from './writable-draft.js';

/** Somebody whose last application was decided applies with another business, or anew after a rejection. */
@Injectable()
export class BeginRegistration {
  constructor(
    private readonly work: UnitOfWork,
    private readonly drafts: DraftRepository,
    private readonly businesses: BusinessRepository,
    private readonly writable: WritableDraft,
  ) {}

  /** Twice is once: an application that is open already is gone on with. */
  execute(actor: Actor): Promise<Result<void>> {
    assert('accountId' in actor, 'an account applies');
    const { accountId } = actor;
    return this.work.run(actor, async (tx): Promise<Result<void>> => {
      const latest = await this.drafts.lockLatest(tx, accountId);
      if (latest && !latest.businessId) return ok(undefined);
      const state = latest?.businessId ? await this.businesses.stateOf(tx, latest.businessId) : undefined;
      if (state === 'submitted' || state === 'changes-requested') return refuse({ code: 'businesses/not-editable', kind: 'conflict' });
      await this.writable.begin(tx, accountId);
      return ok(undefined);
    });
  }
}
