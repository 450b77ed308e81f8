import { Injectable } from '@nestjs/common';
import { Clock, newId } from '@market/kernel';
import type { Tx } from '@market/platform';
import { BusinessRepository } from '../persistence/business.repository.js';
import { DraftRepository, type Draft } from '../persistence/draft.repository.js';

/** The application that an account may write now: the open one, a new one, or one that came back to be mended. */
@Injectable()
export class WritableDraft {
  constructor(
    private readonly drafts: DraftRepository,
    private readonly businesses: BusinessRepository,
    private readonly clock: Clock,
  ) {}

  /** Locked for the rest of the transaction; undefined while the officers have it or after they decided. */
  async of(tx: Tx, accountId: string): Promise<Draft | undefined> {
    const latest = await this.drafts.lockLatest(tx, accountId);
    if (latest?.businessId) {
      const state = await this.businesses.stateOf(tx, latest.businessId);
      return state === 'changes-requested' ? latest : undefined;
    }
    return latest ?? this.begin(tx, accountId);
  }

  async begin(tx: Tx, accountId: string): Promise<Draft | undefined> {
    await this.drafts.begin(tx, newId(), accountId, this.clock.now());
    return this.drafts.lockLatest(tx, accountId);
  }
}
