import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ApplicationMoved } from '@market/support';
import { Notices } from '../application/notices.js';

const steps = ['submitted', 'taken', 'papers-asked', 'completed', 'approved', 'refused', 'disbursed', 'closed'] as const;

/** How an application for support goes on. The shop's people read it; who sent it gets the mail. */
@Injectable()
export class SupportNotices implements OnModuleInit {
  constructor(private readonly notices: Notices) {}

  onModuleInit(): void {
    for (const step of steps)
      this.notices.on<ApplicationMoved>(`support/application-${step}`, 'support-application', (body) => {
        const { number, programme, reason, granted, dueOn } = body;
        return {
          ...{ name: 'support-application', facts: { step, number, programme, reason, granted, dueOn } },
          path: `/ho-tro/ho-so/${encodeURIComponent(number)}`,
          to: [
            { kind: 'shop', shopId: body.shopId, mailTo: [] },
            { kind: 'account', accountId: body.accountId, by: 'mail' },
          ],
        };
      });
  }
}
