import { Injectable } from '@nestjs/common';
import { Clock, newId, ok, refuse, type Result } from '@market/kernel';
import { AuditLog, isStaff, Outbox, type Actor, type Tx } from '@market/platform';
import { allowsMove, businessMoves, type BusinessMove } from '../domain/business-life.js';
import { BusinessRepository, type LivingBusiness } from '../persistence/business.repository.js';
import { ShopRepository } from '../persistence/shop.repository.js';
import { approved, moved, type BusinessEvent } from './events.js';

export interface MoveRequest {
  readonly businessId: string;
  /** Required where the business has to be told why. */
  readonly reason?: string;
}

/** What all moves of a business have in common: who may, from where, why; the row, the shop's door, the event, the audit. */
@Injectable()
export class BusinessMover {
  constructor(
    private readonly businesses: BusinessRepository,
    private readonly shops: ShopRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async move(tx: Tx, actor: Actor, move: BusinessMove, request: MoveRequest): Promise<Result<void>> {
    if (actor.role !== 'officer' && actor.role !== 'admin' && actor.role !== 'system') {
      return refuse({ code: 'platform/forbidden', kind: 'forbidden' });
    }
    const reason = request.reason?.trim() || null;
    const { to, needsReason } = businessMoves[move];
    if (needsReason && !reason) return refuse({ code: 'businesses/reason-required', kind: 'invalid', fields: { reason: 'isNotEmpty' } });
    const business = await this.businesses.lock(tx, request.businessId);
    if (!business) return refuse({ code: 'businesses/unknown', kind: 'not-found' });
    if (!allowsMove(business.state, move)) {
      return refuse({ code: 'businesses/move-refused', kind: 'conflict', facts: { move, state: business.state } });
    }
    await this.carryOut(tx, actor, move, business, reason);
    if (isStaff(actor)) await this.audit.record(tx, actor, `businesses/${move}`, business.id, { from: business.state, to, reason });
    return ok(undefined);
  }

  private async carryOut(tx: Tx, actor: Actor, move: BusinessMove, business: LivingBusiness, reason: string | null): Promise<void> {
    const { to } = businessMoves[move];
    const at = this.clock.now();
    const by = 'accountId' in actor ? actor.accountId : null;
    await this.businesses.move(tx, { id: newId(), businessId: business.id, from: business.state, to, at, by, reason });
    await this.shops.setOpen(tx, business.shopId, to === 'approved');
    await this.outbox.add(tx, ...this.events(move, business, at, reason));
  }

  private events(move: BusinessMove, business: LivingBusiness, at: Date, reason: string | null): BusinessEvent[] {
    switch (move) {
      case 'approve':
        return [approved(business, at)];
      case 'suspend':
        return [moved('businesses/suspended', business, at, reason)];
      case 'reinstate':
        return [moved('businesses/reinstated', business, at, reason)];
      case 'close':
        return [moved('businesses/closed', business, at, reason)];
      case 'submit':
      case 'request-changes':
      case 'reject':
        return [];
    }
  }
}
