import { newId } from '@market/kernel';
import type { Certificate } from '../domain/certificate.js';
import type { NewProduct } from '../domain/new-product.js';
import type { ProductRow, VariantRow } from '../persistence/product.repository.js';
import { cleanDescription } from './clean-description.js';

type Owner = Pick<ProductRow, 'id' | 'shop_id'>;
const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const tidyOrNull = (text: string | null | undefined): string | null => (text == null || tidy(text) === '' ? null : tidy(text));

export const certificatesOf = (product: NewProduct): Certificate[] =>
  (product.certificates ?? []).map((certificate) => ({
    ...certificate,
    validTo: certificate.validTo ?? null,
    stars: certificate.stars ?? null,
  }));

export function productRow(
  product: NewProduct,
  facts: { readonly categoryId: string; readonly ocopStars: number | null; readonly at: Date; readonly slug: string },
): ProductRow {
  return {
    id: product.id ?? newId(),
    shop_id: product.shopId,
    category_id: facts.categoryId,
    slug: facts.slug || 'san-pham',
    name: tidy(product.name),
    name_en: tidyOrNull(product.nameEn),
    description_vi: cleanDescription(product.descriptionVi),
    description_en: cleanDescription(product.descriptionEn ?? ''),
    origin_text: tidy(product.originText ?? ''),
    origin_district_code: product.originDistrictCode ?? null,
    ocop_stars: facts.ocopStars,
    created_at: facts.at.toISOString(),
    demo: product.demo ?? false,
  };
}

export const variantRows = (product: Pick<NewProduct, 'variants'>, owner: Owner): VariantRow[] =>
  product.variants.map((variant, position) => ({
    id: variant.id ?? newId(),
    product_id: owner.id,
    shop_id: owner.shop_id,
    sku: variant.sku.trim(),
    gtin: variant.gtin ?? null,
    option_name: tidyOrNull(variant.optionName),
    option_name_en: tidyOrNull(variant.optionNameEn),
    option_value: tidyOrNull(variant.optionValue),
    option_value_en: tidyOrNull(variant.optionValueEn),
    price: variant.price.minor.toString(),
    compare_at_price: variant.compareAtPrice?.minor.toString() ?? null,
    weight_grams: variant.weightGrams,
    unit: variant.unit ?? null,
    unit_quantity: variant.unitQuantity ?? null,
    position,
  }));

export const pictureRows = (product: NewProduct, owner: Owner): object[] =>
  (product.pictures ?? []).map(({ path, alt, width, height, sourceUrl }, position) => ({
    id: newId(),
    product_id: owner.id,
    shop_id: owner.shop_id,
    position,
    path,
    alt: tidy(alt),
    width,
    height,
    source_url: sourceUrl ?? null,
  }));

export const certificateRows = (product: NewProduct, owner: Owner): object[] =>
  certificatesOf(product).map(({ kind, number, issuer, issuedOn, validTo, stars }) => ({
    id: newId(),
    product_id: owner.id,
    shop_id: owner.shop_id,
    kind,
    number: tidy(number),
    issuer: tidy(issuer),
    issued_on: issuedOn,
    valid_to: validTo,
    stars,
  }));
