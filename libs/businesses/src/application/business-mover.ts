import { Injectable } from '@nestjs/common';
import { Clock, newId, ok, refuse, type Result } from '@market/kernel';
import { AuditLog, isStaff, Outbox, type Actor, type Tx } from '@market/platform';
import { allowsMove, businessMoves, type BusinessMove } from '../domain/business-life.js';
import { BusinessRepository, type LivingBusiness } from '../persistence/business.repository.js';
import { ChangeRequestRepository } from '../persistence/change-request.repository.js';
import { ShopRepository } from '../persistence/shop.repository.js';
import { approved, changesRequested, moved, type BusinessEvent } from './events.js';

export interface MoveRequest {
  readonly businessId: string;
  /** Required where the business has to be told why. */
  readonly reason?: string;
  /** The version that was looked at: whoever decided in between comes first. */
  readonly expectedVersion?: number;
}

export interface FieldRequest {
  /** A field of the application, or a paper: `document:food-safety`. */
  readonly field: string;
  readonly reason: string;
}

/** What all moves of a business have in common: who may, from where, why; the row, the shop's door, the event, the audit. */
@Injectable()
export class BusinessMover {
  constructor(
    private readonly businesses: BusinessRepository,
    private readonly shops: ShopRepository,
    private readonly changeRequests: ChangeRequestRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @param requests what to mend, where changes are asked for */
  async move(
    tx: Tx,
    actor: Actor,
    move: BusinessMove,
    request: MoveRequest,
    requests: readonly FieldRequest[] = [],
  ): Promise<Result<void>> {
    if (actor.role !== 'officer' && actor.role !== 'admin' && actor.role !== 'system') {
      return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
    }
    const reason = request.reason?.trim() || null;
    const { to, needsReason } = businessMoves[move];
    if (needsReason && !reason) return refuse({ code: 'businesses/reason-required', kind: 'invalid', fields: { reason: 'isNotEmpty' } });
    const business = await this.businesses.lock(tx, request.businessId);
    if (!business) return refuse({ code: 'businesses/unknown', kind: 'not-found' });
    if (request.expectedVersion !== undefined && request.expectedVersion !== business.version) {
      return refuse({ code: 'businesses/changed-meanwhile', kind: 'conflict' });
    }
    if (!allowsMove(business.state, move)) {
      return refuse({ code: 'businesses/move-refused', kind: 'conflict', facts: { move, state: business.state } });
    }
    await this.carryOut(tx, actor, move, business, reason, requests);
    const details = { from: business.state, to, reason, ...(requests.length > 0 ? { requests } : {}) };
    if (isStaff(actor)) await this.audit.record(tx, actor, `businesses/${move}`, business.id, details);
    return ok(undefined);
  }

  private async carryOut(
    tx: Tx,
    actor: Actor,
    move: BusinessMove,
    business: LivingBusiness,
    reason: string | null,
    requests: readonly FieldRequest[],
  ): Promise<void> {
    const { to } = businessMoves[move];
    const at = this.clock.now();
    const by = 'accountId' in actor ? actor.accountId : null;
    const moveId = newId();
    await this.businesses.move(tx, { id: moveId, businessId: business.id, from: business.state, to, at, by, reason });
    if (requests.length > 0) {
      const asked = requests.map((request) => ({ ...request, id: newId() }));
      await this.changeRequests.ask(tx, business.id, moveId, asked, at);
    }
    await this.shops.setOpen(tx, business.shopId, to === 'approved');
    await this.outbox.add(tx, ...this.events(move, business, at, reason, requests));
  }

  private events(
    move: BusinessMove,
    business: LivingBusiness,
    at: Date,
    reason: string | null,
    requests: readonly FieldRequest[],
  ): BusinessEvent[] {
    switch (move) {
      case 'approve':
        return [approved(business, at)];
      case 'request-changes':
        return [changesRequested(business, at, reason ?? '', requests)];
      case 'reject':
        return [moved('businesses/rejected', business, at, reason)];
      case 'suspend':
        return [moved('businesses/suspended', business, at, reason)];
      case 'reinstate':
        return [moved('businesses/reinstated', business, at, reason)];
      case 'close':
        return [moved('businesses/closed', business, at, reason)];
      case 'submit':
      case 'withdraw':
        return [];
    }
  }
}
