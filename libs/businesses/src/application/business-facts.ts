import { Injectable } from '@nestjs/common';
import { localDay, type LocalDay, type Money } from '@market/kernel';
import { PublicHolidays, type Tx } from '@market/platform';
import type { LegalForm } from '../domain/legal-form.js';
import { reviewDueOn } from '../domain/review-term.js';
import { sizeClass } from '../domain/size-class.js';
import { vsicAt, type VsicVersion } from '../domain/vsic.js';
import type { BusinessFacts, BusinessPlace } from '../persistence/business.repository.js';
import type { ShopTexts } from '../persistence/shop.repository.js';
import { PrivateSeal } from './private-seal.js';

export interface BusinessRegistration {
  readonly businessId?: string;
  readonly shopId?: string;
  readonly taxCode: string;
  readonly legalForm: LegalForm;
  readonly name: string;
  readonly representative: { readonly name: string; readonly phone?: string; readonly email?: string };
  readonly employees: number;
  /** Of the year before; null in the first year. */
  readonly revenue: Money | null;
  readonly capital: Money;
  /** VSIC, section letter or division first, in the edition of the day unless another is named. */
  readonly sectorCode: string;
  readonly sectorVersion?: VsicVersion;
  readonly sectorName: { readonly vi: string; readonly en: string };
  /** `placeName` is shown to shoppers: "Phú Quốc". */
  readonly place: BusinessPlace & { readonly placeName: string };
  /** Without a slug the shop takes one from its name. */
  readonly shop: ShopTexts & { readonly slug?: string };
  /** Becomes the owner of the shop at once. */
  readonly ownerAccountId?: string;
  /** Who applies in person: reads the application, hears of its moves, and owns the shop once it is approved. */
  readonly applicantId?: string;
  /** The representative's; kept sealed. */
  readonly identityNumber?: string;
  /** When the applicant began to write; the draft's beginning becomes the first move. */
  readonly draftedAt?: Date;
  readonly demo?: boolean;
}

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
