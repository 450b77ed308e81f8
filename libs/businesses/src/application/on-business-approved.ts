import { Injectable } from '@nestjs/common';
import { GrantRole } from '@market/identity';
import { Reactions } from '@market/platform';
import type { BusinessApproved } from './events.js';

/** Who applied owns the shop from the approval on. The officer who approves may grant nothing, so the system does. */
@Injectable()
export class OnBusinessApproved {
  constructor(private readonly grantRole: GrantRole) {}

  register(reactions: Reactions): void {
    reactions.on<BusinessApproved>('businesses/approved', 'businesses/seat-owner', async (tx, { body }) => {
      // Events of before applications were written here name nobody.
      if (!body.applicantId) return;
      await this.grantRole.execute(tx, { accountId: body.applicantId, role: 'seller', scopeId: body.shopId, staffRole: 'owner' });
    });
  }
}
