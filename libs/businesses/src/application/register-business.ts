import { Injectable } from '@nestjs/common';
import { Clock, newId, ok, refuse, slugify, type Id, type LocalDay, type Money, type Result } from '@market/kernel';
import { GrantRole } from '@market/identity';
import { Outbox, type Tx } from '@market/platform';
import type { LegalForm } from '../domain/legal-form.js';
import { fitsCheckDigit, isTaxCode } from '../domain/tax-code.js';
import type { VsicVersion } from '../domain/vsic.js';
import { BusinessRepository, type BusinessPlace } from '../persistence/business.repository.js';
import { ShopRepository, type ShopTexts } from '../persistence/shop.repository.js';
import { BusinessFactsOf } from './business-facts.js';
import { submitted } from './events.js';

export type BusinessId = Id<'Business'>;
export type ShopId = Id<'Shop'>;

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

export interface Registered {
  readonly businessId: BusinessId;
  readonly shopId: ShopId;
  /** Worth an officer's look, not a refusal. */
  readonly warnings: readonly 'businesses/tax-code-check-digit'[];
}

/** A business applies: submitted, with a shop that is still closed. Runs as the system, since the applicant has no rights yet. */
@Injectable()
export class RegisterBusiness {
  constructor(
    private readonly businesses: BusinessRepository,
    private readonly shops: ShopRepository,
    private readonly facts: BusinessFactsOf,
    private readonly grantRole: GrantRole,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, registration: BusinessRegistration): Promise<Result<Registered>> {
    const { taxCode, ownerAccountId, name, applicantId = null } = registration;
    if (!isTaxCode(taxCode)) return refuse({ code: 'businesses/tax-code-invalid', kind: 'invalid', fields: { taxCode: 'isTaxCode' } });
    if (registration.shop.slug !== undefined && slugify(registration.shop.slug) !== registration.shop.slug) {
      return refuse({ code: 'businesses/slug-invalid', kind: 'invalid', fields: { 'shop.slug': 'isSlug' } });
    }
    const businessId = (registration.businessId ?? newId()) as BusinessId;
    const shopId = (registration.shopId ?? newId()) as ShopId;
    const at = this.clock.now();
    const dueOn = await this.facts.dueOn(tx, at);
    if (!(await this.addBusiness(tx, businessId, registration, at, dueOn))) {
      return refuse({ code: 'businesses/tax-code-taken', kind: 'conflict', fields: { taxCode: 'isFree' } });
    }
    if (!(await this.addShop(tx, businessId, shopId, registration))) {
      return refuse({ code: 'businesses/slug-taken', kind: 'conflict', fields: { 'shop.slug': 'isFree' } });
    }
    if (ownerAccountId) await this.grantRole.execute(tx, { accountId: ownerAccountId, role: 'seller', scopeId: shopId });
    await this.outbox.add(tx, submitted({ id: businessId, shopId, name, applicantId }, at, false, dueOn));
    return ok({ businessId, shopId, warnings: fitsCheckDigit(taxCode) ? [] : ['businesses/tax-code-check-digit' as const] });
  }

  private async addBusiness(tx: Tx, id: BusinessId, registration: BusinessRegistration, at: Date, dueOn: LocalDay): Promise<boolean> {
    const { applicantId = null, ownerAccountId = null, draftedAt, demo = false } = registration;
    const facts = this.facts.of(id, registration, at);
    if (!(await this.businesses.add(tx, { ...facts, id, applicantId, submittedAt: at, dueOn, demo }))) return false;
    const by = applicantId ?? ownerAccountId;
    const of = { businessId: id, by, reason: null };
    if (draftedAt) await this.businesses.record(tx, { ...of, id: newId(), from: null, to: 'draft', at: draftedAt });
    await this.businesses.record(tx, { ...of, id: newId(), from: draftedAt ? 'draft' : null, to: 'submitted', at });
    return true;
  }

  private async addShop(
    tx: Tx,
    businessId: BusinessId,
    id: ShopId,
    { shop, place, taxCode, demo }: BusinessRegistration,
  ): Promise<boolean> {
    const add = (slug: string): Promise<boolean> =>
      this.shops.add(tx, {
        ...shop,
        ...place,
        id,
        businessId,
        slug,
        districtCode: place.oldDistrictCode,
        createdAt: this.clock.now(),
        demo: demo ?? false,
      });
    if (shop.slug !== undefined) return add(shop.slug);
    // Two shops may carry one name; the tax code tells them apart.
    const slug = slugify(shop.name).slice(0, 60) || 'gian-hang';
    return (await add(slug)) || add(`${slug}-${taxCode}`.replace(/-+/g, '-'));
  }
}
