import type { AttributeValues } from './attribute.js';
import type { CertificateKind } from './certificate.js';

export interface ContentPicture {
  readonly path: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

export interface ContentCertificate {
  readonly kind: CertificateKind;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly validTo: string | null;
  readonly stars: number | null;
  readonly fileId: string | null;
  readonly fileName: string | null;
}

/** What of a product an officer has looked at before the public sees it. */
export interface ReviewedContent {
  readonly name: string;
  readonly nameEn: string | null;
  readonly categorySlug: string;
  readonly pictures: readonly ContentPicture[];
  readonly certificates: readonly ContentCertificate[];
  /** Only where the description waits too, because of words that somebody should look at. */
  readonly descriptionVi?: string;
  readonly descriptionEn?: string;
  /** And these where theirs bring such words. */
  readonly originText?: string;
  readonly attributes?: AttributeValues;
}

/** All that a seller writes about a product; prices, stock and variants apart. */
export type ProductContent = Required<ReviewedContent>;

export const mostPictures = 9;

export const reviewedFields = ['name', 'categorySlug', 'pictures', 'certificates', 'description', 'originText', 'attributes'] as const;
export type ReviewedField = (typeof reviewedFields)[number];

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What differs, for the officer to look at. */
export function changedFields(before: ReviewedContent, after: ReviewedContent): readonly ReviewedField[] {
  const differs: Record<ReviewedField, boolean> = {
    name: before.name !== after.name || before.nameEn !== after.nameEn,
    categorySlug: before.categorySlug !== after.categorySlug,
    pictures: !same(before.pictures.map(pictureKey), after.pictures.map(pictureKey)),
    certificates: !same(before.certificates.map(certificateKey), after.certificates.map(certificateKey)),
    description:
      after.descriptionVi !== undefined && !same([before.descriptionVi, before.descriptionEn], [after.descriptionVi, after.descriptionEn]),
    originText: after.originText !== undefined && before.originText !== after.originText,
    attributes: after.attributes !== undefined && !same(attributeList(before.attributes), attributeList(after.attributes)),
  };
  return reviewedFields.filter((field) => differs[field]);
}

// jsonb keeps keys in an order of its own: contents are compared as lists.
const attributeList = (values: AttributeValues = {}) => Object.entries(values).sort(([one], [other]) => (one < other ? -1 : 1));
const pictureKey = ({ path, alt }: ContentPicture) => [path, alt];
const certificateKey = ({ kind, number, issuer, issuedOn, validTo, stars, fileId }: ContentCertificate) => [
  ...[kind, number, issuer, issuedOn, validTo, stars, fileId],
];

type Texts = Partial<Pick<ProductContent, 'name' | 'nameEn' | 'descriptionVi' | 'descriptionEn' | 'originText' | 'attributes'>>;

export const descriptionOf = ({ descriptionVi = '', descriptionEn = '' }: Texts): string => `${descriptionVi} ${descriptionEn}`;
export const factsOf = ({ originText = '', attributes = {} }: Texts): string => [originText, ...Object.values(attributes)].join(' ');

/** Everything in which a word may stand that somebody should look at. */
export const wordsOf = (texts: Texts): string => [texts.name ?? '', texts.nameEn ?? '', descriptionOf(texts), factsOf(texts)].join(' ');
