import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { BusinessApproved, BusinessChangesRequested, BusinessMoved, BusinessSubmitted } from '@market/businesses';
import type { Recipient } from '../application/notice.js';
import { Notices } from '../application/notices.js';

interface Concerned {
  readonly applicantId: string | null;
  readonly shopId: string;
}

/** Before approval there is only who applied; afterwards the shop's people read it too. */
const applicant = ({ applicantId }: Concerned): readonly Recipient[] =>
  applicantId === null ? [] : [{ kind: 'account', accountId: applicantId }];
const shop = ({ shopId }: Concerned): readonly Recipient[] => [{ kind: 'shop', shopId, mailTo: [] }];

const registration = '/kenh-ban-hang/dang-ky';
const centre = '/kenh-ban-hang';

/** What becomes of a business: registration, approval, suspension, leaving. */
@Injectable()
export class BusinessNotices implements OnModuleInit {
  constructor(private readonly notices: Notices) {}

  onModuleInit(): void {
    this.notices.on<BusinessSubmitted>('businesses/submitted', 'business-submitted', (body) => ({
      ...{ name: 'business-submitted', path: registration, to: applicant(body) },
      facts: { business: body.name, dueOn: body.dueOn },
    }));
    this.notices.on<BusinessChangesRequested>('businesses/changes-requested', 'business-changes-requested', (body) => ({
      ...{ name: 'business-changes-requested', path: registration, to: applicant(body) },
      facts: { business: body.name, reasons: reasonsOf(body) },
    }));
    this.notices.on<BusinessApproved>('businesses/approved', 'business-approved', (body) => ({
      ...{ name: 'business-approved', path: centre, to: applicant(body) },
      facts: { business: body.name },
    }));
    this.notices.on<BusinessMoved>('businesses/rejected', 'business-rejected', (body) => ({
      ...{ name: 'business-rejected', path: registration, to: applicant(body) },
      facts: { business: body.name, reason: body.reason },
    }));
    for (const move of ['suspended', 'reinstated', 'closed'] as const)
      this.notices.on<BusinessMoved>(`businesses/${move}`, `business-${move}`, (body) => ({
        ...{ name: `business-${move}`, path: centre, to: shop(body) },
        facts: { business: body.name, reason: body.reason },
      }));
  }
}

/** Where single fields were named, their reasons say it all; the move's own reason only joins them. */
const reasonsOf = ({ requests, reason }: BusinessChangesRequested): readonly string[] =>
  requests.length > 0 ? requests.map((request) => request.reason) : [reason];
