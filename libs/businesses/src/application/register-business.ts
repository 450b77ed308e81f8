import { Injectable } from '@nestjs/common';
import { Clock, newId, ok, refuse, slugify, type Id, type Money, type Result } from '@market/kernel';
import { GrantRole } from '@market/identity';
import type { Tx } from '@market/platform';
import type { LegalForm } from '../domain/legal-form.js';
import { sizeClass } from '../domain/size-class.js';
import { fitsCheckDigit, isTaxCode } from '../domain/tax-code.js';
import { BusinessRepository, type BusinessPlace } from '../persistence/business.repository.js';
import { ShopRepository, type ShopTexts } from '../persistence/shop.repository.js';

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
  /** VSIC, section letter or division first. */
  readonly sectorCode: string;
  readonly sectorName: { readonly vi: string; readonly en: string };
  /** `placeName` is shown to shoppers: "Phú Quốc". */
  readonly place: BusinessPlace & { readonly placeName: string };
  /** Without a slug the shop takes one from its name. */
  readonly shop: ShopTexts & { readonly slug?: string };
  /** Becomes the seller of the shop. */
  readonly ownerAccountId?: string;
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
    private readonly grantRole: GrantRole,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, registration: BusinessRegistration): Promise<Result<Registered>> {
    const { taxCode, ownerAccountId } = registration;
    if (!isTaxCode(taxCode)) return refuse({ code: 'businesses/tax-code-invalid', kind: 'invalid', fields: { taxCode: 'isTaxCode' } });
    if (registration.shop.slug !== undefined && slugify(registration.shop.slug) !== registration.shop.slug) {
      return refuse({ code: 'businesses/slug-invalid', kind: 'invalid', fields: { 'shop.slug': 'isSlug' } });
    }
    const businessId = (registration.businessId ?? newId()) as BusinessId;
    const shopId = (registration.shopId ?? newId()) as ShopId;
    if (!(await this.addBusiness(tx, businessId, registration))) {
      return refuse({ code: 'businesses/tax-code-taken', kind: 'conflict', fields: { taxCode: 'isFree' } });
    }
    if (!(await this.addShop(tx, businessId, shopId, registration))) {
      return refuse({ code: 'businesses/slug-taken', kind: 'conflict', fields: { 'shop.slug': 'isFree' } });
    }
    if (ownerAccountId) await this.grantRole.execute(tx, { accountId: ownerAccountId, role: 'seller', scopeId: shopId });
    return ok({ businessId, shopId, warnings: fitsCheckDigit(taxCode) ? [] : ['businesses/tax-code-check-digit' as const] });
  }

  private async addBusiness(tx: Tx, id: BusinessId, registration: BusinessRegistration): Promise<boolean> {
    const { place, representative, revenue, capital, ownerAccountId = null } = registration;
    const at = this.clock.now();
    const added = await this.businesses.add(tx, {
      ...place,
      ...registration,
      id,
      representative: { name: representative.name, phone: representative.phone ?? null, email: representative.email ?? null },
      revenue: revenue?.minor ?? null,
      capital: capital.minor,
      size: sizeClass(registration),
      submittedAt: at,
      demo: registration.demo ?? false,
    });
    if (added) {
      await this.businesses.record(tx, { id: newId(), businessId: id, from: null, to: 'submitted', at, by: ownerAccountId, reason: null });
    }
    return added;
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
