import type { DomainEvent } from '@market/platform';
import type { LivingBusiness } from '../persistence/business.repository.js';

/** Whom it concerns, and whom to tell. */
interface Concerned {
  readonly businessId: string;
  readonly shopId: string;
  readonly name: string;
  /** The account that applied; null where nobody did in person. */
  readonly applicantId: string | null;
  /** RFC 3339, UTC. */
  readonly at: string;
}

/** An application came, for the first time or mended. */
export interface BusinessSubmitted extends Concerned {
  readonly resubmitted: boolean;
  /** The day by which it is answered. */
  readonly dueOn: string;
}

/** An officer asks for changes: on the whole, and on single fields or papers (`document:food-safety`). */
export interface BusinessChangesRequested extends Concerned {
  readonly reason: string;
  readonly requests: readonly { readonly field: string; readonly reason: string }[];
}

/** Carries the classification, because a count as of that day must not depend on what the business looks like later. */
export interface BusinessApproved extends Concerned {
  readonly legalForm: string;
  readonly sectorCode: string;
  readonly sectorName: { readonly vi: string; readonly en: string };
  readonly size: string;
  readonly oldDistrictCode: string;
  readonly oldCommuneCode: string;
  readonly communeCode: string;
}

/** A business has another seat from now on. */
export type BusinessRelocated = Concerned & Pick<BusinessApproved, 'oldDistrictCode' | 'oldCommuneCode' | 'communeCode'>;
/** A business has another main sector or size class from now on. */
export type BusinessReclassified = Concerned & Pick<BusinessApproved, 'legalForm' | 'sectorCode' | 'sectorName' | 'size'>;

/** An officer decided on other facts that the owner asked to be registered. */
export interface FactsDecided {
  readonly businessId: string;
  readonly shopId: string;
  readonly accepted: boolean;
  readonly reason: string | null;
}

/** Rejected, suspended, reinstated, closed. */
export interface BusinessMoved extends Concerned {
  readonly reason: string | null;
}

export interface ShopChanged {
  readonly shopId: string;
}

/** Somebody is invited to work for a shop; the path is the key to the invitation. */
export interface StaffInvited {
  readonly id: string;
  readonly shopId: string;
  readonly shopName: string;
  readonly email: string;
  readonly staffRole: string;
  /** RFC 3339, UTC. */
  readonly expiresAt: string;
  readonly path: string;
}

/** Somebody came to work for a shop, has got another role there, or works there no longer. */
export interface StaffMoved {
  readonly shopId: string;
  readonly shopName: string;
  readonly accountId: string;
  readonly name: string;
  /** The role from now on; the last one of who has left. */
  readonly staffRole: string;
}

/** The shop's money goes elsewhere from now on. */
export interface BankAccountChanged {
  readonly shopId: string;
  readonly bankBin: string;
  readonly last4: string;
  readonly at: string;
}

/** An officer decided on the name that a shop asked for. */
export interface ShopNameDecided {
  readonly shopId: string;
  readonly name: string;
  readonly accepted: boolean;
  readonly reason: string | null;
}

export type BusinessEvent =
  | DomainEvent<'businesses/submitted', BusinessSubmitted>
  | DomainEvent<'businesses/changes-requested', BusinessChangesRequested>
  | DomainEvent<'businesses/approved', BusinessApproved>
  | DomainEvent<'businesses/rejected' | 'businesses/suspended' | 'businesses/reinstated' | 'businesses/closed', BusinessMoved>
  | DomainEvent<'businesses/moved', BusinessRelocated>
  | DomainEvent<'businesses/reclassified', BusinessReclassified>
  | DomainEvent<'businesses/facts-decided', FactsDecided>
  | DomainEvent<'businesses/shop-changed', ShopChanged>;

type Known = Pick<LivingBusiness, 'id' | 'shopId' | 'name' | 'applicantId'>;

const concerned = ({ id, shopId, name, applicantId }: Known, at: Date): Concerned => ({
  ...{ businessId: id, shopId, name, applicantId },
  at: at.toISOString(),
});

export function submitted(business: Known, at: Date, resubmitted: boolean, dueOn: string): BusinessEvent {
  return { name: 'businesses/submitted', version: 1, body: { ...concerned(business, at), resubmitted, dueOn } };
}

export function changesRequested(
  business: LivingBusiness,
  at: Date,
  reason: string,
  requests: BusinessChangesRequested['requests'],
): BusinessEvent {
  return { name: 'businesses/changes-requested', version: 1, body: { ...concerned(business, at), reason, requests } };
}

export function approved(business: LivingBusiness, at: Date): BusinessEvent {
  const { legalForm, sectorCode, sectorName, size, oldDistrictCode, oldCommuneCode, communeCode } = business;
  const classification = { legalForm, sectorCode, sectorName, size, oldDistrictCode, oldCommuneCode, communeCode };
  return { name: 'businesses/approved', version: 1, body: { ...concerned(business, at), ...classification } };
}

export function relocated(business: LivingBusiness, at: Date): BusinessEvent {
  const { oldDistrictCode, oldCommuneCode, communeCode } = business;
  return { name: 'businesses/moved', version: 1, body: { ...concerned(business, at), oldDistrictCode, oldCommuneCode, communeCode } };
}

export function reclassified(business: LivingBusiness, at: Date): BusinessEvent {
  const { legalForm, sectorCode, sectorName, size } = business;
  return { name: 'businesses/reclassified', version: 1, body: { ...concerned(business, at), legalForm, sectorCode, sectorName, size } };
}

export function moved(
  name: 'businesses/rejected' | 'businesses/suspended' | 'businesses/reinstated' | 'businesses/closed',
  business: LivingBusiness,
  at: Date,
  reason: string | null,
): BusinessEvent {
  return { name, version: 1, body: { ...concerned(business, at), reason } };
}
