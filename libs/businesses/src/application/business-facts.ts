import { Injectable } from '@nestjs/common';
import { localDay, type LocalDay } from '@market/kernel';
import { PublicHolidays, type Tx } from '@market/platform';
import { reviewDueOn } from '../domain/review-term.js';
import { sizeClass } from '../domain/size-class.js';
import { vsicAt } from '../domain/vsic.js';
import type { BusinessFacts } from '../persistence/business.repository.js';
import { PrivateSeal } from './private-seal.js';
import type { BusinessRegistration } from './register-business.js';

/** What an application means as facts: classed, sealed, and due by a day. The same when it comes and when it comes back mended. */
@Injectable()
export class BusinessFactsOf {
  constructor(
    private readonly seal: PrivateSeal,
    private readonly holidays: PublicHolidays,
  ) {}

  of(businessId: string, registration: BusinessRegistration, at: Date): BusinessFacts {
    const { place, representative, revenue, capital, identityNumber } = registration;
    return {
      ...place,
      ...registration,
      representative: { name: representative.name, phone: representative.phone ?? null, email: representative.email ?? null },
      revenue: revenue?.minor ?? null,
      capital: capital.minor,
      size: sizeClass(registration),
      sectorVersion: registration.sectorVersion ?? vsicAt(localDay(at)).version,
      identity: identityNumber
        ? { sealed: this.seal.seal('identity numbers', businessId, identityNumber), last4: identityNumber.slice(-4) }
        : null,
    };
  }

  async dueOn(tx: Tx, at: Date): Promise<LocalDay> {
    return reviewDueOn(localDay(at), await this.holidays.all(tx));
  }
}
