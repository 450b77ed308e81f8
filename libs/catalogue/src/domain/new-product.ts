import { isId, isLocalDay, refuse, ok, type Money, type Problem, type Result } from '@market/kernel';
import type { AttributeValues } from './attribute.js';
import { certificateKinds, type Certificate } from './certificate.js';
import { isGtin } from './gtin.js';
import { mostOptions, mostVariants } from './options.js';
import type { Unit } from './unit-price.js';

export interface NewVariant {
  readonly id?: string;
  readonly sku: string;
  readonly gtin?: string | null;
  readonly optionName?: string | null;
  readonly optionNameEn?: string | null;
  readonly optionValue?: string | null;
  readonly optionValueEn?: string | null;
  /** One value an option of the product, in their order; instead of `optionName` and `optionValue`. */
  readonly values?: readonly string[];
  readonly valuesEn?: readonly string[];
  readonly price: Money;
  readonly compareAtPrice?: Money | null;
  /** Of one parcelled piece; 0 for what is not shipped: a voucher, a tour. */
  readonly weightGrams: number;
  readonly unit?: Unit | null;
  readonly unitQuantity?: number | null;
}

export interface NewPicture {
  /** Where the picture is served: a path on this site. */
  readonly path: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
  readonly sourceUrl?: string | null;
}

export interface NewCertificate extends Omit<Certificate, 'validTo' | 'stars'> {
  readonly validTo?: string | null;
  readonly stars?: number | null;
  /** A private paper that officers may read; the public sees what it says, not the paper. */
  readonly fileId?: string | null;
  readonly fileName?: string | null;
}

export interface NewProduct {
  readonly id?: string;
  readonly shopId: string;
  readonly categorySlug: string;
  /** Made from the name when absent. */
  readonly slug?: string;
  readonly name: string;
  readonly nameEn?: string | null;
  readonly descriptionVi: string;
  readonly descriptionEn?: string;
  readonly originText?: string;
  readonly originDistrictCode?: string | null;
  /** Up to three, for variants that say their `values`. */
  readonly options?: readonly { readonly name: string; readonly nameEn?: string | null }[];
  readonly attributes?: AttributeValues;
  readonly variants: readonly NewVariant[];
  readonly pictures?: readonly NewPicture[];
  readonly certificates?: readonly NewCertificate[];
  readonly demo?: boolean;
}

export type InvalidProduct = Problem<'catalogue/invalid-product'>;

/** Checks what the shape of a request cannot say; the paths of the faults are those of the command. */
export function checkProduct(product: NewProduct): Result<void, InvalidProduct> {
  const fields: Record<string, string> = {};
  if (product.id !== undefined && !isId(product.id)) fields['id'] = 'not-an-id';
  if (product.name.trim() === '') fields['name'] = 'required';
  if (product.name.length > 200) fields['name'] = 'too-long';
  if (product.slug !== undefined && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(product.slug)) fields['slug'] = 'not-a-slug';
  Object.assign(fields, checkVariants(product));
  product.pictures?.forEach(({ path }, at) => {
    if (!/^\/(?!\/)/.test(path)) fields[`pictures.${at}.path`] = 'not-a-local-path';
  });
  product.certificates?.forEach((certificate, at) => Object.assign(fields, certificateFaults(certificate, `certificates.${at}`)));
  return Object.keys(fields).length === 0 ? ok(undefined) : refuse({ code: 'catalogue/invalid-product', kind: 'invalid', fields });
}

/** The faults of variants as a whole: at least one, no code twice, every combination of options once. */
export function checkVariants({ options, variants }: Pick<NewProduct, 'options' | 'variants'>): Record<string, string> {
  const fields: Record<string, string> = {};
  if (variants.length === 0) fields['variants'] = 'required';
  if (variants.length > mostVariants) fields['variants'] = 'too-many';
  variants.forEach((variant, at) => Object.assign(fields, variantFaults(variant, `variants.${at}`)));
  const skus = variants.map(({ sku }) => sku.trim());
  skus.forEach((sku, at) => {
    if (sku !== '' && skus.indexOf(sku) !== at) fields[`variants.${at}.sku`] = 'repeated';
  });
  return { ...fields, ...optionFaults({ ...(options ? { options } : {}), variants }) };
}

/** Every variant has one value an option, and no two the same. */
function optionFaults({ options = [], variants }: Pick<NewProduct, 'options' | 'variants'>): Record<string, string> {
  const fields: Record<string, string> = {};
  if (options.length > mostOptions) fields['options'] = 'too-many';
  if (options.some(({ name }) => name.trim() === '')) fields['options'] = 'required';
  const rows = variants.map(({ values = [] }) => values.map((value) => value.trim().toLowerCase()));
  rows.forEach((row, at) => {
    if (row.length !== options.length || row.some((value) => value === '')) fields[`variants.${at}.values`] = 'required';
    else if (options.length > 0 && rows.findIndex((other) => other.join('\n') === row.join('\n')) !== at)
      fields[`variants.${at}.values`] = 'repeated';
  });
  return fields;
}

function variantFaults(variant: NewVariant, path: string): Record<string, string> {
  const fields: Record<string, string> = {};
  if (variant.sku.trim() === '') fields[`${path}.sku`] = 'required';
  if (variant.sku.length > 64) fields[`${path}.sku`] = 'too-long';
  if (variant.gtin != null && !isGtin(variant.gtin)) fields[`${path}.gtin`] = 'not-a-gtin';
  if (variant.price.minor <= 0n) fields[`${path}.price`] = 'not-positive';
  if (variant.compareAtPrice != null && variant.compareAtPrice.minor <= variant.price.minor)
    fields[`${path}.compareAtPrice`] = 'not-above-price';
  if (!Number.isSafeInteger(variant.weightGrams) || variant.weightGrams < 0) fields[`${path}.weightGrams`] = 'not-a-weight';
  if ((variant.unit == null) !== (variant.unitQuantity == null)) fields[`${path}.unitQuantity`] = 'unit-and-quantity-together';
  if (variant.unitQuantity != null && !(variant.unitQuantity > 0)) fields[`${path}.unitQuantity`] = 'not-positive';
  return fields;
}

export function certificateFaults(certificate: NewCertificate, path: string): Record<string, string> {
  const fields: Record<string, string> = {};
  if (!certificateKinds.includes(certificate.kind)) fields[`${path}.kind`] = 'unknown';
  if (certificate.number.trim() === '') fields[`${path}.number`] = 'required';
  if (certificate.issuer.trim() === '') fields[`${path}.issuer`] = 'required';
  if (!isLocalDay(certificate.issuedOn)) fields[`${path}.issuedOn`] = 'not-a-day';
  if (certificate.validTo != null && (!isLocalDay(certificate.validTo) || certificate.validTo < certificate.issuedOn))
    fields[`${path}.validTo`] = 'not-after-issue';
  const hasStars = certificate.stars != null && certificate.stars >= 3 && certificate.stars <= 5;
  if ((certificate.kind === 'ocop') !== hasStars) fields[`${path}.stars`] = 'stars-belong-to-ocop';
  return fields;
}
