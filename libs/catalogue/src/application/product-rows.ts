import { newId } from '@market/kernel';
import type { Certificate } from '../domain/certificate.js';
import type { NewProduct, NewVariant } from '../domain/new-product.js';
import { labelOf } from '../domain/options.js';
import { tidy } from '../domain/tidy.js';
import type { ProductRow, VariantRow } from '../persistence/product.repository.js';
import { cleanDescription } from './clean-description.js';

type Owner = Pick<ProductRow, 'id' | 'shop_id'>;

interface CertificateFile {
  readonly fileId: string | null;
  readonly fileName: string | null;
}

export const tidyOrNull = (text: string | null | undefined): string | null => (text == null || tidy(text) === '' ? null : tidy(text));

export const certificatesOf = (product: Pick<NewProduct, 'certificates'>): (Certificate & CertificateFile)[] =>
  (product.certificates ?? []).map((certificate) => ({
    ...certificate,
    validTo: certificate.validTo ?? null,
    stars: certificate.stars ?? null,
    fileId: certificate.fileId ?? null,
    fileName: certificate.fileName ?? null,
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
    attributes: product.attributes ?? {},
    ...optionNames(product),
  };
}

interface OptionNames {
  readonly option_names: readonly string[];
  readonly option_names_en: readonly string[];
}

/** The options that a product names, or the one by which its variants differ where each says it; none where they do not fit together. */
export function optionNames({ options, variants }: Pick<NewProduct, 'options' | 'variants'>): OptionNames {
  if (options && options.length > 0) {
    const names = options.map(({ name }) => tidy(name));
    return { option_names: names, option_names_en: options.map(({ nameEn }, at) => tidyOrNull(nameEn) ?? names[at]!) };
  }
  const [first] = variants;
  const name = tidyOrNull(first?.optionName);
  const values = variants.map(({ optionValue }) => tidyOrNull(optionValue));
  const flat = variants.every(({ optionName }) => tidyOrNull(optionName) === name) && !values.includes(null);
  if (name === null || !flat || new Set(values).size < values.length) return { option_names: [], option_names_en: [] };
  return { option_names: [name], option_names_en: [tidyOrNull(first?.optionNameEn) ?? name] };
}

type OptionCells = Pick<
  VariantRow,
  'option_name' | 'option_name_en' | 'option_value' | 'option_value_en' | 'option_values' | 'option_values_en'
>;

function optionCells({ option_names, option_names_en }: OptionNames, variant: NewVariant): OptionCells {
  if (variant.values && variant.values.length > 0) {
    const values = variant.values.map(tidy);
    const english = values.map((value, at) => tidyOrNull(variant.valuesEn?.[at]) ?? value);
    return {
      ...{ option_name: labelOf(option_names), option_name_en: labelOf(option_names_en) },
      ...{ option_value: labelOf(values), option_value_en: labelOf(english), option_values: values, option_values_en: english },
    };
  }
  const [value, english] = [tidyOrNull(variant.optionValue), tidyOrNull(variant.optionValueEn)];
  const own = option_names.length > 0 && value !== null;
  return {
    ...{ option_name: tidyOrNull(variant.optionName), option_name_en: tidyOrNull(variant.optionNameEn) },
    ...{ option_value: value, option_value_en: english },
    ...{ option_values: own ? [value] : [], option_values_en: own ? [english ?? value] : [] },
  };
}

export const variantRows = (product: Pick<NewProduct, 'options' | 'variants'>, owner: Owner): VariantRow[] => {
  const names = optionNames(product);
  return product.variants.map((variant, position) => ({
    id: variant.id ?? newId(),
    product_id: owner.id,
    shop_id: owner.shop_id,
    sku: variant.sku.trim(),
    gtin: variant.gtin ?? null,
    ...optionCells(names, variant),
    price: variant.price.minor.toString(),
    compare_at_price: variant.compareAtPrice?.minor.toString() ?? null,
    weight_grams: variant.weightGrams,
    unit: variant.unit ?? null,
    unit_quantity: variant.unitQuantity ?? null,
    position,
  }));
};

export const pictureRows = (product: Pick<NewProduct, 'pictures'>, owner: Owner): object[] =>
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

export const certificateRows = (product: Pick<NewProduct, 'certificates'>, owner: Owner): object[] =>
  certificatesOf(product).map(({ kind, number, issuer, issuedOn, validTo, stars, fileId, fileName }) => ({
    id: newId(),
    product_id: owner.id,
    shop_id: owner.shop_id,
    kind,
    number: tidy(number),
    issuer: tidy(issuer),
    issued_on: issuedOn,
    valid_to: validTo,
    stars,
    file_id: fileId,
    file_name: fileName,
  }));
