/** The shapes of the demo world's content: plain data that use cases turn into accounts, businesses and products. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

export interface DemoCategory {
  readonly slug: string;
  readonly name: Words;
  readonly parent: string | null;
  readonly scene: string;
}

export interface DemoAttribute {
  readonly category: string;
  readonly key: string;
  readonly name: Words;
  readonly kind: 'text' | 'number' | 'choice';
  readonly unit: string;
  readonly choices: readonly Words[];
  readonly required: boolean;
}

export type LegalForm = 'company-limited-1' | 'company-limited-2' | 'joint-stock' | 'private-enterprise' | 'cooperative' | 'household';

export interface BusinessEvent {
  readonly kind: 'submitted' | 'approved' | 'suspended' | 'reinstated' | 'closed';
  readonly at: string;
  readonly reason: Words | null;
}

export interface DemoShop {
  readonly slug: string;
  readonly name: string;
  readonly tagline: Words;
  readonly description: Words;
  readonly bank: { readonly bin: string; readonly accountNumber: string; readonly holder: string };
}

export interface DemoBusiness {
  readonly key: string;
  readonly legalForm: LegalForm;
  readonly name: string;
  readonly brand: string;
  readonly trade: string;
  readonly taxCode: string;
  readonly phone: string;
  readonly email: string;
  readonly street: string;
  readonly oldDistrictCode: string;
  readonly oldCommuneCode: string;
  readonly newCommuneCode: string;
  readonly sector: { readonly code: string; readonly name: Words };
  readonly employees: number;
  readonly revenueVnd: bigint;
  readonly capitalVnd: bigint;
  readonly size: 'micro' | 'small' | 'medium';
  readonly registeredAt: string;
  readonly approvedAt: string;
  /** In order of time; the first two are `submitted` and `approved`. */
  readonly events: readonly BusinessEvent[];
  readonly shop: DemoShop;
}

export interface DemoVariant {
  readonly sku: string;
  readonly optionName: Words;
  readonly option: Words;
  /** Where two options make a matrix. */
  readonly second: { readonly name: Words; readonly value: Words } | null;
  readonly priceVnd: bigint;
  readonly weightGrams: number;
  readonly unit: 'l' | 'kg' | 'piece';
  readonly unitQuantity: number;
  readonly stock: number;
}

export interface OcopRecognition {
  readonly stars: 3 | 4 | 5;
  readonly decisionNumber: string;
  /** Local days, YYYY-MM-DD; valid for 36 months. */
  readonly issuedOn: string;
  readonly validTo: string;
}

export type CertificateKind =
  'food-safety' | 'self-declaration' | 'haccp' | 'iso-22000' | 'vietgap' | 'organic' | 'geographical-indication';

export interface DemoCertificate {
  readonly kind: CertificateKind;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly validTo: string | null;
}

export interface DemoProduct {
  readonly key: string;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string;
  readonly shopKey: string;
  readonly categorySlug: string;
  readonly scene: string;
  readonly descriptionVi: string;
  readonly descriptionEn: string;
  readonly origin: { readonly districtCode: string; readonly text: string };
  /** By the keys of its category's attributes. */
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly variants: readonly DemoVariant[];
  /** The recognition in force or last in force; earlier ones, oldest first, stand in `earlierOcop`. */
  readonly ocop: OcopRecognition | null;
  readonly earlierOcop: readonly OcopRecognition[];
  readonly certificates: readonly DemoCertificate[];
  readonly publishedAt: string;
  readonly unlistedAt: string | null;
  readonly takenDownAt: string | null;
  readonly takenDownReason: Words | null;
  /** Reduced when the world is first opened. */
  readonly percentOff: number | null;
}
