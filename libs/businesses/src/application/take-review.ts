import { Injectable } from '@nestjs/common';
import { ok, refuse, type Result } from '@market/kernel';
import { AuditLog, UnitOfWork, type Actor } from '@market/platform';
import { BusinessRepository } from '../persistence/business.repository.js';

/** An officer takes an application in hand, or hands it back, so that two do not read the same one. */
@Injectable()
export class TakeReview {
  constructor(
    private readonly work: UnitOfWork,
    private readonly businesses: BusinessRepository,
    private readonly audit: AuditLog,
  ) {}

  execute(actor: Actor, { businessId, take }: { readonly businessId: string; readonly take: boolean }): Promise<Result<void>> {
    return this.work.run(actor, async (tx): Promise<Result<void>> => {
      if (actor.role !== 'officer' && actor.role !== 'admin') return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
      const business = await this.businesses.lock(tx, businessId);
      if (!business) return refuse({ code: 'businesses/unknown', kind: 'not-found' });
      await this.businesses.assign(tx, businessId, take ? actor.accountId : null);
      await this.audit.record(tx, actor, take ? 'businesses/take-review' : 'businesses/hand-back-review', businessId);
      return ok(undefined);
    });
  }
}
