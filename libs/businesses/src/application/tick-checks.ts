import { Injectable } from '@nestjs/common';
import { Clock, localDay, ok, refuse, type Result } from '@market/kernel';
import { AuditLog, UnitOfWork, type Actor } from '@market/platform';
import { checksOf } from '../domain/review-checks.js';
import { BusinessRepository } from '../persistence/business.repository.js';
import { CheckRepository } from '../persistence/check.repository.js';

/** An officer ticks off what was found in order, or takes ticks back: the list as it stands on the page. */
@Injectable()
export class TickChecks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly businesses: BusinessRepository,
    private readonly checks: CheckRepository,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @param items all that is ticked; what is not among them is not */
  execute(actor: Actor, { businessId, items }: { readonly businessId: string; readonly items: readonly string[] }): Promise<Result<void>> {
    return this.work.run(actor, async (tx): Promise<Result<void>> => {
      if (actor.role !== 'officer' && actor.role !== 'admin') return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
      const business = await this.businesses.lock(tx, businessId);
      const applied = await this.businesses.appliedAs(tx, businessId);
      if (!business || !applied) return refuse({ code: 'businesses/unknown', kind: 'not-found' });
      if (business.state !== 'submitted') return refuse({ code: 'businesses/move-refused', kind: 'conflict' });
      const before = new Set((await this.checks.of(tx, businessId)).map(({ item }) => item));
      const asked = checksOf(applied.legalForm, localDay(applied.submittedAt)).map(({ item }) => item);
      const ticked = asked.filter((item) => items.includes(item) && !before.has(item));
      const unticked = asked.filter((item) => !items.includes(item) && before.has(item));
      for (const item of ticked) await this.checks.tick(tx, businessId, item, actor.accountId, this.clock.now());
      for (const item of unticked) await this.checks.untick(tx, businessId, item);
      if (ticked.length + unticked.length > 0)
        await this.audit.record(tx, actor, 'businesses/tick-checks', businessId, { ticked, unticked });
      return ok(undefined);
    });
  }
}
