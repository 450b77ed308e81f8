import { Injectable } from '@nestjs/common';
import { Clock, newId, ok, refuse, slugify, type Id, type LocalDay, type Result } from '@market/kernel';
import { GrantRole } from '@market/identity';
import { Outbox, type Tx } from '@market/platform';
import { fitsCheckDigit, isTaxCode } from '../domain/tax-code.js';
import { BusinessRepository } from '../persistence/business.repository.js';
import { ShopRepository } from '../persistence/shop.repository.js';
import { BusinessFactsOf, type BusinessRegistration } from './business-facts.js';
import { submitted } from './events.js';

export type BusinessId = Id<'Business'>;
export type ShopId = Id<'Shop'>;

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
    return (await add(slug)) || (await add(`${slug}-${taxCode}`.replace(/-+/g, '-'))) || add(`${slug}-${id.slice(-6)}`);
  }
}
