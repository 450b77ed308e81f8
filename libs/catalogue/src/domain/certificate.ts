import type { LocalDay } from '@market/kernel';

export const certificateKinds = [
  'ocop',
  'food-safety',
  'self-declaration',
  'haccp',
  'iso-22000',
  'vietgap',
  'globalgap',
  'organic',
  'geographical-indication',
  'collective-mark',
  'test-report',
  'traceability',
] as const;
export type CertificateKind = (typeof certificateKinds)[number];

export interface Certificate {
  readonly kind: CertificateKind;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: LocalDay;
  readonly validTo: LocalDay | null;
  /** Of an OCOP decision: 3, 4 or 5 (Decision 148/QĐ-TTg). */
  readonly stars: number | null;
}

/** True on the first and on the last day that the certificate names. */
export const isInForce = ({ issuedOn, validTo }: Pick<Certificate, 'issuedOn' | 'validTo'>, day: LocalDay): boolean =>
  issuedOn <= day && (validTo === null || day <= validTo);

export interface Ocop {
  readonly stars: number;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: LocalDay;
  readonly validTo: LocalDay | null;
}

/** The OCOP decision in force on a day; the later one where two overlap. */
export function ocopOn(certificates: readonly Certificate[], day: LocalDay): Ocop | null {
  const current = certificates
    .filter((certificate) => certificate.kind === 'ocop' && isInForce(certificate, day))
    .reduce<Certificate | undefined>((latest, next) => (latest && latest.issuedOn > next.issuedOn ? latest : next), undefined);
  if (!current || current.stars === null) return null;
  const { stars, number, issuer, issuedOn, validTo } = current;
  return { stars, number, issuer, issuedOn, validTo };
}
