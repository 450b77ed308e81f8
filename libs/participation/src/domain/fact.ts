export type BusinessFactKind = 'approved' | 'suspended' | 'reinstated' | 'closed' | 'moved' | 'reclassified';
export type ProductFactKind = 'published' | 'unlisted' | 'taken-down' | 'described';
export type FactKind = BusinessFactKind | ProductFactKind | 'void';

/** Which kinds may be said of whom; `void` says that what a fact stated never happened. */
export const kindsOf = {
  business: ['approved', 'suspended', 'reinstated', 'closed', 'moved', 'reclassified', 'void'],
  product: ['published', 'unlisted', 'taken-down', 'described', 'void'],
} as const satisfies Record<string, readonly FactKind[]>;
export type Subject = keyof typeof kindsOf;

/** Where a business has its seat, on both maps. */
export interface Place {
  /** District and commune before 1 July 2025. */
  readonly districtCode: string;
  readonly oldCommuneCode: string | null;
  /** Commune since then. */
  readonly communeCode: string;
}

/** How a business stands in the registers. */
export interface Classes {
  readonly sectorCode: string;
  readonly sectorName: string;
  /** The letter of its VSIC section; null where no edition knows the code. */
  readonly section: string | null;
  readonly size: string;
  readonly legalForm: string;
}

/** An OCOP decision on a product. */
export interface Recognition {
  readonly stars: number;
  readonly issuedOn: string;
  readonly validTo: string | null;
}

/** What a fact says beside its kind; each part stands only with the kinds that can say it. */
export interface Statement {
  readonly place: Place | null;
  readonly classes: Classes | null;
  readonly ocop: readonly Recognition[] | null;
}

export const saysPlace = (kind: FactKind): boolean => kind === 'approved' || kind === 'moved';
export const saysClasses = (kind: FactKind): boolean => kind === 'approved' || kind === 'reclassified';
export const saysOcop = (kind: FactKind): boolean => kind === 'published' || kind === 'described';

/** What an event says of participation. */
export interface NewFact extends Statement {
  readonly subject: Subject;
  readonly subjectId: string;
  readonly businessId: string;
  readonly shopId: string;
  readonly kind: FactKind;
  readonly validAt: string;
  readonly eventId: string;
  readonly name: string | null;
}
