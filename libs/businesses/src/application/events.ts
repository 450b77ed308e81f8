import type { DomainEvent } from '@market/platform';
import type { LivingBusiness } from '../persistence/business.repository.js';

/** Carries the classification, because a count as of that day must not depend on what the business looks like later. */
export interface BusinessApproved {
  readonly businessId: string;
  readonly shopId: string;
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly legalForm: string;
  readonly sectorCode: string;
  readonly sectorName: { readonly vi: string; readonly en: string };
  readonly size: string;
  readonly oldDistrictCode: string;
  readonly oldCommuneCode: string;
  readonly communeCode: string;
}

/** Suspended, reinstated, closed. */
export interface BusinessMoved {
  readonly businessId: string;
  readonly shopId: string;
  readonly at: string;
  readonly reason: string | null;
}

export interface ShopChanged {
  readonly shopId: string;
}

export type BusinessEvent =
  | DomainEvent<'businesses/approved', BusinessApproved>
  | DomainEvent<'businesses/suspended' | 'businesses/reinstated' | 'businesses/closed', BusinessMoved>
  | DomainEvent<'businesses/shop-changed', ShopChanged>;

export function approved(business: LivingBusiness, at: Date): BusinessEvent {
  const { id, shopId, legalForm, sectorCode, sectorName, size, oldDistrictCode, oldCommuneCode, communeCode } = business;
  const classification = { legalForm, sectorCode, sectorName, size, oldDistrictCode, oldCommuneCode, communeCode };
  return { name: 'businesses/approved', version: 1, body: { businessId: id, shopId, at: at.toISOString(), ...classification } };
}

export function moved(
  name: 'businesses/suspended' | 'businesses/reinstated' | 'businesses/closed',
  business: LivingBusiness,
  at: Date,
  reason: string | null,
): BusinessEvent {
  return { name, version: 1, body: { businessId: business.id, shopId: business.shopId, at: at.toISOString(), reason } };
}
