import { Injectable } from '@nestjs/common';
import { assert, localDay, ok, refuse, type Result } from '@market/kernel';
import type { Actor, Tx } from '@market/platform';
import { checksOf } from '../domain/review-checks.js';
import { BusinessRepository } from '../persistence/business.repository.js';
import { CheckRepository } from '../persistence/check.repository.js';
import { BusinessMover, type MoveRequest } from './business-mover.js';

/** An officer approves an application: the shop opens. What came from an applicant must have been ticked off before. */
@Injectable()
export class ApproveBusiness {
  constructor(
    private readonly mover: BusinessMover,
    private readonly businesses: BusinessRepository,
    private readonly checks: CheckRepository,
  ) {}

  async execute(tx: Tx, actor: Actor, request: MoveRequest): Promise<Result<void>> {
    const moved = await this.mover.move(tx, actor, 'approve', request);
    if (!moved.ok) return moved;
    // Judged behind the lock that the move took; a refusal takes the move back.
    const open = await this.openChecks(tx, request.businessId);
    if (open === 0) return ok(undefined);
    return refuse({ code: 'businesses/checklist-open', kind: 'conflict', facts: { open } });
  }

  private async openChecks(tx: Tx, businessId: string): Promise<number> {
    const business = await this.businesses.appliedAs(tx, businessId);
    assert(business !== undefined, 'a business that was moved is there');
    // What the province entered itself was checked on paper.
    if (business.applicantId === null) return 0;
    const ticked = new Set((await this.checks.of(tx, businessId)).map(({ item }) => item));
    const asked = checksOf(business.legalForm, localDay(business.submittedAt)).filter(({ required }) => required);
    return asked.filter(({ item }) => !ticked.has(item)).length;
  }
}
