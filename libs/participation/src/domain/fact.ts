export type BusinessFactKind = 'approved' | 'suspended' | 'reinstated' | 'closed';
export type ProductFactKind = 'published' | 'unlisted' | 'taken-down';

/** How a business stood in the registers when it was approved. */
export interface Classification {
  /** On the boundaries before 1 July 2025. */
  readonly districtCode: string;
  /** On the boundaries since then. */
  readonly communeCode: string;
  readonly sectorCode: string;
  readonly sectorName: string;
  readonly size: string;
  readonly legalForm: string;
}

interface FactOf<Subject extends string, Kind extends string> {
  readonly subject: Subject;
  readonly subjectId: string;
  readonly businessId: string;
  readonly shopId: string;
  readonly kind: Kind;
  readonly validAt: string;
  readonly eventId: string;
  readonly classification: Classification | null;
}

/** What an event says of participation. */
export type NewFact = FactOf<'business', BusinessFactKind> | FactOf<'product', ProductFactKind>;
