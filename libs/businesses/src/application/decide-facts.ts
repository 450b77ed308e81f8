import { Injectable } from '@nestjs/common';
import { Clock, isId, localDay, ok, refuse, type Result } from '@market/kernel';
import { AuditLog, Outbox, UnitOfWork, type Actor, type Tx } from '@market/platform';
import { changedFields, divisionOf, figuresOf, type RegisteredAnswers } from '../domain/registered-facts.js';
import { sizeClass } from '../domain/size-class.js';
import { sectorOf, vsicAt } from '../domain/vsic.js';
import { BusinessRepository, type LivingBusiness } from '../persistence/business.repository.js';
import { FactRequestRepository, type RegisteredFacts } from '../persistence/fact-request.repository.js';
import { reclassified, relocated, type FactsDecided } from './events.js';
import { PlaceOfAnswers } from './place-of-answers.js';

/** An officer agrees to other facts of a business, or says why not. What is agreed to counts from that day on, in reports as well. */
@Injectable()
export class DecideFacts {
  constructor(
    private readonly work: UnitOfWork,
    private readonly requests: FactRequestRepository,
    private readonly businesses: BusinessRepository,
    private readonly places: PlaceOfAnswers,
    private readonly audit: AuditLog,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  execute(
    officer: Actor,
    { requestId, accept, reason }: { readonly requestId: string; readonly accept: boolean; readonly reason: string },
  ): Promise<Result<void>> {
    const why = reason.trim() || null;
    return this.work.run(officer, async (tx): Promise<Result<void>> => {
      if (officer.role !== 'officer' && officer.role !== 'admin') return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
      if (!accept && why === null) {
        return refuse({ code: 'businesses/reason-required', kind: 'invalid', fields: { reason: 'isNotEmpty' } });
      }
      const request = isId(requestId) ? await this.requests.lock(tx, requestId) : undefined;
      const business = request && (await this.businesses.lock(tx, request.businessId));
      if (!request || !business) return refuse({ code: 'businesses/facts-decided', kind: 'conflict' });
      const { shopId, businessId, asked, now } = request;
      if (accept) {
        const facts = await this.read(tx, asked, business);
        // A commune or a sector may have ceased to be since it was asked for.
        if (!facts || business.state === 'closed') return refuse({ code: 'businesses/facts-outdated', kind: 'conflict' });
        await this.carryOut(tx, business, facts);
      }
      await this.requests.decide(tx, { id: requestId, accepted: accept, reason: why, by: officer.accountId }, this.clock.now());
      const changed = changedFields(now, asked).map((field) => [field, { from: now[field] ?? '', to: asked[field] ?? '' }]);
      const details = { accept, reason: why, changed: Object.fromEntries(changed) as object };
      await this.audit.record(tx, officer, 'businesses/decide-facts', businessId, details);
      const body: FactsDecided = { shopId, businessId, accepted: accept, reason: why };
      await this.outbox.add(tx, { name: 'businesses/facts-decided', version: 1, body });
      return ok(undefined);
    });
  }

  private async read(tx: Tx, asked: RegisteredAnswers, before: LivingBusiness): Promise<RegisteredFacts | undefined> {
    const edition = vsicAt(localDay(this.clock.now()));
    const [place, sector, figures] = [await this.places.of(tx, asked), sectorOf(edition, asked.sectorCode ?? ''), figuresOf(asked)];
    if (!place || !sector) return undefined;
    const stays = divisionOf(before.sectorCode) === sector.code;
    return {
      ...place,
      ...(stays
        ? { sectorVersion: null, sectorCode: before.sectorCode, sectorName: before.sectorName }
        : { sectorVersion: edition.version, sectorCode: sector.code, sectorName: sector.name }),
      ...{ employees: figures.employees, revenue: figures.revenue?.minor ?? null, capital: figures.capital.minor },
      size: sizeClass({ ...figures, sectorCode: sector.code }),
    };
  }

  private async carryOut(tx: Tx, before: LivingBusiness, facts: RegisteredFacts): Promise<void> {
    await this.requests.restate(tx, before.id, facts);
    const after: LivingBusiness = { ...before, ...facts };
    const differ = (fields: readonly (keyof LivingBusiness)[]) => fields.some((field) => before[field] !== after[field]);
    const at = this.clock.now();
    if (differ(['oldDistrictCode', 'oldCommuneCode', 'communeCode'])) await this.outbox.add(tx, relocated(after, at));
    if (differ(['sectorCode', 'size'])) await this.outbox.add(tx, reclassified(after, at));
    await this.outbox.add(tx, { name: 'businesses/shop-changed', version: 1, body: { shopId: before.shopId } });
  }
}
